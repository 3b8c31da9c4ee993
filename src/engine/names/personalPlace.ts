import type { NamePart } from '../entities/nameParts';
import { RuleBook } from '../rules/ruleBook';
import type { RunContext } from './runContext';
import { wordNames } from './wordNames';
import type { WordView } from './wordView';

/** Words that may be a name. */
interface Words {
  readonly context: RunContext;
  readonly part: NamePart;
}

/** An ordinary word stays a candidate there, for a document that names somebody so in full. */
export const personalBook = new RuleBook<Words, true>('Does a single word stand where only a person does?', [
  {
    id: 'personal/verb-behind',
    example: 'They met Will Quillen. Then |Will| said so.',
    find: ({ context: { view, lexicon }, part: { to } }) => (lexicon.personVerbs.has(view.lower(to)) ? true : null),
  },
  {
    id: 'personal/turn',
    example: '|NV|: It rained. We stayed.\n\nThey met Nora Vidal.',
    find: ({ context: { view }, part: { from, to } }) => (isTurnLabel(view, from, to) ? true : null),
  },
  {
    id: 'personal/verb-before',
    example: 'They met Will Quillen. “It rained,” said |Will|.',
    find: ({ context: { view, lexicon }, part: { from, to } }) =>
      lexicon.personVerbs.has(view.lower(from - 1)) && /^[.,;]$/.test(view.word(to)) ? true : null,
  },
]);

/** *NV:* or *((NV))* at the beginning of a paragraph, as interviews have it. */
function isTurnLabel(view: WordView, from: number, to: number): boolean {
  if (from > 2 || !/^\p{Lu}{2,4}$/u.test(view.word(from))) return false;
  if (from === 0) return view.word(to) === ':';
  return (
    from === 2 && view.word(0) === '(' && view.word(1) === '(' && view.word(to) === ')' && view.word(to + 1) === ')'
  );
}

/** Whether one word stands where a person does and is no nationality. */
export function isPersonal(context: RunContext, part: NamePart): boolean {
  const { view, lexicon, ledger } = context;
  const lower = view.lower(part.from);
  if (part.to - part.from !== 1 || lexicon.demonyms.has(lower)) return false;
  // Will said, but He said and Others said.
  if (lexicon.openers.has(lower) && !lexicon.firstNames.has(lower) && !wordNames.has(lower)) return false;
  return personalBook.find({ context, part }, ledger) === true;
}
