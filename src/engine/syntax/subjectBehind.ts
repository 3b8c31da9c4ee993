import data from '../words/data/syntax.json';
import { wordSet } from '../words/wordSet';
import { sentenceEnd, sentenceStart, statementEnd } from './sentenceEdges';
import type { SentenceTree, TokenRange } from './sentenceTree';
import { beginsClause, isHiddenPast, opensPhrase, standsInPhrase } from './taggedPhrases';

const noSubjects = wordSet(data.noSubjects);
/** The longest subject behind its verb by the kinds of its words, in tokens. */
const LONGEST_BEHIND = 12;

/** *…, said several observers*, at the sentence's end and with nothing but nouns: what the parser makes of them does not matter. */
export function subjectAtEnd(tree: SentenceTree, cueFrom: number, to: number): TokenRange | null {
  const end = statementEnd(tree, to);
  if (tree.word(cueFrom - 1) !== ',' || to >= end || end - to > LONGEST_BEHIND || to - cueFrom > 1) return null;
  if (!mayBegin(tree, to)) return null;
  for (let token = to; token < end; token++) if (!standsInPhrase(tree, token) || isHiddenPast(tree, token)) return null;
  return [to, end];
}

/**
 * *The bridge, said Jane Roe, is unsafe*: between commas a cue and nothing but nouns, before them a subject that still has no verb, behind
 * them the verb; or *In May, said Jane Roe, the bridge will open*: a preposition before them, a whole clause behind.
 */
export function insertedSubject(tree: SentenceTree, cueFrom: number, to: number): TokenRange | null {
  if (tree.word(cueFrom - 1) !== ',' || to - cueFrom > 1 || !mayBegin(tree, to)) return null;
  if (tree.word(cueFrom).endsWith('ing')) return null;
  const limit = Math.min(sentenceEnd(tree), to + LONGEST_BEHIND);
  let end = to;
  while (end < limit && standsInPhrase(tree, end)) end++;
  if (tree.word(end) !== ',') return null;
  const next = tree.part(end + 1) === 'ADV' ? end + 2 : end + 1;
  const opened = tree.part(sentenceStart(tree)) === 'ADP' && beginsClause(tree, end + 1);
  if (!opened && !tree.isPredicate(next)) return null;
  for (let token = sentenceStart(tree); token < cueFrom - 1; token++) if (tree.isPredicate(token)) return null;
  return [to, end];
}

function mayBegin(tree: SentenceTree, token: number): boolean {
  return opensPhrase(tree, token) && !noSubjects.has(tree.word(token));
}
