import type { QuotationKind, Span } from '../../analysis';
import { append } from '../../lists';
import type { Attribution } from '../links/attribution';
import { classAt, isComma, isPieceAt, wordAt, type Item } from '../../syntax/clauseItems';
import { firstCueFrom, isFiniteVerb, type CueSite } from '../links/cues';
import type { MarkedPiece } from '../marks/pairing';
import type { NounPhrases } from '../../syntax/nounPhrases';
import { WordClass } from '../../words/quoteLexicon';

/** What was said: its stretches, and which of them stand in marks. */
export interface Content {
  readonly kind: QuotationKind;
  readonly segments: Span[];
  readonly quoted: Span[];
}

/** Share of a content's letters and digits that must stand in marks for the quotation to be direct. */
const DIRECT_SHARE = 0.95;

const { conjunction, adverb, past, time, gerund, cue: cueBit, subordinator } = WordClass;
/** Verbs that name their hearer first: *told reporters that …*. */
const withHearer = new Set(
  'tell assure remind inform warn ask advise urge instruct order notify promise convince persuade'.split(' '),
);
const sign = /[\p{L}\p{N}]/gu;

const isWord = (items: readonly Item[], index: number): boolean =>
  !isPieceAt(items, index) && /[\p{L}\p{N}]/u.test(wordAt(items, index));

/** The segments of an attribution: whole pieces where they stand alone, the reported clause where they are part of one. */
export class ContentReader {
  constructor(
    private readonly text: string,
    private readonly marks: readonly MarkedPiece[],
    private readonly items: readonly Item[],
    private readonly phrases: NounPhrases,
    private readonly cues: readonly CueSite[],
  ) {}

  read(attribution: Attribution): Content {
    const { items } = this;
    if (!attribution.cue && attribution.place === 'behind') {
      const alone = this.piecesAlone(attribution.pieces);
      return { kind: 'direct', segments: alone, quoted: [...alone] };
    }
    const cueAt = attribution.cue?.from ?? attribution.colon;
    const before = attribution.pieces.filter((piece) => piece < cueAt);
    const behind = attribution.pieces.filter((piece) => piece > cueAt);
    const segments: Span[] = [];
    if (before.length > 0) append(segments, this.beforeCue(attribution, before));
    if (behind.length > 0) append(segments, this.behindCue(attribution, behind));
    const quoted = attribution.pieces.map((piece): Span => [items[piece]?.start ?? 0, items[piece]?.end ?? 0]);
    const kind = kindOf(this.text, segments, quoted);
    return { kind, segments: kind === 'direct' ? this.piecesAlone(attribution.pieces) : segments, quoted };
  }

  private piecesAlone(pieces: readonly number[]): Span[] {
    return pieces.map((piece) => [this.items[piece]?.start ?? 0, this.items[piece]?.end ?? 0]);
  }

  private hasWords(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (isWord(this.items, i)) return true;
    return false;
  }

  private span(from: number, to: number): Span {
    return [this.items[from]?.start ?? 0, this.items[to - 1]?.end ?? 0];
  }

  /** *The plan “is good” for all, Smith said*: from the sentence's beginning to the comma. */
  private beforeCue({ cue, subject, from, place }: Attribution, pieces: readonly number[]): Span[] {
    const [first, last] = [pieces[0] ?? from, pieces.at(-1) ?? from];
    let start = from;
    while (start < first && classAt(this.items, start) & (conjunction | adverb)) start++;
    while (start < first && !isWord(this.items, start)) start++;
    const inside = this.cues[firstCueFrom(this.cues, start)];
    const otherCue = inside !== undefined && inside.from < first && inside !== cue;
    let end = last + 1;
    if (place === 'clause-end') {
      end = Math.min(cue?.from ?? end, subject && subject.from > last ? subject.from : Infinity);
      while (end > last + 1 && (!isWord(this.items, end - 1) || wordAt(this.items, end - 1) === 'as')) end--;
    }
    if (otherCue || (!this.hasWords(start, first) && !this.hasWordsBetween(pieces) && end === last + 1))
      return this.piecesAlone(pieces);
    return [this.span(Math.min(start, first), end)];
  }

  private hasWordsBetween(pieces: readonly number[]): boolean {
    return pieces.some((piece, k) => k > 0 && this.hasWords((pieces[k - 1] ?? piece) + 1, piece));
  }

  private behindCue(attribution: Attribution, pieces: readonly number[]): Span[] {
    const { cue, place, to } = attribution;
    const [first, last] = [pieces[0] ?? to, pieces.at(-1) ?? to];
    const start = place !== 'clause' ? first : cue ? this.clauseStart(cue, first) : attribution.colon + 1;
    const end = this.clauseEnd(last, to, cue);
    if (start === first && end === last + 1 && !this.hasWordsBetween(pieces)) return this.piecesAlone(pieces);
    return [this.span(start, end)];
  }

