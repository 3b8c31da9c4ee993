/** The universal parts of speech (UPOS of Universal Dependencies 2); the index is the code in `Tags.upos`. */
export const partsOfSpeech = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;

export type PartOfSpeech = (typeof partsOfSpeech)[number];

/** The code of a part of speech in `Tags.upos`. */
export function partOfSpeechCode(part: PartOfSpeech): number {
  return partsOfSpeech.indexOf(part);
}

/** What the tagger says of the tokens of one paragraph. */
export interface Tags {
  /** Per token, the universal part of speech: an index into `partsOfSpeech`. */
  readonly upos: Uint8Array;
  /** Per token, the finer tag (`VERB/VBD`): an index into the model's `tags`. */
  readonly fine: Uint8Array;
}
