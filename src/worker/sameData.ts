/** Whether two values of plain data (as JSON could hold) are equal in all their parts. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameData(item, b[index]));
  }
  const left = Object.entries(a);
  if (Array.isArray(b) || left.length !== Object.keys(b).length) return false;
  const right = b as Readonly<Record<string, unknown>>;
  return left.every(([key, value]) => Object.hasOwn(right, key) && sameData(value, right[key]));
}
