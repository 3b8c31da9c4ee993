import type { Span } from '../../analysis';
import { greatestOf } from '../../lists';
import type { NameMention } from '../../names/nameFinder';
import type { Ledger } from '../../rules/ledger';
import { RuleBook } from '../../rules/ruleBook';
import data from '../../words/data/sources.json';
import type { QuoteLexicon } from '../../words/quoteLexicon';
import { wordSet } from '../../words/wordSet';
import type { ParagraphQuotation, SpeakerMention } from '../reading';
import { withDocumentAround } from './documentAround';

/** Words of a source that are no name so far, in their paragraph. */
interface SourceWords {
  readonly text: string;
  readonly span: Span;
  readonly names: readonly NameMention[];
  readonly lexicon: QuoteLexicon;
}

/** A name, and where the words of the source that bear it end. */
interface Borne {
  readonly name: Span;
  readonly end: number;
}

const complementing = wordSet(data.complementing);
const idle = wordSet(data.beforeComplements);
/** What may stand between a name and the end of its phrase: *, 71*, *(D-Ga.)*. */
const trail = /^(?:,\s+\d{1,3}|\s*\([^()]{1,30}\))?\s*,?$/;
/** What may stand between a description and the name in apposition to it, and what ends that. */
const apposed = /^(?: as [\p{Ll}-]+(?: of [\p{L}-]+)?)?,? ?[,–—-]\s*((?:(?:the|a|an) )?(?:[\p{L}\p{M}.’'-]+ ){0,6})$/u;
const closed = /^(?:[,.;:)”"’]|\s*$|\s+[–—-]|,?\s*\(|[–—])/;
/** In UTF-16 units. */
const farthestName = 80;

/** A source may name whom it means behind what it says of them. */
export const borneBook = new RuleBook<SourceWords, Borne>('Whose name do the words of a source bear?', [
  {
    id: 'borne/office',
    example: '|Secretary of State Dora Finch| said the ferries would sail.',
    find: ({ text, span, names, lexicon }) => {
      const name = lastPerson(text, span, names);
      if (!name) return null;
      const front = text.slice(span[0], name.span[0]);
      return /[,;:–—(]/.test(front) || !isOffice(front, lexicon) ? null : { name: name.span, end: span[1] };
    },
  },
  {
    // A person whom the name finder does not know, and where he is from.
    id: 'borne/unknown',
    example: '|Brick Overman with the Lockheed Martin Group| said the roof was old.',
    find: ({ text, span, names }) => {
      const full = fullName.exec(text.slice(...span))?.[1];
      const end = span[0] + (full?.length ?? 0);
      return full === undefined || names.some((each) => each.span[0] < end && each.span[1] > span[0])
        ? null
        : { name: [span[0], end], end: span[1] };
    },
  },
  {
    id: 'borne/described',
    example: '|Sen. Ned Tarrow, a Kansas Republican|, said the count was honest.',
    find: ({ text, span, names, lexicon }) => {
      const name = names.find((each) => each.span[0] >= span[0] && each.span[1] < span[1]);
      if (!name || !isPerson(name) || !/^(?: \([^()]*\))?,/.test(text.slice(name.span[1], span[1]))) return null;
      const front = text.slice(span[0], name.span[0]);
      return front === '' || isOffice(front, lexicon) ? { name: name.span, end: span[1] } : null;
    },
  },
  {
    id: 'borne/apposition',
    example: '|A friend of Lockheed Martin, biologist Otto Lien|, said it had to close.',
    find: ({ text, span, names, lexicon }) => {
      const name = lastPerson(text, span, names);
      const cut = name ? greatestOf([',', '–', '—', ' - '].map((mark) => text.lastIndexOf(mark, name.span[0]))) : -1;
      if (!name || cut < span[0]) return null;
      const own = names.some(
        (each) => each.type !== 'place' && each.span[0] >= span[0] && isHead(text, span, each, cut),
      );
      const front = text.slice(cut, name.span[0]).replace(/^[\s,–—-]+/, '');
      return !own && (front === '' || isOffice(front, lexicon)) ? { name: name.span, end: span[1] } : null;
    },
  },
  {
    id: 'borne/behind',
    example: '“It must be sold,” said |her forerunner as chair, the surveyor Otto Lien|.',
    find: ({ text, span, names, lexicon }) => {
      if (names.some((each) => isPerson(each) && isHead(text, span, each, span[1]))) return null;
      if (!isDescription(text.slice(...span), lexicon)) return null;
      const name = names.find((each) => each.span[0] > span[1]);
      if (!name || !isPerson(name) || name.span[0] - span[1] > farthestName) return null;
      const front = apposed.exec(text.slice(span[1], name.span[0]))?.[1];
      if (front === undefined || !closed.test(text.slice(name.span[1]))) return null;
      return front === '' || isOffice(front, lexicon) ? { name: name.span, end: name.span[1] } : null;
    },
  },
  {
    id: 'borne/before',
    example: 'Zoe Blom, |a lead specialist at the depot| said, “we stay where we are”.',
    find: ({ text, span, names, lexicon }) => {
      const words = text.slice(...span);
      if (!isDescription(words, lexicon) || names.some((each) => isPerson(each) && isHead(text, span, each, span[1])))
        return null;
      const name = names.filter((each) => each.span[1] < span[0]).at(-1);
      if (!name || !isPerson(name) || !/^,(?: \d{1,3},)? $/.test(text.slice(name.span[1], span[0]))) return null;
      return /(?:^|[.!?,]["'”’]? |\n)$/.test(text.slice(0, name.span[0])) ? { name: name.span, end: span[1] } : null;
    },
  },
]);

/** *Zork Blon, founder of …*, *Zork Blon with …* */
const fullName =
  /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*| \d?[A-Z]+){1,2})(?:,? (?:with|of|from|at|in|for)|, (?:\p{Ll}|\d))/u;
const isPerson = ({ type }: NameMention): boolean => type === 'person';

/** The person whom the words end with, but for an age or a party. */
function lastPerson(text: string, [from, to]: Span, names: readonly NameMention[]): NameMention | undefined {
  return names
    .filter(({ span }) => span[0] >= from && span[1] <= to && trail.test(text.slice(span[1], to)))
    .filter(isPerson)
    .at(-1);
}

/** Whether a name in the words is the one that they are about: nobody's owner, and no complement of another noun. */
function isHead(text: string, [from, to]: Span, { span }: NameMention, end: number): boolean {
  if (span[0] < from || span[1] > Math.min(to, end)) return false;
  if (/^['’]s?\b|^['’](?:\s|$)/.test(text.slice(span[1]))) return false;
  const before = /([\p{L}]+) $/u.exec(text.slice(from, span[0]))?.[1]?.toLowerCase();
  return before === undefined || !complementing.has(before);
}

/** *Secretary of State*, *The leader of the walking caravan*; but *the lawyer for actor* and *the mother of* lead to somebody else. */
function isOffice(front: string, lexicon: QuoteLexicon): boolean {
  const words = front.trim().split(/\s+/);
  const nearest = words.at(-1) ?? '';
  if (nearest === '' || /['’]s?$/.test(nearest) || /^(?:and|or|&|,)$/.test(nearest)) return false;
  let at = words.length - 1;
  while (at >= 0 && !complementing.has(words[at]?.toLowerCase() ?? '')) at--;
  // *one of the authors, …* has its name behind a comma.
  if (at < 0) return isTitle(nearest, lexicon) || words.some((word) => isTitle(word, lexicon));
  if (words.slice(at + 1).every((word) => idle.has(word.toLowerCase()) || /\d/.test(word))) return false;
  if (isTitle(nearest, lexicon, false)) {
    const whole = words[at - 1] ?? '';
    return /^\p{Lu}/u.test(whole) && lexicon.nounKind(whole.toLowerCase()) !== 'person';
  }
  while (at > 0 && !isTitle(words[at - 1] ?? '', lexicon)) at--;
  return at > 0;
}

/** A noun for a person, or what is written like an office. */
function isTitle(word: string, lexicon: QuoteLexicon, capital = true): boolean {
  const lower = word.toLowerCase();
  const kind = lexicon.nounKind(lower);
  if (kind === 'person' || /^\p{L}{3,}(?:ist|ian|er|or|man|woman)$/u.test(lower)) return true;
  return capital && /^\p{Lu}/u.test(word) && !/^(?:the|a|an)$/.test(lower);
}

/** Words that describe one person: *the chair of the water board*, *her sister-in-law*. */
function isDescription(words: string, lexicon: QuoteLexicon): boolean {
  const head =
    words
      .split(/ (?:of|for|at|in|to|with) /)[0]
      ?.split(/\s+/)
      .at(-1)
      ?.toLowerCase() ?? '';
  const kin = head.split('-')[0] ?? '';
  return isTitle(head, lexicon, false) || isTitle(kin, lexicon, false) || /^(?:one) of /i.test(words);
}

/** The quotations with the names that the words of their sources bear. */
export function withNamesBorne(
  text: string,
  quotations: readonly ParagraphQuotation[],
  names: readonly NameMention[],
  lexicon: QuoteLexicon,
  ledger: Ledger,
): readonly ParagraphQuotation[] {
  return quotations.map((quotation) =>
    quotation.speakers.some(({ form }) => form !== 'pronoun')
      ? {
          ...quotation,
          speakers: quotation.speakers.map((each) =>
            named(text, withDocumentAround(text, each, quotation.cue?.span, lexicon, ledger), names, lexicon, ledger),
          ),
        }
      : quotation,
  );
}

function named(
  text: string,
  speaker: SpeakerMention,
  names: readonly NameMention[],
  lexicon: QuoteLexicon,
  ledger: Ledger,
): SpeakerMention {
  if (speaker.form === 'pronoun' || speaker.source === 'document') return speaker;
  const own = speaker.name;
  const known = own && names.some((each) => each.type !== 'person' && each.span[0] === own[0]);
  if (
    speaker.form === 'name' &&
    !known &&
    names.some((each) => isPerson(each) && isHead(text, speaker.span, each, Infinity))
  )
    return speaker;
  const found = borneBook.find({ text, span: speaker.span, names, lexicon }, ledger);
  if (found === null) return speaker;
  const { name, end } = found;
  return { ...speaker, span: [speaker.span[0], end], form: 'name', source: 'person', name };
}
