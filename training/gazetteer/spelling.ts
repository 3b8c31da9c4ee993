import { consonantKey, nameKey } from '../../src/engine/places/placeName';

/** From this share of changed letters on two names are different words. */
const fewestChanges = 0.45;

/** The key of a name without its Arabic article: *Hodeidah* for *El-Hodeidah*, *Hudaydah* for *Al Ḩudaydah*. */
export function bareKey(name: string): string {
  return nameKey(name).replace(/^(?:al|el|ar|as|ash|ad|adh|an|at|az|ez|er|es|ed|en|et) (?=[a-z]{4})/, '');
}

/** Whether two keys are spellings of one name, or one the beginning of the other. */
export function isSpelling(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.startsWith(short)) return true;
  const consonants = consonantKey(a);
  if (consonants !== null && consonants === consonantKey(b)) return true;
  return changes(a, b) < fewestChanges * long.length;
}

/** How many letters to insert, take out or change (Levenshtein). */
function changes(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
