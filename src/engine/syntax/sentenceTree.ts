import { plainLedger, type Ledger } from '../rules/ledger';
import type { DependencyTree } from './dependencyTree';
import type { Syntax } from './syntax';
import { relations, type Relation } from '../model/relations';
import { partsOfSpeech, type PartOfSpeech } from '../model/tags';
import { WordClass, type QuoteLexicon } from '../words/quoteLexicon';
import type { Tokens } from '../text/tokens';

const none: readonly number[] = [];
const plainRelations = relations.map((relation) => relation.replace(/:.*/, ''));

/** One sentence with its dependency tree, for questions about clauses. All numbers are tokens of the paragraph; ends are exclusive. */
export class SentenceTree {
  readonly tokens: Tokens;
  readonly #tree: DependencyTree;
  readonly #first: Int32Array;
  readonly #end: Int32Array;
  /** Those that were asked for. */
  readonly #children: (readonly number[] | undefined)[] = [];
  readonly root: number;

  constructor(
    private readonly syntax: Syntax,
    index: number,
    private readonly lexicon: QuoteLexicon,
    /** Asked by the rules that this tree is handed to. */
    readonly ledger: Ledger = plainLedger,
  ) {
    this.tokens = syntax.tokens;
    this.from = this.tokens.sentences[index] ?? 0;
    this.to = this.tokens.sentences[index + 1] ?? 0;
    this.#tree = syntax.parse(index);
    const { heads } = this.#tree;
    const count = heads.length;
    this.#first = new Int32Array(count);
    this.#end = new Int32Array(count);
    let root = this.from;
    for (let i = 0; i < count; i++) {
      this.#first[i] = i + this.from;
      this.#end[i] = i + this.from + 1;
      if (heads[i]! < 0) root = i + this.from;
    }
    this.root = root;
    this.#spread(root, count);
  }

  readonly from: number;
  readonly to: number;

  /** Gives every node the reach of what hangs on it; without recursion, as a tree may be as deep as its sentence is long. */
  #spread(root: number, count: number): void {
    const tree = this.#tree;
    const order = [root];
    for (let k = 0; k < order.length && order.length <= count; k++)
      for (let child = tree.firstChild(order[k]!); child >= 0; child = tree.nextSibling(child)) order.push(child);
    for (let k = order.length - 1; k > 0; k--) {
      const node = order[k]! - this.from;
      const head = tree.heads[node]! - this.from;
      if (head < 0) continue;
      this.#first[head] = Math.min(this.#first[head]!, this.#first[node]!);
      this.#end[head] = Math.max(this.#end[head]!, this.#end[node]!);
    }
  }

  /** The head, or -1 for the root. */
  head(token: number): number {
    return this.#tree.head(token);
  }

  relation(token: number): Relation {
    return relations[this.#tree.relations[token - this.from] ?? 0] ?? 'dep';
  }

  /** The relation without its subtype. */
  plainRelation(token: number): string {
    return plainRelations[this.#tree.relations[token - this.from] ?? 0] ?? 'dep';
  }

  children(token: number): readonly number[] {
    if (token < this.from) return none;
    const known = this.#children[token - this.from];
    if (known) return known;
    const children: number[] = [];
    for (let child = this.#tree.firstChild(token); child >= 0; child = this.#tree.nextSibling(child))
      children.push(child);
    return (this.#children[token - this.from] = children);
  }

  /** The first child with the relation, subtypes included unless one is named. */
  child(token: number, relation: string): number {
    return this.children(token).find((child) => this.is(child, relation)) ?? -1;
  }

  /** The active subject of a verb: the nearest before it, else the first behind it; -1 without one. */
  subject(verb: number): number {
    let subject = -1;
    for (const child of this.children(verb)) {
      if (!this.is(child, 'nsubj') || this.relation(child) === 'nsubj:pass') continue;
      if (child < verb || subject < 0) subject = child;
    }
    return subject;
  }

  is(token: number, relation: string): boolean {
    return this.plainRelation(token) === relation || this.relation(token) === relation;
  }

  /** The first token of all that hangs on a token. */
  first(token: number): number {
    return this.#first[token - this.from] ?? token;
  }

  /** Behind the last token of all that hangs on a token. */
  end(token: number): number {
    return this.#end[token - this.from] ?? token + 1;
  }

  part(token: number): PartOfSpeech {
    return partsOfSpeech[this.syntax.tags.upos[token] ?? 0] ?? 'X';
  }

  raw(token: number): string {
    return this.tokens.forms[token]?.text ?? '';
  }

  /** In small letters, with plain apostrophes. */
  word(token: number): string {
    if (token < this.from || token >= this.to) return '';
    return this.tokens.forms[token]?.lower ?? '';
  }

  /** Whether a token is a form of a verb that can introduce what is said. */
  isCue(token: number): boolean {
    return this.part(token) === 'VERB' && (this.lexicon.classes(this.word(token)) & WordClass.cue) !== 0;
  }

  /** Whether a noun stands for something written: *a letter saying …*. */
  isDocument(token: number): boolean {
    return this.lexicon.nounKind(this.word(token)) === 'document';
  }

  isPastCue(token: number): boolean {
    return this.isCue(token) && (this.lexicon.classes(this.word(token)) & WordClass.past) !== 0;
  }

  /** Whether a token is a verb in the past, and in no other form that is written alike: *left*, not *put*. */
  isPlainPast(token: number): boolean {
    if (this.part(token) !== 'VERB') return false;
    const classes = this.lexicon.classes(this.word(token));
    return (classes & WordClass.past) !== 0 && (classes & WordClass.base) === 0;
  }

  /** Whether a token is a verb in the past or the present, as far as its form tells. */
  isFinite(token: number): boolean {
    if (this.part(token) !== 'VERB') return false;
    const classes = this.lexicon.classes(this.word(token));
    return (classes & (WordClass.past | WordClass.present)) !== 0;
  }

  isPunctuation(token: number): boolean {
    return this.part(token) === 'PUNCT';
  }
}