  /** Where the reported clause begins: behind *that*, else behind the cue, its time and its hearer. */
  private clauseStart(cue: CueSite, first: number): number {
    const { items } = this;
    if (cue.cueClass === 'judge' || cue.cueClass === 'act' || cue.cueClass === 'manner' || cue.form === 'passive')
      return first;
    for (let i = cue.to; i < first && i < cue.to + 25; i++) {
      if (wordAt(items, i) === 'that' && (i === cue.to || !(classAt(items, i - 1) & WordClass.determiner)))
        return i + 1;
    }
    let start = cue.to;
    if (withHearer.has(cue.lemma)) start = this.phrases.startingAt(items, start, first)?.to ?? start;
    if (cue.form === 'source-follows') start = this.behindSource(start, first);
    while (start < first && (classAt(items, start) & time || /^(?:on|,|:|that)$/.test(wordAt(items, start)))) start++;
    // *warned of “…”*, *described it as “…”*: the preposition is the cue's.
    return start === first - 1 && /^(?:as|of|about|against|over)$/.test(wordAt(items, start)) ? first : start;
  }

  /** Behind the source's comma, or behind the last of the asides that say who the source is. */
  private behindSource(from: number, first: number): number {
    let start = -1;
    for (let i = from; i < first; i++) {
      if (wordAt(this.items, i) !== ',') continue;
      if (start >= 0 && !this.isAside(start, i)) break;
      start = i + 1;
    }
    return start < 0 ? first : start;
  }

  /** *an analyst at the bank*, *who left in May*, *45*, *published on Monday*: between two commas behind a source. */
  private isAside(from: number, to: number): boolean {
    const { items } = this;
    const bits = classAt(items, from);
    if (/^(?:who|whose|which)$/.test(wordAt(items, from)) || (to - from === 1 && /^\d/.test(wordAt(items, from))))
      return true;
    for (let i = from; i < to; i++) if (isFiniteVerb(items, i, this.phrases)) return i === from && (bits & past) !== 0;
    const phrase = this.phrases.startingAt(items, from, to);
    return phrase !== null && this.phrases.isRole(items, phrase);
  }

  /** Where the clause around the last piece ends. */
  private clauseEnd(last: number, to: number, cue: CueSite | null): number {
    const { items } = this;
    const piece = this.marks[items[last]?.piece ?? -1];
    if (
      piece &&
      /[.,!?;…]["'”’»\s]*$/.test(this.text.slice(Math.max(piece.inner[0], piece.inner[1] - 4), piece.inner[1]))
    )
      return last + 1;
    if (
      cue?.cueClass === 'judge' ||
      cue?.cueClass === 'act' ||
      cue?.cueClass === 'name' ||
      (cue?.cueClass === 'think' && cue.form === 'passive') ||
      cue?.form === 'source-follows'
    )
      return last + 1;
    const next = this.nextStatement(last + 1);
    const limit = next ? Math.min(to, next.from) : to;
    let end = last + 1;
    for (let i = last + 1; i < limit; i++) {
      if (/^[;:]$/.test(wordAt(items, i)) || this.partsClauses(i, next)) break;
      if (isWord(items, i) || isPieceAt(items, i)) end = i + 1;
    }
    return next?.from === limit ? this.backOverSubject(end, last) : end;
  }

  /** The next cue that begins a statement of its own; thoughts and infinitives belong to the clause. */
  private nextStatement(from: number): CueSite | undefined {
    const first = firstCueFrom(this.cues, from);
    for (let i = first; i < first + 8; i++) {
      const cue = this.cues[i];
      if (!cue) return undefined;
      if (cue.form !== 'infinitive' && cue.cueClass !== 'think' && cue.cueClass !== 'act' && cue.cueClass !== 'show')
        return cue;
    }
    return undefined;
  }

  /** A comma or *but* behind which another statement begins. */
  private partsClauses(index: number, next: CueSite | undefined): boolean {
    const { items } = this;
    const word = wordAt(items, index);
    if (isComma(items, index)) {
      const after = classAt(items, index + 1);
      if (after & gerund) return true;
      return next !== undefined && (after & (conjunction | cueBit | subordinator)) !== 0;
    }
    return next !== undefined && (word === 'but' || word === 'and') && next.from - index < 8;
  }

  /** Before another cue its subject is no part of this clause. */
  private backOverSubject(end: number, last: number): number {
    for (let i = end - 1; i > last; i--) {
      if (isComma(this.items, i) || classAt(this.items, i) & (conjunction | subordinator)) return this.trimmed(i, last);
    }
    return last + 1;
  }

  private trimmed(end: number, last: number): number {
    let at = end;
    while (at > last + 1 && !isWord(this.items, at - 1)) at--;
    return at;
  }
}

/** Direct when nearly all letters and digits stand in marks. */
export function kindOf(text: string, segments: readonly Span[], quoted: readonly Span[]): QuotationKind {
  if (segments.length === quoted.length && segments.every((span, k) => isSame(span, quoted[k]))) return 'direct';
  const count = (spans: readonly Span[]): number =>
    spans.reduce((sum, [from, to]) => sum + (text.slice(from, to).match(sign)?.length ?? 0), 0);
  return count(quoted) >= DIRECT_SHARE * count(segments) ? 'direct' : 'mixed';
}

function isSame(a: Span, b: Span | undefined): boolean {
  return a[0] === b?.[0] && a[1] === b[1];
}

/** Spans in text order, those that overlap made one. */
export function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && span[0] < last[1]) result[result.length - 1] = [last[0], Math.max(last[1], span[1])];
    else result.push(span);
  }
  return result;
}
