import type { Ledger } from '../../rules/ledger';
import { SignBook } from '../../rules/signBook';
import type { CueClass } from '../../words/quoteLexicon';
import type { SpeakerMention } from '../reading';
import type { ClausePattern } from './report';

/** What speaks for and against a report. */
export interface ReportEvidence {
  readonly pattern: ClausePattern;
  readonly cueClass: CueClass;
  readonly form: 'active' | 'passive' | 'infinitive' | 'gerund' | 'participle' | 'noun';
  readonly modality: 'asserted' | 'denied' | 'hypothetical';
  readonly speaker: SpeakerMention | undefined;
  /** Of what is reported, in UTF-16 units. */
  readonly length: number;
  /** *that* opens it. */
  readonly that: boolean;
}

/*
 * Log-odds that a report is one and that its words are right to four fifths, added up: a logistic regression over the reports found in
 * polnear_train (25 numbers with the bias, none for a word). Zero stands for an asserted report of somebody named, by an active verb of saying,
 * in a clause without *that*.
 */
const bias = 1.07;
const signs = {
  'pattern-rest': { weight: -1.11, example: 'Smith said that he had told them “the town is dead” in May.' },
  'pattern-infinitive': { weight: -0.39, example: 'The report came to hope to stay.' },
  'pattern-thing': { weight: -0.58, example: 'Vale would admit |the plan|.' },
  'pattern-topic': { weight: -0.62, example: 'The report did not speak of |the plan|.' },
  'pattern-predicate': { weight: -0.43, example: 'If calling it bad is easy, we will wait.' },
  'pattern-according': { weight: 0.27, example: 'Brown says |that is a lie|, according to Vale.' },
  'pattern-noun': { weight: -1.12, example: 'Its hope of rain was new.' },
  'class-ask': { weight: -0.35, example: 'It asked for rain.' },
  'class-think': { weight: -0.46, example: 'Merrill says |Machado believes that the town is poor|.' },
  'class-act': { weight: -0.25, example: 'A clerk left the town, speaking about |the plan|.' },
  'class-show': { weight: -0.36, example: 'Brown told the town |that Vale showed that it rained|.' },
  'class-name': { weight: 0.24, example: 'A clerk did not describe |it as bad|.' },
  'form-gerund': { weight: -0.3, example: 'A clerk left the town, speaking about the plan.' },
  'form-infinitive': { weight: -0.55, example: 'It came to hope the road was shut.' },
  'form-participle': { weight: 0.16, example: 'Vale, asked about |the ferry|, smiled.' },
  'modality-denied': { weight: -0.38, example: 'A clerk did not speak about |rain|.' },
  'modality-hypothetical': { weight: -1.07, example: 'A clerk would describe |it as bad|.' },
  'source-nobody': { weight: -0.48, example: 'The claim of a win was new.' },
  /** *it* and *which* speak for no one. */
  'source-thing': { weight: -0.55, example: 'Its hope of rain was new.' },
  'source-unnamed-person': { weight: -0.32, example: "The town heard a clerk's threat of rain." },
  'source-document': { weight: -0.25, example: 'Brown says |the report admitted that it rained|.' },
  'opened-by-that': { weight: 0.17, example: 'Brown told the town |that Vale admitted that it rained|.' },
  short: { weight: -0.25, example: 'The claim of a win was new.' },
  'very-short': { weight: -0.23, example: 'They would describe |it as bad|.' },
} as const;
type SignName = keyof typeof signs;

/** How sure a report is. */
export const sureBook = new SignBook<SignName>('Is this a report, and are its words right?', 'sure', signs);

/** In UTF-16 units. */
const shortLength = 25;
const veryShortLength = 12;

/** Reports less sure than this are left out. Fitted with the weights. */
export const leastConfidence = 0.33;

/** How sure a report is, 0 to 1. */
export function reportConfidence(evidence: ReportEvidence, ledger: Ledger): number {
  const { pattern, cueClass, form, modality, speaker, length, that } = evidence;
  const tally = sureBook.tally(ledger);
  tally.total = bias;
  const add = (name: string): void => {
    if (isSign(name)) tally.add(name);
  };
  add(`pattern-${pattern}`);
  add(`class-${cueClass}`);
  add(`form-${form}`);
  add(`modality-${modality}`);
  add(`source-${sourceOf(speaker)}`);
  if (that) tally.add('opened-by-that');
  if (length < shortLength) tally.add('short');
  if (length < veryShortLength) tally.add('very-short');
  return 1 / (1 + Math.exp(-tally.total));
}

function sourceOf(speaker: SpeakerMention | undefined): string {
  if (!speaker) return 'nobody';
  return speaker.form === 'pronoun' && speaker.source === 'organization' ? 'thing' : speaker.source;
}

const isSign = (name: string): name is SignName => Object.hasOwn(signs, name);
