import { ruling } from '../../rules/ruling';
import { classAt, isComma, isDash, isPieceAt, tail, wordAt } from '../../syntax/clauseItems';
import { isFiniteVerb, type CueSite } from './cues';
import { WordClass } from '../../words/quoteLexicon';
import type { Link, Sentence, SureLink } from './sentence';
import type { Subject } from '../sources/subjects';

const { adverb, conjunction, subordinator } = WordClass;
/** How far a cue may stand behind the piece it introduces, in items. */
const AHEAD = 45;
/** How many cues behind a piece are tried. */
const TRIES = 4;

/** Finds cues right behind a marked piece: *“…,” said Smith*; *“…,” he said*; *“…,” according to Smith*; *“…” — Smith*. */
export class CueBehind {
  constructor(private readonly sentence: Sentence) {}

  find(piece: number): SureLink | null {
    const { items, to } = this.sentence;
    const mark = this.sentence.marks[items[piece]?.piece ?? -1];
    if (!mark) return null;
    let j = piece + 1;
    const comma = j < to && isComma(items, j);
    if (comma) j++;
    if (j >= to || isPieceAt(items, j)) return null;
    const last = /([^\s"'”’»›]?)["'”’»›\s]*$/.exec(tail(this.sentence.text, mark.inner))?.[1] ?? '';
    const soft = comma || /[,?!—–-]/.test(last);
    const signed = comma && isDash(items, j - 1) ? this.signature(piece, j) : null;
    if (signed) return { link: signed, sure: true };
    const limit = this.limitBehind(j);
    let tries = 0;
    for (const cue of this.sentence.cuesBetween(j, limit)) {
      if (++tries > TRIES) break;
      if (cue.form === 'source-follows') {
        if (cue.from !== j) continue;
        return { link: this.sentence.linkTo(cue, 'behind'), sure: true };
      }
      const inverted =
        cue.from <= j + 1 && (cue.from === j || (classAt(items, j) & adverb) !== 0)
          ? this.sentence.inverted(cue, limit)
          : null;
      if (inverted && (soft || this.endsAfter(inverted, cue))) {
        return { link: { cue, subject: inverted, place: 'behind', colon: -1 }, sure: soft };
      }
      if (cue.form !== 'finite' || cue.from === j) continue;
      const subject = this.sentence.tools.subjects.of(items, j, limit, cue);
      if (!subject || subject.from > j + (classAt(items, j) & adverb ? 1 : 0)) continue;
      if (classAt(items, j) & (subordinator | conjunction)) continue;
      if (!this.sentence.canEnd(cue, soft)) continue;
      return { link: { cue, subject, place: 'behind', colon: -1 }, sure: soft };
    }
    return null;
  }

  /** *“…” — Jane Roe*: a name behind a dash, and nothing else. */
  private signature(piece: number, index: number): Link | null {
    const { items, to } = this.sentence;
    const phrase = this.sentence.tools.phrases.startingAt(items, index, to);
    if (!phrase || !items[index]?.capital) return null;
    if (phrase.to < to && !isPieceAt(items, phrase.to) && !/^[.,;(]$/.test(wordAt(items, phrase.to))) return null;
    for (let i = phrase.to; i < Math.min(to, phrase.to + 12) && !isPieceAt(items, i); i++)
      if (isFiniteVerb(items, i, this.sentence.tools.phrases)) return null;
    const subject: Subject = {
      phrases: [phrase],
      from: index,
      by: ruling('source/signature'),
      reach: 'near',
      confidence: 0.9,
    };
    return { cue: null, subject, place: 'behind', colon: piece + 1 };
  }

  private limitBehind(from: number): number {
    const end = Math.min(this.sentence.to, from + AHEAD);
    for (let i = from; i < end; i++) if (isPieceAt(this.sentence.items, i)) return i;
    return end;
  }

  private endsAfter(subject: Subject, cue: CueSite): boolean {
    const end = subject.phrases.at(-1)?.to ?? cue.to;
    return cue.cueClass !== 'judge' && this.sentence.closes(end);
  }
}
