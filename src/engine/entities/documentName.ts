import type { Span } from '../analysis';
import type { NameMention } from './nameFinder';

/** A name as the finder saw it, at its place in the document. */
export interface DocumentName extends NameMention {
  /** Document offsets. */
  readonly span: Span;
  /** The words of the name. */
  readonly text: string;
}

/** A name with the label the whole document gives it. */
export interface LabelledName extends DocumentName {
  readonly key: string;
}

/** Mentions of one entity. */
export interface Cluster {
  readonly type: DocumentName['type'];
  readonly members: ClusterMember[];
  /** The text of the name in full. */
  readonly name: string;
}

export interface ClusterMember {
  readonly name: LabelledName;
  readonly confidence: number;
  readonly reason: string;
}
