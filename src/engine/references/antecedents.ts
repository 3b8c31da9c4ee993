import type { Entity, Span } from '../analysis';
import type { Referent } from './referent';

/** Where the fullest name of an entity first stands, if anywhere as it is. */
export function fullNameOf(entity: Entity): Span | undefined {
  return entity.mentions.find(({ span }) => span[1] - span[0] === entity.name.length)?.span;
}

/**
 * The steps from a pronoun to the name: what it refers back to, the nearest name, the fullest name.
 * @param full what `fullNameOf` says, which looks through all mentions
 */
export function antecedentsOf(referent: Referent, full: Span | undefined): Span[] {
  const steps = [referent.last, ...(referent.name ? [referent.name] : []), ...(full ? [full] : [])];
  return steps.filter((step, i) => steps.findIndex((other) => other[0] === step[0]) === i);
}
