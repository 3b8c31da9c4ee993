import { Memory } from '../memory';
import type { Gazetteer } from '../places/gazetteer';

const mostRemembered = 8000;

/** What the gazetteer says of a text in a small number: 0 nothing, then by kind and importance; remembered from text to text. */
export class NamePlaces {
  readonly #known = new Memory<number>(mostRemembered);

  readonly #gazetteer: Gazetteer | undefined;

  constructor(gazetteer: Gazetteer | undefined) {
    this.#gazetteer = gazetteer;
  }

  of(text: string): number {
    const gazetteer = this.#gazetteer;
    if (gazetteer === undefined || text.length > 40) return 0;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const code = gazetteer.has(text) ? codeOf(gazetteer, text) : 0;
    this.#known.set(text, code);
    return code;
  }
}

/** At most 12. */
function codeOf(gazetteer: Gazetteer, text: string): number {
  const place = gazetteer.lookup(text)[0];
  if (place === undefined) return 0;
  if (place.kind === 'country') return 1;
  if (place.kind === 'admin1') return 2;
  if (place.kind === 'continent' || place.kind === 'region') return 3;
  const size = Math.min(4, Math.max(0, Math.floor(place.importance - 2.5)));
  return place.kind === 'city' ? 4 + size : 9 + Math.min(3, size);
}
