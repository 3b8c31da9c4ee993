import { ruling, type Ruling } from '../../rules/ruling';
import type { SentenceTree } from '../../syntax/sentenceTree';
import type { VerbCue } from '../reports/verbCues';

/** The words that stand for who speaks: the head of the phrase, and why it is taken. */
export interface SourcePhrase {
  readonly head: number;
  readonly by: Ruling;
}

const DEEPEST = 5;
/** Verbs whose object does what the infinitive behind it says: *asked him to explain*. */
const objectControl =
  /^(?:ask|tell|urge|order|advise|persuade|convince|force|allow|lead|push|press|want|expect|get|encourage|invite|instruct|remind|warn|require|cause|enable|help|permit|prompt)$/;

/** Whose words a verb reports; null when the sentence does not say. */
export function sourceOfVerb(
  tree: SentenceTree,
  { verb, form, lemma }: VerbCue,
  lemmaOf: (word: string) => string,
): SourcePhrase | null {
  if (form === 'passive' || form === 'participle') {
    const agent = tree.child(verb, 'obl:agent');
    if (agent >= 0) return { head: agent, by: ruling('source/tree-agent') };
    if (/^(?:quote|cite|hear|record|report)$/.test(lemma) && form === 'passive') {
      const subject = tree.child(verb, 'nsubj:pass');
      if (subject >= 0) return { head: subject, by: ruling('source/tree-quoted') };
    }
    return null;
  }
  return subjectOf(tree, verb, lemmaOf, 0);
}

/** The subject of a verb, over coordination, infinitives, participles and relative clauses. */
function subjectOf(
  tree: SentenceTree,
  verb: number,
  lemmaOf: (word: string) => string,
  depth: number,
): SourcePhrase | null {
  if (depth > DEEPEST) return null;
  const own = tree.subject(verb);
  const head = tree.head(verb);
  if (own >= 0) {
    if (/^(?:who|which|that)$/.test(tree.word(own)) && tree.is(verb, 'acl') && head >= 0)
      return { head, by: ruling('source/tree-antecedent') };
    return { head: own, by: own > verb ? ruling('source/tree-inverted') : ruling('source/tree-subject') };
  }
  if (head < 0) return null;
  if (tree.is(verb, 'conj')) {
    const found = subjectOf(tree, head, lemmaOf, depth + 1);
    return found && { ...found, by: ruling('source/tree-two-verbs') };
  }
  if (tree.is(verb, 'xcomp')) {
    const object = tree.child(head, 'obj');
    const hearer = tree.child(head, 'iobj');
    const controller = objectControl.test(lemmaOf(tree.word(head))) ? (hearer >= 0 ? hearer : object) : -1;
    if (controller >= 0 && controller < verb) return { head: controller, by: ruling('source/tree-controller') };
    const found = subjectOf(tree, head, lemmaOf, depth + 1);
    return found && { ...found, by: ruling('source/tree-verb-before') };
  }
  if (tree.relation(verb) === 'acl' && tree.part(head) !== 'VERB') {
    // *a letter saying …*; but in *met reporters, saying …* the tree only hangs the participle on the nearest noun.
    if (tree.isDocument(head)) return { head, by: ruling('source/tree-document') };
    return subjectOfClauseAround(tree, head, lemmaOf, depth);
  }
  if (tree.is(verb, 'advcl') || tree.is(verb, 'parataxis') || tree.is(verb, 'ccomp')) {
    // *Smith said he was tired, adding that …*: Smith adds it, whatever the tree hangs the participle on.
    const outer = tree.head(head);
    const said = tree.is(verb, 'advcl') && outer >= 0 && tree.is(head, 'ccomp') && tree.isCue(outer);
    const found = subjectOf(tree, said ? outer : head, lemmaOf, depth + 1);
    return found && { ...found, by: ruling('source/tree-main-clause') };
  }
  return null;
}

/** The subject of the nearest verb above a noun. */
function subjectOfClauseAround(
  tree: SentenceTree,
  noun: number,
  lemmaOf: (word: string) => string,
  depth: number,
): SourcePhrase | null {
  let node = noun;
  for (let steps = 0; steps < DEEPEST && node >= 0; steps++) {
    node = tree.head(node);
    if (node < 0 || tree.part(node) !== 'VERB') continue;
    const found = subjectOf(tree, node, lemmaOf, depth + 1);
    return found && { ...found, by: ruling('source/tree-clause-around') };
  }
  return null;
}
