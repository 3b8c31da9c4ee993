import { isComma, isPieceAt, wordAt } from '../../syntax/clauseItems';
import type { Link, Sentence } from './sentence';

/** How many cues, from the last one, are tried. */
const TRIES = 3;

/** The attribution that ends a sentence: *The plan was “…” for all, Smith said*; null when there is none. */
export function cueAtEnd(sentence: Sentence): Link | null {
  const { items, cues } = sentence;
  for (let c = cues.length - 1; c >= 0 && c > cues.length - 1 - TRIES; c--) {
    const cue = cues[c];
    if (!cue) break;
    if (cue.form === 'source-follows') {
      if (cue.from > sentence.from) return sentence.linkTo(cue, 'clause-end');
      continue;
    }
    if (cue.form !== 'finite' || cue.cueClass === 'name' || cue.cueClass === 'judge') continue;
    const isAfterComma = (index: number): boolean =>
      index > sentence.from &&
      (isComma(items, index - 1) ||
        isPieceAt(items, index - 1) ||
        (wordAt(items, index - 1) === 'as' && isEdge(sentence, index - 2)));
    if (isAfterComma(cue.from)) {
      const subject = sentence.inverted(cue, sentence.to);
      if (subject) return { cue, subject, place: 'clause-end', colon: -1 };
    }
    const subject = sentence.subjectOf(cue);
    if (subject && isAfterComma(subject.from) && subject.from < cue.from && sentence.canEnd(cue, false)) {
      return { cue, subject, place: 'clause-end', colon: -1 };
    }
  }
  return null;
}

function isEdge({ items, from }: Sentence, index: number): boolean {
  return index < from || isComma(items, index) || isPieceAt(items, index);
}
