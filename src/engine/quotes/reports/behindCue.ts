import type { SentenceTree } from '../../syntax/sentenceTree';
import data from '../../words/data/reports.json';
import { wordSet } from '../../words/wordSet';
import type { TokenRange } from './report';
import { sentenceEnd, sentenceStart, statementEnd } from './sentenceEdges';

const nominalParts: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'PRON', 'DET', 'ADJ', 'NUM', 'ADP', 'CCONJ']);
const noSubjects = wordSet(data.noSubjects);
/** The longest subject behind its cue by the kinds of its words, in tokens. */
const LONGEST_BEHIND = 12;

export function isNominal(tree: SentenceTree, token: number): boolean {
  return nominalParts.has(tree.part(token)) || /^(?:'s|'|-|\.)$/.test(tree.word(token));
}

/** *…, said several observers*, at the sentence's end and with nothing but nouns: what the parser makes of them does not matter. */
export function subjectAtEnd(tree: SentenceTree, cueFrom: number, to: number): TokenRange | null {
  const end = statementEnd(tree, to);
  if (tree.word(cueFrom - 1) !== ',' || to >= end || end - to > LONGEST_BEHIND || to - cueFrom > 1) return null;
  if (!mayBegin(tree, to)) return null;
  for (let token = to; token < end; token++)
    if (!(isNominal(tree, token) || isListed(tree, token, end)) || isHiddenPast(tree, token)) return null;
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
  while (end < limit && isNominal(tree, end)) end++;
  if (tree.word(end) !== ',') return null;
  const next = tree.part(end + 1) === 'ADV' ? end + 2 : end + 1;
  const opened = tree.part(sentenceStart(tree)) === 'ADP' && hasClause(tree, end + 1);
  if (!opened && tree.part(next) !== 'AUX' && !tree.isFinite(next)) return null;
  for (let token = sentenceStart(tree); token < cueFrom - 1; token++)
    if (tree.part(token) === 'AUX' || tree.isFinite(token)) return null;
  return [to, end];
}

/** Whether a noun phrase with its verb begins here. */
function hasClause(tree: SentenceTree, from: number): boolean {
  if (!/^(?:DET|PROPN|NOUN|ADJ|NUM|PRON)$/.test(tree.part(from))) return false;
  for (let token = from + 1; token < Math.min(tree.to, from + LONGEST_BEHIND); token++) {
    if (tree.word(token) === ',') return false;
    if (tree.part(token) === 'AUX' || tree.isFinite(token) || tree.subject(token) >= from) return true;
  }
  return false;
}

/** *Orr, Hale and Reed*: a comma between names, with *and* before the last. */
function isListed(tree: SentenceTree, comma: number, end: number): boolean {
  if (tree.word(comma) !== ',' || tree.part(comma - 1) !== 'PROPN' || tree.part(comma + 1) !== 'PROPN') return false;
  for (let token = comma + 2; token < end; token++) if (tree.part(token) === 'CCONJ') return true;
  return false;
}

/** *said the raft sank*: a form of the past that the tagger takes for a noun behind a noun. */
export function isHiddenPast(tree: SentenceTree, token: number): boolean {
  return (
    /^(?:NOUN|ADJ)$/.test(tree.part(token)) &&
    tree.mayBePast(token) &&
    /^(?:NOUN|PROPN|PRON|NUM)$/.test(tree.part(token - 1)) &&
    !/^(?:NOUN|PROPN)$/.test(tree.part(token + 1))
  );
}

/** The head of a noun phrase: the first of its nouns that hangs outside of it. */
export function headOf(tree: SentenceTree, [from, to]: TokenRange): number {
  for (let token = from; token < to; token++) {
    const head = tree.head(token);
    if ((head < from || head >= to) && /^(?:NOUN|PROPN|PRON)$/.test(tree.part(token))) return token;
  }
  return to - 1;
}

function mayBegin(tree: SentenceTree, token: number): boolean {
  return /^(?:PROPN|NOUN|DET|NUM|ADJ|PRON)$/.test(tree.part(token)) && !noSubjects.has(tree.word(token));
}
