import { RuleBook } from '../rules/ruleBook';
import data from '../words/data/entities.json';
import { alternatives } from '../words/wordSet';
import { isBracketed, type LabelledName } from './documentName';

/** Two names with nothing between them that was taken for a name. */
export interface NamePair {
  readonly main: LabelledName;
  readonly other: LabelledName;
}

const adverb = String.raw`(?:(?:more |most )?(?:${alternatives(data['naming-adverbs'])}) )`;
const known = String.raw`(?:known(?: to [\p{L} ]{1,24})? (?:simply |only )?(?:as|by)|referred to as|a\.?k\.?a\.?|alias)`;
const called = String.raw`(?:${alternatives(data['naming-verbs'])})`;
const kindOfName = String.raw`(?:(?:${alternatives(data['kinds-of-name'])}|Arabic|English|Latin) ?-?name|nickname|pseudonym|nom de guerre|alias)`;
const end = String.raw`:? (?:the )?["“'‘«]?$`;
const start = String.raw`^(?: \([^()]{0,80}\)|\))?`;

/** Without one of these words, nothing is told. */
const telling = /name|known|called|referred|a\.?k\.?a|alias|dubbed|styled|née|born|\(or|self-|calling|pseudonym|nom de/;
/** Chatham Islands (Rekohu in the Moriori language) */
const inOtherLanguage = /^ in (?:the )?(?:\p{L}+ ){1,2}(?:language|dialect|tongue)\b/u;
const placeBefore = new RegExp(String.raw`\b(?:${alternatives(data['place-prepositions'])}) (?:the )?$`, 'i');
const notOnly = new RegExp(String.raw`\b(?:${alternatives(data['former-adverbs'])})\b`);

/** A rule for what stands between the names. A bare verb does not do: *Lund called Terhune*. */
function between(id: string, example: string, pattern: string): { id: string; example: string; find: Find } {
  const words = new RegExp(pattern, 'u');
  return {
    id,
    example,
    find: ({ other: { before = '' } }) => (telling.test(before) && words.test(before) ? 0.9 : null),
  };
}

type Find = (pair: NamePair) => number | null;

/** Answers how surely it does, 0 to 1. */
export const declarationBook = new RuleBook<NamePair, number>(
  'Does the text say that one name is another one of the name before?',
  [
    {
      id: 'declared/owner',
      example: "They met Clara Hoffmann, also known as Lena Vidal's aunt.",
      find: ({ other: { after = '' } }) => (/^['’]s?\b/.test(after) ? 0 : null),
    },
    {
      id: 'declared/other-type',
      example: 'They left Oslo, also known as Clara Hoffmann.',
      find: ({ main, other }) =>
        other.type !== main.type && (main.type === 'place' || other.confidence > surelyOfType) ? 0 : null,
    },
    {
      // Institutional Revolutionary Party (PRI): its letters are those of another language
      id: 'declared/foreign-acronym',
      example: 'They sued the Vidal Workers Party (|PTZ|). The |PTZ| denied it.',
      find: ({ main, other }) => (isBracketed(other) && isForeignAcronym(main, other) ? 0.75 : null),
    },
    {
      id: 'declared/other-language',
      example: 'They left Oslo (Bergen in the Sami language).',
      find: ({ other: { before, after = '' } }) => (before === ' (' && inOtherLanguage.test(after) ? 0.8 : null),
    },
    {
      // a plant in Everett, known as Paine Field
      id: 'declared/place-around',
      example: 'They left a plant in Oslo, known as Bergen.',
      find: ({ main, other: { before = '' } }) =>
        main.type === 'place' &&
        placeBefore.test(main.before ?? '') &&
        !before.startsWith(' (') &&
        !notOnly.test(before)
          ? 0
          : null,
    },
    between(
      'declared/known-as',
      'They met Clara Hoffmann, also known as |Lena Vidal|.',
      String.raw`${start}(?:,| \(|, (?:who|which|that)(?: is| was| has been)?|,? (?:is|was|are|were)) ${adverb}*${known}${end}`,
    ),
    between(
      'declared/known-in-brackets',
      'They met Clara Hoffmann (formerly known as |Lena Vidal|).',
      String.raw`^ \(${adverb}*${known}${end}`,
    ),
    between(
      'declared/called',
      'Clara Hoffmann, who was once called |Lena Vidal|, slept.',
      String.raw`${start}(?:,| \(|, (?:who|which|that) (?:is|was)) ${adverb}+${called}${end}`,
    ),
    between(
      'declared/called-in-brackets',
      'They met Clara Hoffmann (née |Lena Vidal|) again.',
      String.raw`^ \((?:${adverb}*${called}|${adverb}+|née|born|or)${end}`,
    ),
    between(
      'declared/calls-itself',
      'They met Clara Hoffmann, self-described as |Lena Vidal|.',
      String.raw`${start}(?:,| \(|, (?:who|which) (?:is|was)) (?:self-identified|self-described|calling (?:him|her|it)self)(?: as)?${end}`,
    ),
    between(
      'declared/real-name',
      'They met Clara Hoffmann, whose real name is |Lena Vidal|.',
      String.raw`${start}(?:, whose ${kindOfName} (?:is|was)|, ${kindOfName}| \(${kindOfName})${end}`,
    ),
    between(
      'declared/name-of',
      'Clara Hoffmann was the pen name of the writer |Lena Vidal|.',
      String.raw`^(?:[^()]{0,60}\))?,? (?:(?:is|was) )?(?:the|an?) ${kindOfName} (?:of|for)(?: (?:the )?\p{L}+){0,3}${end}`,
    ),
  ],
);

/** Above this confidence no declaration gives a name another type. Set by hand. */
const surelyOfType = 0.97;

function isForeignAcronym(main: LabelledName, other: LabelledName): boolean {
  return (
    main.type === 'organization' &&
    main.key.includes(' ') &&
    other.type === 'organization' &&
    /^\p{Lu}{3,6}$/u.test(other.text)
  );
}
