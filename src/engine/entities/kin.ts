import data from '../words/data/entities.json';
import { alternatives } from '../words/wordSet';

const relatives = `(?:${alternatives(data.relatives)})`;
/** A title, as it may stand before the name: *former President*. */
const title = String.raw`(?:\p{L}+\.? ){0,3}`;
const kinOf = new RegExp(String.raw`^[^.!?;]*\b${relatives} (?:of|to) ${title}$`, 'u');
const ownKin = new RegExp(String.raw`(?:\b(?:his|her|their)|['’]s) (?:\p{Ll}+ ){0,2}${relatives},? ${title}$`, 'u');

/** Whether the words before a name say whose relative somebody is: *the son of President* Lund. */
export function isKinOf(before: string): boolean {
  return kinOf.test(before);
}

/** Whether the words before a name say that it is one of a relative: *the son of* Lund, *his father,* Lund. */
export function isKin(before: string | undefined): boolean {
  return before !== undefined && (kinOf.test(before) || ownKin.test(before));
}
