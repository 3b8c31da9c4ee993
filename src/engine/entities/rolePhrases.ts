import { isPossessive, type WordView } from '../names/wordView';
import { NounRuns, type NounRun } from '../syntax/nounRuns';
import type { Syntax } from '../syntax/syntax';
import { determinerOf } from '../syntax/taggedNoun';
import type { MentionLexicon } from '../words/mentionLexicon';
import { singular } from '../words/quoteLexicon';

/** A name as a run of tokens. */
export interface NameTokens {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Words that say what somebody or something is: tokens, end exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** The noun at its core, in small letters. */
  readonly head: string;
  readonly kind: 'person' | 'organization';
}

/** Which of the noun phrases beside the names of a paragraph may say what they are. */
export class RolePhrases {
  readonly #view: WordView;
  readonly #runs: NounRuns;

  constructor(view: WordView, syntax: Syntax, names: readonly NameTokens[], lexicon: MentionLexicon) {
    this.#view = view;
    const named = new Uint8Array(syntax.tokens.count);
    for (const { from, to } of names) named.fill(1, from, to);
    this.#runs = new NounRuns(view, syntax, named, lexicon);
  }

  /** The phrase that ends before a token, when its core noun is somebody's role. */
  before(end: number): Phrase | null {
    return this.#role(this.#runs.endingAt(end));
  }

  /**
   * The phrase that begins at a token, when its core noun is somebody's role.
   * @param closed whether it must have a comma or the like behind it; without an article it must else begin with the role
   */
  after(start: number, closed: boolean): Phrase | null {
    const determiner = determinerOf(this.#view.lower(start));
    const bare = determiner === '' || determiner === 'genitive';
    if (bare && !closed && this.#runs.kind(start) === null) return null;
    const run = this.#runs.startingAt(bare ? start : start + 1);
    return run && closed && !/^(?:|[,.;:)”"–—-]|who|which|that)$/.test(this.#view.word(run.behind))
      ? null
      : this.#role(run);
  }

  #role(run: NounRun | null): Phrase | null {
    const kind = run && this.#runs.kind(run.core);
    return kind && { from: run.from, to: run.to, head: singular(this.#view.lower(run.core)), kind };
  }
}

/** *the company's head* */
export function hasOwner(view: WordView, { from, to }: Phrase): boolean {
  for (let i = from; i < to; i++) if (isPossessive(view.word(i))) return true;
  return false;
}
