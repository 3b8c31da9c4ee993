import { mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { diskFiles } from '../../src/index/node/diskFiles';
import { openIndex } from '../../src/index/node/openIndex';
import { readUnchanged } from '../../src/index/readArticle';
import type { IndexedQuotation } from '../../src/index/queries';
import { keysOf } from '../../src/index/keysOf';
import type { WordsVerdict } from '../../src/index/judgeWords';
import { claimedText, sameWordsElsewhere } from '../../src/index/sameWords';
import { randomFrom } from '../bench/articleFolder';
import { makeIndex } from './made';

type Random = () => number;
type Change = (words: string, random: Random) => string | null;

/** What is right to say of words that were changed so. */
interface Kind {
  readonly name: string;
  readonly verdict: WordsVerdict;
  /** Of words left out: whether dots show it. */
  readonly marked?: boolean;
  readonly speaker?: 'other';
  readonly change: Change;
}

/** Replaces one of the matches inside of the words, neither at their beginning nor at their end. */
const replaceOne =
  (pattern: RegExp, by: (match: string, random: Random) => string): Change =>
  (words, random) => {
    const found = [...words.matchAll(pattern)].filter(({ 0: match, index }) => {
      const rest = words.slice(index + match.length);
      return index > 12 && rest.trim().length > 3;
    });
    const one = found[Math.floor(random() * found.length)];
    if (!one) return null;
    return words.slice(0, one.index) + by(one[0], random) + words.slice(one.index + one[0].length);
  };

const tenses: Readonly<Record<string, string>> = {
  is: 'was',
  are: 'were',
  will: 'would',
  has: 'had',
  have: 'had',
  can: 'could',
  was: 'is',
  were: 'are',
};
const NOT = /\b(?:not|no|never|nor|neither|cannot|without|hardly|\w+n[’']t)\b/i;

/** Four words from the inside. */
const dropClause =
  (by: string): Change =>
  (words, random) => {
    const list = words.split(' ');
    if (list.length < 14) return null;
    const from = 8 + Math.floor(random() * (list.length - 13));
    const dropped = list.slice(from, from + 4).join(' ');
    if (NOT.test(dropped) || /[.…!?]/.test(list.slice(from - 1, from + 4).join(' '))) return null;
    return [...list.slice(0, from), ...(by === '' ? [] : [by]), ...list.slice(from + 4)].join(' ');
  };

const KINDS: readonly Kind[] = [
  { name: 'a word', verdict: 'changed', change: replaceOne(/(?<= )[a-z]{5,}(?= )/g, () => 'wardrobe') },
  {
    name: 'a number',
    verdict: 'changed',
    change: replaceOne(/(?<= )\d+(?= )/g, (digits) => String(Number(digits) + 17)),
  },
  {
    name: 'a negation',
    verdict: 'changed',
    change: replaceOne(
      /(?<= )(?:is|are|was|were|will|would|can|could|should|must|have|has)(?: not)?(?= [a-z])/g,
      (verb) => (verb.endsWith(' not') ? verb.slice(0, -4) : `${verb} not`),
    ),
  },
  { name: 'a name', verdict: 'changed', change: replaceOne(/(?<=[a-z] )[A-Z][a-z]{3,}(?= [a-z])/g, () => 'Quillon') },
  {
    name: 'a tense',
    verdict: 'changed',
    change: replaceOne(/(?<= )(?:is|are|will|has|have|can|was|were)(?= [a-z])/g, (verb) => tenses[verb] ?? verb),
  },
  { name: 'a clause dropped, with dots', verdict: 'shortened', marked: true, change: dropClause('…') },
  { name: 'a clause dropped, unseen', verdict: 'shortened', marked: false, change: dropClause('') },
  {
    name: 'spelling',
    verdict: 'exact',
    change: replaceOne(/(?<= )[a-z]{4,}(?= )/g, (word, random) =>
      random() < 0.5
        ? word.replace(/[aeiou]/, (vowel) => `${vowel}\u0301`)
        : word.slice(0, 1).toUpperCase() + word.slice(1),
    ),
  },
  {
    name: 'marks',
    verdict: 'exact',
    change: replaceOne(/(?<=[a-z]),? (?=[a-z])/g, (blank) => (blank === ' ' ? ', ' : ' – ')),
  },
  { name: 'another speaker', verdict: 'exact', speaker: 'other', change: (words) => words },
];

/** What was planted and what the index said of it. */
export interface Outcome {
  readonly kind: string;
  readonly planted: string;
  readonly found: boolean;
  readonly right: boolean;
  readonly said: string;
}

/**
 * Plants quotations of the articles of a folder in new articles, changed in ways of which it is known what is right to say, in
 * equal shares; and asks for the same words elsewhere from each original.
 */
export async function plantMisquotes(folder: string, count: number, seed = 1): Promise<Outcome[]> {
  const random = randomFrom(seed);
  const before = await openIndex(path.join(folder, '.news-lens'));
  if (!before) throw new Error('there is no index');
  const originals: { quotation: IndexedQuotation; text: string }[] = [];
  const paths = before.queries.articlesWithWords('the', 1000).items;
  for (const article of paths) {
    const text = (await readUnchanged(diskFiles(folder), article)) ?? '';
    for (const quotation of before.queries.quotationsOf(article)) {
      const words = claimedText(quotation.pieces, text).replace(/[“”"]/g, '').replace(/,$/, '').trim();
      const isPlain = quotation.kind === 'direct' && quotation.pieces.length === 1 && !/[…\n[\]()‘’']/.test(words);
      if (isPlain && quotation.speakers.length > 0 && keysOf(words).length >= 14)
        originals.push({ quotation, text: words });
    }
  }
  before.close();
  const planted: { kind: Kind; original: IndexedQuotation; text: string; path: string }[] = [];
  for (let number = 0; number < count; number++) {
    const kind = KINDS[number % KINDS.length]!;
    for (let attempt = 0; attempt < 500; attempt++) {
      const one = originals[Math.floor(random() * originals.length)];
      const words = one && kind.change(one.text, random);
      if (!one || !words) continue;
      const speaker = kind.speaker ? { name: 'Greta Vandersloot', type: 'person' } : one.quotation.speakers[0]!;
      if (kind.speaker && one.quotation.speakers[0]?.type !== 'person') continue;
      const place = `planted/${String(number)}.txt`;
      mkdirSync(path.join(folder, 'planted'), { recursive: true });
      const news = `A report from desk ${String(number)} said the following.\n\n“${words},” said ${speaker.name}.\n`;
      writeFileSync(path.join(folder, place), news);
      planted.push({ kind, original: one.quotation, text: one.text, path: place });
      break;
    }
  }
  await makeIndex(folder);
  const index = await openIndex(path.join(folder, '.news-lens'));
  if (!index) throw new Error('there is no index');
  const outcomes: Outcome[] = [];
  for (const { kind, original, text, path: place } of planted) {
    const read = (article: Parameters<typeof readUnchanged>[1]): Promise<string | null> =>
      readUnchanged(diskFiles(folder), article);
    const asked = { text, speakers: original.speakers, path: original.article.path };
    const all = await sameWordsElsewhere(index.queries, asked, read);
    const found = all.find(({ article, copies }) => [article, ...copies].some((each) => each.path === place));
    const marked = kind.marked === undefined || found?.marked === kind.marked;
    const speaker = kind.speaker === undefined || found?.speaker === kind.speaker;
    outcomes.push({
      kind: kind.name,
      planted: `${place}: ${text}`,
      found: found !== undefined,
      right: found?.verdict === kind.verdict && marked && speaker,
      said: found
        ? `${String(found.verdict)}, ${found.marked ? 'marked' : 'unmarked'}, speaker ${found.speaker}: ${found.text}`
        : 'nothing',
    });
  }
  index.close();
  return outcomes;
}
