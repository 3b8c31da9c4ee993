/** About so many UTF-16 units are given at once. */
const PIECE = 1 << 16;

/**
 * What `JSON.stringify` says of an object, in pieces: of a long text an analysis is longer than one string can be. Lists that the object holds
 * are given item by item.
 * @param dress what an item of a list is written as, by the name of the list; as it is without
 */
export function* jsonPieces(
  value: object,
  dress: Readonly<Record<string, ((item: never) => unknown) | undefined>> = {},
): Generator<string, void, void> {
  let piece = '{';
  let joint = '';
  for (const [key, held] of Object.entries(value)) {
    if (held === undefined) continue;
    piece += `${joint}${JSON.stringify(key)}:`;
    joint = ',';
    if (!Array.isArray(held)) {
      piece += JSON.stringify(held);
      continue;
    }
    piece += '[';
    const dressed = (Object.hasOwn(dress, key) ? dress[key] : undefined) ?? ((item: unknown) => item);
    for (let i = 0; i < held.length; i++) {
      piece += `${i > 0 ? ',' : ''}${JSON.stringify(dressed(held[i] as never))}`;
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
    piece += ']';
  }
  yield `${piece}}`;
}
