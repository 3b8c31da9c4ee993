import {
  checksum,
  formatVersion,
  headerBytes,
  importance,
  kindOf,
  magic,
  placeTypes,
  type PlaceType,
  unpackPoint,
  unpackPopulation,
} from './format';
import type { GazetteerPlace } from './gazetteerPlace';
import type { Area } from './placeCandidate';
import { openKeyBlocks, type KeyEntry } from './keyBlocks';

/** The places and keys of a gazetteer file. */
export interface PlaceTable {
  find(key: string): KeyEntry | null;
  /** A place by its number; `entry` spares the search for its name when the place is one of its own. */
  place(id: number, entry: KeyEntry): GazetteerPlace;
  /** The towns of an area that have the most people, at most so many. Goes through all places: some milliseconds. */
  townsIn(area: Area, most: number): GazetteerPlace[];
}

const towns: ReadonlySet<PlaceType> = new Set(['city', 'admin1-seat', 'capital']);

/**
 * Reads the file's frame. Nothing is decoded but what is looked up.
 * @throws Error that says what is wrong with the bytes.
 */
export function openPlaceTable(bytes: Uint8Array): PlaceTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = (index: number): number => view.getUint32(4 * index, true);
  if (bytes.length < headerBytes || header(0) !== magic) throw new Error('This is not a gazetteer of News Lens.');
  if (header(1) !== formatVersion) {
    throw new Error(`The gazetteer has format ${header(1)}; this version of News Lens reads format ${formatVersion}.`);
  }
  if (header(3) !== bytes.length) {
    throw new Error(`The gazetteer is damaged: it has ${bytes.length} bytes instead of ${header(3)}.`);
  }
  if (header(2) !== checksum(bytes)) throw new Error('The gazetteer is damaged: its checksum is wrong.');
  const [places, blocks, divisions, keyBytes, divisionBytes] = [header(4), header(5), header(6), header(8), header(9)];
  const points = headerBytes;
  const populations = points + 5 * places;
  const ids = populations + 2 * places;
  const types = ids + 3 * places;
  const blockTable = types + 2 * places;
  const divisionTable = blockTable + 8 * blocks;
  const keys = divisionTable + 6 * divisions;
  const names = keys + keyBytes;
  if (names + divisionBytes !== bytes.length) throw new Error('The gazetteer is damaged: its parts do not fit.');
  const keyBlocks = openKeyBlocks({ bytes, table: blockTable, blocks, start: keys, end: names });
  const decoder = new TextDecoder();

  /** Latitude and longitude in degrees. */
  function pointOf(id: number): [number, number] {
    const low = view.getUint32(points + 5 * id, true);
    const high = view.getUint8(points + 5 * id + 4);
    return unpackPoint(low & 0xfffff, ((low >>> 20) | (high << 12)) >>> 0);
  }

  const table: PlaceTable = {
    find: (key) => keyBlocks.find(key),
    place(id, entry) {
      const [latitude, longitude] = pointOf(id);
      const population = unpackPopulation(view.getUint16(populations + 2 * id, true));
      const geonameId = view.getUint16(ids + 3 * id, true) + view.getUint8(ids + 3 * id + 2) * 0x10000;
      const divisionAndType = view.getUint16(types + 2 * id, true);
      const division = divisionTable + 6 * (divisionAndType >>> 4);
      const type = placeTypes[divisionAndType & 0xf] ?? 'city';
      const country = String.fromCharCode(view.getUint8(division), view.getUint8(division + 1));
      const name = names + view.getUint32(division + 2, true);
      const admin1 = decoder.decode(bytes.subarray(name + 1, name + 1 + view.getUint8(name)));
      const isOwn = id >= entry.firstOwn && id < entry.firstOwn + entry.own;
      const isCounted = type !== 'admin1' && type !== 'admin2' && type !== 'region' && type !== 'feature';
      return {
        id,
        name: (isOwn ? entry : keyBlocks.ownerOf(id))?.nameOf(id) ?? '',
        kind: kindOf(type),
        country: country === '--' ? null : country,
        admin1: admin1 === '' ? null : admin1,
        latitude,
        longitude,
        geonameId: geonameId === 0 ? null : geonameId,
        population: population > 0 && isCounted ? population : null,
        type,
        importance: importance(type, population),
      };
    },
    townsIn({ west, south, east, north }, most) {
      const isWithin = (id: number): boolean => {
        const [latitude, longitude] = pointOf(id);
        const isEast = longitude >= west;
        const isWest = longitude <= east;
        return latitude >= south && latitude <= north && (west <= east ? isEast && isWest : isEast || isWest);
      };
      const found: { readonly id: number; readonly population: number }[] = [];
      for (let id = 0; id < places; id++) {
        const population = unpackPopulation(view.getUint16(populations + 2 * id, true));
        const last = found[most - 1]?.population ?? 0;
        const type = placeTypes[view.getUint16(types + 2 * id, true) & 0xf];
        if (population <= last || !type || !towns.has(type) || !isWithin(id)) continue;
        const place = found.findIndex((other) => other.population < population);
        found.splice(place < 0 ? found.length : place, 0, { id, population });
        if (found.length > most) found.pop();
      }
      return found.flatMap(({ id }) => {
        const owner = keyBlocks.ownerOf(id);
        return owner ? [table.place(id, owner)] : [];
      });
    },
  };
  return table;
}
