import { RuleBook } from '../rules/ruleBook';
import data from '../words/data/names.json';
import { wordSet } from '../words/wordSet';
import type { CaseStyle } from './caseStyle';
import type { RunContext } from './runContext';
import { isWordName } from './wordNames';
import { isPossessive } from './wordView';

const never = new Set(['the', 'a', 'an', 'i', "i'm"]);
const beforeMonths = wordSet(data.beforeMonths);

/** A capitalised word of the calendar. */
interface CalendarWord {
  readonly context: RunContext;
  readonly index: number;
}

export const calendarBook = new RuleBook<CalendarWord, boolean>('Is this word of the calendar a name?', [
  {
    id: 'calendar/surname',
    example: 'They met |Theresa May| today.',
    find: ({ context, index }) => isSurname(context, index) || null,
  },
  {
    id: 'calendar/first-name',
    example: 'They met |June Quillen| today.',
    find: ({ context, index }) => isFirstName(context, index) || null,
  },
  {
    id: 'calendar/personal',
    example: 'Theresa May left. Then |May| said it rained.',
    find: ({ context, index }) => isPersonal(context, index) || null,
  },
  {
    id: 'calendar/inside',
    example: '|Kwan Jun Wei|, who owns the mill, agrees.',
    find: ({ context, index }) => isInside(context, index) || null,
  },
  { id: 'calendar/date', example: 'They asked |Boeing| Tuesday.', find: () => false },
]);

/** Whether the word is written as a name and is neither a date nor *I*. *The* counts before a capital: it may be a part. */
export function isCapital(context: RunContext, index: number): boolean {
  const { view, lexicon, ledger } = context;
  const lower = view.lower(index);
  if (!view.nameLike(index)) return false;
  if (never.has(lower))
    return view.word(index) === 'The' && view.nameLike(index + 1) && !lexicon.calendar.has(view.lower(index + 1));
  return !lexicon.calendar.has(lower) || calendarBook.find({ context, index }, ledger) !== false;
}

/** *Theresa May*. */
function isSurname({ view, lexicon }: RunContext, index: number): boolean {
  if (!lexicon.calendarNames.has(view.lower(index))) return false;
  return lexicon.firstNames.has(view.lower(index - 1)) && view.nameLike(index - 1);
}

/** *Mr. March*, *Mrs. May*, *May's plan*, *May resigned*; but *in May*, *May 5*, *last May*. */
function isPersonal({ view, lexicon }: RunContext, index: number): boolean {
  const before = view.lower(index - 1);
  if (/^(?:mr|mrs|ms|miss|mx)$/.test(before) && view.nameLike(index - 1)) return true;
  if (!lexicon.calendarNames.has(view.lower(index))) return false;
  if (lexicon.titles.has(before)) return true;
  if (beforeMonths.has(before) || /\d/.test(before) || /\d/.test(view.word(index + 1))) return false;
  return lexicon.personVerbs.has(view.lower(index + 1)) || isPossessive(view.word(index + 1));
}

/** *Tham Jun Hoe*: a short form of a month between two words of a name. */
function isInside({ view, lexicon }: RunContext, index: number): boolean {
  if (view.lower(index).length > 3 || view.word(index).endsWith('.')) return false;
  const isName = (at: number): boolean => view.nameLike(at) && !lexicon.calendar.has(view.lower(at));
  return isName(index - 1) && isName(index + 1) && !lexicon.common.has(view.lower(index - 1));
}

/** *April Jones*. */
function isFirstName(context: RunContext, index: number): boolean {
  const { view, lexicon } = context;
  const lower = view.lower(index);
  if (view.nameLike(index + 1) && !beforeMonths.has(view.lower(index - 1)) && isWordName(context, index, index + 2))
    return true;
  if (!lexicon.calendarNames.has(lower) || !lexicon.firstNames.has(lower) || !view.nameLike(index + 1)) return false;
  const next = view.lower(index + 1);
  return !lexicon.common.has(next) && !lexicon.calendar.has(next);
}

/** In a headline a capital tells nothing: ordinary words are no names there, unless a known name begins with them. */
export function isOrdinaryInHeadline(context: RunContext, index: number, style: CaseStyle): boolean {
  const { view, lexicon, gazetteer } = context;
  const lower = view.lower(index);
  if (!lexicon.common.has(lower)) return false;
  if (lexicon.organizations.longest(view, index, view.tokens.count) > index) {
    return style === 'capitals' && lower.length < 4;
  }
  if (gazetteer !== undefined && lower.length > 3) {
    for (let end = Math.min(index + 3, view.tokens.count); end > index + 1; end--) {
      if (view.nameLike(end - 1) && gazetteer.has(view.slice(index, end))) return false;
    }
  }
  const second = view.lower(index + 1);
  return !(lexicon.firstNames.has(lower) && view.nameLike(index + 1) && !lexicon.common.has(second));
}

/** Ordinary words that go on a name in a headline: *World Bank*, *United States*, *Theresa May*. */
export function goesOnInHeadline({ view, lexicon, gazetteer }: RunContext, from: number, index: number): boolean {
  const lower = view.lower(index);
  const before = view.lower(index - 1);
  if (lexicon.organizationWords.anywhere.has(lower) || lexicon.placeNouns.anywhere.has(lower)) return true;
  const isVerb = lexicon.presentVerbs.has(lower) && !lexicon.surnames.has(lower);
  if (lexicon.firstNames.has(before) && !lexicon.common.has(before)) return !isVerb;
  return (
    gazetteer !== undefined &&
    (gazetteer.has(view.slice(index - 1, index + 1)) || gazetteer.has(view.slice(from, index + 1)))
  );
}
