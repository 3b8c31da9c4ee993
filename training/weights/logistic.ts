/**
 * Weights of a logistic regression, by Newton's method. Where labels are missing it has an upper asymptote (as Birnbaum's
 * three-parameter model has a lower one): the chance of the label *right* is `sound` times that of being right.
 * @param penalties what each weight costs for being away from `centre`
 */
export function regression(
  rows: readonly { readonly values: readonly number[]; readonly right: boolean }[],
  penalties: readonly number[],
  centre: readonly number[],
  sound = 1,
): number[] {
  // Of some hundred signs a case has a dozen.
  const sparse = rows.map((row) => ({ ...row, at: row.values.flatMap((value, i) => (value === 0 ? [] : [i])) }));
  let weights = [...centre];
  for (let round = 0; round < 15; round++) {
    const slope = penalties.map((penalty, i) => -penalty * ((weights[i] ?? 0) - (centre[i] ?? 0)));
    const bend = penalties.map((penalty, i) => penalties.map((_, j) => (i === j ? penalty + 1e-9 : 0)));
    for (const { values, right, at } of sparse) {
      const odds = at.reduce((sum, i) => sum + (values[i] ?? 0) * (weights[i] ?? 0), 0);
      const share = 1 / (1 + Math.exp(-odds));
      const missed = (1 - share) / (1 - sound * share);
      const pull = right ? 1 - share : -sound * share * missed;
      const weight = sound * share * (1 - share) * missed;
      for (const i of at) {
        const value = values[i] ?? 0;
        slope[i] = (slope[i] ?? 0) + value * pull;
        const line = bend[i] ?? [];
        for (const j of at) line[j] = (line[j] ?? 0) + value * (values[j] ?? 0) * weight;
      }
    }
    const change = solved(bend, slope);
    weights = weights.map((weight, i) => weight + (change[i] ?? 0));
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
  return weights;
}

/** The solution of a system of linear equations, by elimination. */
function solved(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let k = i + 1; k < size; k++) if (Math.abs(rows[k]?.[i] ?? 0) > Math.abs(rows[pivot]?.[i] ?? 0)) pivot = k;
    [rows[i], rows[pivot]] = [rows[pivot] ?? [], rows[i] ?? []];
    const top = rows[i] ?? [];
    for (let k = i + 1; k < size; k++) {
      const row = rows[k] ?? [];
      const factor = (row[i] ?? 0) / (top[i] ?? 1);
      if (factor !== 0) for (let j = i; j <= size; j++) row[j] = (row[j] ?? 0) - factor * (top[j] ?? 0);
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] ?? [];
    let sum = row[size] ?? 0;
    for (let j = i + 1; j < size; j++) sum -= (row[j] ?? 0) * (found[j] ?? 0);
    found[i] = sum / (row[i] ?? 1);
  }
  return found;
}
