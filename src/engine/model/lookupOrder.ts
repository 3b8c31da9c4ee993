/**
 * The order in which features are looked up, and when enough were. Looking up is most of what tagging and parsing cost, and most
 * decisions are clear long before the last feature.
 */
export interface LookupPlan {
  /** The numbers of all features. */
  readonly order: Uint8Array;
  /** After so many of them the choice is made if the best leads the second by more than the number beside it. */
  readonly stages: readonly (readonly [features: number, lead: number])[];
}

// Each feature was chosen for how well it and those before it foretell what all features together choose, on half of `ewt_dev`; in
// `moves` those behind the 56th follow by the size of their weights.

// prettier-ignore
export const tagPlan: LookupPlan = {
  order: Uint8Array.of(
    21, 26, 10, 4, 11, 37, 8, 13, 15, 42, 12, 39, 29, 14, 34, 35, 5, 9, 3, 16, 23, 31, 25, 7, 30, 28, 22, 32, 6, 2, 41, 20, 0, 44, 43, 36,
    24, 27, 17, 45, 40, 1, 33, 38, 19, 18,
  ),
  stages: [[8, 1150], [14, 1000], [22, 850], [32, 600]],
};

// prettier-ignore
export const movePlan: LookupPlan = {
  order: Uint8Array.of(
    64, 115, 108, 47, 128, 111, 57, 54, 39, 42, 38, 53, 123, 90, 99, 63, 59, 11, 127, 98, 81, 78, 129, 121, 44, 62, 46, 23, 80, 31, 85,
    50, 41, 18, 110, 19, 56, 32, 126, 3, 105, 43, 48, 84, 88, 82, 106, 92, 21, 119, 114, 77, 6, 0, 33, 68, 10, 69, 9, 58, 8, 107, 7, 45,
    109, 13, 26, 12, 67, 89, 75, 55, 120, 87, 37, 112, 73, 113, 103, 2, 104, 28, 124, 51, 100, 122, 5, 101, 14, 52, 24, 72, 125, 71, 29,
    118, 40, 102, 27, 131, 74, 76, 1, 61, 66, 83, 17, 60, 30, 70, 22, 15, 91, 65, 130, 79, 4, 86, 34, 35, 93, 25, 95, 36, 16, 20, 94, 49,
    116, 97, 96, 117,
  ),
  stages: [[24, 1400], [40, 1300], [56, 1200], [88, 1050]],
};

// prettier-ignore
export const relationPlan: LookupPlan = {
  order: Uint8Array.of(
    40, 0, 30, 13, 39, 44, 1, 8, 31, 4, 28, 15, 50, 32, 20, 3, 16, 27, 12, 6, 2, 35, 46, 38, 24, 5, 49, 51, 37, 47, 19, 10, 29, 21, 11,
    26, 9, 22, 33, 23, 45, 17, 41, 7, 36, 42, 43, 25, 34, 18, 48, 14,
  ),
  stages: [[8, 1300], [14, 1150], [22, 1000], [32, 750]],
};
