import type { Ruling } from '../rules/ruling';
import type { Entity } from '../analysis';
import type { Discourse } from './discourse';
import type { Referent } from './referent';
import type { NominalLink } from './roleTable';

/** A nominal further from its entity than this many sentences may mean somebody new. */
const farthest = 12;
/** How many sentences nearer than the next one an entity must be, to be meant for that alone. */
const clearlyNearer = 2;

/** Whom *the minister* means among those it fits: one that is spoken of nearby, and clearly nearer than any other. */
export function nearestOf(
  candidates: readonly NominalLink[],
  discourse: Discourse,
  sentence: number,
): { entity: Entity; referent: Referent; confidence: number; by: Ruling } | null {
  const near = candidates.flatMap(({ entity, confidence, by }) => {
    const referent = discourse.referent(entity);
    const distance = referent ? sentence - referent.sentence : Infinity;
    return referent && distance <= farthest ? [{ entity, referent, confidence, by, distance }] : [];
  });
  near.sort((a, b) => a.distance - b.distance);
  const [best, second] = near;
  if (!best) return null;
  if (second && second.distance <= best.distance + clearlyNearer) return null;
  const { entity, referent, confidence, by, distance } = best;
  return { entity, referent, by, confidence: confidence * (second ? 0.85 : 1) * (1 - distance / 40) };
}
