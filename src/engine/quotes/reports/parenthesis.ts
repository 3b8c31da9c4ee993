import { occasion } from './occasion';
import type { TokenRange } from './reportedClause';
import type { SentenceTree } from '../../syntax/sentenceTree';
import type { VerbCue } from './verbCues';

const dash = /^(?:[—–―-]|--)$/;
/** In tokens. */
const LONGEST_DATELINE = 14;
/** Words between a subject and its verb, or behind the verb, that a reporting clause may hold. */
const lightParts: ReadonlySet<string> = new Set(['ADV', 'AUX', 'PART', 'INTJ']);
/** The longest subject that is looked over, in tokens. */
const LONGEST = 40;
/** *…, a day after …*; *…, two weeks before …* */
const timeUnits = /^(?:minute|hour|day|night|week|weekend|month|year|decade)s?$/;

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
  if (!ends && (!parts(tree, to) || (cue.frames.has('thing') && to > cue.to))) return null;
  // *In a speech in Rome, she said.*: what stands before is no statement.
  if (ends && !isStatement(tree, start, from)) return null;
  if (ends) return [[start, from]];
  const rest: TokenRange = [to, sentenceEnd(tree)];
  // *The plan is dead, she said, adding …*; *…, according to …*; *…, a day after …*
  const next = tree.word(to + 1);
  const isOccasion = timeUnits.test(tree.word(to + 2)) && /^(?:after|before)$/.test(tree.word(to + 3));
  const comment = next === 'according' || commenting.test(next) || isOccasion;
  if (comment && isStatement(tree, start, from)) return [[start, from]];
  return tellsOccasion(tree, start, from) ? [rest] : [[start, from], rest];
}

/** Participles with which the writer goes on about the speaker or what was said. */
export const commenting =
  /^(?:adding|saying|arguing|noting|claiming|warning|citing|insisting|suggesting|explaining|telling|calling|accusing|promising|urging|stressing|pointing|referring|drawing|putting|prompting)$/;

/** *In an interview, she said, …*; *Still, she said, …*: what stands before only leads up to the cue. */
function tellsOccasion(tree: SentenceTree, from: number, to: number): boolean {
  if (/^(?:still|however|later|earlier)$/.test(tree.word(from)) && to - from <= 2) return true;
  if (!/^(?:in|on|at|during|before|after)$/.test(tree.word(from))) return false;
  for (let token = from; token < to; token++)
    if (occasion.test(tree.word(token)) || /^(?:19|20)\d\d$/.test(tree.word(token))) return true;
  return false;
}

function isStatement(tree: SentenceTree, from: number, to: number): boolean {
  let first = from;
  // *As the vote neared, the town was quiet, she said*: the statement comes behind the comma.
  if (/^(?:asked|when|while|after|as|if|though|although)$/.test(tree.word(from)))
    while (first < to && tree.word(first) !== ',') first++;
  for (let token = first; token < to; token++) {
    const part = tree.part(token);
    if (part === 'VERB' || part === 'AUX') return true;
  }
  return false;
}

function parts(tree: SentenceTree, token: number): boolean {
  const word = tree.word(token);
  return word === ',' || dash.test(word);
}

/** Behind the marks and conjunctions that open a sentence, and behind a dateline: *ROME, May 2 — …*, *Rome (UPI) - …*. */
export function sentenceStart(tree: SentenceTree): number {
  let start = tree.from;
  for (let token = start + 1; token < Math.min(tree.to, start + LONGEST_DATELINE); token++)
    if (dash.test(tree.word(token)) && (tree.word(token - 1) === ')' || isDateline(tree, token))) start = token;
  while (start < tree.to && (tree.isPunctuation(start) || tree.part(start) === 'CCONJ')) start++;
  return start;
}

/** Whether a paragraph begins with a place in capitals and, before the dash, nothing but names, numbers and commas. */
function isDateline(tree: SentenceTree, dashAt: number): boolean {
  if (tree.from > 0 || !/^\p{Lu}{3,}$/u.test(tree.raw(tree.from))) return false;
  for (let token = tree.from; token < dashAt; token++) if (!/^[\p{Lu}\d,.]/u.test(tree.raw(token))) return false;
  return true;
}

/** Before the marks that close it. */
export function sentenceEnd(tree: SentenceTree): number {
  let end = tree.to;
  while (end > tree.from && tree.isPunctuation(end - 1)) end--;
  return end;
}

