import type { SentenceTree } from '../../syntax/sentenceTree';
import ends from '../../words/data/ends.json';
import data from '../../words/data/reports.json';
import { wordSet } from '../../words/wordSet';
import { contentEnd } from '../ends/contentEnd';
import type { CueInTree, ReportedClause } from './report';

const hearerVerbs = wordSet(ends.hearerVerbs);
const subjects = wordSet(data.clauseSubjects);
const articles = wordSet(data.clauseArticles);
const days = wordSet(data.days);
/** The longest hearer, in tokens. */
const LONGEST_HEARER = 7;
/** How far behind the hearer the verb of the clause is looked for, in tokens. */
const REACH = 16;

/**
 * *told Orr it was over*, *warned the town the wall was old*: behind a hearer a second noun phrase with a finite verb begins what is said,
 * whatever the tree makes of the two.
 */
export function toldClause({ tree, cue }: CueInTree): ReportedClause | null {
  const { to, lemma, form, frames, cueClass } = cue;
  if (!frames.has('clause') || !hearerVerbs.has(lemma) || form === 'participle' || cueClass !== 'say') return null;
  const start = form === 'passive' ? to : hearerEnd(tree, to);
  if (start < 0 || !mayOpen(tree, start)) return null;
  const verb = finiteVerb(tree, start);
  return verb < 0 ? null : { pattern: 'clause', ranges: [[start, contentEnd(tree, cue, verb, start)]], cueEnd: to };
}

/** Behind the noun phrase right behind a cue; -1 when none stands there. */
function hearerEnd(tree: SentenceTree, from: number): number {
  if (/^(?:me|him|us|them|you)$/.test(tree.word(from))) return from + 1;
  const named = isCapital(tree, from);
  let to = from;
  if (articles.has(tree.word(to))) to++;
  while (to < tree.to && (tree.part(to) === 'ADJ' || tree.part(to) === 'NUM')) to++;
  const first = to;
  while (to - from < LONGEST_HEARER && isNoun(tree, to)) {
    // *told reporters Orr was ill*: another name begins.
    if (to > first && !named && isCapital(tree, to) && !isCapital(tree, to - 1)) break;
    to += /^(?:'s|')$/.test(tree.word(to + 1)) ? 2 : 1;
  }
  if (to === first || to - from >= LONGEST_HEARER) return -1;
  // *told reporters Friday it was over*, *told the court on Friday it was over*
  const day = tree.word(to) === 'on' ? to + 1 : to;
  return days.has(tree.word(day)) ? day + 1 : to;
}

const isCapital = (tree: SentenceTree, token: number): boolean =>
  /^\p{Lu}/u.test(tree.raw(token)) && !days.has(tree.word(token));

/** The tagger may take capitals for anything: *told MPs the lift was slow*. */
function isNoun(tree: SentenceTree, token: number): boolean {
  return !subjects.has(tree.word(token)) && (/^(?:NOUN|PROPN)$/.test(tree.part(token)) || isCapital(tree, token));
}

/** Whether a noun phrase in the nominative may begin here. */
function mayOpen(tree: SentenceTree, token: number): boolean {
  const word = tree.word(token);
  return subjects.has(word) || articles.has(word) || isCapital(tree, token);
}

/** The finite verb of a clause that begins here; -1 where another clause, or none, does. */
function finiteVerb(tree: SentenceTree, from: number): number {
  const limit = Math.min(tree.to, from + REACH);
  for (let token = from + 1; token < limit; token++) {
    const word = tree.word(token);
    if (/^[,;:"“”(]$/.test(word) || /^(?:who|which|that|to)$/.test(word)) return -1;
    if (tree.part(token) === 'AUX' || tree.isFinite(token)) return token;
  }
  return -1;
}
