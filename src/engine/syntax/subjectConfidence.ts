/** How sure the subject of a verb is by the way it was reached, 0 to 1; by hand, as `quotes/sources/confidence.ts`. */
export const reachSure = {
  /** Subject of the cue verb, in front of it or behind it. */
  besideVerb: 0.96,
  overAsides: 0.92,
  /** The subject of two verbs is at most so sure, and a little less for each verb. */
  verbBefore: 0.9,
  perVerb: 0.03,
  antecedent: 0.85,
  participleCue: 0.85,
  participleHeard: 0.85,
  participleClause: 0.8,
  participleComma: 0.75,
  clauseBehind: 0.75,
  participleBeside: 0.7,
} as const;
