import type { Ledger } from '../../rules/ledger';
import { RuleBook } from '../../rules/ruleBook';
import { classAt, isComma, wordAt, type Item } from '../../syntax/clauseItems';
import type { NounPhrases, Phrase } from '../../syntax/nounPhrases';
import data from '../../words/data/sources.json';
import { WordClass } from '../../words/quoteLexicon';
import { wordSet } from '../../words/wordSet';
import { sure } from './confidence';
import { oneSource, ruledSubject, type Subject } from '../../syntax/subject';

const sayings = wordSet(data.sayings);
const asked = wordSet(data.asked);
const presenting = wordSet(data.presenting);
const desks = wordSet(data.desks);
/** Longer sentences lead in nothing, in items. */
const longest = 40;

/** A sentence that ends with a colon before what somebody says. */
interface LeadIn {
  readonly items: readonly Item[];
  readonly from: number;
  /** The item of the colon. */
  readonly colon: number;
  readonly phrases: NounPhrases;
}

/** Words that lead in what somebody says without a verb of saying. */
export const leadInBook = new RuleBook<LeadIn, Phrase>('Whose words does a phrase before a colon lead in?', [
  {
    id: 'source/lead-in-from',
    example: 'And from |Ann Reed|:\n\n“We stay where we are.”',
    find: ({ items, from, colon, phrases }) => {
      let at = from;
      while (at < colon && classAt(items, at) & (WordClass.conjunction | WordClass.adverb)) at++;
      // *And this from Reed*
      if (/^(?:this|more|here)$/.test(wordAt(items, at))) at++;
      if (wordAt(items, at) !== 'from') return null;
      if (wordAt(items, at + 1) === 'the' && desks.has(wordAt(items, at + 2)) && wordAt(items, at + 3) === 'of')
        at += 3;
      return named(phrases.startingAt(items, at + 1, colon), items, colon);
    },
  },
  {
    id: 'source/lead-in-by',
    example: 'Statement by |Ann Reed|, the mayor:\n\n“We stay where we are.”',
    find: ({ items, from, colon, phrases }) => {
      for (let i = from; i + 2 < colon; i++)
        if (sayings.has(wordAt(items, i)) && /^(?:by|from|of)$/.test(wordAt(items, i + 1))) {
          const phrase = phrases.startingAt(items, i + 2, colon);
          return i === from && phrase?.to === colon ? phrase : named(phrase, items, colon);
        }
      return null;
    },
  },
  {
    id: 'source/lead-in-statement',
    example: 'In a statement, |Ann Reed of the food bank|:\n\n“We stay where we are.”',
    find: ({ items, from, colon, phrases }) => {
      const stated = /^(?:in|on)$/.test(wordAt(items, from)) ? phrases.startingAt(items, from + 1, colon) : null;
      if (!stated || !sayings.has(wordAt(items, stated.head)) || !isComma(items, stated.to)) return null;
      const phrase = phrases.startingAt(items, stated.to + 1, colon);
      return phrase?.to === colon && items[phrase.head]?.name ? phrase : null;
    },
  },
  {
    id: 'source/lead-in-read-by',
    example: 'The demands of the crew, as read out by |Ann Reed|:\n\n“We stay where we are.”',
    find: ({ items, from, colon, phrases }) => {
      let by = colon - 1;
      while (by > from && wordAt(items, by) !== 'by') by--;
      const as = [by - 2, by - 3].find((at) => at > from && wordAt(items, at) === 'as');
      if (as === undefined || !(classAt(items, as + 1) & (WordClass.past | WordClass.participle))) return null;
      return named(phrases.startingAt(items, by + 1, colon), items, colon);
    },
  },
  {
    id: 'source/lead-in-had-to-say',
    example: 'Here is what |Ann Reed|, the coach, had to say:\n\n“We stay where we are.”',
    find: ({ items, from, colon, phrases }) => {
      let had = colon - 1;
      while (had > from && !/^ha[ds]$/.test(wordAt(items, had))) had--;
      if (wordAt(items, had + 1) !== 'to' || wordAt(items, had + 2) !== 'say') {
        // *had this to say*
        if (wordAt(items, had + 2) !== 'to' || wordAt(items, had + 3) !== 'say') return null;
      }
      for (let at = had - 1; at >= from; at--)
        if (items[at]?.name?.type === 'person') return phrases.endingAt(items, at, from);
      return null;
    },
  },
  {
    id: 'source/lead-in-owner',
    example: 'And here is |Reed|’s reply: “We stay where we are.”',
    find: ({ items, from, colon, phrases }) => {
      if (!sayings.has(wordAt(items, colon - 1))) return null;
      for (let i = colon - 2; i > from && i > colon - 5; i--) {
        if (!/^['’]s?$/.test(wordAt(items, i))) continue;
        const phrase = phrases.endingAt(items, i - 1, from);
        const front = items.slice(from, phrase?.from ?? from);
        return phrase && front.every(({ word }) => presenting.has(word)) ? named(phrase, items, i) : null;
      }
      return null;
    },
  },
  {
    id: 'source/lead-in-asked',
    example: 'Asked whether the mill would be sold, |Ann Reed|: “We stay where we are.”',
    find: ({ items, from, colon, phrases }) => {
      const first = wordAt(items, from) === 'when' ? from + 1 : from;
      if (!asked.has(wordAt(items, first))) return null;
      let comma = colon - 1;
      while (comma > first && !isComma(items, comma)) comma--;
      const phrase = comma > first ? phrases.startingAt(items, comma + 1, colon) : null;
      return phrase?.to === colon ? named(phrase, items, colon) : null;
    },
  },
]);

/** Only somebody with a name, and nothing but what describes them up to the colon. */
function named(phrase: Phrase | null, items: readonly Item[], colon: number): Phrase | null {
  if (!phrase || !items[phrase.head]?.capital) return null;
  return phrase.to >= colon || /^[,([]$/.test(wordAt(items, phrase.to)) ? phrase : null;
}

/** Whose words a sentence before a colon leads in; null where no rule says so. */
export function leadInSubject(at: LeadIn, ledger: Ledger): Subject | null {
  if (at.colon - at.from > longest) return null;
  const answer = leadInBook.answer(at, ledger);
  return answer && ruledSubject({ rule: answer.rule, found: oneSource(answer.found, sure.announced) });
}
