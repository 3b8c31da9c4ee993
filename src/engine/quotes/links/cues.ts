import { classAt, wordAt, type Item } from '../../syntax/clauseItems';
import type { NounPhrases } from '../../syntax/nounPhrases';
import { WordClass, type CueClass, type QuoteLexicon } from '../../words/quoteLexicon';

/** Words that can introduce a quotation, as items of a region. */
export interface CueSite {
  /** The words to show: `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** The verb whose subject speaks; for *according to* the item before the source. */
  readonly verb: number;
  readonly lemma: string;
  readonly cueClass: CueClass;
  readonly form: 'finite' | 'gerund' | 'infinitive' | 'passive' | 'source-follows';
}

const { auxiliary, adverb, negation, verb, cue, base, past, present, gerund, subject, preposition, determiner } =
  WordClass;
const beForms = new Set([
  'be',
  'been',
  'being',
  'am',
  'is',
  'are',
  'was',
  'were',
  "'m",
  "'re",
  'get',
  'gets',
  'got',
  'getting',
]);
const haveForms = new Set(['have', 'has', 'had', 'having', "'ve", "'d"]);
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

/** The auxiliaries before a verb, nearest first, adverbs left out. */
function auxiliariesBefore(items: readonly Item[], index: number, low: number): string[] {
  const found: string[] = [];
  for (let i = index - 1; i >= low && i > index - 7; i--) {
    const classes = classAt(items, i);
    if (classes & auxiliary) found.push(wordAt(items, i));
    else if (wordAt(items, i) === "'s" && classAt(items, i - 1) & subject) found.push('is');
    else if (!(classes & (adverb | negation))) break;
  }
  return found;
}

/** Finds the cues of one sentence, in text order. */
export class CueFinder {
  constructor(
    private readonly lexicon: QuoteLexicon,
    private readonly phrases: NounPhrases,
  ) {}

  find(items: readonly Item[], from: number, to: number): CueSite[] {
    const cues: CueSite[] = [];
    for (let i = from; i < to; i++) {
      const site = this.followed(items, i, to) ?? this.like(items, i, from, to) ?? this.verbCue(items, i, from, to);
      if (!site) continue;
      cues.push(site);
      i = Math.max(i, site.to - 1);
    }
    return cues;
  }

  private followed(items: readonly Item[], index: number, to: number): CueSite | null {
    for (const { words, lemma } of sourceFollowsBy.get(wordAt(items, index)) ?? []) {
      if (!words.every((word, k) => index + k < to && wordAt(items, index + k) === word)) continue;
      const end = index + words.length;
      if (lemma === 'per' && !/^[,—–]?$/.test(wordAt(items, index - 1))) continue;
      if (lemma === 'quote' && items[end]?.piece !== -1) continue;
      return { from: index, to: end, verb: end - 1, lemma, cueClass: 'say', form: 'source-follows' };
    }
    return null;
  }

  /** *He was like, "…"*: only right before a quotation. */
  private like(items: readonly Item[], index: number, low: number, to: number): CueSite | null {
    if (wordAt(items, index) !== 'like' || index === low) return null;
    const be = beForms.has(wordAt(items, index - 1)) || wordAt(items, index - 1) === "'s";
    const next = items[index + (wordAt(items, index + 1) === ',' ? 2 : 1)];
    if (!be || !next || next.piece < 0 || index + 1 >= to) return null;
    return { from: index - 1, to: index + 1, verb: index - 1, lemma: 'be like', cueClass: 'manner', form: 'finite' };
  }

  private verbCue(items: readonly Item[], index: number, low: number, high: number): CueSite | null {
    const item = items[index];
    if (!item || !(item.classes & cue)) return null;
    const infinitive = this.lexicon.infinitive(item.word);
    const particles = this.lexicon.particles(infinitive);
    let end = index + 1;
    let lemma = infinitive;
    if (particles.length > 0) {
      const next = wordAt(items, index + 1);
      const particle = particles.includes(next) && index + 1 < high ? next : '';
      if (particle === '') return null;
      lemma = `${infinitive} ${particle}`;
      end = index + 2;
    }
    const form = this.formOf(items, index, low, item);
    if (!form) return null;
    const chain = this.chainBefore(items, index, low, form);
    const cueClass = this.lexicon.cueClass(lemma) ?? 'say';
    return {
      from: chain?.from ?? index,
      to: end,
      verb: chain?.verb ?? index,
      lemma,
      cueClass,
      form: chain ? 'finite' : form,
    };
  }

