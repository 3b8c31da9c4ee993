import type { EntityType, PlaceCandidate, PlaceKind } from '../analysis';
import { isOurs } from './anchor';
import type { Correction, Ignored, SpeakerAnswer, TextQuote } from './correction';

/** A JSON object of which nothing is known. */
type Unknown = Readonly<Record<string, unknown>>;

const types: readonly EntityType[] = ['person', 'organization', 'place'];
const placeKinds: readonly PlaceKind[] = ['continent', 'region', 'country', 'admin1', 'admin2', 'city', 'feature'];

/** The longest text in an entry beside words of the article: an id, a description of a speaker, the name of a place. */
export const LONGEST_TEXT = 1000;
/** The most speakers of one quotation. */
export const MOST_SPEAKERS = 100;
/** The longest form of a time is of this length; the latest there is, so that one can always be later. */
const LONGEST_TIME = 35;
export const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/**
 * A correction as the sidecar has it; undefined when something that it needs is missing or of another type, or is more than
 * we would have written.
 */
export function readCorrection(value: unknown): Correction | undefined {
  const entry = objectOf(value);
  const target = entry && quoteOf(entry['target']);
  if (!entry || !target || !isText(entry['id']) || !isTime(entry['time'])) return undefined;
  const head = {
    id: entry['id'],
    time: entry['time'],
    ...(entry['confirmed'] === true ? { confirmed: true } : {}),
  };
  const here = entry['here'] === true ? { here: true } : {};
  switch (entry['kind']) {
    case 'sameAs':
    case 'notTheSame': {
      const other = quoteOf(entry['other']);
      return other && { ...head, kind: entry['kind'], ...here, target, other };
    }
    case 'name': {
      const type = types.find((known) => known === entry['type']);
      return type && { ...head, kind: 'name', ...here, target, type };
    }
    case 'notAName':
      return { ...head, kind: 'notAName', ...here, target };
    case 'place': {
      const place = entry['place'] === null ? null : placeOf(entry['place']);
      return place === undefined ? undefined : { ...head, kind: 'place', target, place };
    }
    case 'speaker': {
      const list: unknown = entry['speakers'];
      if (!Array.isArray(list) || list.length > MOST_SPEAKERS) return undefined;
      const speakers = list.map(answerOf).filter((answer) => answer !== undefined);
      return speakers.length === list.length ? { ...head, kind: 'speaker', target, speakers } : undefined;
    }
    case 'notAQuotation':
      return { ...head, kind: 'notAQuotation', target };
    default:
      return undefined;
  }
}

/** An ignored finding as the sidecar has it; undefined when it makes no sense. */
export function readIgnored(value: unknown): Ignored | undefined {
  const entry = objectOf(value);
  if (!entry || !isText(entry['id']) || !isText(entry['rule'])) return undefined;
  const target = entry['target'] === null ? null : quoteOf(entry['target']);
  return target === undefined ? undefined : { id: entry['id'], rule: entry['rule'], target };
}

/** A place as a correction names it; undefined when something is missing. */
export function placeOf(value: unknown): PlaceCandidate | undefined {
  const entry = objectOf(value);
  const kind = entry && placeKinds.find((known) => known === entry['kind']);
  if (!entry || !kind || !isText(entry['name'])) return undefined;
  const { latitude, longitude } = entry;
  if (!isWithin(latitude, 90) || !isWithin(longitude, 180)) return undefined;
  return {
    name: entry['name'],
    kind,
    country: textOrNull(entry['country']),
    admin1: textOrNull(entry['admin1']),
    latitude,
    longitude,
    geonameId: numberOrNull(entry['geonameId']),
    population: numberOrNull(entry['population']),
  };
}

function quoteOf(value: unknown): TextQuote | undefined {
  const entry = objectOf(value);
  if (!entry || !isText(entry['exact'])) return undefined;
  const { exact, prefix = '', suffix = '', start = 0 } = entry;
  if (typeof prefix !== 'string' || typeof suffix !== 'string') return undefined;
  const place = Number.isSafeInteger(start) ? (start as number) : 0;
  const quote = { exact, prefix, suffix, start: Math.max(0, place) };
  return isOurs(quote) ? quote : undefined;
}

function answerOf(value: unknown): SpeakerAnswer<TextQuote> | undefined {
  const entry = objectOf(value);
  const mention = entry && quoteOf(entry['mention']);
  if (mention) return { mention };
  return entry && isText(entry['words']) ? { words: entry['words'] } : undefined;
}

function objectOf(value: unknown): Unknown | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Unknown) : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_TEXT;
}

/** Whether something is a time with a year of four digits: such times can be compared as they are written. */
export function isTime(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= LONGEST_TIME &&
    /^\d{4}(?!\d)/.test(value) &&
    Date.parse(value) <= LATEST
  );
}

function isWithin(value: unknown, most: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= most;
}

function textOrNull(value: unknown): string | null {
  return isText(value) ? value : null;
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