/** The tokens of a subject with its cue, in either order; null when the cue has no subject beside it. */
function reportingClause(tree: SentenceTree, { verb, from: cueFrom, to, frames }: VerbCue): TokenRange | null {
  const subject = tree.subject(verb);
  if (subject > verb) {
    const end = tree.end(subject);
    if (tree.first(subject) !== to || end - to > LONGEST || tree.word(to) === 'that') return null;
    return [verb, behind(tree, verb, end)];
  }
  if (relative.test(tree.word(subject))) return null;
  let from = subject >= 0 && isBeside(tree, subject, verb) ? tree.first(subject) : -1;
  const end = from < 0 && !frames.has('to') ? subjectBehind(tree, cueFrom, to) : -1;
  if (end > to) return [cueFrom, end];
  // What the parser hangs on a subject may be what is said.
  if (from < 0 || !parts(tree, from - 1)) from = wordsBefore(tree, cueFrom, from);
  if (from < 0 || verb - from > LONGEST) return null;
  if (tree.word(from - 1) === 'as') from--;
  return [from, behind(tree, verb, to, frames.has('to'))];
}

const relative = /^(?:who|which|that|what)$/;

function isBeside(tree: SentenceTree, subject: number, verb: number): boolean {
  for (let token = tree.end(subject); token < verb; token++) if (!isLight(tree, token)) return false;
  return true;
}

/** *…, said several observers*, at the sentence's end and with nothing but nouns: what the parser makes of them does not matter. */
function subjectBehind(tree: SentenceTree, cueFrom: number, to: number): number {
  const end = sentenceEnd(tree);
  if (tree.word(cueFrom - 1) !== ',' || to >= end || end - to > 12 || to - cueFrom > 1) return -1;
  if (!/^(?:PROPN|NOUN|DET|NUM)$/.test(tree.part(to)) || /^(?:that|this|no|what)$/.test(tree.word(to))) return -1;
  for (let token = to; token < end; token++) if (!isNominal(tree, token)) return -1;
  return end;
}

/** Where the parser finds none: the start of a subject before the cue, by the kinds of its words alone, behind a comma; `otherwise` without one. */
function wordsBefore(tree: SentenceTree, cueFrom: number, otherwise: number): number {
  let from = cueFrom;
  while (tree.part(from - 1) === 'ADV') from--;
  // *a spokeswoman, Anna White, said*
  if (tree.word(from - 1) === ',') {
    const aside = nounsBefore(tree, from - 1);
    if (aside < from - 1 && tree.word(aside - 1) === ',') from = aside - 1;
  }
  const start = nounsBefore(tree, from);
  if (!/^(?:PROPN|NOUN|PRON|NUM)$/.test(tree.part(from - 1))) return otherwise;
  if (start >= from || !parts(tree, start - 1) || /^(?:ADP|CCONJ)$/.test(tree.part(start))) return otherwise;
  return relative.test(tree.word(start)) ? otherwise : start;
}

/** Where the nouns, and what goes with them, that end before a token begin. */
function nounsBefore(tree: SentenceTree, end: number): number {
  let from = end;
  while (from > tree.from && end - from < LONGEST_BY_WORDS && isNominal(tree, from - 1)) from--;
  return from;
}

const LONGEST_BY_WORDS = 14;
const nominalParts: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'PRON', 'DET', 'ADJ', 'NUM', 'ADP', 'CCONJ']);

function isNominal(tree: SentenceTree, token: number): boolean {
  return nominalParts.has(tree.part(token)) || /^(?:'s|'|-|\.)$/.test(tree.word(token));
}

/** A comma between a subject with an apposition and its verb is light, too. */
function isLight(tree: SentenceTree, token: number): boolean {
  return lightParts.has(tree.part(token)) || tree.word(token) === ',';
}

/** Behind the times, places and hearers that follow the cue: *she said on Monday*, *he told reporters in Rome*. */
function behind(tree: SentenceTree, verb: number, from: number, hears = false): number {
  let end = from;
  for (const child of tree.children(verb)) {
    if (child < end || tree.first(child) !== end) continue;
    if (!/^(?:obl|advmod|iobj|obj|nmod)/.test(tree.relation(child)) || tree.end(child) - end > 8) break;
    end = tree.end(child);
  }
  if (end >= sentenceEnd(tree) || parts(tree, end)) return end;
  // Whatever the parser hangs it on: nothing but nouns up to the next comma.
  if (!hears && !/^(?:ADP|ADV)$/.test(tree.part(from)) && !tree.word(from).endsWith('day')) return end;
  let last = from;
  while (last < sentenceEnd(tree) && last - from < LONGEST_BY_WORDS && isCircumstance(tree, last)) last++;
  return last >= sentenceEnd(tree) || parts(tree, last) ? last : end;
}

function isCircumstance(tree: SentenceTree, token: number): boolean {
  return isNominal(tree, token) || tree.part(token) === 'ADV' || /^["'“”‘’]+$/.test(tree.word(token));
}
