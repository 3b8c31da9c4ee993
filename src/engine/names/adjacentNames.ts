import { RuleBook } from '../rules/ruleBook';
import { hasHeadNoun, isCountry, isWholeName, type RunContext } from './runContext';
import { isHyphenMark } from './wordView';

type Range = readonly [from: number, to: number];

/** Words that may be several names, and a token at which they may be cut. */
interface Cut {
  readonly context: RunContext;
  readonly from: number;
  readonly at: number;
  readonly to: number;
}

/** In words: longer than this no country is that stands before one of its people, and no name behind an organisation. */
const longestCountry = 2;
const longestPerson = 3;

export const personCutBook = new RuleBook<Cut, readonly Range[]>(
  'Does the name of a person begin at this first name?',
  [
    {
      id: 'row/organization-person',
      example: 'They met |Harlow State University| |Lorenzo Vidal|.',
      find: behindOrganization,
    },
    { id: 'row/country-person', example: 'They met |Peru| |Lorenzo Vidal|.', find: behindCountry },
  ],
);

export const placeCutBook = new RuleBook<Words, readonly Range[]>('Where do places that stand in a row part?', [
  {
    id: 'row/whole',
    example: 'They left |Santiago Chile|. They left |Baja California|.',
    find: ({ context, from, to }) => (isWholeName(context, from, to) ? [[from, to]] : null),
  },
  { id: 'row/hyphen', example: 'They saw the |Norway|-|Sweden| game.', find: atHyphen },
  { id: 'row/place-country', example: 'They left |Miramar| |Florida|.', find: beforeCountry },
]);

type Words = Omit<Cut, 'at'>;

/** Cuts names that stand in a row: places, or a place or organisation and one of its people. */
export function splitNames(context: RunContext, from: number, to: number): readonly Range[] {
  const { view, lexicon, ledger } = context;
  for (let at = from + 1; at + 1 < to; at++) {
    if (!lexicon.firstNames.has(view.lower(at)) || lexicon.common.has(view.lower(at)) || !view.nameLike(at)) continue;
    const cut = personCutBook.find({ context, from, at, to }, ledger);
    if (cut !== null) return cut;
  }
  return splitPlaces(context, from, to);
}

/** *Hohenfels Germany*, *Miramar California*, *Russia-U.S.* */
function splitPlaces(context: RunContext, from: number, to: number): readonly Range[] {
  const places = context.gazetteer === undefined || to - from < 2;
  return (places ? null : placeCutBook.find({ context, from, to }, context.ledger)) ?? [[from, to]];
}

/** *Oslo University Kari Berg*. */
function behindOrganization({ context, from, at, to }: Cut): readonly Range[] | null {
  const { view, lexicon } = context;
  const organization = lexicon.organizationWords.anywhere.has(view.lower(at - 1)) && at - from > 1;
  return organization && to - at <= longestPerson ? [...splitPlaces(context, from, at), [at, to]] : null;
}

/** *Peru Maria Flores*. */
function behindCountry({ context, from, at, to }: Cut): readonly Range[] | null {
  const country = at <= from + longestCountry && isCountry(context, from, at) && !isWholeName(context, from, at + 1);
  if (!country || hasHeadNoun(context, from, to)) return null;
  return [
    [from, at],
    [at, to],
  ];
}

/** *Russia-U.S.*, *Norwegian-Sweden*. */
function atHyphen({ context, from, to }: Words): readonly Range[] | null {
  const { view, lexicon } = context;
  const isSide = (a: number, b: number): boolean =>
    isCountry(context, a, b) || lexicon.demonyms.has(view.slice(a, b).toLowerCase());
  for (let i = from + 1; i + 1 < to; i++) {
    if (isHyphenMark(view.word(i)) && isSide(from, i) && isSide(i + 1, to))
      return [
        [from, i],
        [i + 1, to],
      ];
  }
  return null;
}

/** *Hohenfels Germany*. */
function beforeCountry({ context, from, to }: Words): readonly Range[] | null {
  const { view, gazetteer, lexicon } = context;
  if (gazetteer === undefined) return null;
  for (let i = to - 1; i > from; i--) {
    if (isHyphenMark(view.word(i)) || isHyphenMark(view.word(i - 1))) continue;
    const kind = gazetteer.qualifier(view.slice(i, to))[0]?.kind;
    if (kind !== 'country' && kind !== 'admin1') continue;
    const first = view.lower(from);
    const personal = i - from === 1 && (lexicon.firstNames.has(first) || lexicon.common.has(first));
    if (!personal && !lexicon.demonyms.has(first) && gazetteer.has(view.slice(from, i)))
      return [
        [from, i],
        [i, to],
      ];
  }
  return null;
}
