import nlp from 'compromise';
import plugin from 'compromise-dates';
import type { Calendar } from './dateRule';
import { fromIso, toIso, type Days } from './days';

// The one use of compromise in what is given out. It is asked for a phrase that a rule has made plain, never for a text.
nlp.plugin(plugin);

/** Articles ask for the same few days again and again, and an answer takes the better part of a millisecond. */
const known = new Map<string, Days | null>();
const MOST_KNOWN = 5_000;

/** `askCompromise`, which answers a question asked again from memory. */
export const askCalendar: Calendar = (phrase, today) => {
  const question = `${String(today)} ${phrase}`;
  const answer = known.get(question);
  if (answer !== undefined) return answer;
  if (known.size === MOST_KNOWN) known.clear();
  const days = askCompromise(phrase, today);
  known.set(question, days);
  return days;
};

/**
 * The days that compromise gives a phrase, seen from a day; null when it knows none. Independent of the clock and of the time zone.
 * `from` and `to` both belong to them.
 */
const askCompromise: Calendar = (phrase, today) => {
  const [found] = (nlp(phrase) as unknown as DatesView).dates({ today: toIso(today), timezone: 'UTC' }).get();
  const from = fromIso((found?.start ?? '').slice(0, 10));
  const to = fromIso((found?.end ?? '').slice(0, 10));
  return from === null || to === null || to < from ? null : { from, to };
};

/** What the plugin adds to a text; its own types ask for another kind of module. */
interface DatesView {
  dates(options: { today: string; timezone: string }): {
    get(): readonly { readonly start: string | null; readonly end: string | null }[];
  };
}
