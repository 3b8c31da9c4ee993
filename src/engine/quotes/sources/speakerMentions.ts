import type { EntityType, MentionForm, SourceKind, Span } from '../../analysis';
import type { Item } from '../../syntax/clauseItems';
import type { Phrase } from '../../syntax/nounPhrases';
import { singular, WordClass, type NounKind, type QuoteLexicon } from '../../words/quoteLexicon';
import type { SpeakerMention } from '../reading';
import type { Subject } from './subjects';

/*
 * Confidence, roughly (none is a measured probability):
 *   0.96  subject of the cue verb, in front of it or behind it
 *   0.95  according to X
 *   0.92  subject over an apposition; 0.90 a name before a colon, or the subject of two verbs
 *   0.85  relative clause, participle, agent of a passive
 *   0.80  the speaker before goes on in the same paragraph
 *   0.60  subject of the sentence before a colon
 *   0.50  subject of the sentence although no cue was found; 0.45 of a sentence beside it
 * An unnamed thing (*the plan*) that no list knows as a source costs a tenth.
 */

const kinds: Readonly<Record<NounKind, SourceKind>> = {
  person: 'unnamed-person',
  group: 'unnamed-group',
  organization: 'organization',
  document: 'document',
};
const persons = new Set([
  'i',
  'he',
  'she',
  'you',
  'who',
  'someone',
  'somebody',
  'everyone',
  'everybody',
  'anyone',
  'nobody',
]);
const groups = new Set([
  'we',
  'they',
  'others',
  'both',
  'many',
  'some',
  'most',
  'several',
  'few',
  'all',
  'half',
  'none',
  'two',
  'three',
]);
const organizationEnd =
  /^(?:inc|corp|co|ltd|llc|plc|group|bank|times|post|journal|news|herald|tribune|gazette|press|agency|authority|associates|fund|systems|airlines|motors|holdings|partners|institute|foundation)$/;

const spanOf = (items: readonly Item[], from: number, to: number): Span => [
  items[from]?.start ?? 0,
  items[to - 1]?.end ?? 0,
];

/** Turns the phrases of a subject into speakers. */
export function speakersOf(items: readonly Item[], subject: Subject | null, lexicon: QuoteLexicon): SpeakerMention[] {
  if (!subject) return [];
  return subject.phrases.map((phrase) => speakerOf(items, phrase, subject, lexicon));
}

function speakerOf(
  items: readonly Item[],
  phrase: Phrase,
  { by, confidence }: Subject,
  lexicon: QuoteLexicon,
): SpeakerMention {
  const form = formOf(items, phrase, lexicon);
  const name = form === 'name' ? nameOf(items, phrase) : null;
  const source = sourceOf(items, phrase, form, lexicon);
  const known = form !== 'nominal' || lexicon.nounKind(items[phrase.head]?.word ?? '') !== undefined;
  return {
    span: spanOf(items, phrase.from, phrase.to),
    form,
    source,
    confidence: known ? confidence : confidence - 0.1,
    by,
    name,
  };
}

function formOf(items: readonly Item[], { from, to, head }: Phrase, lexicon: QuoteLexicon): MentionForm {
  const item = items[head];
  if (!item) return 'nominal';
  if (to - from === 1 && item.classes & WordClass.subject && !item.name) return 'pronoun';
  if (item.name) return 'name';
  if (!item.capital) return 'nominal';
  const beginsSentence =
    head === 0 || /^[.!?:]$/.test(items[head - 1]?.word ?? '') || (items[head - 1]?.piece ?? -1) >= 0;
  if (head === from && beginsSentence && lexicon.isCommon(item.word)) return 'nominal';
  // *The Foreign Secretary*: an office in capitals is no name.
  const office = lexicon.nounKind(item.word);
  const article = (items[from]?.classes ?? 0) & (WordClass.determiner | WordClass.possessive);
  return article && (office === 'person' || office === 'group') ? 'nominal' : 'name';
}

/** The name at the head: what the name finder found there, else the capitals that end with the head. */
function nameOf(items: readonly Item[], { from, head }: Phrase): Span {
  const found = items[head]?.name;
  if (found) return found.span;
  let first = head;
  for (let i = head - 1; i >= from; i--) {
    const item = items[i];
    const joint = item !== undefined && /^[-–&']$|^(?:of|for|de|la|van|von|der|al|bin|the)$/.test(item.word);
    if (item?.capital && item.word !== 'the') first = i;
    else if (!joint || item.word === "'s") break;
  }
  return spanOf(items, first, head + 1);
}

function sourceOf(items: readonly Item[], phrase: Phrase, form: MentionForm, lexicon: QuoteLexicon): SourceKind {
  const item = items[phrase.head];
  return sourceKindOf(item?.word ?? '', form, item?.name?.type, lexicon);
}

/**
 * What kind of source a mention is.
 * @param word its head in small letters
 * @param type of the name the head belongs to, if it is one
 */
export function sourceKindOf(
  word: string,
  form: MentionForm,
  type: EntityType | undefined,
  lexicon: QuoteLexicon,
): SourceKind {
  if (form === 'pronoun') return groups.has(word) ? 'unnamed-group' : persons.has(word) ? 'person' : 'organization';
  const kind = lexicon.nounKind(word);
  if (form === 'nominal') {
    if (kind === 'person') return 'unnamed-person';
    if (kind) return kinds[kind];
    return groups.has(word) || singular(word) !== word ? 'unnamed-group' : 'unnamed-person';
  }
  if (type === 'person') return 'person';
  if (type) return 'organization';
  if (kind === 'organization' || organizationEnd.test(word.replace(/\.$/, ''))) return 'organization';
  return kind === 'document' ? 'document' : 'person';
}
