import type { Cue, Span } from '../../analysis';
import type { Ledger } from '../../rules/ledger';
import { RuleBook } from '../../rules/ruleBook';
import { classAt, isPieceAt, wordAt, type Item } from '../../syntax/clauseItems';
import type { NounPhrases } from '../../syntax/nounPhrases';
import data from '../../words/data/links.json';
import { WordClass, type CueClass, type QuoteLexicon } from '../../words/quoteLexicon';
import { pastForm } from '../../words/inflection';
import { wordSet } from '../../words/wordSet';
import { cueForm, type CueForm } from './cueForm';

/** Words that can introduce a quotation, as items of a region. */
export interface CueSite {
  /** The words to show: `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** The verb whose subject speaks; for *according to* the item before the source. */
  readonly verb: number;
  readonly lemma: string;
  readonly cueClass: CueClass;
  /** `source-inside`: *quoted Reed as saying*. */
  readonly form: CueForm | 'source-follows' | 'source-inside';
}

const { adverb, auxiliary, cue, negation } = WordClass;
const be = wordSet(data.be);
const quotedAs = wordSet(data.quotedAs);
const heard = wordSet(data.heard);
/** How far before *as saying* the participle may stand, and behind *quoted* the name may end, in items. */
const QUOTED_REACH = 8;
/** Before these a source follows: *according to X*, *in the words of X*. */
const sourceFollows: readonly { readonly words: readonly string[]; readonly lemma: string }[] = [
  { words: ['according', 'to'], lemma: 'according to' },
  { words: ['in', 'the', 'words', 'of'], lemma: 'in the words of' },
  { words: ['in', 'the', 'opinion', 'of'], lemma: 'in the opinion of' },
  { words: ['in', 'the', 'view', 'of'], lemma: 'in the view of' },
  { words: ['per'], lemma: 'per' },
  { words: ['to', 'quote'], lemma: 'quote' },
  { words: ['to', 'paraphrase'], lemma: 'paraphrase' },
];

/** The same by their first word. */
const sourceFollowsBy = new Map(
  sourceFollows.map(({ words }) => [words[0] ?? '', sourceFollows.filter((each) => each.words[0] === words[0])]),
);

/** A word at which a cue may begin, in its sentence. */
interface WordInSentence {
  readonly items: readonly Item[];
  readonly index: number;
  readonly low: number;
  readonly high: number;
  readonly finder: CueFinder;
}

/** Asked at each word of a sentence that may begin a cue. */
export const cueBook = new RuleBook<WordInSentence, CueSite>('Which cue begins here?', [
  {
    id: 'cue/source-follows',
    example: 'The plan is, in the words of |Reed|, “not good enough”.',
    find: (at) => followed(at),
  },
  {
    id: 'cue/like',
    example: '|He| was like, “We stay where we are.”',
    find: (at) => like(at),
  },
  {
    id: 'cue/quoted-somebody',
    example: 'The paper quoted |Reed| as saying “we stay where we are”.',
    find: ({ items, index, high, finder }) => finder.quotedSomebody(items, index, high),
  },
  {
    id: 'cue/verb',
    example: '|Reed| said the plan was “not good enough”.',
    find: ({ items, index, low, high, finder }) => finder.verbAt(items, index, low, high),
  },
]);

/** A verb of a chain that reports as one. */
interface LastOfChain {
  readonly items: readonly Item[];
  readonly index: number;
  readonly low: number;
  readonly form: CueSite['form'];
  readonly lexicon: QuoteLexicon;
}

/** The verb of the whole chain is its first one. */
export const chainBook = new RuleBook<LastOfChain, number>('At which verb does a chain of verbs begin?', [
  {
    id: 'cue/went-on',
    example: '|Reed| went on to say, “We stay where we are.”',
    find: ({ items, index, low, form, lexicon }) =>
      form === 'infinitive' &&
      wordAt(items, index - 2) === 'on' &&
      index - 3 >= low &&
      lexicon.infinitive(wordAt(items, index - 3)) === 'go'
        ? index - 3
        : null,
  },
  {
    id: 'cue/quoted-as',
    example: '|Reed| was quoted as saying “we stay where we are”.',
    find: ({ items, index, low, form }) =>
      form === 'gerund' && wordAt(items, index - 1) === 'as' ? quotedBefore(items, index - 2, low) : null,
  },
  {
    id: 'cue/heard',
    example: '|Reed| was heard to say, “We stay where we are.”',
    find: ({ items, index, low, form }) => {
      const at = form === 'infinitive' ? index - 2 : index - 1;
      return /^(?:infinitive|gerund)$/.test(form) &&
        heard.has(wordAt(items, at)) &&
        at > low &&
        be.has(wordAt(items, at - 1))
        ? at
        : null;
    },
  },
]);

/** Finds the cues of one sentence, in text order. */
export class CueFinder {
  readonly #lexicon: QuoteLexicon;
  readonly #phrases: NounPhrases;
  readonly #ledger: Ledger;

  constructor(lexicon: QuoteLexicon, phrases: NounPhrases, ledger: Ledger) {
    this.#lexicon = lexicon;
    this.#phrases = phrases;
    this.#ledger = ledger;
  }

