import type { DependencyTree } from './dependencyTree';
import { relationCode, relations } from '../model/relations';
import type { Syntax } from './syntax';

const code = {
  conj: relationCode('conj'),
  xcomp: relationCode('xcomp'),
  ccomp: relationCode('ccomp'),
  parataxis: relationCode('parataxis'),
  possessive: relationCode('nmod:poss'),
  appos: relationCode('appos'),
  relative: relationCode('acl:relcl'),
  expletive: relationCode('expl'),
  object: relationCode('obj'),
};
const modifier = new Set(relations.flatMap((name, i) => (/^(?:compound|amod)$/.test(name) ? [i] : [])));
const subject = new Set(relations.flatMap((name, i) => (name.startsWith('nsubj') ? [i] : [])));
const argument = new Set(relations.flatMap((name, i) => (/^(?:obj|iobj|obl)/.test(name) ? [i] : [])));
/** Relations within a noun phrase: climbing over them leads to its head. */
const inPhrase = new Set(
  relations.flatMap((name, i) =>
    /^(?:compound|flat|nmod|amod|appos|det|case|nummod)/.test(name) && name !== 'nmod:poss' ? [i] : [],
  ),
);
const isSubject = (relation: number): boolean => subject.has(relation);
const isObject = (relation: number): boolean => relation === code.object;
/** A tree from an uncertain parser may be deep, but no clause is this deep. */
const deepest = 40;

/** Where a word or name stands in its clause. */
export type ClausePlace = 'subject' | 'object' | 'possessor' | 'modifier' | 'other';

/** Grammatical questions about the tokens of a paragraph; a sentence is parsed when first asked about. */
export class SentenceTrees {
  /** The sentence asked about last. */
  #sentence = 0;

  constructor(private readonly syntax: Syntax) {}

  /** The number of the sentence that a token stands in. */
  sentence(token: number): number {
    const { sentences } = this.syntax.tokens;
    while (this.#sentence > 0 && token < (sentences[this.#sentence] ?? 0)) this.#sentence--;
    while (this.#sentence + 2 < sentences.length && token >= (sentences[this.#sentence + 1] ?? 0)) this.#sentence++;
    return this.#sentence;
  }

  #tree(token: number): DependencyTree {
    return this.syntax.parse(this.sentence(token));
  }

  /** The head of a token; -1 for the root. */
  head(token: number): number {
    return this.#tree(token).head(token);
  }

  #relation(token: number): number {
    const tree = this.#tree(token);
    return tree.relations[token - tree.from] ?? 0;
  }

  /** The token of a phrase that the others hang on. */
  phraseHead(from: number, to: number): number {
    for (let i = from; i < to; i++) {
      const head = this.head(i);
      if (head < from || head >= to) return i;
    }
    return to - 1;
  }

  /** Where the phrase with this head stands: its own relation, or that of the phrase it is joined to by *and* or explains. */
  place(token: number): ClausePlace {
    let at = token;
    for (let depth = 0; depth < deepest; depth++) {
      const relation = this.#relation(at);
      if (subject.has(relation)) return 'subject';
      if (argument.has(relation)) return 'object';
      if (relation === code.possessive) return 'possessor';
      if (modifier.has(relation)) return 'modifier';
      if (relation !== code.conj && relation !== code.appos) return 'other';
      at = this.head(at);
      if (at < 0) return 'other';
    }
    return 'other';
  }

  /** The verb or predicate whose subject, object or other argument the word (or the phrase it stands in) is; -1 when none. */
  predicate(token: number): number {
    let at = token;
    for (let depth = 0; depth < deepest && at >= 0; depth++) {
      const relation = this.#relation(at);
      if (subject.has(relation) || argument.has(relation)) return this.head(at);
      if (relation !== code.possessive && relation !== code.conj && !inPhrase.has(relation)) return -1;
      at = this.head(at);
    }
    return -1;
  }

  /** The noun that a relative clause with this verb is about; -1 when it is no relative clause. */
  relativeHead(predicate: number): number {
    return this.#relation(predicate) === code.relative ? this.head(predicate) : -1;
  }

  /** The subject of a predicate, if need be that of the verb it is joined to by *and* or completes. */
  subjectOf(predicate: number): number {
    let at = predicate;
    for (let depth = 0; depth < deepest && at >= 0; depth++) {
      const own = this.#child(at, isSubject);
      if (own >= 0) return own;
      const relation = this.#relation(at);
      if (relation !== code.conj && relation !== code.xcomp) return -1;
      at = this.head(at);
      // The ministry forced Apple to lower its prices: Apple lowers them
      const object = relation === code.xcomp ? this.#child(at, isObject) : -1;
      if (object >= 0) return object;
    }
    return -1;
  }

  /** The verbs over a word whose content it stands in (*says* over *he* in *Orlov says he left*), nearest first. */
  contentVerbs(token: number): number[] {
    const verbs: number[] = [];
    let at = token;
    for (let depth = 0; depth < deepest && at >= 0; depth++) {
      const relation = this.#relation(at);
      const head = this.head(at);
      if (head >= 0 && (relation === code.ccomp || relation === code.parataxis)) verbs.push(head);
      at = head;
    }
    return verbs;
  }

  /** Whether `token` hangs below `over`. */
  isBelow(token: number, over: number): boolean {
    let at = token;
    for (let depth = 0; depth < deepest && at >= 0; depth++) {
      if (at === over) return true;
      at = this.head(at);
    }
    return false;
  }

  /** *It* in *it is clear that*. */
  isExpletive(token: number): boolean {
    return this.#relation(token) === code.expletive;
  }

  /** The first child whose relation `wanted` takes; -1 for none. */
  #child(token: number, wanted: (relation: number) => boolean): number {
    const tree = this.#tree(token);
    for (let child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child))
      if (wanted(tree.relations[child - tree.from] ?? 0)) return child;
    return -1;
  }
}
