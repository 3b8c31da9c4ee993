import type { QuotationKind, Span } from '../../analysis';
import { append } from '../../lists';
import type { Ledger } from '../../rules/ledger';
import { RuleBook } from '../../rules/ruleBook';
import { classAt, isDash, wordAt, type Item } from '../../syntax/clauseItems';
import type { NounPhrases } from '../../syntax/nounPhrases';
import { WordClass } from '../../words/quoteLexicon';
import type { Attribution } from '../links/attribution';
import { firstCueFrom, type CueSite } from '../links/cues';
import type { MarkedPiece } from '../marks/pairing';
import { clauseBegin } from './clauseBegin';
import { clauseClose, isWord } from './clauseClose';

/** What was said: its stretches, and which of them stand in marks. */
export interface Content {
  readonly kind: QuotationKind;
  readonly segments: Span[];
  readonly quoted: Span[];
}

/** Share of a content's letters and digits that must stand in marks for the quotation to be direct. Set by hand. */
const DIRECT_SHARE = 0.95;

const { conjunction, adverb } = WordClass;
const sign = /[\p{L}\p{N}]/gu;

/** Words in marks before their cue. Offsets are items. */
interface MarksBeforeCue {
  readonly cues: readonly CueSite[];
  readonly cue: CueSite | null;
  /** Where the words before the first piece begin, and the piece. */
  readonly start: number;
  readonly first: number;
  /** The words between the pieces stand between dashes, and none stand around them. */
  readonly dashed: boolean;
  /** A colon stands before them, and no word behind them but the cue's. */
  readonly colon: boolean;
}

/** Words in marks that no clause around them belongs to. */
export const aloneBook = new RuleBook<MarksBeforeCue, true>('Do words in marks before their cue stand alone?', [
  {
    id: 'content/other-cue',
    // *Smith says the plan “is good”, Reed said*
    example: 'Hill says so and the plan |“will not work”|, Reed said.',
    find: ({ cues, start, first }) => {
      const inside = cues[firstCueFrom(cues, start)];
      return inside && inside.from < first ? true : null;
    },
  },
  {
    // What somebody does while speaking is the writer's.
    id: 'content/dashes-between',
    example: '|“We stay”| — Reed looked up — |“where we are,”| she said.',
    find: ({ dashed }) => dashed || null,
  },
  {
    id: 'content/colon-before',
    example: 'Reed disagreed: |“It will not work,”| he said.',
    find: ({ colon }) => colon || null,
  },
]);

/** The segments of an attribution: whole pieces where they stand alone, the reported clause where they are part of one. */
export class ContentReader {
  readonly #text: string;
  readonly #marks: readonly MarkedPiece[];
  readonly #items: readonly Item[];
  readonly #phrases: NounPhrases;
  readonly #cues: readonly CueSite[];
  readonly #ledger: Ledger;

  constructor(
    text: string,
    marks: readonly MarkedPiece[],
    items: readonly Item[],
    phrases: NounPhrases,
    cues: readonly CueSite[],
    ledger: Ledger,
  ) {
    this.#text = text;
    this.#marks = marks;
    this.#items = items;
    this.#phrases = phrases;
    this.#cues = cues;
    this.#ledger = ledger;
  }

  read(attribution: Attribution): Content {
    const items = this.#items;
    if (!attribution.cue && attribution.place === 'behind') {
      const alone = this.#piecesAlone(attribution.pieces);
      return { kind: 'direct', segments: alone, quoted: [...alone] };
    }
    const cueAt = attribution.cue?.from ?? attribution.colon;
    const before = attribution.pieces.filter((piece) => piece < cueAt);
    const behind = attribution.pieces.filter((piece) => piece > cueAt);
    const segments: Span[] = [];
    if (before.length > 0) append(segments, this.#beforeCue(attribution, before));
    if (behind.length > 0) append(segments, this.#behindCue(attribution, behind));
    const quoted = attribution.pieces.map((piece): Span => [items[piece]?.start ?? 0, items[piece]?.end ?? 0]);
    const kind = kindOf(this.#text, segments, quoted);
    return { kind, segments: kind === 'direct' ? this.#piecesAlone(attribution.pieces) : segments, quoted };
  }

  #piecesAlone(pieces: readonly number[]): Span[] {
    return pieces.map((piece) => [this.#items[piece]?.start ?? 0, this.#items[piece]?.end ?? 0]);
  }

  #hasWords(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (isWord(this.#items, i)) return true;
    return false;
  }

  #span(from: number, to: number): Span {
    return [this.#items[from]?.start ?? 0, this.#items[to - 1]?.end ?? 0];
  }

  /** *The plan “is good” for all, Smith said*: from the sentence's beginning to the comma. */
  #beforeCue({ cue, subject, from, place }: Attribution, pieces: readonly number[]): Span[] {
    const items = this.#items;
    const [first, last] = [pieces[0] ?? from, pieces.at(-1) ?? from];
    let start = from;
    while (start < first && classAt(items, start) & (conjunction | adverb)) start++;
    while (start < first && !isWord(items, start)) start++;
    let end = last + 1;
    if (place === 'clause-end') {
      end = Math.min(cue?.from ?? end, subject && subject.from > last ? subject.from : Infinity);
      while (end > last + 1 && (!isWord(items, end - 1) || wordAt(items, end - 1) === 'as')) end--;
    }
    const bare = !this.#hasWords(start, first) && end === last + 1;
    if (bare && !this.#hasWordsBetween(pieces)) return this.#piecesAlone(pieces);
    const colon = wordAt(items, first - 1) === ':' && end === last + 1 && !this.#hasWordsBetween(pieces);
    const dashed = bare && this.#areDashesBetween(pieces);
    const around = { cues: this.#cues, cue, start, first, dashed, colon };
    if (aloneBook.find(around, this.#ledger)) return this.#piecesAlone(pieces);
    return [this.#span(Math.min(start, first), end)];
  }

  #hasWordsBetween(pieces: readonly number[]): boolean {
    return pieces.some((piece, k) => k > 0 && this.#hasWords((pieces[k - 1] ?? piece) + 1, piece));
  }

  #areDashesBetween(pieces: readonly number[]): boolean {
    const items = this.#items;
    return pieces.every((piece, k) => k === 0 || (isDash(items, (pieces[k - 1] ?? 0) + 1) && isDash(items, piece - 1)));
  }

  #behindCue({ cue, colon, place, to }: Attribution, pieces: readonly number[]): Span[] {
    const [items, phrases] = [this.#items, this.#phrases];
    const [first, last] = [pieces[0] ?? to, pieces.at(-1) ?? to];
    const ledger = this.#ledger;
    const start = place !== 'clause' ? first : cue ? clauseBegin({ items, phrases, cue, first }, ledger) : colon + 1;
    const end = clauseClose(
      { text: this.#text, piece: this.#marks[items[last]?.piece ?? -1], items, cues: this.#cues, cue, last, to },
      ledger,
    );
    if (start === first && end === last + 1 && !this.#hasWordsBetween(pieces)) return this.#piecesAlone(pieces);
    return [this.#span(start, end)];
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
