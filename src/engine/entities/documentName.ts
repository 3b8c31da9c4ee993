import type { Ruling } from '../rules/ruling';
import type { Span } from '../analysis';
import type { NameMention } from '../names/nameFinder';

/** A name as the finder saw it, at its place in the document. */
export interface DocumentName extends NameMention {
  /** Document offsets. */
  readonly span: Span;
  /** The words of the name. */
  readonly text: string;
  /** What stands between it and the name before it in its paragraph; cut in front where that is far. */
  readonly before?: string;
  /** The next few characters of its paragraph. */
  readonly after?: string;
}

const mostBefore = 120;
const mostAfter = 40;

/** What stands around the names of one paragraph: `before` and `after` of each, in their order. */
export function wordsAround(
  paragraph: string,
  spans: readonly Span[],
): Required<Pick<DocumentName, 'before' | 'after'>>[] {
  return spans.map(([from, to], i) => {
    const previous = spans[i - 1]?.[1] ?? 0;
    return {
      before: paragraph.slice(Math.max(previous, from - mostBefore), from),
      after: paragraph.slice(to, to + mostAfter),
    };
  });
}

/** A name with the label the whole document gives it. */
export interface LabelledName extends DocumentName {
  readonly key: string;
}

/** Whether a name stands alone in brackets. */
export function isBracketed({ before = '', after = '' }: LabelledName): boolean {
  return before.endsWith('(') && after.startsWith(')');
}

/** Mentions of one entity. */
export interface Cluster {
  readonly type: DocumentName['type'];
  readonly members: ClusterMember[];
  /** The text of the name in full. */
  name: string;
  /** Clusters that may be the same although the evidence is too thin to join them. */
  readonly maybe: MaybeSame[];
}

export interface MaybeSame {
  readonly cluster: Cluster;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface ClusterMember {
  readonly name: LabelledName;
  readonly confidence: number;
  readonly by: Ruling;
}

/** A cluster that has no member yet. */
export function emptyCluster(type: Cluster['type'], name: string): Cluster {
  return { type, members: [], name, maybe: [] };
}

/** Adds a name for its own sake; the longest form names the cluster. */
export function addName(cluster: Cluster, name: LabelledName): void {
  if (name.text.length > cluster.name.length) cluster.name = name.text;
  cluster.members.push({ name, confidence: name.confidence, by: name.by });
}

/** Makes the members of one cluster members of another, for a reason and with at most a confidence. */
export function moveMembers(from: Cluster, to: Cluster, by: Ruling, sure: number): void {
  if (from === to) return;
  for (const { name, confidence } of from.members.splice(0)) {
    to.members.push({ name, confidence: Math.min(confidence, sure), by });
  }
}
