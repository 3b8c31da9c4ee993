/** Reads the numbers of a packed section in order. Beyond the end it throws: the file's checksum makes that impossible for a whole file. */
export class ByteReader {
  #at = 0;

  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const value = this.#bytes[this.#at++];
    if (value === undefined) throw new Error('The language model ends too early.');
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
