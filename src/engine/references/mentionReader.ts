import { append } from '../lists';
import type { Syntax } from '../syntax/syntax';
import { plainLedger, type Ledger } from '../rules/ledger';
import type { Resources } from '../resources';
import { firstPersonIn } from './firstPerson';
import { readMentionLexicon, type MentionLexicon } from '../words/mentionLexicon';
import type { MentionReading, Reference } from './mentionReading';
import type { NameMention } from '../names/nameFinder';
import { NeighbourGrammar } from './neighbourGrammar';
import { DraftReader } from './referenceDrafts';
import type { NameTokens } from '../entities/rolePhrases';
import { readRoles } from '../entities/roleReader';
import { SentenceTree } from '../syntax/sentenceTree';
import { TreeGrammar } from './treeGrammar';
import { WordView } from '../names/wordView';

/** Reads who and what a paragraph speaks of besides naming it. Without syntax it reads nothing. */
export type MentionReader = (syntax: Syntax | null, names: readonly NameMention[]) => MentionReading;

const nothing: MentionReading = { roles: [], references: [], firstPerson: [] };
/** Builds the reader from the lists. */
export function createMentionReader(resources: Resources, ledger: Ledger = plainLedger): MentionReader {
  const lexicon = readMentionLexicon(resources);
  return (syntax, names) => {
    if (syntax === null || syntax.tokens.count === 0) return nothing;
    const view = new WordView(syntax.tokens);
    const tokensOf = nameTokens(syntax, names);
    const roles = readRoles(view, syntax, tokensOf, lexicon, ledger);
    const drafts = new DraftReader(view, syntax, names, tokensOf, roles, lexicon);
    const references = readReferences(drafts, view, syntax, lexicon, ledger);
    return { roles, references, firstPerson: firstPersonIn(view) };
  };
}

/** The tokens of each name. */
function nameTokens({ tokens }: Syntax, names: readonly NameMention[]): NameTokens[] {
  let at = 0;
  return names.map(({ span: [start, end] }) => {
    while (at < tokens.count && (tokens.ends[at] ?? 0) <= start) at++;
    let to = at + 1;
    while (to < tokens.count && (tokens.starts[to] ?? 0) < end) to++;
    return { from: at, to };
  });
}

/** Sentences of more tokens are no sentences, and cost too much. */
const longestSentence = 250;

function readReferences(
  drafts: DraftReader,
  view: WordView,
  syntax: Syntax,
  lexicon: MentionLexicon,
  ledger: Ledger,
): Reference[] {
  const { sentences } = syntax.tokens;
  const neighbours = new NeighbourGrammar(view, syntax, lexicon);
  const references: Reference[] = [];
  for (let s = 0; s + 1 < sentences.length; s++) {
    const found = drafts.read(s);
    const length = (sentences[s + 1] ?? 0) - (sentences[s] ?? 0);
    // Only a sentence with a pronoun needs its tree: elsewhere the neighbours tell well enough who is the subject.
    const tree = length <= longestSentence && found.some(({ form }) => form === 'pronoun');
    append(
      references,
      tree
        ? new TreeGrammar(
            view,
            new SentenceTree(syntax, s, lexicon.words, ledger),
            lexicon,
            found,
            references.length,
          ).read()
        : found.map((draft) => neighbours.read(draft)),
    );
  }
  // A copy has no room for more.
  return references.slice();
}
