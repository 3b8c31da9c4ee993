import type { WordView } from '../names/wordView';
import { RuleBook } from '../rules/ruleBook';
import { contentVerbs, isBelow, placeOf, predicateOf, relativeHead, type ClausePlace } from '../syntax/clausePlace';
import type { SentenceTree } from '../syntax/sentenceTree';
import { apposedHead, phraseHead } from '../syntax/treePhrases';
import entities from '../words/data/entities.json';
import type { MentionLexicon } from '../words/mentionLexicon';
import { wordSet } from '../words/wordSet';
import { isTopic, opensSentence } from './topic';
import { referenceOf, unknownGrammar, type Grammar, type Reference } from './mentionReading';
import type { Draft } from './referenceDrafts';

const possessives = wordSet(entities.possessives);
const reflexive = /sel(?:f|ves)$/;

interface Node {
  readonly draft: Draft;
  readonly head: number;
  readonly place: ClausePlace;
  /** The verb it is an argument of, and that verb's subject; -1 for none. */
  readonly predicate: number;
  readonly subject: number;
}

/** What *who* may mean, as numbers of references; -1 for none. */
interface Antecedents {
  /** What the tree says its clause is about. */
  readonly relative: number;
  /** Whom the apposition that ends right before it is about. */
  readonly apposed: number;
  /** What ends right before it. */
  readonly beside: number;
}

export const antecedentBook = new RuleBook<Antecedents, number>('What is a clause with “who” about?', [
  {
    id: 'antecedent/relative',
    example: 'It was Clara Hoffmann, not Walter Brigham, |who| said it rained.',
    find: ({ relative }) => (relative >= 0 ? relative : null),
  },
  {
    // Hoffmann, a lawyer in Leeds, who …: not Leeds
    id: 'antecedent/apposition',
    example: 'The house was sold by Clara Hoffmann, a lawyer in Leeds, |who| said it was old.',
    find: ({ apposed }) => (apposed >= 0 ? apposed : null),
  },
  {
    // for a tree that knows no relative clause
    id: 'antecedent/beside',
    example: 'Who was there? Clara Hoffmann, |who| says no.',
    find: ({ beside }) => (beside >= 0 ? beside : null),
  },
]);

/** A pronoun and another reference of its sentence. */
interface Pair {
  readonly node: Node;
  readonly other: Node;
  /** Whether the pronoun's relative clause is about the other. */
  readonly isAbout: boolean;
  /** What the pronoun says that somebody has: *spokesman* in *his spokesman*; -1 for nothing. */
  readonly owned: number;
  /** Whether the pronoun may mean another argument of its verb: *himself*. */
  readonly free: boolean;
  readonly tree: SentenceTree;
}

export const othersBook = new RuleBook<Pair, true>('Does a pronoun not mean this name of its sentence?', [
  {
    // Trump, whom he praised
    id: 'others/relative',
    example: 'Walter Brigham slept. They saw Dmitri Orlov. Orlov left. They met Orlov, whom he praised.',
    find: ({ isAbout }) => (isAbout ? true : null),
  },
  {
    // his spokesman, Orlov: neither is he Orlov nor his own spokesman
    id: 'others/owned',
    example: 'Mr. Walter Brigham left. Dmitri Orlov was his spokesman.',
    find: ({ other, owned, tree }) => (owned >= 0 && isBelow(tree, other.head, owned) ? true : null),
  },
  {
    // Orlov, her editor, …: nobody is their own editor
    id: 'others/apposed',
    example: '“It rained,” said Clara Hoffmann. Dmitri Orlov, her editor, nodded. He slept.',
    find: ({ node, other, owned, tree }) =>
      owned >= 0 &&
      other.draft.form === 'name' &&
      other.draft.to === node.draft.from - 1 &&
      tree.word(other.draft.to) === ',' &&
      tree.word(owned + 1) === ',' &&
      !/^(?:and|or)$/.test(tree.word(owned + 2))
        ? true
        : null,
  },
  {
    // Orlov praised him
    id: 'others/same-verb',
    example: 'Mr. Walter Brigham left. Brigham slept. They showed Brigham to him.',
    find: ({ node, other, owned, free }) =>
      owned < 0 &&
      !free &&
      other.predicate === node.predicate &&
      other.place !== 'possessor' &&
      other.place !== 'topic' &&
      // A verb has one subject: the tree is wrong.
      !(other.place === 'subject' && node.place === 'subject')
        ? true
        : null,
  },
  {
    // Orlov wanted to praise him
    id: 'others/subject',
    example: 'Dmitri Orlov slept. Walter Brigham wanted to praise him.',
    find: ({ node, other, owned, free }) =>
      owned < 0 && !free && node.place !== 'subject' && other.head === node.subject ? true : null,
  },
]);

/** Reads the grammar of the references of one sentence from its tree. */
export class TreeGrammar {
  readonly #nodes: readonly Node[];
  readonly #view: WordView;
  readonly #tree: SentenceTree;
  readonly #lexicon: MentionLexicon;
  readonly #first: number;

