import type { Span, TimeExpression } from '../analysis';
import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { tokenAt, type Tokens } from '../text/tokens';
import data from '../words/data/times.json';
import { WordClass, type QuoteLexicon } from '../words/quoteLexicon';
import { wordSet } from '../words/wordSet';
import type { ParagraphQuotation } from './reading';

/** Words that belong to a time expression when they stand before its core, nearest last. */
const opening = wordSet(data.before);
/** Words that go on with it behind its core. */
const going = wordSet(data.behind);
const relatives = wordSet(data.relatives);
const ordinal = /^\d{1,2}(?:st|nd|rd|th)?$/;
const numeral = /^(?:\d{1,4}(?:st|nd|rd|th)?|[12]\d{3})$/;
/** How many tokens around the cue's clause are looked at. */
const REACH = 12;

/** A word that tells a time, in the clause of a cue. */
interface Core {
  readonly clause: CueClause;
  readonly token: number;
}

/** Times that do not tell when something was said. */
export const otherTimeBook = new RuleBook<Core, true>('Does this time tell of something else?', [
  {
    id: 'when/relative-clause',
    // *Reed, who left on Sunday*: it tells when that happened.
    example: 'The river is rising, according to Reed, who left the town on Sunday.',
    find: ({ clause, token }) => clause.standsInRelativeClause(token) || null,
  },
  {
    id: 'when/of-speaker',
    // *Monday's paper said*: part of the one who speaks.
    example: 'The Monday club said that the bridge would open.',
    find: ({ clause, token }) => clause.isOfSpeaker(token) || null,
  },
  {
    id: 'when/owner',
    example: "Smith told Monday's paper that the bridge would open.",
    find: ({ clause, token }) => clause.word(token + 1) === "'s" || null,
  },
]);

/** Where the time is: behind the cue first, where English has it. */
export const whenBook = new RuleBook<CueClause, readonly [from: number, to: number]>('When was it said?', [
  {
    id: 'when/behind',
    example: 'Vale condemned the attack |on Monday|.',
    find: (clause) => clause.timeBehind(),
  },
  {
    id: 'when/before',
    example: '|Last week| the minister said that the bridge would open.',
    find: (clause) => clause.timeBefore(),
  },
]);

/**
 * When it was said, as the cue's clause tells: *said on Monday*, *told reporters last week*. Times inside of what is said are none. The words
 * are kept as they stand; which day they mean is not worked out.
 */
export function withTimes(
  tokens: Tokens,
  quotations: readonly ParagraphQuotation[],
  lexicon: QuoteLexicon,
  ledger: Ledger,
): ParagraphQuotation[] {
  return quotations.map((quotation) => {
    const { cue } = quotation;
    const when = cue && whenOf(tokens, new CueClause(tokens, quotation, cue.span, lexicon, ledger), ledger);
    return when ? { ...quotation, when } : quotation;
  });
}

function whenOf({ starts, ends, text }: Tokens, clause: CueClause, ledger: Ledger): TimeExpression | null {
  const range = whenBook.find(clause, ledger);
  if (!range) return null;
  const span: Span = [starts[range[0]] ?? 0, ends[range[1] - 1] ?? 0];
  return { span, text: text.slice(...span) };
}

/** The sentence around a cue, as far as times in it are asked for. Numbers are tokens of the paragraph. */
class CueClause {
  readonly #tokens: Tokens;
  readonly #quotation: ParagraphQuotation;
  readonly #lexicon: QuoteLexicon;
  readonly #ledger: Ledger;
  readonly #first: number;
  readonly #end: number;
  /** The cue. */
  readonly #at: number;

  constructor(tokens: Tokens, quotation: ParagraphQuotation, cue: Span, lexicon: QuoteLexicon, ledger: Ledger) {
    this.#tokens = tokens;
    this.#quotation = quotation;
    this.#lexicon = lexicon;
    this.#ledger = ledger;
    [this.#first, this.#end] = sentenceAround(tokens, cue[0]);
    this.#at = Math.min(Math.max(this.#first, tokenAt(tokens.ends, tokens.count, cue[0])), this.#end);
  }

  word(token: number): string {
    return this.#tokens.forms[token]?.lower ?? '';
  }

  timeBehind(): [number, number] | null {
    for (let token = this.#at + 1; token < Math.min(this.#end, this.#at + REACH); token++) {
      const time = this.#timeAt(token);
      if (time) return time;
    }
    return null;
  }

  timeBefore(): [number, number] | null {
    for (let token = this.#at - 1; token >= Math.max(this.#first, this.#at - REACH); token--) {
      const time = this.#timeAt(token);
      if (time) return time;
    }
    return null;
  }

  standsInRelativeClause(token: number): boolean {
    for (let before = this.#at + 1; before <= token; before++) if (relatives.has(this.word(before))) return true;
    return false;
  }

  isOfSpeaker(token: number): boolean {
    const speaker = this.#quotation.speakers[0]?.span;
    const start = this.#tokens.starts[token] ?? 0;
    return speaker !== undefined && speaker[0] <= start && start < speaker[1];
  }

  #timeAt(token: number): [number, number] | null {
    if (!this.#isCore(token) || otherTimeBook.find({ clause: this, token }, this.#ledger)) return null;
    return this.#around(token);
  }

  /** The time expression around its core. */
  #around(core: number): [number, number] {
    let [from, to] = [core, core + 1];
    while (from > this.#first && this.#mayOpen(from - 1)) from--;
    while (to < this.#end && this.#mayGoOn(to)) to++;
    return [from, to];
  }

  #mayOpen(token: number): boolean {
    const word = this.word(token);
    return (opening.has(word) || ordinal.test(word)) && !this.#isSaid(token);
  }

  #mayGoOn(token: number): boolean {
    const word = this.word(token);
    if (this.#isSaid(token)) return false;
    return going.has(word) || numeral.test(word) || this.#isCore(token) || this.#isBeforeNumber(token);
  }

  /** *Sept. 9, 2025*: the stop and the comma before a number. */
  #isBeforeNumber(token: number): boolean {
    return /^[.,]$/.test(this.word(token)) && /^(?:\d{1,2}|[12]\d{3})$/.test(this.word(token + 1));
  }

  #isCore(token: number): boolean {
    if (token < this.#first || token >= this.#end || this.#isSaid(token)) return false;
    return (this.#lexicon.classes(this.word(token).replace(/\.$/, '')) & WordClass.time) !== 0;
  }

  #isSaid(token: number): boolean {
    const start = this.#tokens.starts[token] ?? 0;
    return this.#quotation.segments.some(([from, to]) => from <= start && start < to);
  }
}

function sentenceAround({ sentences, starts, count }: Tokens, offset: number): [number, number] {
  const token = tokenAt(starts, count, offset) - 1;
  const next = Math.min(Math.max(1, tokenAt(sentences, sentences.length, token)), sentences.length - 1);
  return [sentences[next - 1] ?? 0, sentences[next] ?? 0];
}
