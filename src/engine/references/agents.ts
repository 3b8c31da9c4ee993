import type { Reference } from './mentionReading';
import data from '../words/data/references.json';
import { alternatives } from '../words/wordSet';

const words = alternatives(data.agents);
/** Between the one who is spoken for and the end of the words for who speaks: *'s longtime lawyer*, *'s lawyer, …*. */
const behindClient = new RegExp(`^(?:['’]s?)?(?: [\\p{L}-]+){0,3} (?:${words})(?: in [^,.;]+)?,? ?$`, 'u');
/** From the words for who speaks to the one who is spoken for: *spokesman for …*. */
const beforeClient = new RegExp(`\\b(?:${words}) (?:for|of) $`, 'u');
/** In UTF-16 units. */
const nearby = 80;

/**
 * Whether somebody speaks for another who is named beside: *Ek's lawyer, Eva Blom*, *his lawyer*, *a spokesman for Ek*.
 * @param references those of the paragraph
 * @param index of the one who may speak for another
 */
export function isAgent(text: string, references: readonly Reference[], index: number): boolean {
  const speaker = references[index];
  if (!speaker || speaker.form === 'pronoun') return false;
  // A name stands behind its noun, a description holds it.
  const end = speaker.form === 'name' ? speaker.span[0] : speaker.span[1];
  const before = references[index - 1];
  if (before?.sentence === speaker.sentence && before.place === 'possessor' && end - before.span[1] < nearby)
    return behindClient.test(text.slice(before.span[1], end));
  const behind = references[index + 1];
  return (
    speaker.form === 'nominal' &&
    behind?.form === 'name' &&
    behind.span[0] - end < nearby &&
    beforeClient.test(text.slice(speaker.span[0], behind.span[0]))
  );
}
