import data from './data/entities.json';
import places from './data/places.json';
import { wordSet } from './wordSet';
import { hasHeadNoun, isHeadNoun, type RunContext } from '../names/runContext';

/** Heads of titles that say for what: *Minister of Trade and Industry*. */
export const officeHeads = wordSet(data['office-heads']);
const joints = wordSet(data['office-joints']);
const reigning = wordSet(places.royals);
/** Titles that are never a part of a name, whatever follows. */
const formsOfAddress = wordSet(data['forms-of-address']);

/** Index after the title that stands at `index` in a run whose current name begins at `from`; `index` when none does. */
export function titleEnd(context: RunContext, index: number, from: number, to: number): number {
  const { view, lexicon } = context;
  const title = lexicon.titles.longest(view, index, to);
  if (title === index) return index;
  const end = officeEnd(context, title, to);
  const single = end - index === 1;
  if (end >= to) {
    // Larry King
    if (
      single &&
      index === from + 1 &&
      lexicon.firstNames.has(view.lower(from)) &&
      lexicon.surnames.has(view.lower(index))
    )
      return index;
    // "the British Prime Minister" names nobody; but Prince may be the singer
    return index > from || !single || lexicon.common.has(view.lower(index)) ? end : index;
  }
  if (!view.nameLike(end) && !lexicon.particles.has(view.word(end))) return index;
  return single && !formsOfAddress.has(view.lower(index)) && isPartOfName(context, index, from, to) ? index : end;
}

/** *General Electric*, *Duke University*, *Major League*, *Dean Smith*: the title is a word of the name. */
function isPartOfName(context: RunContext, index: number, from: number, to: number): boolean {
  const { view, lexicon } = context;
  const end = index + 1;
  const next = view.lower(end);
  if (hasHeadNoun(context, index, to) && isHeadOfLast(context, to)) return !isNameInFull(context, index, to);
  if (lexicon.organizations.longest(view, index, to) > end) return true;
  const ordinary = lexicon.common.has(next) && !lexicon.firstNames.has(next) && !lexicon.surnames.has(next);
  if (ordinary && to - end > 1) return true;
  // Dean Smith: a first name at the beginning; John King Smith: in the middle
  if (index === from) return lexicon.firstNames.has(view.lower(index)) && to - end === 1;
  return index === from + 1 && lexicon.firstNames.has(view.lower(from));
}

/** Justice *Clarence Hill*, but Queen Anne Hill: who reigns has no surname. */
function isNameInFull({ view, lexicon }: RunContext, title: number, to: number): boolean {
  const surname = lexicon.surnames.has(view.lower(to - 1));
  return (
    surname && to - title === 3 && lexicon.firstNames.has(view.lower(title + 1)) && !reigning.has(view.lower(title))
  );
}

function isHeadOfLast({ view, lexicon }: RunContext, to: number): boolean {
  const last = view.lower(to - 1);
  return isHeadNoun(lexicon, last) || lexicon.organizationWords.end.has(last);
}

/** Past what an office is for: *Minister* of Trade and Industry. */
function officeEnd({ view, lexicon }: RunContext, end: number, to: number): number {
  if (end + 1 >= to || !officeHeads.has(view.lower(end - 1)) || !/^(?:of|for)$/.test(view.word(end))) return end;
  let index = end + 1;
  while (index < to && (joints.has(view.word(index)) || lexicon.common.has(view.lower(index)))) {
    const person = lexicon.firstNames.has(view.lower(index)) && to - index > 1;
    if (person && !lexicon.common.has(view.lower(index + 1))) break;
    index++;
  }
  return index;
}
