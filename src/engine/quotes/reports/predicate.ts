import { opensPhrase } from '../../syntax/taggedPhrases';
import { phraseReach } from '../ends/phraseReach';
import type { CueInTree, ReportedClause } from './report';

/** The longest thing that is called something, in tokens. */
const LONGEST_OBJECT = 24;

/** *called it a disgrace*, *described the talks as useful*, *dismissed the claims as false*. */
export function predicate({ tree, cue: { verb, to, frames, form } }: CueInTree): ReportedClause | null {
  if (!frames.has('as')) return null;
  const objects = tree.children(verb).filter((child) => child > verb && tree.is(child, 'obj'));
  // *called the plan a hoax*: a parser may see two objects.
  const apposed = objects[0] === undefined ? -1 : tree.child(objects[0], 'nmod:unmarked');
  const complement =
    objects[1] ??
    (apposed >= 0 ? apposed : undefined) ??
    tree
      .children(verb)
      .find(
        (child) =>
          child > verb &&
          (tree.is(child, 'xcomp') ||
            ((tree.is(child, 'obl') || tree.is(child, 'advcl')) && tree.word(tree.first(child)) === 'as')),
      );
  if (complement === undefined || tree.word(tree.first(complement)) === 'to') return null;
  const object = tree.child(verb, 'obj');
  const from = object > verb && form !== 'passive' ? tree.first(object) : tree.first(complement);
  return {
    pattern: 'predicate',
    ranges: [[Math.min(from, tree.first(complement)), tree.end(complement)]],
    cueEnd: to,
  };
}

/** *called the plan a stunt*: whatever the tree makes of the two noun phrases, the second begins with *a* behind a noun. */
export function predicateByWords({ tree, cue }: CueInTree): ReportedClause | null {
  const { lemma, to, form } = cue;
  if (lemma !== 'call' || (form !== 'active' && form !== 'gerund') || !opensPhrase(tree, to)) return null;
  for (let token = to + 1; token < Math.min(tree.to, to + LONGEST_OBJECT); token++) {
    const part = tree.part(token);
    if (part === 'AUX' || part === 'PUNCT' || tree.isFinite(token)) return null;
    if (!/^an?$/.test(tree.word(token)) || !/^(?:NOUN|PROPN|PRON|VERB)$/.test(tree.part(token - 1))) continue;
    let noun = token + 1;
    while (/^(?:ADJ|ADV|NUM)$/.test(tree.part(noun))) noun++;
    if (tree.part(noun) !== 'NOUN') return null;
    return { pattern: 'predicate', ranges: [[to, phraseReach(tree, noun, noun + 1)]], cueEnd: to };
  }
  return null;
}
