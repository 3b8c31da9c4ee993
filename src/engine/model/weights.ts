import type { ByteReader } from './byteReader';

/**
 * Weights are packed in one byte as signed square roots, so that small ones keep their differences:
 * a byte b stands for b·|b| / 8, at most ±2016, which fits in 12 bits.
 */
export function unpackWeight(byte: number): number {
  return Math.round((byte * Math.abs(byte)) / 8);
}

/** The greatest unpacked weight. */
export const maxWeight = unpackWeight(127);

/**
 * Reads the occupied slots of a table in ascending order: the distance from the slot before, then the fingerprint.
 * @param visit reads what belongs to the slot
 */
export function readSlots(reader: ByteReader, visit: (slot: number, fingerprint: number) => void): void {
  const count = reader.varint();
  let slot = -1;
  for (let i = 0; i < count; i++) {
    slot += reader.varint() + 1;
    visit(slot, reader.byte());
  }
}
