/** What a token is to the sentence splitter. */
export const Kind = {
  /** A word that does not begin with a capital. */
  Word: 0,
  Capital: 1,
  Number: 2,
  /** A single full stop. */
  Stop: 3,
  /** Marks of question and exclamation. */
  Exclamation: 4,
  Ellipsis: 5,
  /** An abbreviation, its stop included, after which the sentence goes on. */
  Inner: 6,
  /** An abbreviation, its stop included, that may be the last word of a sentence. */
  Final: 7,
  /** `I.` and other single capitals with a stop. */
  Initial: 8,
  Open: 9,
  Close: 10,
  /** A mark that is the same at both ends of a quotation. */
  Quote: 11,
  Dash: 12,
  Other: 13,
} as const;
