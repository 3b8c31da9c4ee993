import type { PlaceReading, Span } from '../../src/engine/analysis';
import { share } from './counts';
import type { Documents, GoldPlace } from './gold';
import { overlap } from './spans';

/** 100 miles, the field's threshold; the point of a large division is anywhere in it. */
const NEAR = 161;
const IN_DIVISION = 500;
const EARTH = 6371;

/** The great-circle distance of two points (latitude, longitude) in km, by the haversine formula. */
export function kilometres(a: Span, b: Span): number {
  const [fromLat, fromLon, toLat, toLon] = [...a, ...b].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
    number,
  ];
  const h =
    Math.sin((toLat - fromLat) / 2) ** 2 + Math.cos(fromLat) * Math.cos(toLat) * Math.sin((toLon - fromLon) / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Whether a reading is the place: near enough or, for what has no one true point, of its kind in its country. */
export function isPlace({ country, kind, point }: GoldPlace, reading: PlaceReading): boolean {
  if (kind === 'country') return reading.kind === 'country' && reading.country === country;
  if (kind === 'continent' || kind === 'region') return reading.kind === 'continent' || reading.kind === 'region';
  const far = point ? kilometres(point, [reading.latitude, reading.longitude]) : Infinity;
  return far <= NEAR || (reading.kind === 'admin1' && reading.country === country && far <= IN_DIVISION);
}

/** Names of places that are somewhere: how many are found and put there, in percent. */
export function scorePlaces(documents: Documents): number {
  const counts = { asked: 0, right: 0 };
  for (const [{ places = [] }, { entities }] of documents) {
    for (const { span, place } of places) {
      if (!place.point) continue;
      counts.asked += 1;
      const reading = entities.find(({ mentions }) =>
        mentions.some((mention) => mention.form === 'name' && overlap(mention.span, span) > 0),
      )?.place;
      if (reading && isPlace(place, reading)) counts.right += 1;
    }
  }
  return share(counts.right, counts.asked);
}
