import { maxWeight } from '../../src/engine/model/weights';
import { crc32 } from '../../src/engine/model/checksum';
import {
  headerLength,
  modelFormat,
  modelMagic,
  openModel,
  type ModelDescription,
} from '../../src/engine/model/modelFile';
import type { SlotMap } from './slotMap';

/** Writes what `ByteReader` reads. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = value;
  }

  varint(value: number): void {
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  list(values: Iterable<number>): void {
    const list = [...values];
    this.varint(list.length);
    for (const value of list) this.byte(value);
  }

  take(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Writes what `CodeTable` reads: each key's distance from the one before, and its code as `writeCode` puts it. */
export function writeCodes(
  writer: ByteWriter,
  codes: Iterable<readonly [number, number]>,
  writeCode: (code: number) => void,
): void {
  const sorted = [...codes].sort(([a], [b]) => (a >>> 0) - (b >>> 0));
  writer.varint(sorted.length);
  let before = 0;
  for (const [key, code] of sorted) {
    writer.varint(key - before);
    writeCode(code);
    before = key;
  }
}

/** The byte for a weight: its signed square root. */
function packWeight(weight: number, scale: number): number {
  return Math.sign(weight) * Math.min(127, Math.round(Math.sqrt(8 * Math.abs(weight) * scale)));
}

function scaleOf(weights: Float64Array): number {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  return most === 0 ? 1 : maxWeight / most;
}

function writeSlots(writer: ByteWriter, slots: SlotMap, cells: (row: number) => readonly number[]): void {
  const kept: { slot: number; bytes: readonly number[] }[] = [];
  slots.rows.forEach((row, slot) => {
    const bytes = row < 0 ? [] : cells(row);
    if (bytes.length > 0) kept.push({ slot, bytes });
  });
  writer.varint(kept.length);
  let before = -1;
  for (const { slot, bytes } of kept) {
    writer.varint(slot - before - 1);
    writer.byte(slots.fingerprints[slot]!);
    for (const byte of bytes) writer.byte(byte & 0xff);
    before = slot;
  }
}

/** Packs a table for `SparseTable`: weights whose byte is below `least` are left out. */
export function packSparse(
  writer: ByteWriter,
  slots: SlotMap,
  classes: number,
  weights: Float64Array,
  least = 1,
): void {
  const scale = scaleOf(weights);
  const cells = (row: number): number[] => {
    const bytes: number[] = [];
    for (let c = 0; c < classes; c++) {
      const byte = packWeight(weights[row * classes + c]!, scale);
      if (Math.abs(byte) >= least) bytes.push(c, byte);
    }
    return bytes.length === 0 ? bytes : [bytes.length / 2, ...bytes];
  };
  let size = 1;
  slots.rows.forEach((row) => {
    if (row >= 0) size += cells(row).length;
  });
  writer.byte(slots.bits);
  writer.varint(size);
  writeSlots(writer, slots, cells);
}

/** Weights of left and right arc, measured from that of the shift. */
function moveDifferences(weights: Float64Array, count: number): Float64Array {
  const differences = new Float64Array(count * 2);
  for (let row = 0; row < count; row++) {
    differences[2 * row] = weights[3 * row + 1]! - weights[3 * row]!;
    differences[2 * row + 1] = weights[3 * row + 2]! - weights[3 * row]!;
  }
  return differences;
}

/** What `packMoves` multiplies the weights of `count` rows by. */
export function moveScale(weights: Float64Array, count: number): number {
  return scaleOf(moveDifferences(weights, count));
}

/** Packs a table of three moves for `MoveTable`: two weights, measured from that of the first move. */
export function packMoves(writer: ByteWriter, slots: SlotMap, weights: Float64Array, least = 1): void {
  const differences = moveDifferences(weights, slots.count);
  const scale = scaleOf(differences);
  writer.byte(slots.bits);
  writeSlots(writer, slots, (row) => {
    const bytes = [packWeight(differences[2 * row]!, scale), packWeight(differences[2 * row + 1]!, scale)];
    return bytes.some((byte) => Math.abs(byte) >= least) ? bytes : [];
  });
}

/** Puts the sections of a model into one file. */
export function writeModel(
  description: ModelDescription,
  tags: readonly string[],
  sections: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value, null, 1));
  const all = new Map([['about', text(description)], ['tags', text(tags)], ...sections]);
  const parts: Uint8Array[] = [];
  for (const [name, bytes] of all) {
    const head = new Uint8Array(1 + name.length + 4);
    head[0] = name.length;
    head.set(new TextEncoder().encode(name), 1);
    new DataView(head.buffer).setUint32(1 + name.length, bytes.length, true);
    parts.push(head, bytes);
  }
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const file = new Uint8Array(headerLength + length);
  let at = headerLength;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  file.set(new TextEncoder().encode(modelMagic));
  const view = new DataView(file.buffer);
  view.setUint32(modelMagic.length, modelFormat, true);
  view.setUint32(modelMagic.length + 4, length, true);
  view.setUint32(modelMagic.length + 8, crc32(file.subarray(headerLength)), true);
  return file;
}

/** A model file with some of its sections and what it says of itself exchanged. */
export function replaceSections(
  file: Uint8Array,
  description: ModelDescription,
  sections: Readonly<Record<string, Uint8Array>>,
): Uint8Array {
  const model = openModel(file);
  const kept = model.names.filter((name) => name !== 'about' && name !== 'tags');
  const all = new Map([...kept.map((name) => [name, model.section(name)] as const), ...Object.entries(sections)]);
  return writeModel(description, model.tags, all);
}
