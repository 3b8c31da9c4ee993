import type { TokenRange } from './reportedClause';
import type { SentenceTree } from './sentenceTree';
import type { VerbCue } from './verbCues';

const dash = /^(?:[—–―-]|--)$/;
/** Words between a subject and its verb, or behind the verb, that a reporting clause may hold. */
const lightParts: ReadonlySet<string> = new Set(['ADV', 'AUX', 'PART', 'INTJ']);
/** The longest subject that is looked over, in tokens. */
const LONGEST = 40;

/**
 * What stands around a reporting clause: *The plan, she said, is dead*; *The plan is dead, said Smith.* Found by the order of the words, as
 * parsers often hang such clauses wrongly: a subject and the cue, with nothing else, between commas or at the sentence's end.
 * Null when the cue is not in such a clause.
 */
export function outerContent(tree: SentenceTree, cue: VerbCue): TokenRange[] | null {
  if (cue.form !== 'active' || (cue.cueClass !== 'say' && cue.cueClass !== 'ask')) return null;
  const clause = reportingClause(tree, cue);
  if (!clause) return null;
  const [from, to] = clause;
  const start = sentenceStart(tree);
  // *As she put it, the plan is dead.*
  if (from <= start && tree.word(from) === 'as' && tree.word(to) === ',') return [[to, sentenceEnd(tree)]];
  if (from <= start + 1 || !parts(tree, from - 1)) return null;
  const ends = to >= sentenceEnd(tree);
  if (!ends && !parts(tree, to)) return null;
  // *In a speech in Rome, she said.*: what stands before is no statement.
  if (ends && !isStatement(tree, start, from)) return null;
  const ranges: TokenRange[] = [[start, from]];
  if (!ends) ranges.push([to, sentenceEnd(tree)]);
  return ranges;
}

function isStatement(tree: SentenceTree, from: number, to: number): boolean {
  if (/^(?:asked|when|while|after|as|if|though|although)$/.test(tree.word(from))) return false;
  for (let token = from; token < to; token++) {
    const part = tree.part(token);
    if (part === 'VERB' || part === 'AUX') return true;
  }
  return false;
}

function parts(tree: SentenceTree, token: number): boolean {
  const word = tree.word(token);
  return word === ',' || dash.test(word);
}

/** Behind the marks and conjunctions that open a sentence. */
export function sentenceStart(tree: SentenceTree): number {
  let start = tree.from;
  while (start < tree.to && (tree.isPunctuation(start) || tree.part(start) === 'CCONJ')) start++;
  return start;
}

/** Before the marks that close it. */
export function sentenceEnd(tree: SentenceTree): number {
  let end = tree.to;
  while (end > tree.from && tree.isPunctuation(end - 1)) end--;
  return end;
}

/** The tokens of a subject with its cue, in either order; null when the cue has no subject beside it. */
function reportingClause(tree: SentenceTree, { verb, from: cueFrom, to }: VerbCue): TokenRange | null {
  const subject = tree.subject(verb);
  if (subject > verb) {
    const end = tree.end(subject);
    if (tree.first(subject) !== to || end - to > LONGEST) return null;
    return [verb, behind(tree, verb, end)];
  }
  if (relative.test(tree.word(subject))) return null;
  let from = subject < 0 || !isBeside(tree, subject, verb) ? wordsBefore(tree, cueFrom) : tree.first(subject);
  if (from < 0 || verb - from > LONGEST) return null;
  if (tree.word(from - 1) === 'as') from--;
  return [from, behind(tree, verb, to)];
}

const relative = /^(?:who|which|that|what)$/;

function isBeside(tree: SentenceTree, subject: number, verb: number): boolean {
  for (let token = tree.end(subject); token < verb; token++) if (!isLight(tree, token)) return false;
  return true;
}

/** Where a short subject before the cue begins, by the kinds of its words alone: behind a comma; else -1. */
function wordsBefore(tree: SentenceTree, cueFrom: number): number {
  let from = cueFrom;
  while (from > tree.from && cueFrom - from < 8 && nominalParts.has(tree.part(from - 1))) from--;
  return from < cueFrom && parts(tree, from - 1) && !relative.test(tree.word(from)) ? from : -1;
}

const nominalParts: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'PRON', 'DET', 'ADJ', 'NUM', 'ADP']);

/** A comma between a subject with an apposition and its verb is light, too. */
function isLight(tree: SentenceTree, token: number): boolean {
  return lightParts.has(tree.part(token)) || tree.word(token) === ',';
}

/** Behind the times and adverbs that follow the cue: *she said on Monday*, *he told reporters in Rome*. */
function behind(tree: SentenceTree, verb: number, from: number): number {
  let end = from;
  for (const child of tree.children(verb)) {
    if (child < end || tree.first(child) !== end) continue;
    if (!/^(?:obl|advmod|iobj|obj|nmod)/.test(tree.relation(child)) || tree.end(child) - end > 8) break;
    end = tree.end(child);
  }
  return end;
}
