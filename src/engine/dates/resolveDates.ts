import type { Analysis, DateReading, Span } from '../analysis';
import { plainLedger, type Ledger } from '../rules/ledger';
import { toDocument } from '../text/paragraph';
import { askCalendar } from './calendar';
import type { Seen } from './dateRule';
import { fromIso, toIso, yearOf, type Days } from './days';
import { findDates, type DatePhrase } from './findDates';
import type { TaggedParagraph } from './taggedParagraph';
import { directionOf } from './tense';

/** How many of the times that a paragraph has named may be meant by *that day*. */
const REMEMBERED = 12;
/** How far a year that was named reaches, in UTF-16 units: two or three sentences. */
const NEARBY = 300;

/**
 * The date phrases of a text and the days they name, in text order.
 * @param analysis what the engine says of the text, in UTF-16 offsets: its names are no dates
 * @param date the day of the article (`2019-05-03`), or null when it is unknown: then what is seen from it names no days
 * @param paragraphs the text as `Analyzer.tagged` gives it
 * @param ledger which rules are off, and who counts those that answer
 */
export function resolveDates(
  analysis: Analysis,
  date: string | null,
  paragraphs: readonly TaggedParagraph[],
  ledger: Ledger = plainLedger,
): DateReading[] {
  const today = date === null ? null : fromIso(date);
  const inName = namesOf(analysis);
  let here: readonly Days[] = [];
  return paragraphs.flatMap((tagged) => {
    const { paragraph } = tagged;
    // *The next day* is seen from what this paragraph has named, or the one before.
    const before = here;
    here = [];
    let year: NamedYear | null = null;
    return findDates(tagged, (span) => inName(toDocument(paragraph, span)), ledger).flatMap((phrase) => {
      const direction = directionOf(tagged, ...phrase.span);
      const read = readingOf(phrase, {
        today,
        direction,
        named: [...here, ...before],
        year: year && phrase.span[0] - year.at < NEARBY ? year.number : null,
        ask: askCalendar,
      });
      if (!read) return [];
      ledger.fired(read.rule);
      if (read.days) {
        here = [read.days, ...here].slice(0, REMEMBERED);
        year = yearNamed(read.rule, read.days, today, paragraph.text, phrase.span) ?? year;
      }
      const span = toDocument(paragraph, phrase.span);
      return {
        span,
        text: paragraph.text.slice(...phrase.span),
        from: read.days && toIso(read.days.from),
        to: read.days && toIso(read.days.to),
        confidence: read.confidence,
        rule: read.rule,
      };
    });
  });
}

interface NamedYear {
  readonly number: number;
  /** Where the phrase that named it ends. */
  readonly at: number;
}

/** The past year in which what follows happened: that of *in 2017* and *in May 2017*, not of *the 2016 election* or *the act of 1965*. */
function yearNamed(
  rule: string,
  { from, to }: Days,
  today: number | null,
  text: string,
  [start, end]: Span,
): NamedYear | null {
  const number = yearOf(from);
  if (today === null || number !== yearOf(to) || number > yearOf(today)) return null;
  const alone =
    /\b(?:in|until|since|by)\s$/i.test(text.slice(Math.max(0, start - 6), start)) ||
    rule === 'date/full' ||
    rule === 'date/unit';
  // What is of this year takes the last one back.
  return alone ? { number, at: number === yearOf(today) ? -Infinity : end } : null;
}

interface Read {
  readonly rule: string;
  readonly days: Days | null;
  readonly confidence: number;
}

/** What the first rule says that holds in the phrase's direction and can tell the days; else none can. */
function readingOf({ readings }: DatePhrase, seen: Seen): Read | null {
  let unknown: Read | null = null;
  for (const { rule, words } of readings) {
    if (rule.directions?.includes(seen.direction) === false) continue;
    const days = rule.days(words, seen);
    if (days) return { rule: rule.id, days, confidence: rule.confidence };
    unknown ??= { rule: rule.id, days, confidence: 0 };
  }
  return unknown;
}

/** Whether a span of the document stands in a name or is one. */
function namesOf({ entities }: Analysis): (span: Span) => boolean {
  const names = entities
    .flatMap(({ mentions }) => mentions.flatMap(({ form, span }) => (form === 'name' ? [span] : [])))
    .sort((a, b) => a[0] - b[0]);
  return ([start, end]) => {
    let low = 0;
    let high = names.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((names[middle]?.[1] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const name = names[low];
    return name !== undefined && name[0] < end;
  };
}
