/** Days as a reader of a language writes them, given as `2019-05-03`: a day, a month, a year, or from one to another. */
export function dayWords(language: string | string[]): (from: string, to: string) => string {
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  const day = format({ dateStyle: 'medium' });
  const month = format({ month: 'long', year: 'numeric' });
  const year = format({ year: 'numeric' });
  return (from, to) => {
    const [first, last] = [new Date(from), new Date(to)];
    if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) return from === to ? from : `${from} – ${to}`;
    if (from.endsWith('-01-01') && to.endsWith('-12-31')) return year.formatRange(first, last);
    const isWhole = from.endsWith('-01') && new Date(last.getTime() + 86_400_000).getUTCDate() === 1;
    return isWhole ? month.formatRange(first, last) : day.formatRange(first, last);
  };
}
