/** How sure the rules are of a source, 0 to 1, by hand after reading the seed and news articles; none is a measured probability. */
export const sure = {
  /** *according to X* */
  afterCue: 0.95,
  /** *The trouble, says X, is …* */
  inserted: 0.9,
  agent: 0.85,
  colonName: 0.9,
  signature: 0.9,
  turn: 0.9,
  label: 0.8,
  colonSentence: 0.6,
  /** At most, in the next paragraph. */
  announced: 0.85,
  announcedPhrase: 0.6,
  /** Behind the mark that closes what the paragraph before has opened. */
  closing: 0.9,
  /** At most, of the speaker before in the same paragraph. */
  goesOn: 0.8,
  noCue: 0.5,
  /** In a sentence beside it. */
  beside: 0.45,
  /** What a thing (*the plan*) that no list knows as a source costs. */
  unknownThing: 0.1,
} as const;
