import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import type { Ruling } from '../rules/ruling';
import type { Entity } from '../analysis';
import type { Discourse } from './discourse';
import type { Referent } from './referent';
import type { NominalLink } from './roleTable';

/*
 * Set by hand on the seed and the development corpora of docs/accuracy.md, as the confidences below.
 */
/** A nominal further from its entity than this many sentences may mean somebody new. */
export const farthest = 12;
/** How many sentences nearer than the next one an entity must be, to be meant for that alone. */
const clearlyNearer = 2;
/** In sentences: how slowly confidence fades with the distance. */
const fading = 40;

/** An entity that a nominal fits, and how many sentences ago it was spoken of. */
interface Near extends NominalLink {
  readonly referent: Referent;
  readonly distance: number;
}

/** The two nearest that a nominal fits. */
interface Nearest {
  readonly best: Near;
  readonly second: Near | undefined;
}

/** Answers how much of its confidence the nearest keeps. */
export const nearestBook = new RuleBook<Nearest, number>('Is the nearest that a description fits meant by it?', [
  {
    id: 'nearest/alone',
    example: 'Clara Hoffmann, the mayor of Oslo, left. The mayor slept.',
    find: ({ second }) => (second === undefined ? 1 : null),
  },
  {
    id: 'nearest/nearer',
    example:
      'Clara Hoffmann, the mayor of Oslo, left. It rained. They slept. It snowed. They ate. Walter Brigham, the mayor of Bergen, sang. |The mayor| slept.',
    find: ({ best, second }) => (second && second.distance > best.distance + clearlyNearer ? 0.85 : null),
  },
]);

/** Whom *the minister* means among those it fits: one that is spoken of nearby, and clearly nearer than any other. */
export function nearestOf(
  candidates: readonly NominalLink[],
  discourse: Discourse,
  sentence: number,
  ledger: Ledger,
): { entity: Entity; referent: Referent; confidence: number; by: Ruling } | null {
  const near = candidates.flatMap((candidate): Near[] => {
    const referent = discourse.referent(candidate.entity);
    const distance = referent ? sentence - referent.sentence : Infinity;
    return referent && distance <= farthest ? [{ ...candidate, referent, distance }] : [];
  });
  near.sort((a, b) => a.distance - b.distance);
  const [best, second] = near;
  const share = best ? nearestBook.find({ best, second }, ledger) : null;
  if (!best || share === null) return null;
  const { entity, referent, confidence, by, distance } = best;
  return { entity, referent, by, confidence: confidence * share * (1 - distance / fading) };
}
