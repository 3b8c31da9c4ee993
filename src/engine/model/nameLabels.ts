/** The labels of the name model: outside, then first, inner, last and only word of a name of each type (BILOU). */
import type { EntityType } from '../analysis';

/** The types in the order of their labels. */
export const nameTypes: readonly EntityType[] = ['person', 'organization', 'place'];

export const outside = 0;
/** Places in a name; the label is `1 + 4 × type + place`. */
export const firstWord = 0;
export const innerWord = 1;
export const lastWord = 2;
export const onlyWord = 3;

export const labelCount = 1 + 4 * nameTypes.length;

/** The label of a word at a place in a name of the type with this index. */
export function nameLabel(type: number, place: number): number {
  return 1 + 4 * type + place;
}

/** Where in its name a word with this label stands; -1 outside. */
export function placeOf(label: number): number {
  return label === outside ? -1 : (label - 1) & 3;
}

/** The index of the label's type in `nameTypes`; -1 outside. */
export function typeOf(label: number): number {
  return label === outside ? -1 : (label - 1) >> 2;
}

/** Whether a name goes on behind a word with this label. */
function isOpen(label: number): boolean {
  const place = placeOf(label);
  return place === firstWord || place === innerWord;
}

/** Whether one label may follow another. */
export function mayFollow(before: number, label: number): boolean {
  const goesOn = placeOf(label) === innerWord || placeOf(label) === lastWord;
  return isOpen(before) ? goesOn && typeOf(before) === typeOf(label) : !goesOn;
}

/** Whether a stretch of words may begin with the label. */
export function mayBegin(label: number): boolean {
  return mayFollow(outside, label);
}

/** Whether a stretch of words may end with the label. */
export function mayEnd(label: number): boolean {
  return !isOpen(label);
}

/** The allowed pairs of neighbouring labels, as `before × labelCount + label`, in ascending order. */
export const allowedPairs: Int32Array = Int32Array.from(
  Array.from({ length: labelCount * labelCount }, (_, key) => key).filter((key) =>
    mayFollow(Math.floor(key / labelCount), key % labelCount),
  ),
);
