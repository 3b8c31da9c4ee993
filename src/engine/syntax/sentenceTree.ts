import { plainLedger, type Ledger } from '../rules/ledger';
import type { DependencyTree } from './dependencyTree';
import type { Syntax } from './syntax';
import { reachOf, type Reach } from './treeReach';
import { relations, type Relation } from '../model/relations';
import { partsOfSpeech, type PartOfSpeech } from '../model/tags';
import { WordClass, type QuoteLexicon } from '../words/quoteLexicon';
import type { Tokens } from '../text/tokens';

/** Tokens, end exclusive. */
export type TokenRange = readonly [from: number, to: number];

const none: readonly number[] = [];
const plainRelations = relations.map((relation) => relation.replace(/:.*/, ''));
/** A tree from an uncertain parser may be deep, but no clause is this deep. */
export const deepest = 40;

/**
 * One sentence with its dependency tree, for questions about clauses. All numbers are tokens of the paragraph; ends are exclusive; -1
 * is no token. Making one parses the sentence, if nobody has done so before.
 */
export class SentenceTree {
  readonly tokens: Tokens;
  readonly from: number;
  readonly to: number;
  readonly root: number;
  readonly #syntax: Syntax;
  readonly #lexicon: QuoteLexicon;
  readonly #tree: DependencyTree;
  #reach: Reach | undefined;
  /** Those that were asked for. */
  readonly #children: (readonly number[] | undefined)[] = [];

  /**
   * @param index the number of the sentence in the paragraph
   * @param ledger asked by the rules that this tree is handed to
   */
  constructor(
    syntax: Syntax,
    index: number,
    lexicon: QuoteLexicon,
    readonly ledger: Ledger = plainLedger,
  ) {
    this.#syntax = syntax;
    this.#lexicon = lexicon;
    this.tokens = syntax.tokens;
    this.from = this.tokens.sentences[index] ?? 0;
    this.to = this.tokens.sentences[index + 1] ?? 0;
    this.#tree = syntax.parse(index);
    this.root = this.from + Math.max(0, this.#tree.heads.lastIndexOf(-1));
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

  /** The active subject of a verb: the nearest before it, else the first behind it; -1 without one. Who acts, as the clause writes it. */
  subject(verb: number): number {
    let subject = -1;
    for (const child of this.children(verb)) {
      if (!this.is(child, 'nsubj') || this.relation(child) === 'nsubj:pass') continue;
      if (child < verb || subject < 0) subject = child;
    }
    return subject;
  }

  /** The first that the clause writes as a subject of a verb, active or passive; -1 without one. */
  writtenSubject(verb: number): number {
    return this.child(verb, 'nsubj');
  }

  /** What a passive verb is done to, where the clause writes it as its subject; -1 without one. */
  passiveSubject(verb: number): number {
    return this.child(verb, 'nsubj:pass');
  }

  /**
   * Whom a verb is about, written or understood; -1 for nobody. Unlike `subject` it takes the subject of a passive, and for a verb
   * without one that of the verb it is joined to by *and* or completes: *Orlov left and slept*; *they forced Apple to lower prices*.
   */
  understoodSubject(verb: number): number {
    let at = verb;
    for (let depth = 0; depth < deepest && at >= 0; depth++) {
      const own = this.writtenSubject(at);
      if (own >= 0) return own;
      const relation = this.relation(at);
      if (relation !== 'conj' && relation !== 'xcomp') return -1;
      at = this.head(at);
      const object = relation === 'xcomp' ? this.child(at, 'obj') : -1;
      if (object >= 0) return object;
    }
    return -1;
  }

  is(token: number, relation: string): boolean {
    return this.plainRelation(token) === relation || this.relation(token) === relation;
  }

  /** The first token of all that hangs on a token. */
  first(token: number): number {
    this.#reach ??= reachOf(this.#tree, this.root);
    return this.#reach.first[token - this.from] ?? token;
  }

  /** Behind the last token of all that hangs on a token. */
  end(token: number): number {
    this.#reach ??= reachOf(this.#tree, this.root);
    return this.#reach.end[token - this.from] ?? token + 1;
  }

  part(token: number): PartOfSpeech {
    // Beyond the text nothing is of any kind, so that who looks on comes to an end.
    return partsOfSpeech[this.#syntax.tags.upos[token] ?? -1] ?? 'X';
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
    return this.part(token) === 'VERB' && (this.#lexicon.classes(this.word(token)) & WordClass.cue) !== 0;
  }

  /** Whether a noun stands for something written: *a letter saying …*. */
  isDocument(token: number): boolean {
    return this.#lexicon.nounKind(this.word(token)) === 'document';
  }

  isPastCue(token: number): boolean {
    return this.isCue(token) && (this.#lexicon.classes(this.word(token)) & WordClass.past) !== 0;
  }

  /** Whether a token is a verb in the past, and in no other form that is written alike: *left*, not *put*. */
  isPlainPast(token: number): boolean {
    if (this.part(token) !== 'VERB') return false;
    const classes = this.#lexicon.classes(this.word(token));
    return (classes & WordClass.past) !== 0 && (classes & WordClass.base) === 0;
  }

  /** Whether a token is a verb in the past or the present, as far as its form tells. */
  isFinite(token: number): boolean {
    if (this.part(token) !== 'VERB') return false;
    const classes = this.#lexicon.classes(this.word(token));
    return (classes & (WordClass.past | WordClass.present)) !== 0;
  }

  /** Whether a token is written like a past tense, whatever the tagger takes it for: *the boat sank*. */
  mayBePast(token: number): boolean {
    return (this.#lexicon.classes(this.word(token)) & WordClass.past) !== 0;
  }

  /** The same for the present: *the pump leaks*. */
  mayBePresent(token: number): boolean {
    return (this.#lexicon.classes(this.word(token)) & WordClass.present) !== 0;
  }

  /** Whether a word names a time: *Thursday*, *year*. */
  isTime(token: number): boolean {
    return (this.#lexicon.classes(this.word(token)) & WordClass.time) !== 0;
  }

  /** Whether a common noun stands for somebody who may speak: *residents*, *the ministry*, *a report*. */
  isSpeaker(token: number): boolean {
    return this.#lexicon.nounKind(this.word(token)) !== undefined;
  }

  /** Whether a token is where a clause has its verb: an auxiliary or a finite verb. */
  isPredicate(token: number): boolean {
    return this.part(token) === 'AUX' || this.isFinite(token);
  }

  isPunctuation(token: number): boolean {
    return this.part(token) === 'PUNCT';
  }
}
