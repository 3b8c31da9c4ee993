import type { Span } from '../../analysis';
import type { SentenceTree } from '../../syntax/sentenceTree';
import type { ReportEvidence } from './reportConfidence';
import { sentenceEnd } from '../../syntax/sentenceEdges';

/** Between a cue and what it reports, in UTF-16 units: a space, a comma and a mark are no words. */
const widestGap = 3;

/** Where what is reported stands, seen from its cue. */
export function placeOf(segments: readonly Span[], cue: Span): ReportEvidence['place'] {
  const gap = (segments[0]?.[0] ?? 0) - cue[1];
  if (gap < 0) return 'before';
  return gap > widestGap ? 'apart' : 'behind';
}

/** Whether nothing of the sentence stands behind what is reported. */
export function closesSentence(tree: SentenceTree, segments: readonly Span[]): boolean {
  return (segments.at(-1)?.[1] ?? 0) >= (tree.tokens.ends[sentenceEnd(tree) - 1] ?? 0);
}
