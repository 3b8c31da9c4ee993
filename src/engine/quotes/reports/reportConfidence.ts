import type { Ledger } from '../../rules/ledger';
import { learntSigns, SignBook } from '../../rules/signBook';
import type { CueClass } from '../../words/quoteLexicon';
import type { SpeakerMention } from '../reading';
import learnt from './reportWeights.json';

/** What speaks for and against a report. */
export interface ReportEvidence {
  /** How what is reported hangs on its cue: a `ClausePattern`. */
  readonly pattern: string;
  readonly cueClass: CueClass;
  /** Of the cue. */
  readonly lemma: string;
  readonly modality: 'asserted' | 'denied' | 'hypothetical';
  readonly speaker: SpeakerMention | undefined;
  /** What is reported, its segments one after the other. */
  readonly words: string;
  /** *that* opens it. */
  readonly that: boolean;
  /** Where it stands: it begins before the cue; behind it, with other words between them; right behind it. */
  readonly place: 'before' | 'apart' | 'behind';
  /** It ends with its sentence. */
  readonly closes: boolean;
}

/*
 * What each sign of a report is named and shown by. Nothing of it stands for an asserted report by a person, of fifty characters or more, with
 * a verb of saying, in a clause without *that* right behind it.
 */
const examples = {
  'pattern-around': '|The plan|, she warned, |is dead|.',
  'pattern-rest': 'Smith said that he had told them “the town is dead” in May.',
  'pattern-infinitive': 'The report came to hope to stay.',
  'pattern-thing': 'Vale would admit |the plan|.',
  'pattern-topic': 'The report did not speak of |the plan|.',
  'pattern-predicate': 'If calling it bad is easy, we will wait.',
  'pattern-according': 'According to Vale, |the ferry was late|.',
  'pattern-noun': "The town heard a clerk's threat of rain.",
  'class-ask': 'It asked for rain.',
  'class-think': 'Vale hopes |that the ferry is safe|.',
  'class-judge': 'The mayor criticized |the plan|.',
  'class-act': 'A clerk left the town, speaking about |the plan|.',
  'modality-denied': 'A clerk did not speak about |rain|.',
  'modality-hypothetical': 'A clerk would describe |it as bad|.',
  'source-nobody': 'The claim |that the ferry was late| was new.',
  /** *it* and *which* speak for no one. */
  'source-thing': 'It said |that the ferry was late|.',
  'source-organization': 'The council said |it would rain|.',
  /** No cue is plainer than *say*. */
  said: 'Vale said |it would rain|.',
  'opened-by-that': 'Brown told the town |that Vale admitted that it rained|.',
  before: '|The plan for the harbour is dead|, the mayor warned.',
  apart: 'Vale warned the crew in Leeds |that the ferry was late|.',
  closes: 'Vale warned |that the ferry was late|.',
  'several-clauses': 'Vale said |that the ferry was late; the crew was tired|.',
  brief: 'Vale said |the ferry was late|.',
  short: 'They would describe |it as bad|.',
  'very-short': 'They would describe |it as bad|.',
  'in-other': 'Brown told the town |that Vale admitted that it rained|.',
  /** How unsure its end is, in nats. */
  'end-doubt': 'Vale said |the ferry was late and the crew was tired|.',
} as const;
export type ReportSign = keyof typeof examples;

/** Log-odds that a report is one and that its words are right to four fifths. Written by `npm run learn`. */
export const sureBook = new SignBook<ReportSign>(
  'Is this a report, and are its words right?',
  'sure',
  learntSigns(examples, learnt.signs),
);

/** In UTF-16 units. */
const lengths = { 'very-short': 12, short: 25, brief: 50 };

/** What speaks for and against a report, by name. */
export function reportSigns(evidence: ReportEvidence): ReportSign[] {
  const { pattern, cueClass, lemma, modality, speaker, words, that, place, closes } = evidence;
  return [
    `pattern-${pattern}`,
    `class-${cueClass}`,
    `modality-${modality}`,
    `source-${sourceOf(speaker)}`,
    lemma === 'say' && 'said',
    that && 'opened-by-that',
    place,
    closes && 'closes',
    /[;:]|, (?:and|but) /.test(words) && 'several-clauses',
    ...Object.entries(lengths).map(([name, least]) => words.length < least && name),
  ].filter(isSign);
}

/**
 * How sure a report is, 0 to 1.
 * @param doubt how unsure its end is, in nats
 */
export function reportConfidence(names: readonly ReportSign[], doubt: number, ledger: Ledger): number {
  const tally = sureBook.tally(ledger);
  tally.total = learnt.bias;
  for (const name of names) tally.add(name);
  if (doubt > 0) tally.add('end-doubt', doubt);
  return 1 / (1 + Math.exp(-tally.total));
}

function sourceOf(speaker: SpeakerMention | undefined): string {
  if (!speaker) return 'nobody';
  return speaker.form === 'pronoun' && speaker.source === 'organization' ? 'thing' : speaker.source;
}

const isSign = (name: string | false): name is ReportSign => name !== false && Object.hasOwn(examples, name);
