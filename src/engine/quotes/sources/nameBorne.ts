import type { SourceKind, Span } from '../../analysis';
import { greatestOf } from '../../lists';
import type { NameMention } from '../../names/nameFinder';
import type { Ledger } from '../../rules/ledger';
import { RuleBook } from '../../rules/ruleBook';
import data from '../../words/data/sources.json';
import { wordSet } from '../../words/wordSet';
import type { QuoteLexicon } from '../../words/quoteLexicon';
import type { ParagraphQuotation, SpeakerMention } from '../reading';
import { isDescription, isHead, isOffice, isPerson, isTitle, lastPerson, lastWord } from './describedNames';
import { withDocumentAround } from './documentAround';
import { sharedBook } from './namesShared';

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
  readonly source?: SourceKind;
}

/** What may stand between a description and the name in apposition to it, and what ends that. */
const apposed = /^(?: as [\p{Ll}-]+(?: of [\p{L}-]+)?)?,? ?[,–—-]\s*((?:(?:the|a|an) )?(?:[\p{L}\p{M}.’'-]+ ){0,6})$/u;
const closed = /^(?:[,.;:)”"’]|\s*$|\s+[–—-]|,?\s*\(|[–—])/;
/** *Zork Blon, founder of …*, *Zork Blon with …* */
const fullName =
  /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*| \d?[A-Z]+){1,2})(?:,? (?:with|of|from|at|in|for)|, (?:\p{Ll}|\d))/u;
/** The rest of an office that was taken for the source: *|Oslo County| Attorney Otto Lien*. */
const rest = /^ ((?:\p{Lu}[\p{L}’'-]+ ){0,3})$/u;
/** What stands behind a source that is whole: its verb, or the end of the clause. */
const spoken = /^(?:[,.;:)”"’]|\s*$|\s+[–—-]|(?: \p{Ll}+ly| later| also| on \p{Lu}\p{L}+)? \p{Ll}+(?:s|ed|id|ng)\b)/u;
/** From a name to what is said of its bearer: *Moe, 71, the head*, *Moe of Boston University, the head*. */
const aside = /^(?: (?:of|from|at|with|in) [\p{L}\p{M}.’' -]{2,60})?,(?: \d{1,3},)? $/u;
/** What may follow a name that a description or a place explains: *Moe, the head*, *Moe of the port*. */
const described = /^(?:(?: \([^()]*\))?,| (?:of|on|from|at|with|in) )/;
/** What an office or body is called in short: *Member of Parliament (MP) *. */
const short = / \([\p{Lu}&.]+\) $/u;
/** In words. */
const longestOffice = 6;
/** In UTF-16 units. */
const farthestName = 80;

/** What an organisation is, beside its name. */
const kinds = wordSet(data.organizationKinds);

/** A source may name whom it means behind what it says of them. */
export const borneBook = new RuleBook<SourceWords, Borne>('Whose name do the words of a source bear?', [
  {
    id: 'borne/office',
    example: '|Secretary of State Dora Finch| said the ferries would sail.',
    find: ({ text, span, names, lexicon }) => {
      const name = lastPerson(text, span, names);
      if (!name) return null;
      const front = text.slice(span[0], name.span[0]).replace(short, ' ');
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
    example: '“It was honest,” |Member of Parliament (MP) Ned Tarrow of the port| said.',
    find: ({ text, span, names, lexicon }) => {
      const name = names.find((each) => isPerson(each) && each.span[0] >= span[0] && each.span[1] < span[1]);
      if (!name || !described.test(text.slice(name.span[1], span[1]))) return null;
      const front = text.slice(span[0], name.span[0]).replace(short, ' ');
      if (/[,;:–—(]/.test(front)) return null;
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
        (each) =>
          each.type !== 'place' &&
          each.span[0] >= span[0] &&
          isHead(text, span, each, cut) &&
          !isDescription(text.slice(each.span[1], cut), lexicon),
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
    // Whoever cut the words short: the name stands right behind, with or without more of the office.
    id: 'borne/right-behind',
    example: 'The roof was old, according to |engineer Otto Lien| of the Lockheed Martin Group.',
    find: ({ text, span, names, lexicon }) => {
      const name = names.find((each) => each.span[0] > span[1]);
      if (!name || !isPerson(name) || name.span[0] - span[1] > farthestName) return null;
      const more = rest.exec(text.slice(span[1], name.span[0]))?.[1];
      if (more === undefined || /^['’]/.test(text.slice(name.span[1]))) return null;
      const front = text.slice(span[0], name.span[0]);
      return !/[,;:–—(]/.test(front) && isOffice(front, lexicon) && isTitle(lastWord(front), lexicon, more !== '')
        ? { name: name.span, end: name.span[1] }
        : null;
    },
  },
  {
    id: 'borne/organization-behind',
    example: 'It rained, but |news broadcaster NRK| later reported the fire began in a car.',
    find: ({ text, span, names, lexicon }) => {
      const name = names.find((each) => each.span[0] > span[1]);
      if (name?.type !== 'organization' || !/^ (?:the )?$/i.test(text.slice(span[1], name.span[0]))) return null;
      const behind = text.slice(name.span[1], name.span[1] + farthestName);
      const words = text.slice(...span);
      const isNoun = lexicon.nounKind(lastWord(words).toLowerCase()) !== undefined;
      return isNoun && !names.some((each) => isHead(text, span, each, span[1])) && spoken.test(behind)
        ? { name: name.span, end: name.span[1], source: 'organization' }
        : null;
    },
  },
  {
    id: 'borne/organization',
    example: 'The |Lockheed Martin| group said the roof was old.',
    find: ({ text, span, names }) => {
      const [name, ...more] = names.filter(
        (each) => each.span[0] >= span[0] && each.span[1] <= span[1] && each.type !== 'place',
      );
      if (name?.type !== 'organization' || more.length > 0) return null;
      const [front, behind] = [text.slice(span[0], name.span[0]), text.slice(name.span[1], span[1])];
      const noun = behind === '' ? lastWord(front) : /^(?: \p{Ll}+){0,2} (\p{Ll}+)$/u.exec(behind)?.[1];
      return noun !== undefined && kinds.has(noun) && !/[,;:]| (?:of|via|for|by|from|at|in) /.test(front)
        ? { name: name.span, end: span[1], source: 'organization' }
        : null;
    },
  },
  {
    id: 'borne/before',
    example: 'Zoe Blom, |a lead specialist at the depot| said, “we stay where we are”.',
    find: ({ text, span, names, lexicon }) => {
      const words = text.slice(...span);
      if (!isDescription(words, lexicon) || names.some((each) => isPerson(each) && isHead(text, span, each, span[1])))
        return null;
      const name = names.filter((each) => each.span[1] < span[0] && isPerson(each)).at(-1);
      if (!name || !aside.test(text.slice(name.span[1], span[0]))) return null;
      const front = /[^.!?,;:“”"\n]*$/.exec(text.slice(0, name.span[0]))?.[0].trim() ?? '';
      return front === '' || (isOffice(front, lexicon) && front.split(' ').length <= longestOffice)
        ? { name: name.span, end: span[1] }
        : null;
    },
  },
]);

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
          speakers: quotation.speakers.flatMap((each) => {
            if (each.form === 'nominal') {
              const shared = sharedBook.find({ text, span: each.span, names }, ledger);
              if (shared)
                return shared.map((name) => ({
                  ...each,
                  span: name,
                  form: 'name' as const,
                  source: 'person' as const,
                  name,
                }));
            }
            const around = withDocumentAround(text, each, quotation.cue?.span, lexicon, ledger);
            const found = named(text, around, names, lexicon, ledger);
            // *Lawmakers Rip Donald Trump*: what stands behind the cue is no part of who speaks.
            const cue = quotation.cue?.span[0] ?? Infinity;
            return around.span[1] <= cue && found.span[1] > cue ? around : found;
          }),
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
  const isOwn = ({ span }: NameMention): boolean => own === null || (span[0] < own[1] && own[0] < span[1]);
  const known = own && names.some((each) => each.type !== 'person' && each.span[0] === own[0]);
  if (
    speaker.form === 'name' &&
    !known &&
    names.some((each) => isPerson(each) && isHead(text, speaker.span, each, Infinity) && isOwn(each))
  )
    return speaker;
  const found = borneBook.find({ text, span: speaker.span, names, lexicon }, ledger);
  if (found === null) return speaker;
  const { name, end, source = 'person' } = found;
  return { ...speaker, span: [speaker.span[0], end], form: 'name', source, name };
}
