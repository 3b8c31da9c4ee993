import { geoMercator, geoNaturalEarth1, geoPath, type GeoProjection } from 'd3-geo';
import type { Feature } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { greatestOf, leastOf } from '../../engine/lists';
import type { Area } from '../../engine/places/placeCandidate';

/** The countries of the world as world-atlas has them. */
export type World = Topology<{ readonly countries: GeometryCollection }>;

/** A point of the earth. */
export interface Located {
  readonly latitude: number;
  readonly longitude: number;
}

/** A piece of the earth on a sheet of paper. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly projection: GeoProjection;
  /** How many degrees the sheet is wide, about. */
  readonly degrees: number;
}

/** A sheet that is narrower than this, in degrees, wants the finer coasts. */
const FINE = 25;
/** On one that is wider than this, in degrees, towns that nobody named would say nothing. */
const TOWNS = 40;
/** A town alone is seen with the land around it. */
const LEAST_DEGREES = 14;
/** From here on the whole round earth is drawn, without Mercator's large poles. */
const WORLD_DEGREES = 110;
const NEAR_POLE = 70;
const FULL_TURN = 360;
/** The round earth has nothing beyond its poles: its middle stays near the equator. */
const MIDDLE = 12;
/** Around what is named, as a share of the sheet. */
const MARGIN = 1.35;
/** The round earth's equator is shorter than a degree's share of the sheet. */
const ROUND = 1.14;

/**
 * A sheet that shows what is named.
 * @param points what is to be seen on it, the most important first
 * @param zoom how much closer: 1 for all of it, less for more around it; closer up the first point moves into the middle
 */
export function sheetFor(points: readonly Located[], zoom: number, width: number, height: number): Sheet {
  const longitudes = points.map(({ longitude }) => longitude);
  const all = middleOf(longitudes);
  const spread = Math.max(0, greatestOf(longitudes.map((longitude) => Math.abs(turned(longitude - all)))));
  const latitudes = points.map(({ latitude }) => latitude);
  const [south, north] = points.length === 0 ? [-60, 80] : [leastOf(latitudes), greatestOf(latitudes)];
  const wide = points.length === 0 ? FULL_TURN : 2 * spread;
  const needed = Math.max(LEAST_DEGREES, wide * MARGIN, ((north - south) * MARGIN * width) / height);
  const degrees = Math.min(FULL_TURN, needed / zoom);
  const isWorld = degrees > WORLD_DEGREES || Math.max(north, -south) > NEAR_POLE;
  const projection = isWorld ? geoNaturalEarth1() : geoMercator();
  // Between far places there may be nothing but sea: whoever goes closer wants to see what is named.
  const [first] = points;
  const off = zoom > 1 && first ? 1 - 1 / zoom ** 2 : 0;
  const middle = first ? turned(all + off * turned(first.longitude - all)) : all;
  const center = (south + north) / 2;
  const latitude = first ? center + off * (first.latitude - center) : center;
  // Of a piece of the round earth only half a sheet's height is beyond its middle.
  const farthest = Math.max(MIDDLE, 90 - (degrees * height) / width / 2);
  const isRound = isWorld && degrees > WORLD_DEGREES;
  projection
    .rotate([-middle, 0])
    .center([0, isRound ? Math.max(-farthest, Math.min(farthest, latitude)) : latitude])
    .translate([width / 2, height / 2])
    .clipExtent([
      [-1, -1],
      [width + 1, height + 1],
    ]);
  // Mercator's degrees grow towards the poles: what is wide enough at the equator is too close there.
  const closeness = isWorld ? ROUND : Math.cos((latitude * Math.PI) / 180);
  projection.scale((width / ((degrees * Math.PI) / 180)) * closeness);
  return { width, height, projection, degrees };
}

/** Whether the coasts at 1:50 million are worth their weight. */
export function wantsFine({ degrees }: Sheet): boolean {
  return degrees < FINE;
}

/** The piece of the earth on a sheet, where it is small enough for towns that nobody named; else null. */
export function townsArea({ projection, degrees, width, height }: Sheet): Area | null {
  const [west, north] = projection.invert?.([0, 0]) ?? [];
  const [east, south] = projection.invert?.([width, height]) ?? [];
  if (degrees > TOWNS || west === undefined || north === undefined || east === undefined || south === undefined)
    return null;
  return { west, south, east, north };
}

/** The countries on a sheet, their coasts and borders, as one path of SVG. */
export function landPath(world: World, sheet: Sheet): string {
  const key = JSON.stringify([sheet.projection.rotate(), sheet.projection.center(), sheet.projection.scale()]);
  const last = drawn.get(world);
  if (last?.key === key) return last.path;
  const isNear = nearTo(sheet);
  const features = countriesOf(world).flatMap(({ shape, box }) => (isNear(box) ? [shape] : []));
  const path = geoPath(sheet.projection).digits(1)({ type: 'FeatureCollection', features }) ?? '';
  drawn.set(world, { key, path });
  return path;
}

/** West, south, east, north. */
type Box = readonly [number, number, number, number];
interface Country {
  readonly shape: Feature;
  readonly box: Box;
}

/** Edits seldom change what is named where, and drawing takes a while. */
const drawn = new WeakMap<World, { readonly key: string; readonly path: string }>();
/** Countries are the same for every text. */
const unpacked = new WeakMap<World, readonly Country[]>();

function countriesOf(world: World): readonly Country[] {
  const known = unpacked.get(world);
  if (known) return known;
  const countries = feature(world, world.objects.countries).features.map((shape) => ({ shape, box: boxOf(shape) }));
  unpacked.set(world, countries);
  return countries;
}

function boxOf({ geometry }: Feature): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const rings =
    geometry.type === 'Polygon'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : [];
  for (const ring of rings) {
    for (const [x = 0, y = 0] of ring) {
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
  }
  return [west, south, east, north];
}

/** Whether what lies in a box may be on a sheet: what is far away need not be projected. */
function nearTo({ projection, degrees, width, height }: Sheet): (box: Box) => boolean {
  const middle = projection.invert?.([width / 2, height / 2]);
  if (!middle || degrees > FULL_TURN / 4) return () => true;
  const [longitude, latitude] = middle;
  // Half a sheet and a good margin. Beyond the day's border all is near: boxes are not cut there.
  const reach = degrees * 0.7;
  const isCut = Math.abs(longitude) + reach > FULL_TURN / 2;
  return ([west, south, east, north]) =>
    south < latitude + reach &&
    north > latitude - reach &&
    (isCut || (west < longitude + reach && east > longitude - reach));
}

/** The longitude around which some longitudes lie: opposite the widest gap between two of them. */
function middleOf(longitudes: readonly number[]): number {
  const sorted = [...longitudes].sort((a, b) => a - b);
  const [first] = sorted;
  if (first === undefined) return 0;
  let gap = { width: 0, end: first };
  sorted.forEach((end, i) => {
    const start = i === 0 ? (sorted.at(-1) ?? 0) - FULL_TURN : (sorted[i - 1] ?? 0);
    if (end - start > gap.width) gap = { width: end - start, end };
  });
  return turned(gap.end + (FULL_TURN - gap.width) / 2);
}

/** A longitude between -180 and 180. */
function turned(longitude: number): number {
  return ((((longitude + 180) % FULL_TURN) + FULL_TURN) % FULL_TURN) - 180;
}
