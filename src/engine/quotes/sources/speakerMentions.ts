import type { MentionForm, Span } from '../../analysis';
import type { Ledger } from '../../rules/ledger';
import { RuleBook } from '../../rules/ruleBook';
import { isPieceAt, wordAt, type Item } from '../../syntax/clauseItems';
import type { Phrase } from '../../syntax/nounPhrases';
import data from '../../words/data/sources.json';
import { WordClass, type QuoteLexicon } from '../../words/quoteLexicon';
import { wordSet } from '../../words/wordSet';
import type { SpeakerMention } from '../reading';
import { sure } from './confidence';
import { sourceKindOf } from './sourceKind';
import type { Subject } from '../../syntax/subject';

const nameJoints = wordSet(data.nameJoints);

/** What makers of speakers need. */
export interface SpeakerTools {
  readonly lexicon: QuoteLexicon;
  readonly ledger: Ledger;
}

const spanOf = (items: readonly Item[], from: number, to: number): Span => [
  items[from]?.start ?? 0,
  items[to - 1]?.end ?? 0,
];

/** Turns the phrases of a subject into speakers. */
export function speakersOf(items: readonly Item[], subject: Subject | null, tools: SpeakerTools): SpeakerMention[] {
  if (!subject) return [];
  return subject.phrases.map((phrase) => speakerOf(items, phrase, subject, tools));
}

function speakerOf(
  items: readonly Item[],
  phrase: Phrase,
  { by, confidence }: Subject,
  { lexicon, ledger }: SpeakerTools,
): SpeakerMention {
  const head = items[phrase.head];
  const form = head ? (formBook.find({ items, phrase, head, lexicon }, ledger) ?? 'name') : 'nominal';
  const known = form !== 'nominal' || lexicon.nounKind(head?.word ?? '') !== undefined;
  return {
    span: spanOf(items, phrase.from, phrase.to),
    form,
    source: sourceKindOf(head?.word ?? '', form, head?.name?.type, lexicon, ledger),
    confidence: known ? confidence : confidence - sure.unknownThing,
    by,
    name: form === 'name' ? nameOf(items, phrase) : null,
  };
}

/** A source among the words around it. */
interface SourcePhrase {
  readonly items: readonly Item[];
  readonly phrase: Phrase;
  readonly head: Item;
  readonly lexicon: QuoteLexicon;
}

/** Capitals that nothing speaks against are a name. */
export const formBook = new RuleBook<SourcePhrase, MentionForm>('Is a source named, described or a pronoun?', [
  {
    id: 'form/pronoun',
    example: '“We stay where we are,” she said.',
    find: ({ phrase: { from, to }, head }) =>
      to - from === 1 && head.classes & WordClass.subject && !head.name ? 'pronoun' : null,
  },
  {
    id: 'form/known-name',
    example: 'Brown said the plan was “not good enough”.',
    find: ({ head }) => (head.name ? 'name' : null),
  },
  {
    id: 'form/small',
    example: 'The plumber said the plan was “not good enough”.',
    find: ({ head }) => (head.capital ? null : 'nominal'),
  },
  {
    id: 'form/first-word',
    example: 'Windows said the plan was “not good enough”.',
    find: ({ items, phrase: { from, head }, head: { word }, lexicon }) =>
      head === from && beginsSentence(items, head) && lexicon.isCommon(word) ? 'nominal' : null,
  },
  {
    id: 'form/office',
    example: 'The Foreign Secretary said the plan was “not good enough”.',
    find: ({ items, phrase: { from }, head: { word }, lexicon }) => {
      const article = (items[from]?.classes ?? 0) & (WordClass.determiner | WordClass.possessive);
      const office = article ? lexicon.nounKind(word) : undefined;
      return office === 'person' || office === 'group' ? 'nominal' : null;
    },
  },
]);

function beginsSentence(items: readonly Item[], index: number): boolean {
  return index === 0 || isPieceAt(items, index - 1) || /^[.!?:]$/.test(wordAt(items, index - 1));
}

/** The name at the head: what the name finder found there, else the capitals that end with the head. */
function nameOf(items: readonly Item[], { from, head }: Phrase): Span {
  const found = items[head]?.name;
  if (found) return found.span;
  let first = head;
  for (let i = head - 1; i >= from; i--) {
    const item = items[i];
    if (item?.capital && item.word !== 'the') first = i;
    else if (!nameJoints.has(item?.word ?? '')) break;
  }
  return spanOf(items, first, head + 1);
}
