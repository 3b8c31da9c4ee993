import type { CueClass } from '../quoteLexicon';
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
 * polnear_train (28 numbers, none for a word). Zero stands for an asserted report of somebody named, by an active verb of saying, in a clause
 * without *that*.
 */
const bias = 0.91;
const patterns: Readonly<Partial<Record<ClausePattern, number>>> = {
  around: 0.15,
  rest: -1.18,
  infinitive: -0.45,
  thing: -0.77,
  topic: -0.7,
  predicate: -0.46,
  according: 0.03,
  noun: -1.4,
};
const classes: Readonly<Partial<Record<CueClass, number>>> = {
  ask: -0.5,
  judge: 0.17,
  think: -0.55,
  act: -0.01,
  show: -0.36,
  name: 0.12,
};
const forms: Readonly<Partial<Record<ReportEvidence['form'], number>>> = {
  gerund: -0.24,
  infinitive: -0.71,
  participle: -0.85,
};
const modalities = { asserted: 0, denied: -0.47, hypothetical: -1.3 } as const;
const sources: Readonly<Partial<Record<SpeakerMention['source'], number>>> = {
  'unnamed-group': -0.05,
  'unnamed-person': -0.24,
  document: -0.16,
};
const nobody = -0.17;
/** *it* and *which* speak for no one. */
const thing = -0.67;
const openedByThat = 0.18;
const short = -0.5;
const veryShort = -0.2;
const shortLength = 25;
const veryShortLength = 12;

/** Reports less sure than this are left out. */
export const leastConfidence = 0.24;

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
