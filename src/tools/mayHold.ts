/** Letters without what stands on them, and small. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Letters that are written as references: what stands in them is not looked for. */
const REFERENCES = /&(?:#|\w*(?:uml|acute|grave|circ|tilde|cedil|slash|ring|lig|caron);)/;

/** Whether a text can have the words: quickly told, before it is read. Half of them are enough, as they may stand there changed. */
export function mayHoldWords(words: string): (text: string) => boolean {
  const wanted = [...new Set(plain(words).match(/[\p{L}\p{N}]{3,}/gu) ?? [])];
  return (text) => {
    if (REFERENCES.test(text)) return true;
    const there = plain(text);
    const found = wanted.filter((word) => there.includes(word)).length;
    return found * 2 >= wanted.length;
  };
}

/** Whether a text can have a name: its last part of some length stands there. */
export function mayHoldName(name: string): (text: string) => boolean {
  const parts = plain(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return (text) =>
    REFERENCES.test(text) || parts.length === 0 || parts.some((part) => part.length > 1 && plain(text).includes(part));
}
