import { frontMatterEnd } from '../text/frontMatter';
import { ANY_MONTH, ANY_WEEKDAY, DAY, monthNumber, numberOf, YEAR } from './dateWords';
import { dayOf, fromIso, toIso } from './days';

/** How far into a text its own date is looked for, in UTF-16 units: behind that, a line with a date is something else. */
const HEAD = 1500;
const FULL = `(?:${ANY_WEEKDAY},? )?(?:(?<iso>\\d{4}-\\d\\d-\\d\\d)(?:T[\\d:.+Z]*)?|(?<day>${DAY}) (?<month>${ANY_MONTH}),? (?<year>${YEAR})|(?<us>${ANY_MONTH}) (?<usDay>${DAY}),? (?<usYear>${YEAR}))`;
const ofFrontMatter = new RegExp(
  `^[ \\t]*["']?(?:date|published|publish_?date|pubdate)["']?[ \\t]*[:=][ \\t]*["']?${FULL}`,
  'imu',
);
/** A line that is a date: `May 3, 2019`, `Published Thursday, 5 March 2020, 9:30 am GMT`. */
const line = new RegExp(
  `^[ \\t*_(]*(?:(?:published|posted|updated|date)(?: on)?:? )?${FULL}(?:[,|· ]+(?:at )?\\d{1,2}[:.]\\d\\d.{0,12})?[ \\t*_).]*$`,
  'imu',
);
/** What a page says of itself: `"datePublished": "2019-05-03T10:00"`, `<meta property="article:published_time" content="2019-05-03">`. */
const ofPage = /(?:article:published_time|datePublished)["'][^<>{}]{0,60}?["'](\d{4}-\d\d-\d\d)/i;
/** Pages have much before the article. */
const PAGE_HEAD = 200_000;
/** `PARIS, May 3, 2019 (AP) —` */
const dateline = new RegExp(
  `^[\\p{Lu}][\\p{Lu} .,'’-]{2,40}[,(] ?(?:[\\p{L} .]{2,30}, )?${FULL}\\)?.{0,20}[-–—]`,
  'mu',
);

/**
 * The day of an article as its text gives it, as `2019-05-03`: in the front matter, on a line of its own near the beginning, or in the
 * dateline, in this order, or in what a page says of itself. Null when none of them has one with its year.
 */
export function articleDate(text: string): string | null {
  const body = frontMatterEnd(text);
  const head = text.slice(body, body + HEAD);
  return (
    (body > 0 ? dayIn(ofFrontMatter.exec(text.slice(0, body))) : null) ??
    dayIn(line.exec(head)) ??
    dayIn(dateline.exec(head)) ??
    fromPage(text)
  );
}

function fromPage(text: string): string | null {
  const day = ofPage.exec(text.slice(0, PAGE_HEAD))?.[1] ?? '';
  return fromIso(day) === null ? null : day;
}

function dayIn(match: RegExpExecArray | null): string | null {
  const { iso, day, month, year, us, usDay, usYear } = match?.groups ?? {};
  if (iso !== undefined) return fromIso(iso) === null ? null : iso;
  const [name, inMonth, inYear] = [month ?? us, numberOf(day ?? usDay ?? ''), Number(year ?? usYear)];
  if (name === undefined) return null;
  const found = toIso(dayOf(inYear, monthNumber(name), inMonth));
  return Number(found.slice(-2)) === inMonth ? found : null;
}
