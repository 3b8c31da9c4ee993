import type { Tokens } from '../text/tokens';
import type { DependencyTree } from './dependencyTree';
import type { Parser } from '../model/parser';
import type { Tagger } from '../model/tagger';
import type { Tags } from '../model/tags';

/** Parts of speech and, where somebody asks, the dependency trees of one paragraph. */
export class Syntax {
  readonly #parses: (DependencyTree | undefined)[] = [];

  readonly #parser: Parser;

  constructor(
    readonly tokens: Tokens,
    readonly tags: Tags,
    parser: Parser,
  ) {
    this.#parser = parser;
  }

  /** The tree of sentence `index`; parsed when first asked for, as most of the engine's time goes there. */
  parse(index: number): DependencyTree {
    const { sentences } = this.tokens;
    return (this.#parses[index] ??= this.#parser.parse(
      this.tokens,
      this.tags,
      sentences[index] ?? 0,
      sentences[index + 1] ?? 0,
    ));
  }
}

/** Tags the tokens of a paragraph. */
export type SyntaxReader = (tokens: Tokens) => Syntax;

/** The reader of an opened model's tagger and parser. */
export function createSyntaxReader(tagger: Tagger, parser: Parser): SyntaxReader {
  return (tokens) => new Syntax(tokens, tagger.tag(tokens), parser);
}