  private formOf(items: readonly Item[], index: number, low: number, item: Item): CueSite['form'] | null {
    const { classes } = item;
    const auxiliaries = auxiliariesBefore(items, index, low);
    const before = classAt(items, index - 1);
    if (classes & gerund) {
      const clitic = wordAt(items, index - 1) === "'s" && !(classAt(items, index - 2) & subject);
      if (before & (determiner | WordClass.possessive) || clitic) return null;
      if (
        before & preposition &&
        !/^(?:by|with|in|before|after|while|of|without|for|from)$/.test(wordAt(items, index - 1))
      )
        return null;
      return auxiliaries.some((word) => beForms.has(word)) ? 'finite' : 'gerund';
    }
    if (classes & past && !(classes & base && auxiliaries.length === 0 && before & (determiner | preposition))) {
      if (this.phrases.isNominal(items, index)) return null;
      const nearest = auxiliaries[0];
      if (nearest !== undefined && beForms.has(nearest) && !haveForms.has(nearest)) return 'passive';
      return 'finite';
    }
    if (index > low && wordAt(items, index - 1) === 'to') return 'infinitive';
    if (classes & present) return this.phrases.isNominal(items, index) ? null : 'finite';
    if (!(classes & base)) {
      // *has written*; in *was written* and in *a letter written in May* the noun before it does not write.
      if (!(classes & WordClass.participle)) return null;
      return auxiliaries.length === 0 || beForms.has(auxiliaries[0] ?? '') ? 'passive' : 'finite';
    }
    // A bare form is a verb behind a plural subject, a pronoun or an auxiliary; else it is a noun or an order.
    if (auxiliaries.length > 0) return 'finite';
    if (this.phrases.isNominal(items, index)) return null;
    const subjectBefore = before & subject && !/^(?:he|she|it)$/.test(wordAt(items, index - 1));
    const plural =
      /[^s]s$/.test(wordAt(items, index - 1)) || this.lexicon.nounKind(wordAt(items, index - 1)) === 'group';
    const adverbial = (before & (adverb | WordClass.conjunction | WordClass.relative)) !== 0;
    return subjectBefore || plural || adverbial ? 'finite' : null;
  }

  /** *went on to say*, *was quoted as saying*: the verb of the whole is the first one. */
  private chainBefore(
    items: readonly Item[],
    index: number,
    low: number,
    form: CueSite['form'],
  ): { from: number; verb: number } | null {
    if (form === 'infinitive') {
      const goOn = wordAt(items, index - 2) === 'on' && this.lexicon.infinitive(wordAt(items, index - 3)) === 'go';
      if (goOn && index - 3 >= low) return { from: index - 3, verb: index - 3 };
    }
    if (form === 'gerund' && wordAt(items, index - 1) === 'as' && index - 2 >= low) {
      if (/^(?:quoted|cited|reported|heard|recorded|remembered)$/.test(wordAt(items, index - 2)))
        return { from: index - 2, verb: index - 2 };
    }
    return null;
  }
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

/** Whether a site is a finite verb of any kind: where a clause has its predicate. */
export function isFiniteVerb(items: readonly Item[], index: number, phrases: NounPhrases): boolean {
  const classes = classAt(items, index);
  if (classes & auxiliary)
    return wordAt(items, index) !== 'being' && wordAt(items, index) !== 'having' && wordAt(items, index) !== 'be';
  if (!(classes & verb) || !(classes & (past | present | base))) return false;
  if (phrases.isNominal(items, index)) return false;
  if (classes & (past | present)) return true;
  return (classAt(items, index - 1) & subject) !== 0 || /[^s]s$/.test(wordAt(items, index - 1));
}