  find(items: readonly Item[], from: number, to: number): CueSite[] {
    const cues: CueSite[] = [];
    for (let index = from; index < to; index++) {
      if (!mayBegin(items, index)) continue;
      const site = cueBook.find({ items, index, low: from, high: to, finder: this }, this.#ledger);
      if (!site) continue;
      cues.push(site);
      index = Math.max(index, site.to - 1);
    }
    return cues;
  }

  /** *quoted Reed as saying*: the cue with who speaks inside of it; null for anything else. */
  quotedSomebody(items: readonly Item[], index: number, high: number): CueSite | null {
    const lexicon = this.#lexicon;
    if (!quotedAs.has(wordAt(items, index)) && !quotedAs.has(pastForm(lexicon.infinitive(wordAt(items, index)))))
      return null;
    const phrase = this.#phrases.startingAt(items, index + 1, high);
    const saying = phrase ? behindAside(items, phrase.to, high) + 1 : high;
    if (saying >= high || wordAt(items, saying - 1) !== 'as' || !wordAt(items, saying).endsWith('ing')) return null;
    if (!(classAt(items, saying) & cue)) return null;
    const lemma = lexicon.infinitive(wordAt(items, saying));
    return { from: index, to: saying + 1, verb: index, lemma, cueClass: 'say', form: 'source-inside' };
  }

  /** The cue whose verb (the last one, in *went on to say*) is an item; null when that is none. */
  verbAt(items: readonly Item[], index: number, low: number, high: number): CueSite | null {
    const item = items[index];
    if (!item || !(item.classes & cue)) return null;
    const lexicon = this.#lexicon;
    const infinitive = lexicon.infinitive(item.word);
    const particles = lexicon.particles(infinitive);
    const particle = wordAt(items, index + 1);
    if (particles.length > 0 && (index + 1 >= high || !particles.includes(particle))) return null;
    const lemma = particles.length > 0 ? `${infinitive} ${particle}` : infinitive;
    const form = cueForm(items, index, low, item, lexicon, this.#phrases);
    if (!form) return null;
    const chain = chainBook.find({ items, index, low, form, lexicon }, this.#ledger);
    return {
      from: chain ?? index,
      to: particles.length > 0 ? index + 2 : index + 1,
      verb: chain ?? index,
      lemma,
      cueClass: lexicon.cueClass(lemma) ?? 'say',
      form: chain === null ? form : 'finite',
    };
  }
}

/** *quoted Reed, a teacher, as saying*: behind what a comma tells of the one quoted; the same place where none does. */
function behindAside(items: readonly Item[], from: number, high: number): number {
  if (wordAt(items, from) !== ',') return from;
  for (let i = from + 1; i < Math.min(high, from + QUOTED_REACH) && !isPieceAt(items, i); i++)
    if (wordAt(items, i) === ',') return wordAt(items, i + 1) === 'as' ? i + 1 : from;
  return from;
}

/** *was quoted by the paper as saying*: the participle before *as*. */
function quotedBefore(items: readonly Item[], from: number, low: number): number | null {
  for (let i = from; i >= low && i > from - QUOTED_REACH && !isPieceAt(items, i); i--)
    if (quotedAs.has(wordAt(items, i))) return i === from || wordAt(items, i + 1) === 'by' ? i : null;
  return null;
}

/** Whether a rule of the book could answer at an item: most words need not be asked about. */
function mayBegin(items: readonly Item[], index: number): boolean {
  const item = items[index];
  return item !== undefined && ((item.classes & cue) !== 0 || item.word === 'like' || sourceFollowsBy.has(item.word));
}

/** *the minister, Per Berg*: a capital inside of the sentence. */
const isFirstName = (items: readonly Item[], index: number, low: number): boolean =>
  items[index]?.capital === true && index > low;

function followed({ items, index, low, high }: WordInSentence): CueSite | null {
  for (const { words, lemma } of sourceFollowsBy.get(wordAt(items, index)) ?? []) {
    if (!words.every((word, k) => index + k < high && wordAt(items, index + k) === word)) continue;
    const end = index + words.length;
    if (lemma === 'per' && (!/^[,—–]?$/.test(wordAt(items, index - 1)) || isFirstName(items, index, low))) continue;
    if (lemma === 'quote' && items[end]?.piece !== -1) continue;
    return { from: index, to: end, verb: end - 1, lemma, cueClass: 'say', form: 'source-follows' };
  }
  return null;
}

/** *He was like, "…"*: only right before a quotation. */
function like({ items, index, low, high }: WordInSentence): CueSite | null {
  if (wordAt(items, index) !== 'like' || index === low || index + 1 >= high) return null;
  const before = wordAt(items, index - 1);
  const next = items[index + (wordAt(items, index + 1) === ',' ? 2 : 1)];
  if ((!be.has(before) && before !== "'s") || !next || next.piece < 0) return null;
  return { from: index - 1, to: index + 1, verb: index - 1, lemma: 'be like', cueClass: 'manner', form: 'finite' };
}

/** The words of a cue as the data model shows them. */
export function cueOf(text: string, items: readonly Item[], site: CueSite): Cue {
  const span: Span = [items[site.from]?.start ?? 0, items[site.to - 1]?.end ?? 0];
  return { span, text: text.slice(...span), lemma: site.lemma };
}

/** Index of the first cue that begins at an item or behind it; the number of cues when there is none. */
export function firstCueFrom(cues: readonly CueSite[], item: number): number {
  let [low, high] = [0, cues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.from ?? 0) < item) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** So many items before a verb may say that it is yet to come. */
const FUTURE_BEFORE = 3;
const future = wordSet(data.future);

/** *will add*, *would offer*: nothing is said yet. */
export function isFuture(items: readonly Item[], cue: CueSite): boolean {
  for (let i = cue.verb - 1; i >= cue.verb - FUTURE_BEFORE; i--) {
    if (future.has(wordAt(items, i))) return true;
    if (!(classAt(items, i) & (adverb | auxiliary | negation))) return false;
  }
  return false;
}
