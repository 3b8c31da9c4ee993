import { RuleBook, type Answer } from '../rules/ruleBook';
import ends from '../words/data/ends.json';
import data from '../words/data/syntax.json';
import { wordSet } from '../words/wordSet';
import type { SentenceTree } from './sentenceTree';
import { insertedSubject, subjectAtEnd } from './subjectBehind';
import { isOnlyTime, phraseHead } from './treePhrases';

/** How many verbs are looked over, one above the other. */
const DEEPEST = 5;
const hearerVerbs = wordSet(ends.hearerVerbs);
const objectControl = wordSet(data.objectControl);
const quoting = wordSet(data.quoting);

interface VerbInTree {
  readonly tree: SentenceTree;
  readonly verb: number;
  readonly lemmaOf: (word: string) => string;
  /** How many verbs have been looked over. */
  readonly depth: number;
}

/** The subject of a verb, over coordination, infinitives, participles and relative clauses. The answers are heads of phrases. */
export const treeSubjectBook = new RuleBook<VerbInTree, number>('Who is the subject of this verb?', [
  {
    id: 'source/tree-quoted-as',
    example: 'The paper quoted |Vale| as saying the road was shut.',
    find: ({ tree, verb, lemmaOf }) => {
      const quoted = tree.word(verb - 1) === 'as' ? quotingBefore(tree, verb - 2, lemmaOf) : -1;
      if (quoted < 0) return null;
      const subject = tree.passiveSubject(quoted);
      return subject >= 0 ? subject : quoted < verb - 2 ? phraseHead(tree, [quoted + 1, verb - 1]) : null;
    },
  },
  {
    id: 'source/tree-antecedent',
    example: '|The driver| who said the road was shut has left.',
    find: ({ tree, verb }) =>
      /^(?:who|which|that)$/.test(tree.word(tree.subject(verb))) && tree.is(verb, 'acl')
        ? orNull(tree.head(verb))
        : null,
  },
  {
    id: 'source/tree-inserted',
    // A parser takes what stands before for the subject.
    example: 'The bridge, said |Orr|, is unsafe.',
    find: ({ tree, verb, depth }) => {
      const behind = depth === 0 ? insertedSubject(tree, verb, verb + 1) : null;
      return behind && phraseHead(tree, behind);
    },
  },
  {
    id: 'source/tree-inverted',
    example: 'The race will be tight, said |Dan Orr, director of the institute|.',
    find: ({ tree, verb }) => {
      const subject = tree.subject(verb);
      return subject > verb ? subject : null;
    },
  },
  {
    id: 'source/tree-over-relative',
    // *Miners who fled the camp told …*: the parser may take the nearest noun.
    example: '|Miners| who fled the camp told reporters that it was full.',
    find: ({ tree, verb }) => {
      const subjects = tree.children(verb).filter((child) => child < verb && tree.is(child, 'nsubj'));
      const [first = -1, last = -1] = [subjects[0], subjects.at(-1)];
      return first < last && !isRelative(tree, last) && hasRelative(tree, first, last) ? first : null;
    },
  },
  {
    id: 'source/tree-subject',
    example: '|The spokesman for the mayor| said the plan was dead.',
    find: ({ tree, verb }) => {
      const subject = tree.subject(verb);
      // *released Thursday suggested*: a day does not speak.
      return subject < verb && !isOnlyTime(tree, subject) ? orNull(subject) : null;
    },
  },
  {
    id: 'source/tree-nouns-behind',
    example: 'Sales fell in June, said |the grocer|.',
    find: ({ tree, verb, depth, lemmaOf }) => {
      // *…, told the paper*: a hearer.
      if (hearerVerbs.has(lemmaOf(tree.word(verb)))) return null;
      const behind = depth === 0 ? subjectAtEnd(tree, verb, verb + 1) : null;
      return behind && phraseHead(tree, behind);
    },
  },
  {
    id: 'source/tree-over-time',
    example: '|A report| printed Friday suggested that rents would drop.',
    find: (at) => {
      const { tree, verb } = at;
      const subject = tree.subject(verb);
      const above = tree.head(verb);
      if (subject < 0 || subject > verb || above < 0 || above > verb || !isOnlyTime(tree, subject)) return null;
      return orNull(tree.writtenSubject(above));
    },
  },
  {
    id: 'source/tree-two-verbs',
    example: '|Brown| stood up and said that the plan was dead.',
    find: (at) => (isWithout(at, 'conj') ? above(at, at.tree.head(at.verb)) : null),
  },
  {
    id: 'source/tree-controller',
    example: 'Vale wants |the islanders| to know that help is near.',
    find: (at) => (isWithout(at, 'xcomp') ? controller(at) : null),
  },
  {
    id: 'source/tree-verb-before',
    example: '|Vale| wanted to explain why the road was shut.',
    find: (at) => (isWithout(at, 'xcomp') ? above(at, at.tree.head(at.verb)) : null),
  },
  {
    id: 'source/tree-document',
    example: 'She has |a letter saying that the road was shut|.',
    find: (at) => {
      const head = at.tree.head(at.verb);
      return isBehindNoun(at) && at.tree.isDocument(head) ? head : null;
    },
  },
  {
    id: 'source/tree-clause-around',
    // The tree only hangs the participle on the nearest noun.
    example: '|The crew| received calls saying the wall had fallen.',
    find: (at) => (isBehindNoun(at) ? subjectOfClauseAround(at) : null),
  },
  {
    id: 'source/tree-main-clause',
    example: '|Smith| said he was tired, adding that he would rest.',
    find: (at) =>
      isWithout(at, 'advcl') || isWithout(at, 'parataxis') || isWithout(at, 'ccomp') ? above(at, mainVerb(at)) : null,
  },
]);

