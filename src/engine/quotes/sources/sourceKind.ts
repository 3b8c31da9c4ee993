import type { EntityType, MentionForm, SourceKind } from '../../analysis';
import type { Ledger } from '../../rules/ledger';
import { RuleBook } from '../../rules/ruleBook';
import data from '../../words/data/sources.json';
import { singular, type NounKind, type QuoteLexicon } from '../../words/quoteLexicon';
import { wordSet } from '../../words/wordSet';

const persons = wordSet(data.persons);
const groups = wordSet(data.groups);
const organizationEnds = wordSet(data.organizationEnds);

const kinds: Readonly<Record<NounKind, SourceKind>> = {
  person: 'unnamed-person',
  group: 'unnamed-group',
  organization: 'organization',
  document: 'document',
};

/** The head of a source. */
interface SourceHead {
  /** In small letters. */
  readonly word: string;
  readonly form: MentionForm;
  /** Of the name it belongs to, if it is one. */
  readonly type: EntityType | undefined;
  /** What the list of sources says of it. */
  readonly kind: NounKind | undefined;
}

/** By the form of the mention, then by its head. */
export const sourceKindBook = new RuleBook<SourceHead, SourceKind>('What kind of source is it?', [
  {
    id: 'kind/pronoun-group',
    example: 'They said the plan was “not good enough”.',
    find: ({ word, form }) => (form === 'pronoun' && groups.has(word) ? 'unnamed-group' : null),
  },
  {
    id: 'kind/pronoun-person',
    example: 'She said the plan was “not good enough”.',
    find: ({ word, form }) => (form === 'pronoun' && persons.has(word) ? 'person' : null),
  },
  {
    id: 'kind/pronoun-thing',
    example: 'It said the plan was “not good enough”.',
    find: ({ form }) => (form === 'pronoun' ? 'organization' : null),
  },
  {
    id: 'kind/noun',
    example: 'The report said the plan was “not good enough”.',
    find: ({ form, kind }) => (form === 'nominal' && kind ? kinds[kind] : null),
  },
  {
    id: 'kind/several',
    example: 'The windows said “we stay where we are”.',
    find: ({ word, form }) =>
      form === 'nominal' && (groups.has(word) || singular(word) !== word) ? 'unnamed-group' : null,
  },
  {
    id: 'kind/one',
    example: 'The plumber said the plan was “not good enough”.',
    find: ({ form }) => (form === 'nominal' ? 'unnamed-person' : null),
  },
  {
    id: 'kind/name-person',
    example: 'Ann Times said the plan was “not good enough”.',
    find: ({ type }) => (type === 'person' ? 'person' : null),
  },
  {
    id: 'kind/name-other',
    example: 'France said the plan was “not good enough”.',
    find: ({ type }) => (type ? 'organization' : null),
  },
  {
    id: 'kind/name-organization',
    example: 'A HARBOUR GROUP: “We stay where we are.”',
    find: ({ word, kind }) =>
      kind === 'organization' || organizationEnds.has(word.replace(/\.$/, '')) ? 'organization' : null,
  },
  {
    id: 'kind/name-document',
    example: 'A HARBOUR REPORT: “We stay where we are.”',
    find: ({ kind }) => (kind === 'document' ? 'document' : null),
  },
]);

/**
 * What kind of source a mention is; a name of which nothing else is known is a person's.
 * @param word its head in small letters
 * @param type of the name the head belongs to, if it is one
 */
export function sourceKindOf(
  word: string,
  form: MentionForm,
  type: EntityType | undefined,
  lexicon: QuoteLexicon,
  ledger: Ledger,
): SourceKind {
  return sourceKindBook.find({ word, form, type, kind: lexicon.nounKind(word) }, ledger) ?? 'person';
}
