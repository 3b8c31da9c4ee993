import type { Span } from '../analysis';
import type { Tags } from '../model/tags';
import type { WordView } from '../names/wordView';
import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import type { Syntax } from '../syntax/syntax';
import { determinerOf, isNounAt } from '../syntax/taggedNoun';
import data from '../words/data/entities.json';
import type { MentionLexicon } from '../words/mentionLexicon';
import { wordSet } from '../words/wordSet';
import { hasOwner, RolePhrases, type NameTokens, type Phrase } from './rolePhrases';

/** What a paragraph says somebody or something is: *Italian foreign minister* of *Angelino Alfano*. */
export interface RoleMention {
  /** Index of the name among the paragraph's names. */
  readonly name: number;
  /** Of the role, without a leading article; offsets into the paragraph's text. */
  readonly span: Span;
  readonly text: string;
  /** The noun at its core, in small letters and the singular: *minister*, *secretary*. */
  readonly head: string;
  readonly kind: 'person' | 'organization';
}

const being = wordSet(data.being);

/** A name, and the words around it. */
interface NamePlace extends NameTokens {
  readonly view: WordView;
  readonly tags: Tags;
  readonly phrases: RolePhrases;
}

/** Several may answer for one name. */
export const roleBook = new RuleBook<NamePlace, Phrase>('Where does the text say what somebody is?', [
  {
    // US Secretary of State Rex Tillerson; nothing of the biggest firms in "the biggest Exxon plants"
    id: 'role/in-front',
    example: 'Foreign minister Clara Hoffmann left.',
    find: ({ tags, phrases, from, to }) => {
      const found = phrases.before(from);
      return found?.kind === 'organization' && isNounAt(tags, to) ? null : found;
    },
  },
  {
    // The company's head, Ana Ruiz, said
    id: 'role/before-comma',
    example: "The company's chief engineer, Clara Hoffmann, left.",
    find: ({ view, phrases, from, to }) => {
      if (view.word(from - 1) !== ',' || !/^[,.;:)”"]?$/.test(view.word(to))) return null;
      const found = phrases.before(from - 1);
      if (found === null) return null;
      const before = view.lower(found.from - 1);
      return /^(?:the|owned)$/.test(determinerOf(before)) || hasOwner(view, found) ? found : null;
    },
  },
  {
    // Ana Ruiz is the head of …
    id: 'role/being',
    example: 'Clara Hoffmann is the mayor of Oslo.',
    find: ({ view, phrases, to }) => (being.has(view.lower(to)) ? phrases.after(to + 1, false) : null),
  },
  {
    id: 'role/has-been',
    example: 'Clara Hoffmann has been the mayor of Oslo for years.',
    find: ({ view, phrases, to }) =>
      view.lower(to) === 'has' && view.lower(to + 1) === 'been' ? phrases.after(to + 2, false) : null,
  },
  {
    id: 'role/who-is',
    example: 'Clara Hoffmann, who is the mayor of Oslo, left.',
    find: ({ view, phrases, to }) => {
      const start = behindAge(view, to);
      return start >= 0 && view.lower(start) === 'who' && being.has(view.lower(start + 1))
        ? phrases.after(start + 2, false)
        : null;
    },
  },
  {
    // Ana Ruiz, a former adviser to Obama,
    id: 'role/apposition',
    example: 'Clara Hoffmann, a former adviser to the bank, left.',
    find: ({ view, phrases, to }) => {
      const start = behindAge(view, to);
      return start < 0 ? null : phrases.after(start, true);
    },
  },
]);

const breaks: ReadonlySet<string> = new Set([',', '(', '–', '—', '-']);

/** Behind the comma or dash that follows a name, and behind an age: *Ana Ruiz, 52, a teacher,*; -1 without one. */
function behindAge(view: WordView, to: number): number {
  if (!breaks.has(view.lower(to))) return -1;
  const start = to + 1;
  return /^\d{1,3}$/.test(view.word(start)) && view.word(start + 1) === ',' ? start + 2 : start;
}

/**
 * The roles of the names of a paragraph: in front (*former President Barack Obama*), in apposition on either side (*Peskov, Putin's
 * spokesman,*; *the company's head, Ana Ruiz,*) and behind a form of *be* (*Ruiz is the head of …*).
 */
export function readRoles(
  view: WordView,
  syntax: Syntax,
  names: readonly NameTokens[],
  lexicon: MentionLexicon,
  ledger: Ledger,
): RoleMention[] {
  const { tokens, tags } = syntax;
  const phrases = new RolePhrases(view, syntax, names, lexicon);
  const roles: RoleMention[] = [];
  names.forEach(({ from, to }, name) => {
    const at = { view, tags, phrases, from, to };
    for (const rule of roleBook.rules) {
      const phrase = roleBook.ask(rule, at, ledger)?.found;
      if (phrase === undefined) continue;
      const span: Span = [tokens.starts[phrase.from] ?? 0, tokens.ends[phrase.to - 1] ?? 0];
      roles.push({ name, span, text: tokens.text.slice(...span), head: phrase.head, kind: phrase.kind });
    }
  });
  return roles;
}
