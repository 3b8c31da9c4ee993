const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** What a byte does from one, two and three bytes further on: four bytes take one step. */
const [second, third, fourth] = [further(table), further(further(table)), further(further(further(table)))];

function further(before: Int32Array): Int32Array {
  return before.map((value) => (value >>> 8) ^ table[value & 0xff]!);
}

/** CRC-32 (ISO 3309) as an unsigned number: finds every change of up to 32 neighbouring bits. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  let i = 0;
  for (const whole = bytes.length - 3; i < whole; i += 4) {
    crc ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    crc = fourth[crc & 0xff]! ^ third[(crc >>> 8) & 0xff]! ^ second[(crc >>> 16) & 0xff]! ^ table[crc >>> 24]!;
  }
  for (; i < bytes.length; i++) crc = (crc >>> 8) ^ table[(crc ^ bytes[i]!) & 0xff]!;
  return ~crc >>> 0;
}
