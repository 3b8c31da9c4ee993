import type { SentenceTree } from '../../syntax/sentenceTree';
import { beginsClause, isHiddenPast } from '../../syntax/taggedPhrases';
import data from '../../words/data/reports.json';
import { wordSet } from '../../words/wordSet';
import { contentEnd } from '../ends/contentEnd';
import { circumstances } from './finiteClause';
import { behindMedium } from './occasion';
import type { CueInTree, ReportedClause } from './report';
import { sentenceEnd } from '../../syntax/sentenceEdges';
import type { VerbCue } from './verbCues';

const prepositions = wordSet(data.phrasePrepositions);
const possessives = wordSet(data.possessives);
const leading = wordSet(data.leadingPrepositions);
const nominatives = wordSet(data.nominatives);
/** How far behind a cue its finite verb is looked for, in tokens. */
const REACH = 30;
/** The longest time between a cue and its clause, in tokens. */
const LONGEST_TIME = 6;
/** The longest aside between them, in tokens. */
const LONGEST_ASIDE = 14;

/** *said the findings raised doubts*: a finite verb follows, though the tree takes the clause for something else. */
export function rest({ tree, cue }: CueInTree): ReportedClause | null {
  const { verb, to, frames, form, cueClass } = cue;
  // A verb that takes nothing but a clause, as *say*, leaves less room for doubt.
  const clauseOnly = frames.size === 1;
  const medium = behindMedium(tree, to);
  // *indicated on Twitter the pump was old*: what shows a thing speaks where it says in what.
  const says = cueClass === 'say' || (cueClass === 'show' && (medium !== null || mayHaveClause(tree, to)));
  if (!frames.has('clause') || !says || !(form === 'active' || (form === 'gerund' && clauseOnly))) return null;
  if (tree.subject(verb) > verb || !mayFollowSubject(tree, cue)) return null;
  const open = clauseOnly && form === 'active' && !/^(?:who|which|that)$/.test(tree.word(cue.from - 1));
  const from = behindOccasion(tree, cue) ?? medium ?? behindTime(tree, cue);
  const opens = tree.word(from);
  const isNumber = behindAbout(tree, from) > from;
  if (/^[^\p{L}\p{N}]/u.test(opens) || (prepositions.has(opens) && !isNumber) || circumstances.has(opens)) return null;
  if (tree.part(from) === 'CCONJ') return null;
  const limit = Math.min(tree.to, from + REACH);
  let relative = false;
  for (let token = from + 1; token < limit; token++) {
    if (/^(?:who|which|that)$/.test(tree.word(token))) {
      // *says a rule that used to work no longer does*: the verb of the relative clause comes first.
      if (relative || !clauseOnly) return null;
      relative = true;
    }
    if (!open && tree.word(token) === ',') return null;
    if (tree.part(token) !== 'AUX' && !tree.isFinite(token) && !(clauseOnly && isOnlyFinite(tree, cue, token)))
      continue;
    if (relative) {
      relative = false;
      while (tree.part(token + 1) === 'AUX' || tree.part(token + 1) === 'VERB') token++;
      continue;
    }
    // *maintained a schedule made in May*: but for *say*, a noun phrase may stand there.
    if (cue.lemma !== 'say' && tree.part(token) !== 'AUX' && !hasSubject(tree, from, token)) return null;
    const end = contentEnd(tree, cue, token);
    return { pattern: 'rest', ranges: [[from, end > token ? end : clauseEnd(tree, token)]], cueEnd: to };
  }
  return null;
}

/** Whether a verb that the tagger takes for a noun is the only one left. */
function isOnlyFinite(tree: SentenceTree, cue: VerbCue, token: number): boolean {
  if (!isHiddenPast(tree, token) && !isHiddenPresent(tree, cue, token)) return false;
  for (let next = token + 1; next < tree.to; next++) if (tree.isFinite(next) || tree.part(next) === 'AUX') return false;
  return true;
}

