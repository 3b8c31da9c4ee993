/** Reads the numbers of a packed section in order. Beyond the end it throws: the file's checksum makes that impossible for a whole file. */
export class ByteReader {
  #at = 0;

  /** @param bytes for loops over some 100,000 numbers, which a call for each would slow down: they go on from `at`, and set it */
  constructor(readonly bytes: Uint8Array) {}

  /** Where the next byte stands. */
  get at(): number {
    return this.#at;
  }

  set at(next: number) {
    if (next > this.bytes.length) throw tooEarly();
    this.#at = next;
  }

  byte(): number {
    const value = this.bytes[this.#at++];
    if (value === undefined) throw tooEarly();
    return value;
  }

  signedByte(): number {
    return (this.byte() << 24) >> 24;
  }

  /** A number of any size up to 32 bits, seven bits a byte, lowest first. */
  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  list(): Uint8Array {
    return Uint8Array.from({ length: this.varint() }, () => this.byte());
  }
}

const tooEarly = (): Error => new Error('The language model ends too early.');
