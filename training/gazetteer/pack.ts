import {
  checksum,
  formatVersion,
  headerBytes,
  importance,
  keysPerBlock,
  magic,
  packPoint,
  packPopulation,
  placeTypes,
} from '../../src/engine/places/format';
import { packForm } from '../../src/engine/places/nameForm';
import { nameKey, titleOfKey } from '../../src/engine/places/placeName';
import { isUsableKey, type SourcePlace } from './sourcePlace';

const byteOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Bytes that grow. */
class Bytes {
  private readonly bytes: number[] = [];

  get length(): number {
    return this.bytes.length;
  }

  uint(value: number, size: number): void {
    for (let i = 0; i < size; i++) this.bytes.push(Math.floor(value / 2 ** (8 * i)) & 0xff);
  }

  number(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.bytes.push((rest & 0x7f) | 0x80);
    this.bytes.push(rest);
  }

  text(words: string): void {
    const bytes = Buffer.from(words, 'utf8');
    this.number(bytes.length);
    this.bytes.push(...bytes);
  }

  append(more: Uint8Array): void {
    this.bytes.push(...more);
  }

  toArray(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

/** Places in the order of the file: by key, then the most important first, then by what tells them apart for good. */
function ordered(places: readonly SourcePlace[]): SourcePlace[] {
  const keyed = places
    .map((place) => ({ place, key: nameKey(place.name), weight: importance(place.type, place.population) }))
    .filter(({ key }) => isUsableKey(key));
  keyed.sort(
    (a, b) =>
      byteOrder(a.key, b.key) ||
      b.weight - a.weight ||
      a.place.geonameId - b.place.geonameId ||
      byteOrder(`${a.place.country} ${a.place.admin1}`, `${b.place.country} ${b.place.admin1}`) ||
      a.place.latitude - b.place.latitude,
  );
  return keyed.map(({ place }) => place);
}

/** What a key is followed by: see `format.ts`. */
function writeEntry(out: Bytes, key: string, names: readonly string[], others: readonly number[]): void {
  const forms = [...new Set(names)];
  const isTitle = forms.length === 0 || (forms.length === 1 && forms[0] === titleOfKey(key));
  out.number(4 * names.length + (isTitle ? 0 : 2) + (others.length > 0 ? 1 : 0));
  if (!isTitle) {
    out.number(forms.length);
    for (const form of forms) out.append(packForm(form, key) ?? Uint8Array.of(1));
    if (forms.length > 1) for (const name of names) out.number(forms.indexOf(name));
  }
  if (others.length > 0) out.number(others.length);
  for (const id of others) out.uint(id, 3);
}

/** The bytes of `media/places.gazetteer`; the same places give the same bytes, in whatever order they come. */
export function packGazetteer(source: readonly SourcePlace[]): Uint8Array {
  const places = ordered(source);
  const owners = new Map<string, { first: number; names: string[] }>();
  const others = new Map<string, number[]>();
  const divisions = new Map<string, number>();
  const divisionOf = (place: SourcePlace): string => `${place.country ?? '--'}${place.admin1 ?? ''}`;
  places.forEach((place, id) => {
    const key = nameKey(place.name);
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, { first: id, names: [place.name] });
    else owner.names.push(place.name);
    for (const other of place.keys) others.set(other, [...(others.get(other) ?? []), id]);
  });
  [...new Set(places.map(divisionOf))].sort(byteOrder).forEach((division, index) => divisions.set(division, index));

  if (divisions.size > 0xfff) throw new Error(`${divisions.size} divisions do not fit into 12 bits.`);

  const [points, populations, ids, types] = [new Bytes(), new Bytes(), new Bytes(), new Bytes()];
  for (const place of places) {
    const [latitude, longitude] = packPoint(place.latitude, place.longitude);
    points.uint(latitude + longitude * 2 ** 20, 5);
    populations.uint(packPopulation(place.population), 2);
    ids.uint(place.geonameId, 3);
    types.uint((divisions.get(divisionOf(place)) ?? 0) * 16 + placeTypes.indexOf(place.type), 2);
  }

  const keys = [...new Set([...owners.keys(), ...others.keys()])].sort(byteOrder);
  const [blocks, keyBlob] = [new Bytes(), new Bytes()];
  let nextOwn = 0;
  keys.forEach((key, index) => {
    const isFirst = index % keysPerBlock === 0;
    if (isFirst) {
      blocks.uint(keyBlob.length, 4);
      blocks.uint(nextOwn, 4);
    }
    const previous = isFirst ? '' : (keys[index - 1] ?? '');
    let shared = 0;
    while (shared < previous.length && previous[shared] === key[shared]) shared++;
    keyBlob.number(shared);
    keyBlob.text(key.slice(shared));
    const names = owners.get(key)?.names ?? [];
    writeEntry(keyBlob, key, names, others.get(key) ?? []);
    nextOwn += names.length;
  });

  const [divisionTable, divisionBlob] = [new Bytes(), new Bytes()];
  for (const division of divisions.keys()) {
    divisionTable.uint(division.charCodeAt(0), 1);
    divisionTable.uint(division.charCodeAt(1), 1);
    divisionTable.uint(divisionBlob.length, 4);
    divisionBlob.text(division.slice(2));
  }

  const parts = [points, populations, ids, types, blocks, divisionTable, keyBlob, divisionBlob].map((part) =>
    part.toArray(),
  );
  const bytes = Buffer.concat([Buffer.alloc(headerBytes), ...parts]);
  const header = [
    magic,
    formatVersion,
    0,
    bytes.length,
    places.length,
    blocks.length / 8,
    divisions.size,
    keys.length,
    keyBlob.length,
    divisionBlob.length,
    0,
  ];
  header.forEach((value, index) => bytes.writeUInt32LE(value, 4 * index));
  bytes.writeUInt32LE(checksum(bytes), 8);
  return new Uint8Array(bytes);
}