/** *said the pump leaks*: the same in the present, where nothing but a preposition or the end follows. */
function isHiddenPresent(tree: SentenceTree, { lemma, verb, to }: VerbCue, token: number): boolean {
  const subject = tree.subject(verb);
  if (lemma !== 'say' || subject < 0 || subject > verb || tree.part(token) !== 'NOUN' || !tree.mayBePresent(token))
    return false;
  const noun = tree.part(token - 1) === 'NOUN' && tree.part(to) === 'DET' && !tree.word(token - 1).endsWith('s');
  return noun && (token + 1 >= sentenceEnd(tree) || tree.part(token + 1) === 'ADP');
}

/** Whether a finite verb has a subject behind `from`. */
function hasSubject(tree: SentenceTree, from: number, token: number): boolean {
  const subject = tree.writtenSubject(token);
  return (subject >= from && subject <= token) || (token > from && tree.word(token - 1) === 'there');
}

/** Whether a subject stands before a cue, in the tree or by the kinds of the words. */
function mayFollowSubject(tree: SentenceTree, { verb, from }: VerbCue): boolean {
  if (tree.subject(verb) >= 0) return true;
  if (tree.word(from - 1) === ',' || tree.part(from - 1) === 'CCONJ') return true;
  let before = from - 1;
  while (tree.part(before) === 'ADV') before--;
  return /^(?:PROPN|NOUN|PRON)$/.test(tree.part(before)) && !possessives.has(tree.word(before));
}

/** Before the next comma: where the tree has put the clause outside of the cue's reach. */
function clauseEnd(tree: SentenceTree, from: number): number {
  const end = sentenceEnd(tree);
  for (let token = from; token < end; token++) if (tree.word(token) === ',') return token;
  return end;
}

/** *said after the vote he would go*: behind a preposition with its noun, before a pronoun that can only be a subject; null for anything else. */
function behindOccasion(tree: SentenceTree, { to, frames }: VerbCue): number | null {
  if (!leading.has(tree.word(to)) || frames.has(tree.word(to))) return null;
  let token = to + 1;
  while (token - to <= LONGEST_TIME && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tree.part(token))) token++;
  return token > to + 1 && nominatives.has(tree.word(token)) ? token : null;
}

/** *said after the vote he would go*: behind a phrase that hangs on the cue, if a subject may follow. */
function behindTime(tree: SentenceTree, { verb, to, frames }: VerbCue): number {
  const phrase = tree
    .children(verb)
    .find((child) => tree.first(child) === to && /^(?:obl|advmod)/.test(tree.relation(child)));
  if (phrase === undefined || tree.end(phrase) - to > LONGEST_TIME) return to;
  const end = tree.end(phrase);
  // *said on Friday, the pump was old*
  if (
    tree.word(end) === ',' &&
    frames.size === 1 &&
    tree.isTime(end - 1) &&
    beginsClause(tree, behindAbout(tree, end + 1))
  )
    return end + 1;
  return /^(?:PRON|PROPN|DET|NOUN)$/.test(tree.part(end)) ? end : to;
}

/** *indicated these traces should be there*: a noun phrase with an auxiliary right behind it, and nothing else. */
function mayHaveClause(tree: SentenceTree, to: number): boolean {
  let token = to;
  while (token - to < LONGEST_TIME && /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/.test(tree.part(token))) token++;
  while (
    token - to < LONGEST_ASIDE &&
    /^(?:of|in)$/.test(tree.word(token)) &&
    /^(?:NOUN|PROPN)$/.test(tree.part(token + 1))
  )
    token += 2;
  return token > to + 1 && tree.part(token) === 'AUX' && /^(?:DET|NUM|PROPN|NOUN)$/.test(tree.part(to));
}

/** *about 20 pumps*: the number. */
const behindAbout = (tree: SentenceTree, token: number): number =>
  tree.part(token) === 'ADV' && tree.part(token + 1) === 'NUM' ? token + 1 : token;
