/**
 * When enough features were looked up: after so many of them the choice is made if the best leads the second by more than the number beside it.
 * Looking up is most of what tagging and parsing cost, and most decisions are clear long before the last feature.
 */
export type LookupStages = readonly (readonly [features: number, lead: number])[];

// The features stand in the order of their worth: each was chosen for how well it and those before it foretell what all
// features together choose, on half of `ewt_dev`.
export const tagStages: LookupStages = [[8, 1150], [14, 1000], [22, 850], [32, 600]]; // prettier-ignore
export const moveStages: LookupStages = [[40, 1400]];
export const relationStages: LookupStages = [[8, 1300], [14, 1150], [22, 900]]; // prettier-ignore