  /** `first` is the number of the first draft among the paragraph's references. */
  constructor(view: WordView, tree: SentenceTree, lexicon: MentionLexicon, drafts: readonly Draft[], first: number) {
    this.#view = view;
    this.#tree = tree;
    this.#lexicon = lexicon;
    this.#first = first;
    this.#nodes = drafts.map((draft) => {
      const head = phraseHead(tree, [draft.from, draft.to]);
      const predicate = predicateOf(tree, head);
      const subject = predicate < 0 ? -1 : tree.understoodSubject(predicate);
      const { from, to } = draft;
      const read = isTopic(view, from, to, tree.from) ? 'topic' : placeOf(tree, head);
      const opens = draft.form === 'name' && read === 'other' && opensSentence(view, from, to, tree.from);
      const place = opens ? 'subject' : read;
      return { draft, head, place, predicate, subject };
    });
  }

  read(): Reference[] {
    return this.#nodes.map((node) => {
      const { draft } = node;
      // It in "it is clear that"
      if (draft.word === 'it' && this.#tree.relation(node.head) === 'expl')
        return { ...referenceOf(draft, unknownGrammar), word: '' };
      return referenceOf(draft, this.#grammar(node));
    });
  }

  #grammar(node: Node): Grammar {
    const { draft, place, predicate, subject } = node;
    const says = place === 'subject' && predicate >= 0 && this.#isSpeechVerb(predicate);
    const known = { ...unknownGrammar, place, says };
    if (draft.form !== 'pronoun') return known;
    const relative = predicate < 0 ? -1 : this.#numberOf(relativeHead(this.#tree, predicate));
    if (draft.word === 'who') {
      const beside = this.#endingAt(draft.from);
      const apposed = this.#numberOf(apposedHead(this.#tree, draft.from));
      return { ...known, antecedent: antecedentBook.find({ relative, apposed, beside }, this.#tree.ledger) ?? -1 };
    }
    return {
      ...known,
      subject: place !== 'subject' ? this.#numberOf(subject) : this.#isWhom(node) ? this.#mainSubject(node) : -1,
      others: this.#others(node, relative),
      saidBy: contentVerbs(this.#tree, node.head)
        .filter((verb) => this.#isSpeechVerb(verb))
        .map((verb) => this.#sayer(this.#tree.understoodSubject(verb)))
        .filter((index) => index >= 0),
    };
  }

  #isSpeechVerb(token: number): boolean {
    return this.#lexicon.isSpeechVerb(this.#view.lower(token));
  }

  /** The number of the reference with this head; -1 for none. */
  #numberOf(head: number): number {
    const at = head < 0 ? -1 : this.#nodes.findIndex((node) => node.head === head);
    return at < 0 ? -1 : this.#first + at;
  }

  /** The reference with this head, or the name in apposition to it: *the mayor, Tom Blom,*; -1 for none. */
  #sayer(head: number): number {
    const number = this.#numberOf(head);
    if (number >= 0 || head < 0) return number;
    const at = this.#nodes.findIndex(
      (node) => this.#tree.head(node.head) === head && this.#tree.relation(node.head) === 'appos',
    );
    return at < 0 ? -1 : this.#first + at;
  }

  /** The reference that ends at a token, or at the comma before it; -1 for none. */
  #endingAt(token: number): number {
    const at = this.#nodes.findIndex(({ draft }) => draft.to <= token && draft.to >= token - 1);
    return at < 0 ? -1 : this.#first + at;
  }

  /** *Trump, whom he praised* */
  #isWhom({ draft }: Node): boolean {
    return this.#view.lower(draft.from - 1) === 'whom';
  }

  /** The reference that opens the sentence as its subject, before the one that *whom* means; -1 for none. */
  #mainSubject({ draft }: Node): number {
    const [first] = this.#nodes;
    const opens = first?.place === 'subject' && first.draft.form === 'name' && first.draft.from === this.#tree.from;
    return opens && first.draft.to < draft.from - 2 ? this.#first : -1;
  }

  /** The references that a pronoun cannot mean. `relative` is the one that its relative clause is about. */
  #others(node: Node, relative: number): number[] {
    const { draft, head, place, predicate } = node;
    // Trump, whom he praised
    const about = place !== 'subject' ? -1 : this.#isWhom(node) ? this.#endingAt(draft.from - 1) : relative;
    const owned = place === 'possessor' && possessives.has(draft.word) ? this.#tree.head(head) : -1;
    const free = reflexive.test(draft.word) || predicate < 0;
    return this.#nodes.flatMap((other, k) => {
      const number = this.#first + k;
      const at = { node, other, isAbout: number === about, owned, free, tree: this.#tree };
      return number === about || other !== node ? (othersBook.find(at, this.#tree.ledger) ? [number] : []) : [];
    });
  }
}
