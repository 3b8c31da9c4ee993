import { giveBack, takeStatement, valuesOf, type Database, type Statement } from './sqlite';

/** Ids of one segment, the newest first, fetched as far as they are asked for. */
export interface NewestIds {
  readonly segment: number;
  /** Undefined behind the last one. */
  next(): number | undefined;
  /** To be called once, whatever happens. */
  end(): void;
}

/** An id of a segment. */
export interface SegmentId {
  readonly segment: number;
  readonly id: number;
}

/** So many are fetched at once: of fifty segments a few are wanted from each. */
const AT_ONCE = 16;

/**
 * Takes the newest of what all segments give, each asked only as far as it is needed.
 * @param dayOf the day of an id's article as a number that grows with time
 */
export function mergeNewest(
  sources: readonly NewestIds[],
  dayOf: (id: SegmentId) => number,
  limit: number,
): { readonly items: SegmentId[]; readonly more: boolean } {
  try {
    const head = (source: NewestIds): { id: number; day: number } | undefined => {
      const id = source.next();
      return id === undefined ? undefined : { id, day: dayOf({ segment: source.segment, id }) };
    };
    const heads = sources.map(head);
    const items: SegmentId[] = [];
    for (;;) {
      let first = -1;
      for (let i = 0; i < heads.length; i++) {
        const each = heads[i];
        if (each && (first < 0 || each.day > heads[first]!.day)) first = i;
      }
      const [newest, source] = [heads[first], sources[first]];
      if (!newest || !source) return { items, more: false };
      // One more than is wanted tells that there are more.
      if (items.length === limit) return { items, more: true };
      items.push({ segment: source.segment, id: newest.id });
      heads[first] = head(source);
    }
  } finally {
    for (const source of sources) source.end();
  }
}

/** A segment and which of its ids count. */
export interface AskedSegment {
  readonly segment: number;
  readonly db: Database;
  readonly counts: (id: number) => boolean;
}

/** Ids that a question fetches part by part: it gives those below the last value but one, at most as many as the last. */
export class IdsByParts implements NewestIds {
  readonly #asked: AskedSegment;
  #part: readonly number[] = [];
  #at = 0;
  #isLast = false;

  constructor(
    asked: AskedSegment,
    readonly sql: string,
    readonly values: readonly (string | number)[],
  ) {
    this.#asked = asked;
  }

  get segment(): number {
    return this.#asked.segment;
  }

  next(): number | undefined {
    for (;;) {
      while (this.#at < this.#part.length) {
        const id = this.#part[this.#at++]!;
        if (this.#asked.counts(id)) return id;
      }
      if (this.#isLast) return undefined;
      const below = this.#part.at(-1) ?? Number.MAX_SAFE_INTEGER;
      this.#part = valuesOf(this.#asked.db, this.sql, [...this.values, below, AT_ONCE]).map(Number);
      this.#at = 0;
      this.#isLast = this.#part.length < AT_ONCE;
    }
  }

  end(): void {
    this.#isLast = true;
  }
}

/** Ids that a question gives one by one, the newest first: what is expensive to begin with is begun once. */
export class IdsOneByOne implements NewestIds {
  readonly #asked: AskedSegment;
  readonly #statement: Statement;

  constructor(
    asked: AskedSegment,
    readonly sql: string,
    values: readonly string[],
  ) {
    this.#asked = asked;
    this.#statement = takeStatement(asked.db, sql);
    this.#statement.bind([...values]);
  }

  get segment(): number {
    return this.#asked.segment;
  }

  next(): number | undefined {
    while (this.#statement.step()) {
      const id = Number(this.#statement.get(0));
      if (this.#asked.counts(id)) return id;
    }
    return undefined;
  }

  end(): void {
    giveBack(this.#asked.db, this.sql, this.#statement);
  }
}
