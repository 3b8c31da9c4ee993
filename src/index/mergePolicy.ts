import type { SegmentEntry } from './manifest';

/** How many articles a segment is made for. */
export const FULL = 2000;
/** So many small segments of about one size are left alone: each is asked by every query. */
const SMALL_ONES = 8;
/**
 * The small ones with fewer articles than each of these, and the rest, are merged among themselves: segments of single articles,
 * as they are saved, with each other and not with hundreds.
 */
const SIZES = [32, 256, Infinity] as const;
/** A segment with so many articles is no longer small. */
const SMALL = FULL / 2;
/** A segment with more of its articles gone than this share is written anew. */
const MOST_DEAD = 0.3;

const living = ({ articles, dead }: SegmentEntry): number => articles - dead.length;

/**
 * Which segments are to be written anew as one, each list together: the small ones when there are many, and those of which
 * much has gone. No list holds more articles than a segment is made for, unless it is a single one.
 */
export function mergesOf(segments: readonly SegmentEntry[]): SegmentEntry[][] {
  const worn = segments.filter((segment) => segment.dead.length > MOST_DEAD * segment.articles);
  const small = segments.filter((segment) => !worn.includes(segment) && living(segment) < SMALL);
  const ofSize = SIZES.map((most, i) =>
    small.filter((segment) => living(segment) < most && living(segment) >= (SIZES[i - 1] ?? 0)),
  );
  const wanted = [...worn, ...ofSize.filter(({ length }) => length > SMALL_ONES).flat()];
  const groups: SegmentEntry[][] = [];
  let room = 0;
  for (const segment of wanted.sort((a, b) => living(a) - living(b))) {
    const group = groups.at(-1);
    if (group && living(segment) <= room) {
      group.push(segment);
      room -= living(segment);
    } else {
      groups.push([segment]);
      room = FULL - living(segment);
    }
  }
  return groups.filter((group) => group.length > 1 || worn.includes(group[0]!));
}
