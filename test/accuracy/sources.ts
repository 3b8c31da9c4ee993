import type { Analysis, Quotation, Span, Speaker } from '../../src/engine/analysis';
import type { GoldQuotation } from './gold';
import { length, similarity, trimmed } from './spans';

/** Words of a name that tell nobody from anybody. */
const UNTELLING = new Set(
  (
    'mr mrs ms dr sir the a an of sen rep gov president senator professor prof lord lady dame judge justice general gen lt ' +
    'col captain minister prime secretary chief executive director former u s us jr sr ii iii'
  ).split(' '),
);
const PRONOUNS = new Set('he she they i we it you who him her them me us one this that himself herself'.split(' '));
const LEADING_WORD =
  /^(?:The|A|An|Some|Many|One|Several|Other|Another|His|Her|Their|Our|My|Those|These|Most|Both|Two|Three)\b/;
const CAPITALISED = /(?:^|[\s“"(])\p{Lu}[\p{L}.’'-]+/u;
const ARTICLE = /^(?:the|an?)\s+/i;
/** Characters a name may have around it: room for a title or an apposition, not for a sentence that holds it. */
const ROOM = 60;

function tellingWords(name: string): string[] {
  return name
    .replace(/\(.*?\)/g, ' ')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !UNTELLING.has(word));
}

/** Whether two names may be of one: the same last word, or all words of one in the other. */
export function sameName(one: string, other: string): boolean {
  const [a, b] = [tellingWords(one), tellingWords(other)];
  if (a.length === 0 || b.length === 0) return false;
  if (a.at(-1) === b.at(-1)) return true;
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
}

const isName = (words: string): boolean =>
  !PRONOUNS.has(words.trim().toLowerCase()) && CAPITALISED.test(words.replace(LEADING_WORD, ''));

function core(text: string, span: Span): Span {
  const [start, end] = trimmed(text, span);
  const article = ARTICLE.exec(text.slice(start, end));
  return article ? trimmed(text, [start + article[0].length, end]) : [start, end];
}

/**
 * Whether a quotation's words for its source are right: half of the longer span is shared, they are the beginning of the gold
 * words, or both are names of one. A list of more than twice as many as there are is no answer.
 */
export function hasSource(text: string, gold: GoldQuotation, quotation: Quotation, analysis: Analysis): boolean {
  const { source, entities } = gold;
  if (!source || quotation.speakers.length > 2 * Math.max(1, entities.length)) return false;
  const [wanted, words] = [core(text, source), text.slice(...source)];
  return quotation.speakers.some((speaker) => {
    const found = core(text, speaker.span);
    if (length(found) === 0) return false;
    if (similarity(wanted, found) >= 0.5) return true;
    if (found[0] === wanted[0] && length(found) <= length(wanted)) return true;
    if (!isName(words) || length(found) > length(wanted) + ROOM) return false;
    return (
      sameName(text.slice(...speaker.span), words) ||
      namesOf(speaker, analysis)
        .slice(0, 1)
        .some((name) => sameName(name, words))
    );
  });
}

/** The names of the one whom a speaker is said to be, the full one first. */
export function namesOf({ entity }: Speaker, { entities }: Analysis): string[] {
  const found = entity && entities.find(({ id }) => id === entity.id);
  return found ? [found.name, ...found.aliases] : [];
}
