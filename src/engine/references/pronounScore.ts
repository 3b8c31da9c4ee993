import { ruling } from '../rules/ruling';
import type { Gender } from '../words/entityLexicon';
import type { Question, Referent, Scored } from './referent';

/*
 * What speaks for a referent of a pronoun, added up as log-odds are: nearness, being a subject, having said something,
 * being spoken of often, agreement. The weights were set by hand and adjusted on the training corpora of docs/accuracy.md.
 */
const weights = {
  /** For each sentence in between; further than `farthest` nobody is meant. */
  sentence: -0.9,
  paragraph: -0.1,
  sameSentence: 0.7,
  subject: 1.3,
  object: 0.3,
  possessor: -0.3,
  modifier: -0.7,
  other: -1.4,
  parallel: 0.2,
  speaker: 0.9,
  speaks: 0.8,
  saidBy: 2.6,
  clauseSubject: 1.1,
  sameGender: 2,
  pronounBefore: 1,
  count: 0.45,
  nameless: -0.4,
  /** That nobody of them is meant. */
  nobody: -0.4,
} as const;
export const farthest = 4;

/** The genders of pronouns. */
export function genderOfPronoun(word: string): Gender | null {
  return genders.get(word) ?? null;
}

const genders = new Map<string, Gender>([
  ...'he him his himself'.split(' ').map((word) => [word, 'man'] as const),
  ...'she her hers herself'.split(' ').map((word) => [word, 'woman'] as const),
]);

/** What speaks for a referent; null when it cannot be meant. */
export function scoreReferent(question: Question, referent: Referent): Scored | null {
  const gender = genderOfPronoun(question.word);
  if (gender !== null && (referent.type !== 'person' || (referent.gender !== null && referent.gender !== gender)))
    return null;
  if (gender === null && referent.type === 'person') return null;
  const distance = question.sentence - referent.sentence;
  if (distance > farthest) return null;
  let score = weights.count * Math.log2(1 + referent.count) + weights.sentence * distance;
  let rule = 'pronoun/nearest';
  let strongest = 0;
  const add = (weight: number, id = ''): void => {
    score += weight;
    if (id !== '' && weight > strongest) [strongest, rule] = [weight, id];
  };
  if (distance === 0) add(weights.sameSentence, 'pronoun/same-sentence');
  if (referent.paragraph !== question.paragraph) add(weights.paragraph);
  add(weights[referent.place], referent.place === 'subject' ? 'pronoun/subject' : '');
  if (question.place === 'subject' && referent.place === 'subject') add(weights.parallel);
  if (question.speaker === referent) add(weights.speaker + (question.says ? weights.speaks : 0), 'pronoun/speaker');
  else if (question.says && referent.says) add(weights.speaks, 'pronoun/spoke');
  if (question.saidBy.includes(referent)) add(weights.saidBy, 'pronoun/said-by');
  if (question.subject === referent) add(weights.clauseSubject, 'pronoun/clause-subject');
  if (gender !== null && referent.gender === gender) {
    add(weights.sameGender);
    if (referent.form === 'pronoun') add(weights.pronounBefore, 'pronoun/pronoun-before');
  }
  if (referent.entity === null) add(weights.nameless);
  return { referent, score, by: ruling(rule) };
}

/** The share of the best among all candidates and the answer *nobody of them*, which has a score of its own. */
export function bestOf(candidates: readonly Scored[]): { best: Scored; share: number } | null {
  let best: Scored | undefined;
  for (const candidate of candidates) if (!best || candidate.score > best.score) best = candidate;
  if (!best) return null;
  let sum = Math.exp(weights.nobody - best.score);
  for (const { score } of candidates) sum += Math.exp(score - best.score);
  return { best, share: 1 / sum };
}
