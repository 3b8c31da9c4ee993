import type { Syntax } from '../../model/syntax';
import { relations, type Relation } from '../../model/relations';
import { partsOfSpeech, type PartOfSpeech } from '../../model/tags';
import { WordClass, type QuoteLexicon } from '../quoteLexicon';
import type { Tokens } from '../../text/tokens';

const typographic = /[’‘]/g;

/** One sentence with its dependency tree, for questions about clauses. All numbers are tokens of the paragraph; ends are exclusive. */
export class SentenceTree {
  readonly tokens: Tokens;
  readonly #heads: Int32Array;
  readonly #relations: Uint8Array;
  readonly #first: Int32Array;
  readonly #end: Int32Array;
  readonly #children: number[][] = [];
  readonly root: number;

  constructor(
    private readonly syntax: Syntax,
    index: number,
    private readonly lexicon: QuoteLexicon,
  ) {
    this.tokens = syntax.tokens;
    this.from = this.tokens.sentences[index] ?? 0;
    this.to = this.tokens.sentences[index + 1] ?? 0;
    const { heads, relations: codes } = syntax.parse(index);
    this.#heads = heads;
    this.#relations = codes;
    const count = heads.length;
    this.#first = Int32Array.from(heads, (_, i) => i + this.from);
    this.#end = Int32Array.from(heads, (_, i) => i + this.from + 1);
    let root = this.from;
    for (let i = 0; i < count; i++) this.#children.push([]);
    for (let i = 0; i < count; i++) {
      const head = heads[i]!;
      if (head < 0) root = i + this.from;
      else this.#children[head - this.from]?.push(i + this.from);
    }
    this.root = root;
    this.#spread(root, count);
  }

  readonly from: number;
  readonly to: number;

  /** Gives every node the reach of what hangs on it; without recursion, as a tree may be as deep as its sentence is long. */
  #spread(root: number, count: number): void {
    const order = [root];
    for (let k = 0; k < order.length && order.length <= count; k++) order.push(...this.children(order[k]!));
    for (let k = order.length - 1; k > 0; k--) {
      const node = order[k]! - this.from;
      const head = this.#heads[node]! - this.from;
      if (head < 0) continue;
      this.#first[head] = Math.min(this.#first[head]!, this.#first[node]!);
      this.#end[head] = Math.max(this.#end[head]!, this.#end[node]!);
    }
  }

  /** The head, or -1 for the root. */
  head(token: number): number {
    return this.#heads[token - this.from] ?? -1;
  }

  relation(token: number): Relation {
    return relations[this.#relations[token - this.from] ?? 0] ?? 'dep';
  }

  /** The relation without its subtype. */
  plainRelation(token: number): string {
    return this.relation(token).replace(/:.*/, '');
  }

  children(token: number): readonly number[] {
    return this.#children[token - this.from] ?? [];
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
    const own = this.relation(token);
    return own === relation || (!relation.includes(':') && own.startsWith(`${relation}:`));
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
    return this.tokens.text.slice(this.tokens.starts[token] ?? 0, this.tokens.ends[token] ?? 0);
  }

  /** In small letters, with plain apostrophes. */
  word(token: number): string {
    if (token < this.from || token >= this.to) return '';
    return this.raw(token).toLowerCase().replace(typographic, "'");
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
