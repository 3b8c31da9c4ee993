import type { SentenceTree } from '../../syntax/sentenceTree';
import { opensPhrase } from '../../syntax/taggedPhrases';
import { contentEnd } from '../ends/contentEnd';
import type { CueInTree, ReportedClause } from './report';
import type { VerbCue } from './verbCues';

/** In tokens. */
const LONGEST_HEARER = 6;

/** *vowed to stay*, *asked him to stay*. */
export function infinitive({ tree, cue }: CueInTree): ReportedClause | null {
  if (!mayPlan(tree, cue)) return null;
  const { verb, to } = cue;
  const found = infinitiveOf(tree, verb);
  if (found === undefined) return null;
  const object = [tree.child(verb, 'obj'), tree.child(verb, 'iobj')].find((each) => each > verb && each < found);
  if (tree.is(found, 'advcl') && object === undefined) return null;
  const from = object !== undefined ? tree.first(object) : tree.first(found);
  return { pattern: 'infinitive', ranges: [[from, contentEnd(tree, cue, found)]], cueEnd: to };
}

/** *urged the council to act*, *vowed to soldier on*: nothing but a hearer between the cue and *to*, whatever the tree hangs it on. */
export function infinitiveByWords({ tree, cue }: CueInTree): ReportedClause | null {
  const { verb, to, form } = cue;
  if (!mayPlan(tree, cue) || (form !== 'active' && form !== 'gerund')) return null;
  let token = to;
  while (token - to < LONGEST_HEARER && opensPhrase(tree, token)) token++;
  if (tree.word(token) !== 'to' || !/^(?:VERB|AUX|NOUN)$/.test(tree.part(token + 1))) return null;
  if (tree.part(token + 1) === 'NOUN' && token > to) return null;
  if (infinitiveOf(tree, verb) !== undefined) return null;
  return { pattern: 'infinitive', ranges: [[to, contentEnd(tree, cue, token)]], cueEnd: to };
}

/** *a visit planned for May to close the deal*: no plan of what the infinitive says. */
function mayPlan(tree: SentenceTree, { to, frames }: VerbCue): boolean {
  return frames.has('to') && (tree.word(to) !== 'for' || frames.has('for'));
}

/** The infinitive with *to* that the tree hangs on a verb, behind it. */
function infinitiveOf(tree: SentenceTree, verb: number): number | undefined {
  return tree
    .children(verb)
    .find(
      (child) =>
        child > verb &&
        (tree.is(child, 'xcomp') || tree.is(child, 'advcl') || tree.is(child, 'ccomp')) &&
        tree.children(child).some((each) => each < child && tree.is(each, 'mark') && tree.word(each) === 'to'),
    );
}
