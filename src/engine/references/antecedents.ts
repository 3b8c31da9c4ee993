import type { Entity, Span } from '../analysis';
import type { Referent } from './referent';

/** The steps from a pronoun to the name: what it refers back to, the nearest name, the fullest name. */
export function antecedentsOf(referent: Referent, entity: Entity): Span[] {
  const full = entity.mentions.find(({ span }) => span[1] - span[0] === entity.name.length)?.span;
  const steps = [referent.last, ...(referent.name ? [referent.name] : []), ...(full ? [full] : [])];
  return steps.filter((step, i) => steps.findIndex((other) => other[0] === step[0]) === i);
}
