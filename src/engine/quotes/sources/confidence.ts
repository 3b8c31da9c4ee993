/** How sure the rules are of a source, 0 to 1, by hand after reading the seed and news articles; none is a measured probability. */
export const sure = {
  /** Subject of the cue verb, in front of it or behind it. */
  besideVerb: 0.96,
  /** *according to X* */
  afterCue: 0.95,
  overAsides: 0.92,
  /** *The trouble, says X, is …* */
  inserted: 0.9,
  /** The subject of two verbs is at most so sure, and a little less for each verb. */
  verbBefore: 0.9,
  perVerb: 0.03,
  antecedent: 0.85,
  agent: 0.85,
  participleCue: 0.85,
  participleHeard: 0.85,
  participleClause: 0.8,
  participleComma: 0.75,
  clauseBehind: 0.75,
  participleBeside: 0.7,
  colonName: 0.9,
  signature: 0.9,
  turn: 0.9,
  label: 0.8,
  colonSentence: 0.6,
  /** At most, in the next paragraph. */
  announced: 0.85,
  announcedPhrase: 0.6,
  /** At most, of the speaker before in the same paragraph. */
  goesOn: 0.8,
  noCue: 0.5,
  /** In a sentence beside it. */
  beside: 0.45,
  /** What a thing (*the plan*) that no list knows as a source costs. */
  unknownThing: 0.1,
} as const;
