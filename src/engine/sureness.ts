import type { Quotation, Speaker } from './analysis';

/** How sure we are, in the three steps that people are told. */
export type SurenessLevel = 'certain' | 'likely' | 'guess';

/** From which confidence on something is called certain, and from which likely. */
export const stepsOfSureness = { certain: 0.9, likely: 0.7 } as const;

/** The step of a confidence between 0 and 1; below *likely* it is a guess. */
export function surenessLevel(confidence: number): SurenessLevel {
  if (confidence >= stepsOfSureness.certain) return 'certain';
  return confidence >= stepsOfSureness.likely ? 'likely' : 'guess';
}

/** How sure it is who *they* are, at most, where nothing told. */
const unknownPronoun = 0.2;

/** How sure it is that this speaker, by the name that is given, said it: 0 to 1. */
export function speakerSureness({ confidence, entity, form }: Speaker): number {
  if (entity) return Math.min(confidence, entity.confidence);
  return form === 'pronoun' ? Math.min(confidence, unknownPronoun) : confidence;
}

/** What leads from words to whoever said them: that they are a quotation, the words of the source, and its name. */
export type QuotationLink = 'words' | 'source' | 'name';

/** The least sure link of a quotation: what it is worth as a whole. Every word that people are told of it comes from here. */
export function leastSureLink({ confidence, speakers }: Pick<Quotation, 'confidence' | 'speakers'>): {
  readonly link: QuotationLink;
  readonly confidence: number;
} {
  let least: ReturnType<typeof leastSureLink> = { link: 'words', confidence };
  const weigh = (link: QuotationLink, own: number): void => {
    if (own < least.confidence) least = { link, confidence: own };
  };
  if (speakers.length === 0) weigh('source', 0);
  for (const speaker of speakers) {
    weigh('source', speaker.confidence);
    weigh('name', speakerSureness(speaker));
  }
  return least;
}
