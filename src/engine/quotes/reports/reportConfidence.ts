import type { CueClass } from '../../words/quoteLexicon';
import type { SpeakerMention } from '../reading';
import type { ClausePattern } from './reportedClause';

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
 * polnear_train (27 numbers, none for a word). Zero stands for an asserted report of somebody named, by an active verb of saying, in a clause
 * without *that*.
 */
const bias = 1.07;
const patterns: Readonly<Partial<Record<ClausePattern, number>>> = {
  around: -0.11,
  rest: -1.11,
  infinitive: -0.39,
  thing: -0.58,
  topic: -0.62,
  predicate: -0.43,
  according: 0.27,
  noun: -1.12,
};
const classes: Readonly<Partial<Record<CueClass, number>>> = {
  ask: -0.35,
  judge: 0.27,
  think: -0.46,
  act: -0.25,
  show: -0.36,
  name: 0.24,
};
const forms: Readonly<Partial<Record<ReportEvidence['form'], number>>> = {
  gerund: -0.3,
  infinitive: -0.55,
  participle: 0.16,
};
const modalities = { asserted: 0, denied: -0.38, hypothetical: -1.07 } as const;
const sources: Readonly<Partial<Record<SpeakerMention['source'], number>>> = {
  'unnamed-person': -0.32,
  document: -0.25,
};
const nobody = -0.48;
/** *it* and *which* speak for no one. */
const thing = -0.55;
const openedByThat = 0.17;
const short = -0.25;
const veryShort = -0.23;
const shortLength = 25;
const veryShortLength = 12;

/** Reports less sure than this are left out. */
export const leastConfidence = 0.33;

/** How sure a report is, 0 to 1. */
export function reportConfidence(evidence: ReportEvidence): number {
  const { pattern, cueClass, form, modality, speaker, length, that } = evidence;
  let odds = bias + (patterns[pattern] ?? 0) + (classes[cueClass] ?? 0) + (forms[form] ?? 0) + modalities[modality];
  if (!speaker) odds += nobody;
  else if (speaker.form === 'pronoun' && speaker.source === 'organization') odds += thing;
  else odds += sources[speaker.source] ?? 0;
  if (that) odds += openedByThat;
  if (length < shortLength) odds += short;
  if (length < veryShortLength) odds += veryShort;
  return 1 / (1 + Math.exp(-odds));
}
