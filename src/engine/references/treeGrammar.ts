import type { WordView } from '../names/wordView';
import {
  contentVerbs,
  isBelow,
  phraseHead,
  placeOf,
  predicateOf,
  relativeHead,
  type ClausePlace,
} from '../syntax/clausePlace';
import type { SentenceTree } from '../syntax/sentenceTree';
import type { MentionLexicon } from '../words/mentionLexicon';
import { referenceOf, unknownGrammar, type Grammar, type Reference } from './mentionReading';
import type { Draft } from './referenceDrafts';

const possessive = /^(?:his|her|its|their|my|our)$/;
const reflexive = /sel(?:f|ves)$/;

interface Node {
  readonly draft: Draft;
  readonly head: number;
  readonly place: ClausePlace;
  /** The verb it is an argument of, and that verb's subject; -1 for none. */
  readonly predicate: number;
  readonly subject: number;
}

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
      const head = phraseHead(tree, draft.from, draft.to);
      const predicate = predicateOf(tree, head);
      const subject = predicate < 0 ? -1 : tree.understoodSubject(predicate);
      return { draft, head, place: placeOf(tree, head), predicate, subject };
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
    if (draft.word === 'who') return { ...known, antecedent: relative >= 0 ? relative : this.#beside(node) };
    return {
      ...known,
      subject: place === 'subject' ? -1 : this.#numberOf(subject),
      others: this.#others(node, relative),
      saidBy: contentVerbs(this.#tree, node.head)
        .filter((verb) => this.#isSpeechVerb(verb))
        .map((verb) => this.#numberOf(this.#tree.understoodSubject(verb)))
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

  /** The reference that ends right before *who*, for a tree that knows no relative clause. */
  #beside({ draft }: Node): number {
    return this.#endingAt(draft.from);
  }

  /** The reference that ends at a token, or at the comma before it; -1 for none. */
  #endingAt(token: number): number {
    const at = this.#nodes.findIndex(({ draft }) => draft.to <= token && draft.to >= token - 1);
    return at < 0 ? -1 : this.#first + at;
  }

  /** The references that a pronoun cannot mean. `relative` is the one that its relative clause is about. */
  #others(node: Node, relative: number): number[] {
    const { draft, head, place, predicate, subject } = node;
    // Trump, whom he praised
    const praised =
      place !== 'subject'
        ? -1
        : this.#view.lower(draft.from - 1) === 'whom'
          ? this.#endingAt(draft.from - 1)
          : relative;
    const others = praised >= 0 ? [praised] : [];
    // his spokesman, Orlov: neither is he Orlov nor his own spokesman
    const owned = place === 'possessor' && possessive.test(draft.word) ? this.#tree.head(head) : -1;
    const free = reflexive.test(draft.word) || predicate < 0;
    this.#nodes.forEach((other, k) => {
      if (other === node) return;
      const isOther =
        owned >= 0
          ? isBelow(this.#tree, other.head, owned)
          : !free &&
            ((other.predicate === predicate && other.place !== 'possessor') ||
              (place !== 'subject' && other.head === subject));
      if (isOther) others.push(this.#first + k);
    });
    return others;
  }
}