/**
 * Who does what a verb says, in this clause or another: the head of the phrase that says so, and the rule that found it; null when the
 * sentence does not say. Unlike `SentenceTree.subject` it does not stop at what the parser hangs on the verb.
 * @param lemmaOf the infinitive of a form
 */
export function subjectOfVerb(
  tree: SentenceTree,
  verb: number,
  lemmaOf: (word: string) => string,
): Answer<number> | null {
  return treeSubjectBook.answer({ tree, verb, lemmaOf, depth: 0 }, tree.ledger);
}

const orNull = (token: number): number | null => (token < 0 ? null : token);

/** How far before *as saying* its verb may stand, in tokens. */
const QUOTED_REACH = 12;

/** The form of *quote* before a token, whatever the tagger takes it for; -1 without one. */
function quotingBefore(tree: SentenceTree, from: number, lemmaOf: (word: string) => string): number {
  for (let token = from; token > from - QUOTED_REACH && token > tree.from; token--) {
    if (quoting.has(lemmaOf(tree.word(token)))) return token;
    if (tree.isPunctuation(token) && tree.word(token) !== ',') return -1;
  }
  return -1;
}

function hasRelative(tree: SentenceTree, from: number, to: number): boolean {
  for (let token = from + 1; token < to; token++) if (isRelative(tree, token)) return true;
  return false;
}

const isRelative = (tree: SentenceTree, token: number): boolean => /^(?:who|which|that)$/.test(tree.word(token));

/** Whether a verb without a subject of its own hangs on another word so. */
function isWithout({ tree, verb }: VerbInTree, relation: string): boolean {
  return tree.is(verb, relation) && tree.subject(verb) < 0 && tree.head(verb) >= 0;
}

/** The subject of a verb further up. */
function above({ tree, lemmaOf, depth }: VerbInTree, verb: number): number | null {
  return depth < DEEPEST ? treeSubjectBook.find({ tree, verb, lemmaOf, depth: depth + 1 }, tree.ledger) : null;
}

/** *asked him to explain* */
function controller({ tree, verb, lemmaOf }: VerbInTree): number | null {
  const head = tree.head(verb);
  if (!objectControl.has(lemmaOf(tree.word(head)))) return null;
  const hearer = tree.child(head, 'iobj');
  const found = hearer >= 0 ? hearer : tree.child(head, 'obj');
  return orNull(found);
}

/** *a letter saying …* */
function isBehindNoun(at: VerbInTree): boolean {
  const { tree, verb } = at;
  return tree.relation(verb) === 'acl';
}

/** The subject of the nearest verb above a noun. */
function subjectOfClauseAround(at: VerbInTree): number | null {
  const { tree } = at;
  let node = tree.head(at.verb);
  for (let steps = 0; steps < DEEPEST && node >= 0; steps++) {
    node = tree.head(node);
    if (node >= 0 && tree.part(node) === 'VERB') return above(at, node);
  }
  return null;
}

/** *Smith said he was tired, adding that …*: Smith adds it, whatever the tree hangs the participle on. */
function mainVerb({ tree, verb }: VerbInTree): number {
  const head = tree.head(verb);
  const outer = tree.head(head);
  const said = tree.is(verb, 'advcl') && outer >= 0 && tree.is(head, 'ccomp') && tree.isCue(outer);
  return said ? outer : head;
}
