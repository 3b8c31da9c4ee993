import type { MentionReader } from './references/mentionReader';
import type { MentionReading } from './references/mentionReading';
import { doubtfulName, type NameFinder, type NameMention } from './names/nameFinder';
import { lowerCaseWords } from './names/lowerCaseWords';
import { QuotationPlaces } from './references/quotationPlace';
import type { HintReader, PlaceHint } from './places/hints';
import type { SyntaxReader } from './syntax/syntax';
import type { QuotationReader } from './quotes/quotationReader';
import type { QuotationReading } from './quotes/reading';
import type { Paragraph } from './text/paragraph';
import type { Tokens } from './text/tokens';

/**
 * What one paragraph shows by itself; offsets into its text. Of a long text all readings are in memory at once, so that they hold neither tokens nor
 * trees.
 */
export interface ParagraphReading {
  readonly names: readonly NameMention[];
  readonly quotations: QuotationReading;
  /** Roles, pronouns and nominals. */
  readonly mentions: MentionReading;
  /** What it says about countries without naming them. */
  readonly hints: readonly PlaceHint[];
  /** Its words in small letters, see `lowerCaseWords`. */
  readonly smallWords: readonly string[];
  /** Running numbers of its sentences, see `QuotationPlaces.narrativeNumbers`. */
  readonly sentenceNumbers: readonly number[];
}

/** The stages of the paragraph pass. */
export interface ParagraphStages {
  readonly tokenize: (text: string) => Tokens;
  readonly readSyntax: SyntaxReader | undefined;
  readonly nameFinder: NameFinder;
  readonly readHints: HintReader;
  readonly readMentions: MentionReader;
  readonly quotationReader: QuotationReader;
}

/** A name longer than this, in UTF-16 units, is none; each mention of its bearer would tell it again. */
const longestName = 400;
const isShort = ({ span: [from, to] }: NameMention): boolean => to - from <= longestName;

/**
 * The paragraph pass: what it says of each depends on that paragraph's text alone. Stage by stage over all of them, as each stage's tables then
 * stay in the processor's cache, which is faster than paragraph by paragraph.
 */
export function readParagraphs(stages: ParagraphStages, paragraphs: readonly Paragraph[]): ParagraphReading[] {
  const tokenized = paragraphs.map(({ text }) => stages.tokenize(text));
  const syntaxes = tokenized.map((tokens) => stages.readSyntax?.(tokens) ?? null);
  const named = tokenized.map((tokens) => stages.nameFinder.find(tokens).filter(isShort));
  const marked = tokenized.map((tokens, i) => stages.quotationReader.prepare(tokens, syntaxes[i] ?? null));
  const quoted = tokenized.map((tokens, i) => {
    // A doubtful name is the document pass's to judge; who speaks must not hang on it.
    const sure = named[i]?.filter(({ confidence }) => confidence >= doubtfulName) ?? [];
    return stages.quotationReader.read(tokens, sure, syntaxes[i] ?? null, marked[i]);
  });
  return quoted.map((quotations, i) => {
    const tokens = tokenized[i]!;
    // A copy has no room for more.
    const names = [...(named[i] ?? [])];
    const syntax = syntaxes[i] ?? null;
    const mentions = stages.readMentions(syntax, names);
    const hints = stages.readHints(tokens.text);
    const smallWords = lowerCaseWords(tokens);
    const sentenceNumbers = new QuotationPlaces(quotations.quotations).narrativeNumbers(tokens).slice();
    return { names, quotations, mentions, hints, smallWords, sentenceNumbers };
  });
}

/**
 * The readings of one document's paragraphs under their text, so that an edit re-reads the paragraphs it touched.
 * What the newest version no longer holds is forgotten.
 */
export class ReadingCache {
  #previous = new Map<string, ParagraphReading>();
  #current = new Map<string, ParagraphReading>();

  readonly #keeps: boolean;

  /** @param keeps whether another version will be read: for one alone nothing is kept beyond its paragraph pass */
  constructor(keeps: boolean) {
    this.#keeps = keeps;
  }

  /** The reading of a paragraph with this text, if the last or the present version had one. */
  get(paragraph: Paragraph): ParagraphReading | undefined {
    const known = this.#current.get(paragraph.text) ?? this.#previous.get(paragraph.text);
    if (known) this.#current.set(paragraph.text, known);
    return known;
  }

  set(paragraph: Paragraph, reading: ParagraphReading): void {
    this.#current.set(paragraph.text, reading);
  }

  /** Begins a version. What a version that was given up had learnt stays beside what was known before it. */
  begin(): void {
    for (const [text, reading] of this.#current) this.#previous.set(text, reading);
    this.#current = new Map();
  }

  /** Ends a version that was read to its end: only its paragraphs stay. */
  commit(): void {
    this.#previous = this.#keeps ? this.#current : new Map<string, ParagraphReading>();
    this.#current = new Map();
  }
}
