/**
 * Weights are packed in one byte as signed square roots, so that small ones keep their differences:
 * a byte b stands for b·|b| / 8, at most ±2016, which fits in 12 bits.
 */
export function unpackWeight(byte: number): number {
  return Math.round((byte * Math.abs(byte)) / 8);
}

/** The same by the byte as it lies in the file, for tables of some 100,000. */
export const unpacked: Int16Array = Int16Array.from({ length: 256 }, (_, byte) => unpackWeight((byte << 24) >> 24));

/** The greatest unpacked weight. */
export const maxWeight = unpackWeight(127);
