import type { FoundName, Piece } from './foundName';

const mostParticles = 3;

/** *Jan ter Horst*, of whom only the last word was seen: a first name and small words in front. */
export function behindParticles({ context: { view, lexicon }, name, from, to }: FoundName): readonly Piece[] | null {
  if (name.type !== 'person' || name.title !== undefined) return null;
  let first = from - 1;
  while (
    first > from - 1 - mostParticles &&
    /^\p{Ll}/u.test(view.word(first)) &&
    lexicon.particles.has(view.word(first))
  )
    first--;
  if (first === from - 1 || !view.nameLike(first) || !lexicon.firstNames.has(view.lower(first))) return null;
  const start = view.nameLike(first - 1) && lexicon.firstNames.has(view.lower(first - 1)) ? first - 1 : first;
  return [{ from: start, to }];
}
