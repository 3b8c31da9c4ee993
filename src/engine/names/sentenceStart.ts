import { RuleBook } from '../rules/ruleBook';
import { hasHeadNoun, isCountry, isWholeName, type RunContext } from './runContext';
import { isWordName } from './wordNames';
import { isHyphenMark } from './wordView';

/** Words of a run, tokens from `from` up to `to`. */
interface Words {
  readonly context: RunContext;
  readonly from: number;
  readonly to: number;
}

export const articleBook = new RuleBook<Words, boolean>('Is the “the” before a name outside it?', [
  {
    id: 'open/the-of-place',
    example: '|The Hague| agrees.',
    find: ({ context, from, to }) => (isPartOfPlace(context, from, to) ? false : null),
  },
  { id: 'open/the', example: '|The Harlow Institute| agrees.', find: () => true },
]);

export const openingBook = new RuleBook<Words, boolean>(
  'Does this word open the sentence and not the name behind it?',
  [
    { id: 'open/listed', example: '|Secretary |Terhune| agrees.', find: listed },
    {
      id: 'open/word-name',
      example: '|Will Quillen| agrees.',
      find: ({ context, from, to }) => (isWordName(context, from, to) ? false : null),
    },
    {
      id: 'open/opener',
      example: 'When |Norway Bank| left, it rained.',
      find: ({ context: { view, lexicon }, from }) => (lexicon.openers.has(view.lower(from)) ? true : null),
    },
    {
      id: 'open/beginning',
      example: '|Mark Vidal| agrees.',
      find: ({ context, from, to }) => (mayBeginName(context, from, to) ? false : null),
    },
    {
      id: 'open/ordinary',
      example: 'Researchers |Lorenzo Vidal| and Ann agree.',
      find: ({ context: { view, lexicon }, from }) => (lexicon.common.has(view.lower(from)) ? true : null),
    },
  ],
);

export const openerBook = new RuleBook<Words, true>('Is what looks like a name only the first word of a sentence?', [
  { id: 'open/alone', example: 'They met President |Still|, 61, today.', find: openerAlone },
]);

/** Index of the first word of a run that can be a name's: past *The*, and where a sentence begins past ordinary words. */
export function skipOpening(context: RunContext, from: number, to: number, initial: boolean): number {
  const { view, lexicon, ledger } = context;
  if (view.lower(from) === 'the' && from + 1 < to)
    return articleBook.find({ context, from, to }, ledger) === true ? from + 1 : from;
  if (!initial) return from;
  let start = from;
  while (start + 1 < to && (lexicon.common.has(view.lower(start)) || lexicon.openers.has(view.lower(start)))) {
    if (openingBook.find({ context, from: start, to }, ledger) !== true) break;
    start++;
    if (isHyphenMark(view.word(start)) && start + 1 < to) start++;
  }
  return start;
}

/** Whether the tokens are one word that opens sentences (*We*, *Despite*) and neither a known organisation nor a country. */
export function isOpener(context: RunContext, from: number, to: number): boolean {
  if (to - from > 1 || !context.lexicon.openers.has(context.view.lower(from))) return false;
  return openerBook.find({ context, from, to }, context.ledger) === true;
}

function openerAlone({ context, from, to }: Words): true | null {
  const listedName = context.lexicon.organizations.longest(context.view, from, to) > from;
  return listedName || isCountry(context, from, to) ? null : true;
}

/** The words of a known organisation or of a title stay together. */
function listed({ context: { view, lexicon }, from, to }: Words): false | null {
  const known = lexicon.organizations.longest(view, from, to) > from + 1;
  return known || lexicon.titles.longest(view, from, to) > from ? false : null;
}

/** *The Hague*. */
function isPartOfPlace({ view, gazetteer }: RunContext, from: number, to: number): boolean {
  const name = view.slice(from, to);
  return gazetteer?.has(name) === true && gazetteer.lookup(name)[0]?.name.toLowerCase().startsWith('the ') === true;
}

/** An ordinary word that the words behind it make a part of a name: *World Bank*, *Mark Smith*, *Long Beach*. */
function mayBeginName(context: RunContext, start: number, to: number): boolean {
  const { view, lexicon } = context;
  const lower = view.lower(start);
  if (lexicon.firstNames.has(lower) || isWholeName(context, start, to) || hasHeadNoun(context, start, to)) return true;
  if (lexicon.placeNouns.start.has(lower) || lexicon.organizationWords.start.has(lower)) return true;
  return isHyphenMark(view.word(start + 1)) || lexicon.common.has(view.lower(start + 1));
}
