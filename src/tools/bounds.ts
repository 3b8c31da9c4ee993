/** No text of an answer is longer, in UTF-16 units as they stand in the answer; shorter ones where the item would be too large. */
const LONGEST = [2000, 200, 40];
/** So much an item may have, in UTF-16 units of its JSON. */
const LARGEST_ITEM = 30_000;
/** Nor has a list within an item more members. */
const MOST = 50;

/** What an item of an answer may hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };
export type Item = Readonly<Record<string, Json | undefined>>;

/**
 * What is not seen and may steer whoever reads on: controls, turns of the direction of writing, tag characters and the
 * like, halves of characters, ends of lines that are none.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** A text in which everything unseen but a line's end is written as an escape, such as `\u{202e}`. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (sign) => (sign === '\n' ? sign : `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`));
}

/** An item with every text made visible and cut to its bound. What was cut is told, with its whole size. */
export function bounded(item: Item): Item {
  let made: Item = {};
  for (const longest of LONGEST) {
    made = new Cutter(longest).item(item);
    if (JSON.stringify(made).length <= LARGEST_ITEM) break;
  }
  return made;
}

class Cutter {
  readonly #longest: number;
  /** The whole size of what was cut, by its place in the item. */
  readonly #cut: Record<string, number> = {};

  constructor(longest: number) {
    this.#longest = longest;
  }

  item(item: Item): Item {
    const made = this.#fields(item, '');
    return Object.keys(this.#cut).length > 0 ? { ...made, cut: this.#cut } : made;
  }

  #fields(item: Item, place: string): Item {
    const entries = Object.entries(item).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, this.#value(value, place + name)] as const],
    );
    return Object.fromEntries(entries);
  }

  #value(value: Json, place: string): Json {
    if (typeof value === 'string') return this.#text(value, place);
    if (isList(value)) {
      if (value.length > MOST) this.#cut[place] = value.length;
      return value.slice(0, MOST).map((each) => this.#value(each, place));
    }
    return value !== null && typeof value === 'object' ? this.#fields(value, `${place}.`) : value;
  }

  #text(text: string, place: string): string {
    // What is cut off need not be made visible first.
    const shown = visible(text.slice(0, this.#longest));
    if (text.length <= this.#longest && shown.length <= this.#longest) return shown;
    this.#cut[place] = text.length;
    return `${shown.slice(0, this.#longest)}…`;
  }
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
