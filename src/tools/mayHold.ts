/** Letters without what stands on them, and small. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Letters that are written as references: what stands in them is not looked for. */
const REFERENCES = /&(?:#|\w*(?:uml|acute|grave|circ|tilde|cedil|slash|ring|lig|caron);)/;

/** So much of what is asked must stand there: words may have been changed, titles and middle names left out. */
const SHARE = 0.6;

/** Whether a text can have the words: quickly told, before it is read. Short words stand everywhere: the longer half must do, too. */
export function mayHoldWords(words: string): (text: string) => boolean {
  const parts = [...new Set(plain(words).match(/[\p{L}\p{N}]{3,}/gu))].sort((a, b) => b.length - a.length);
  return mayHold(parts, parts.slice(0, Math.ceil(parts.length / 2)));
}

/** Whether a text can have a name. */
export function mayHoldName(name: string): (text: string) => boolean {
  return mayHold([...new Set(plain(name).match(/[\p{L}\p{N}]{2,}/gu))]);
}

function mayHold(...sets: readonly (readonly string[])[]): (text: string) => boolean {
  const have = (has: (word: string) => boolean): boolean =>
    sets.every((words) => words.filter(has).length >= SHARE * words.length);
  return (text) => {
    if (REFERENCES.test(text)) return true;
    const all = plain(text);
    // Parts of words are found sooner than words, and most texts do not even have those.
    if (!have((word) => all.includes(word))) return false;
    const there = new Set(all.match(/[\p{L}\p{N}]+/gu));
    return have((word) => there.has(word));
  };
}
