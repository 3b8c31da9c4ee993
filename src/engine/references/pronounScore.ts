import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { ruling } from '../rules/ruling';
import { SignBook } from '../rules/signBook';
import type { Gender } from '../words/entityLexicon';
import data from '../words/data/references.json';
import { wordSet } from '../words/wordSet';
import type { Question, Referent, Scored } from './referent';

/** Further than this many sentences nobody is meant. */
export const farthest = 4;

const men = wordSet(data.men);
const women = wordSet(data.women);

/** The genders of pronouns. */
export function genderOfPronoun(word: string): Gender | null {
  return men.has(word) ? 'man' : women.has(word) ? 'woman' : null;
}

/** A pronoun, and whom it may mean. */
export interface Candidacy {
  readonly question: Question;
  readonly referent: Referent;
}

export const unfitBook = new RuleBook<Candidacy, true>('Whom can a pronoun not mean?', [
  {
    id: 'unfit/thing',
    example: 'The European Union met Dmitri Orlov. He left.',
    find: ({ question, referent }) => (question.gender !== null && referent.type !== 'person' ? true : null),
  },
  {
    id: 'unfit/gender',
    example: 'Mrs. Clara Hoffmann met Dmitri Orlov. He left.',
    find: ({ question, referent }) =>
      question.gender !== null && referent.gender !== null && referent.gender !== question.gender ? true : null,
  },
  {
    id: 'unfit/person',
    example: 'Dmitri Orlov left. It rained. Walter Brigham came. He slept.',
    find: ({ question, referent }) => (question.gender === null && referent.type === 'person' ? true : null),
  },
  {
    id: 'unfit/far',
    example:
      'Mr. Dmitri Orlov left. Orlov slept. Orlov ate. Orlov sang. Orlov ran. It rained. It snowed. They slept. They ate. They sang. He left.',
    find: ({ question, referent }) => (question.sentence - referent.sentence > farthest ? true : null),
  },
]);

/**
 * What speaks for a referent of a pronoun, added up as log-odds are: nearness, being a subject, having said something,
 * being spoken of often, agreement. The weights were set by hand and adjusted on the training corpora of docs/accuracy.md.
 */
export const pronounBook = new SignBook('Whom does a pronoun mean?', 'pronoun', {
  /** For each doubling of how often the referent was spoken of. */
  count: { weight: 0.45, example: 'Dmitri Orlov met Walter Brigham. Orlov left. He slept.' },
  /** For each sentence in between. */
  nearest: { weight: -0.9, example: 'Dmitri Orlov met Walter Brigham. Orlov left. He slept.' },
  'same-sentence': { weight: 0.7, example: 'Dmitri Orlov left and Walter Brigham came when he was tired.' },
  /** In another paragraph. */
  paragraph: { weight: -0.1, example: 'Walter Brigham ate. Dmitri Orlov left.\n\nHe slept.' },
  /** Where the referent stood last. */
  subject: { weight: 1.3, example: 'Dmitri Orlov met Walter Brigham. Orlov left. |He| slept.' },
  object: { weight: 0.3, example: 'Dmitri Orlov met Walter Brigham. Orlov left. He slept.' },
  possessor: { weight: -0.3, example: "Walter Brigham ate. Mr. Dmitri Orlov's car stopped. He slept." },
  modifier: {
    weight: -0.7,
    example: 'Mr. Walter Brigham ate. Mr. Dmitri Orlov left. They sold the Orlov house. He slept.',
  },
  /** *As for Orlov, he …* */
  topic: { weight: 3, example: 'Walter Brigham left. As for Dmitri Orlov, |he| slept.' },
  other: { weight: -1.4, example: 'Without Mr. Dmitri Orlov, nobody left. He slept.' },
  /** Both are subjects. */
  parallel: { weight: 0.2, example: 'Dmitri Orlov met Walter Brigham. Orlov left. He slept.' },
  /** The speaker of the quotation before. */
  speaker: { weight: 0.9, example: 'Walter Brigham ate. “It rained,” Dmitri Orlov said. He slept.' },
  /** The same, and the pronoun speaks: both at once, to be named together. */
  'speaker-speaks': {
    weight: 0.9 + 0.8,
    example: '“It rained,” Dmitri Orlov said. They met Walter Brigham. “It snowed,” |he| said.',
  },
  /** Both speak. */
  spoke: {
    weight: 0.8,
    example: 'Dmitri Orlov said it rained. Walter Brigham said it snowed. They saw Brigham. He said they sang.',
  },
  'said-by': {
    weight: 2.6,
    example:
      'Mr. Walter Brigham left. Mr. Brigham slept. He ate. They saw Dmitri Orlov. Orlov said that |he| was tired.',
  },
  'clause-subject': { weight: 1.1, example: 'Walter Brigham left. Dmitri Orlov lost |his| car.' },
  gender: { weight: 2, example: 'Walter Brigham ate. They met Mr. Dmitri Orlov. He slept.' },
  'pronoun-before': { weight: 1, example: 'Mr. Walter Brigham met Mr. Dmitri Orlov. He slept. He ate.' },
  /** Whom the text last named as doing something, where the pronoun does something, too. */
  agent: { weight: 0.7, example: 'Dmitri Orlov left. Orlov slept. Walter Brigham ate. |He| sang.' },
  /** No other person is spoken of nearby. */
  only: { weight: 2, example: 'The prize went to Dmitri Orlov. |He| slept.' },
  nameless: { weight: -0.4, example: 'The officer left. Dmitri Orlov slept. He ate.' },
  /** That none of those spoken of is meant. */
  nobody: { weight: -0.4, example: 'Dmitri Orlov met Walter Brigham. Orlov left. He slept.' },
});

