import type {
  Analysis,
  Entity,
  EntityType,
  Mention,
  PlaceReading,
  Quotation,
  Span,
  Speaker,
  Term,
  Warning,
  WarningCode,
} from '../../../src/engine/analysis';

/** A text with findings made by hand: what the engine would say is stated, not computed. */
export class Article {
  readonly text: string;
  readonly #quotes: Quotation[] = [];
  readonly #entities: Entity[] = [];
  readonly #terms: Term[] = [];
  readonly #warnings: Warning[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** The span of the nth occurrence of some words. */
  span(words: string, nth = 1): Span {
    let at = -1;
    for (let i = 0; i < nth; i++) at = this.text.indexOf(words, at + 1);
    if (at < 0) throw new Error(`"${words}" (${nth}) is not in the text`);
    return [at, at + words.length];
  }

  /** An entity whose mentions are all occurrences of its names. */
  entity(id: string, type: EntityType, names: readonly string[], more: Partial<Entity> = {}): this {
    const mentions: Mention[] = [];
    for (const name of names) {
      for (let at = this.text.indexOf(name); at >= 0; at = this.text.indexOf(name, at + 1)) {
        const span: Span = [at, at + name.length];
        if (mentions.some((other) => other.span[0] <= span[0] && span[1] <= other.span[1])) continue;
        mentions.push({ span, form: 'name', confidence: 1, rule: 'name/model', reading: 'literal' });
      }
    }
    mentions.sort((a, b) => a.span[0] - b.span[0]);
    const [name = '', ...aliases] = names;
    this.#entities.push({
      id,
      type,
      name,
      aliases,
      roles: [],
      maybeSameAs: [],
      mentions,
      place: null,
      ...more,
    });
    return this;
  }

  /** A quotation with the given content, marks included. */
  quote(id: string, content: string, more: Partial<Quotation> = {}): this {
    const span = this.span(content);
    const { segments = [span] } = more;
    this.#quotes.push({
      id,
      rule: 'link/behind',
      kind: 'direct',
      act: 'speech',
      modality: 'asserted',
      confidence: 1,
      parent: null,
      segments,
      content: segments.map(([from, to]) => this.text.slice(from, to)),
      quoted: [span],
      cue: null,
      when: null,
      speakers: [],
      ...more,
    });
    return this;
  }

  term(words: string, rule: string): this {
    this.#terms.push({ span: this.span(words), text: words, rule });
    return this;
  }

  /** What the engine warns of at the nth occurrence of a mark. */
  warning(code: WarningCode, mark: string, nth = 1): this {
    this.#warnings.push({ code, span: this.span(mark, nth), message: code });
    return this;
  }

  /** A speaker at the nth occurrence of some words. */
  speaker(words: string, entity: string | null, more: Partial<Speaker> = {}, nth = 1): Speaker {
    return {
      span: this.span(words, nth),
      text: words,
      form: 'name',
      source: 'person',
      confidence: 0.95,
      rule: 'source/subject',
      entity: entity === null ? null : { id: entity, confidence: 0.95, rule: 'link/name', via: [] },
      ...more,
    };
  }

  analysis(): Analysis {
    return {
      schema: 1,
      offsets: 'utf16',
      id: 'test',
      quotes: this.#quotes,
      terms: this.#terms,
      entities: this.#entities,
      warnings: this.#warnings,
    };
  }
}

/** A town that the gazetteer knows. */
export const lisbon: PlaceReading = {
  name: 'Lisbon',
  kind: 'city',
  country: 'PT',
  admin1: 'Lisbon',
  latitude: 38.717,
  longitude: -9.133,
  geonameId: 2267057,
  population: 517802,
  confidence: 0.8,
  rule: 'place/largest',
  values: ['3'],
  candidates: [
    {
      name: 'Lisbon',
      kind: 'city',
      country: 'US',
      admin1: 'Ohio',
      latitude: 40.772,
      longitude: -80.768,
      geonameId: null,
      population: 2700,
    },
  ],
};
