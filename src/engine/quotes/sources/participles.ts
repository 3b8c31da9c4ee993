import { ruling } from '../../rules/ruling';
import { classAt, isComma, isPieceAt, wordAt, type Item } from '../../syntax/clauseItems';
import { isFiniteVerb } from '../links/cues';
import type { NounPhrases } from '../../syntax/nounPhrases';
import { WordClass } from '../../words/quoteLexicon';
import type { Subject, SubjectFinder } from './subjects';

const { subordinator, preposition, past } = WordClass;
/** How far a sentence is searched for its main verb, in items. */
const REACH = 90;
const participle = ruling('source/participle');

const far = (subject: Subject): Subject => ({ ...subject, reach: 'far' });

/** Finds the subjects of participles, which stand in another clause: *she left, saying “…”*. */
export class ParticipleSubjects {
  constructor(
    private readonly phrases: NounPhrases,
    private readonly finder: SubjectFinder,
  ) {}

  /** *…, saying “…”*: the subject of the main clause, or of the cue before. */
  of(items: readonly Item[], low: number, high: number, verb: number): Subject | null {
    const direct = this.phrases.endingAt(items, verb - 1, low);
    if (direct && /^(?:with|heard|saw|see|hear)$/.test(wordAt(items, direct.from - 1))) {
      return far(this.finder.subject(items, low, direct, participle, 0.85));
    }
    let main: number | null = null;
    for (let i = verb - 1; i >= low; i--) {
      if (!isFiniteVerb(items, i, this.phrases)) continue;
      if (classAt(items, i) & WordClass.cue && !this.isPassiveAt(items, i)) {
        const found = this.finder.leftOf(items, low, i, 1);
        if (found) return { ...found, by: ruling('source/participle-cue'), reach: 'far', confidence: 0.85 };
      }
      main = i;
    }
    for (let i = main ?? verb; i < verb; i++) {
      if (!isFiniteVerb(items, i, this.phrases)) continue;
      if (this.inOpeningClause(items, low, i, verb)) continue;
      const found = this.finder.leftOf(items, low, i, 1);
      if (found && found.reach !== 'relative')
        return { ...found, by: ruling('source/participle-clause'), reach: 'far', confidence: 0.8 };
    }
    if (direct && main === null) return far(this.finder.subject(items, low, direct, participle, 0.7));
    const beforeComma = isComma(items, verb - 1) ? this.phrases.endingAt(items, verb - 2, low) : null;
    if (beforeComma && main === null) return far(this.finder.subject(items, low, beforeComma, participle, 0.75));
    return this.after(items, verb, high);
  }

  private isPassiveAt(items: readonly Item[], index: number): boolean {
    return (classAt(items, index) & past) !== 0 && /^(?:was|were|is|are|been|be|being)$/.test(wordAt(items, index - 1));
  }

  /** *When he was asked, Smith left*: a verb in a clause that opens the sentence and ends at a comma. */
  private inOpeningClause(items: readonly Item[], low: number, index: number, high: number): boolean {
    if (!(classAt(items, low) & (subordinator | preposition))) return false;
    for (let i = index; i < high; i++) {
      if (wordAt(items, i) === ',') {
        for (let k = low; k < index; k++) if (wordAt(items, k) === ',') return false;
        return true;
      }
    }
    return false;
  }

  /** *Calling it “…”, Smith left*: the subject stands behind the opening participle. */
  private after(items: readonly Item[], verb: number, high: number): Subject | null {
    for (let i = verb + 1; i < Math.min(high, verb + 40); i++) {
      if (wordAt(items, i) !== ',' && !isPieceAt(items, i)) continue;
      const phrase = this.phrases.startingAt(items, i + 1, high);
      if (phrase && this.finder.hasVerbSoon(items, phrase.to, high)) {
        return {
          phrases: [phrase],
          from: phrase.from,
          by: ruling('source/clause-behind'),
          reach: 'far',
          confidence: 0.75,
        };
      }
    }
    return null;
  }

  /** The subject of a sentence's first verb outside an opening clause. */
  main(items: readonly Item[], low: number, high: number): Subject | null {
    for (let i = low; i < Math.min(high, low + REACH); i++) {
      if (!isFiniteVerb(items, i, this.phrases) || this.inOpeningClause(items, low, i, high)) continue;
      const found = this.finder.leftOf(items, low, i, 1);
      if (found && found.reach !== 'relative') return found;
    }
    return null;
  }
}