/** What speaks for a referent; null when it cannot be meant. */
export function scoreReferent(question: Question, referent: Referent, ledger: Ledger): Scored | null {
  if (unfitBook.find({ question, referent }, ledger) === true) return null;
  const distance = question.sentence - referent.sentence;
  const { gender } = question;
  const tally = pronounBook.tally(ledger);
  tally.add('count', Math.log2(1 + referent.count), false);
  if (distance > 0) tally.add('nearest', distance);
  else tally.add('same-sentence');
  if (referent.paragraph !== question.paragraph) tally.add('paragraph');
  tally.add(referent.place, 1, referent.place === 'subject' || referent.place === 'topic');
  if (question.place === 'subject' && referent.place === 'subject') tally.add('parallel', 1, false);
  if (question.agent === referent && question.place === 'subject') tally.add('agent', 1, false);
  if (question.only === referent) tally.add('only');
  if (isOvertaken(question, referent)) {
    // It is no longer the speaker's turn.
  } else if (question.speaker === referent) tally.add(question.says ? 'speaker-speaks' : 'speaker');
  else if (question.says && referent.says) tally.add('spoke');
  if (question.saidBy.includes(referent)) tally.add('said-by');
  if (question.subject === referent) tally.add('clause-subject');
  if (gender !== null && referent.gender === gender) {
    tally.add('gender', 1, false);
    if (referent.form === 'pronoun') tally.add('pronoun-before');
  }
  if (referent.entity === null) tally.add('nameless');
  return { referent, score: tally.total, by: ruling(tally.rule ?? 'pronoun/nearest') };
}

/** Somebody else, by name, has done something since: it is no longer the speaker's turn. */
function isOvertaken({ agent }: Question, referent: Referent): boolean {
  return agent !== null && agent !== referent && agent.sentence > referent.sentence;
}

/** The two that most speaks for. */
interface Rivals {
  readonly best: Referent;
  readonly second: Referent;
  /** The pronoun's. */
  readonly sentence: number;
}

export const rivalBook = new RuleBook<Rivals, true>('Can nobody say which of two a pronoun means?', [
  {
    // Either may be a man or a woman, and neither was spoken of more than the other.
    id: 'rival/met',
    example: 'Dmitri Orlov met Walter Brigham in May. He slept.',
    find: ({ best, second, sentence }) =>
      (best.sentence === second.sentence &&
        best.sentence < sentence &&
        best.form === 'name' &&
        second.form === 'name' &&
        best.gender === null &&
        second.gender === null &&
        !best.says &&
        second.place !== 'possessor' &&
        second.place !== 'modifier' &&
        best.count <= second.count) ||
      null,
  },
]);

/** The share of the best among all candidates and the answer *nobody of them*, which has a score of its own. */
export function bestOf(
  candidates: readonly Scored[],
  ledger: Ledger,
  sentence = -Infinity,
): { best: Scored; share: number } | null {
  const [best, second] = [...candidates].sort((a, b) => b.score - a.score);
  if (!best) return null;
  if (second && rivalBook.find({ best: best.referent, second: second.referent, sentence }, ledger)) return null;
  const nobody = pronounBook.tally(ledger);
  nobody.add('nobody');
  let sum = Math.exp(nobody.total - best.score);
  for (const { score } of candidates) sum += Math.exp(score - best.score);
  return { best, share: 1 / sum };
}
