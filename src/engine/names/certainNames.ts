import { countBefore } from '../analysisIndex';
import type { Gazetteer } from '../places/gazetteer';
import { plainLedger, type Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { ruling } from '../rules/ruling';
import type { NameLexicon } from '../words/nameLexicon';
import { afterWordAnd, agencyInCredit, partnersInList, webAddress } from './companyNames';
import { fullFormOfLetters, lettersOfName, officeOfList } from './letteredNames';
import { doubtfulName, type NameFinder, type NameMention } from './nameFinder';
import type { TokenName, TokenPlace } from './tokenName';
import { calledSo, nicknameInside } from './nicknames';
import { fitName } from './nameEdges';
import { mayBeWordFirst, wordFirst } from './wordFirst';
import { familyWords, isHyphenatedGivenName } from './wordNames';
import { behindSyllable, isHyphenMark, WordView } from './wordView';

/** What the words themselves or the marks around them show, whatever the model makes of them; of names that overlap the first counts. */
export const certainNameBook = new RuleBook<TokenPlace, TokenName>('Which words are a name for certain?', [
  {
    id: 'name/letters',
    example: 'The |Mill, Dock and Related Porters and Packers Union| (MDRPPU) agreed.',
    find: fullFormOfLetters,
  },
  {
    id: 'name/letters-of',
    example: 'The |Civil Aviation Board| met. The |CAB| said planes were late.',
    find: lettersOfName,
  },
  { id: 'name/of-list', example: 'The |Bureau of Salt, Timber and Fish| agreed.', find: officeOfList },
  { id: 'name/word-first', example: '|Bill Marrow| paid it. “It was high,” Bill said.', find: wordFirst },
  { id: 'name/given-name', example: 'They met |Park Ji-won| in June.', find: givenName },
  { id: 'name/credit', example: '(Photo by Kim Oda/|Terhune Images|)', find: agencyInCredit },
  { id: 'name/partners', example: 'They hired the law firm |Kern, Vidal & Terhune|.', find: partnersInList },
  { id: 'name/and-company', example: '|Terhune and Sons| denied it.', find: afterWordAnd },
  { id: 'name/surname-and', example: '|Luis Ortega y Gil| left.', find: betweenSurnames },
  { id: 'name/web-address', example: 'They asked |Terhune.com| about it.', find: webAddress },
  { id: 'name/kind-before', example: 'They joined the rock band |Cream| in June.', find: behindKind },
  { id: 'name/nickname-inside', example: '|William ‘The Fox’ Quillen| left.', find: nicknameInside },
  { id: 'name/called', example: 'They met a man who goes by the name “|Lefty|.”', find: calledSo },
]);

/** A finder that also knows names by what leaves no doubt, and puts right where names begin and end. Linear in the text. */
export function withCertainNames(
  finder: NameFinder,
  lexicon: NameLexicon,
  gazetteer: Gazetteer | undefined,
  ledger: Ledger = plainLedger,
): NameFinder {
  return {
    find(tokens) {
      const view = new WordView(tokens);
      const names = finder.find(tokens).flatMap((name) => fitName({ view, lexicon, gazetteer, ledger }, name));
      const certain: NameMention[] = [];
      let end = 0;
      for (let at = 0; at < tokens.count; at++) {
        if (
          !mayTell(view, at) &&
          !mayBeWordFirst(view, lexicon, at) &&
          !(view.nameLike(at + 1) && lexicon.nounsBefore.has(view.word(at)))
        )
          continue;
        const answer = certainNameBook.answer({ view, lexicon, gazetteer, at, names }, ledger);
        if (answer === null || answer.found.from < end) continue;
        const { from, to, type, confidence } = answer.found;
        end = to;
        certain.push({ span: [tokens.starts[from]!, tokens.ends[to - 1]!], type, confidence, by: ruling(answer.rule) });
      }
      if (certain.length === 0) return names;
      const apart = names.filter(({ span: [a, b] }) => {
        const near = certain[countBefore(certain, a + 1, ({ span }) => span[1])];
        return near === undefined || near.span[0] >= b;
      });
      return [...apart, ...certain].sort((a, b) => a.span[0] - b.span[0]);
    },
  };
}

const longestKindName = 4;

/** A cheap test of the tokens at which the rules look. */
function mayTell(view: WordView, at: number): boolean {
  const word = view.word(at);
  const first = word.charCodeAt(0);
  if (first >= 0x61 && first <= 0x7a)
    return (
      word.length === 1 || /^(?:and|of|for|via)$/.test(word) || word === 'by' || word === 'name' || word === 'nicknamed'
    );
  if (word.length === 1) return /^[-‐‑/:('‘“"&.]$/.test(word);
  return (word.length > 2 && /^\p{Lu}{3,6}$/u.test(word)) || (word.length > 4 && word.includes('.'));
}

/** *The rock band Cream*: what the noun says is a name, though its words are ordinary. */
function behindKind({ view, lexicon, at, names }: TokenPlace): TokenName | null {
  if (lexicon.nounsBefore.get(view.lower(at)) !== 'organization' || !view.nameLike(at + 1)) return null;
  let to = at + 1;
  while (view.nameLike(to) && to < at + longestKindName) to++;
  const { starts, ends } = view.tokens;
  let near = countBefore(names, starts[at + 1]! + 1, ({ span }) => span[1]);
  while (near < names.length && names[near]!.span[0] < ends[to - 1]! && names[near]!.confidence < doubtfulName) near++;
  const apart = near === names.length || names[near]!.span[0] >= ends[to - 1]!;
  const day = lexicon.calendar.has(view.lower(at + 1)) || lexicon.demonyms.has(view.lower(at + 1));
  const told = lexicon.openers.has(view.lower(at + 1)) || lexicon.titles.longest(view, at + 1, to + 1) > at + 1;
  return apart && !day && !told && view.word(at + 1).length > 1
    ? { from: at + 1, to, type: 'organization', confidence: 0.6 }
    : null;
}

/** *Luis Ortega y Gil*, *José Silva e Costa*. */
function betweenSurnames({ view, lexicon, at, names }: TokenPlace): TokenName | null {
  if (!/^[yie]$/.test(view.word(at)) || !view.nameLike(at + 1) || at < 2) return null;
  const end = view.tokens.ends[at - 1]!;
  const name = names[countBefore(names, end, ({ span }) => span[1])];
  if (name?.type !== 'person' || name.span[1] !== end) return null;
  let from = at - 1;
  while (from > 0 && view.tokens.starts[from - 1]! >= name.span[0]) from--;
  const first = lexicon.firstNames.has(view.lower(from)) || name.title !== undefined;
  return first ? { from, to: at + 2, type: 'person', confidence: 0.9 } : null;
}

/** *Park Ji-won*: a family name and a given name of two syllables. */
function givenName({ view, lexicon, at }: TokenPlace): TokenName | null {
  if (!isHyphenMark(view.word(at)) || at < 2) return null;
  const from = at - 2;
  const isName = view.nameLike(from) && /^\p{Lu}\p{Ll}{1,8}$/u.test(view.word(from)) && !view.glued(at - 1);
  if (!isName || !isHyphenatedGivenName({ view, lexicon }, at - 1, at + 2)) return null;
  const before = view.lower(from);
  if (
    (lexicon.openers.has(before) && !familyWords.has(before)) ||
    lexicon.titles.has(before) ||
    lexicon.roles.has(before)
  )
    return null;
  if (lexicon.demonyms.has(before) || (view.nameLike(from - 1) && !lexicon.titles.has(view.lower(from - 1))))
    return null;
  return { from, to: behindSyllable(view, at + 2), type: 'person', confidence: 0.9 };
}
