/** How a word is written; one object for all tokens with these letters, so that what is asked of it is worked out once. */
export interface WordForm {
  readonly text: string;
  /** No two forms that are kept have the same; 0 for forms that are not. */
  readonly id: number;
  /** In small letters, with plain apostrophes. */
  readonly lower: string;
  /** `lower` without the full stop at the end of an abbreviation: what word lists are asked for. */
  readonly key: string;
  /** Whether it is written as a name is: *Rome*, *NATO*, *iPhone*. */
  readonly nameLike: boolean;
}

/** More forms than this are forgotten, all at once: a text of random letters must not fill the memory. */
const mostForms = 1 << 15;
const size = mostForms * 2;
/** Longer words are not kept. */
const longestKept = 40;

let slots = new Array<WordForm | undefined>(size);
let kept = 0;
let lastId = 0;
/** Beyond this the forms of a very long run have no number of their own. */
const greatestId = 0x3fffffff;

/** The form of the word from `start` to `end` (exclusive) of a text. */
export function wordForm(text: string, start: number, end: number): WordForm {
  const length = end - start;
  if (length > longestKept) return createForm(text.slice(start, end), 0);
  let hash = length;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x5bd1e995) ^ (hash >>> 13);
  let slot = (hash ^ (hash >>> 16)) & (size - 1);
  for (;;) {
    const form = slots[slot];
    if (form === undefined) break;
    if (form.text.length === length && isAt(form.text, text, start)) return form;
    slot = (slot + 1) & (size - 1);
  }
  if (kept === mostForms) {
    slots = new Array<WordForm | undefined>(size);
    kept = 0;
  }
  if (lastId < greatestId) lastId++;
  const form = createForm(text.slice(start, end), lastId < greatestId ? lastId : 0);
  slots[slot] = form;
  kept++;
  return form;
}

function isAt(word: string, text: string, start: number): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function createForm(word: string, id: number): WordForm {
  const text = word.length > longestKept ? word : detached(word);
  const lower = text.toLowerCase().replace(/[’‘]/g, "'");
  const key = lower.length > 1 && lower.endsWith('.') ? lower.slice(0, -1) : lower;
  return { text, id, lower, key, nameLike: isNameLike(text) };
}

/** A string of its own: a slice would keep the whole text in memory. */
function detached(word: string): string {
  return word.split('').join('');
}

const upper = /^\p{Lu}/u;
const camel = /^\p{Ll}{1,5}\p{Lu}\p{Ll}/u;

/** Whether the word is written as a name is: *Rome*, *NATO*, *iPhone*. */
export function isNameLike(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 0x80) {
    if (code >= 0x41 && code <= 0x5a) return true;
    return code >= 0x61 && code <= 0x7a && word.length > 3 && camel.test(word);
  }
  return upper.test(word);
}
