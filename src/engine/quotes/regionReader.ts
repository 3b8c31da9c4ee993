import type { Span } from '../analysis';
import { ruling, type Ruling } from '../rules/ruling';
import { isPieceAt, wordAt, type Region } from '../syntax/clauseItems';
import type { Draft, Spoken } from './draft';
import { ContentReader, kindOf, type Content } from './ends/content';
import type { Attribution, Attributor, SentenceReading } from './links/attribution';
import { cueOf } from './links/cues';
import { innerLinkBook } from './links/nested';
import { bareBook, speakersBehind, utteranceBook, waitedBook } from './links/utterances';
import type { MarkedPiece } from './marks/pairing';
import type { SpeakerMention } from './reading';
import { carriedBook, goingOn, speakingBeside } from './sources/carried';
import { speakersOf } from './sources/speakerMentions';
import { quotedTermBook, termByPlace } from './terms/terms';
import { withoutCueBook } from './terms/withoutCue';

export interface RegionReading {
  readonly drafts: readonly Draft[];
  readonly terms: readonly { readonly piece: number; readonly by: Ruling }[];
}

/** Reads one level of a paragraph, sentence by sentence; speakers go on from one sentence to the next. */
export class RegionReader {
  readonly #drafts: Draft[] = [];
  readonly #terms: { piece: number; by: Ruling }[] = [];
  /** The quotation that a following sentence of marked words goes on with. */
  #last: Spoken | null = null;
  /** Utterances at the beginning, before anybody was named. */
  #waiting: number[] = [];
  #waitingSentence = -1;
  readonly #text: string;
  readonly #marks: readonly MarkedPiece[];
  readonly #region: Region;
  readonly #tools: Attributor;

  constructor(text: string, marks: readonly MarkedPiece[], region: Region, tools: Attributor) {
    this.#text = text;
    this.#marks = marks;
    this.#region = region;
    this.#tools = tools;
  }

  read(): RegionReading {
    const { items, sentences } = this.#region;
    for (let s = 0; s + 1 < sentences.length; s++) {
      const [from, to] = [sentences[s] ?? 0, sentences[s + 1] ?? 0];
      if (this.#hasPiece(from, to)) this.#sentence(s, this.#tools.read(this.#text, this.#marks, items, from, to));
      else if (this.#waiting.length > 0 && this.#waitingSentence < s) this.#settleWaiting(from, to);
    }
    this.#settleWaiting(0, 0);
    return { drafts: this.#drafts, terms: this.#terms };
  }

  #hasPiece(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (isPieceAt(this.#region.items, i)) return true;
    return false;
  }

  #pieceAt(index: number): MarkedPiece | undefined {
    return this.#marks[this.#region.items[index]?.piece ?? -1];
  }

  #spanAt(index: number): Span {
    const item = this.#region.items[index];
    return [item?.start ?? 0, item?.end ?? 0];
  }

  #sentence(s: number, reading: SentenceReading): void {
    const content = new ContentReader(
      this.#text,
      this.#marks,
      this.#region.items,
      this.#tools.phrases,
      reading.cues,
      this.#tools.ledger,
    );
    const firstWord = this.#firstWord(reading.from, reading.to);
    const steps: { at: number; run: () => void }[] = [
      ...reading.attributions.map((each) => ({
        at: each.pieces[0] ?? 0,
        run: () => {
          this.#attributed(s, each, content);
        },
      })),
      ...reading.loose.map((index) => ({
        at: index,
        run: () => {
          this.#loose(s, index, reading, firstWord);
        },
      })),
    ];
    steps.sort((a, b) => a.at - b.at);
    for (const step of steps) step.run();
  }

  #attributed(s: number, attribution: Attribution, content: ContentReader): void {
    const { items, parent } = this.#region;
    const pieces = attribution.pieces.filter((index) => !this.#takeTerm(index, attribution));
    if (pieces.length === 0) return;
    const { cue, colon, rule } = attribution;
    if (parent !== null && !innerLinkBook.find(attribution, this.#tools.ledger)) return;
    const colonSpan = this.#spanAt(colon);
    const colonWord = this.#text.slice(...colonSpan);
    const draft: Draft = {
      content: content.read({ ...attribution, pieces }),
      by: ruling(rule),
      act: cue?.cueClass === 'think' ? 'thought' : 'speech',
      cue: cue ? cueOf(this.#text, items, cue) : { span: colonSpan, text: colonWord, lemma: colonWord },
      speakers: this.#speakersOf(s, attribution),
      pieces: pieces.map((index) => items[index]?.piece ?? -1),
    };
    if (this.#waiting.length > 0) this.#attachWaiting(draft, attribution, s);
    this.#add(s, draft);
  }

  #speakersOf(s: number, { cue, subject }: Attribution): readonly SpeakerMention[] {
    const { ledger } = this.#tools;
    if (subject) return speakersOf(this.#region.items, subject, this.#tools);
    if (!cue || !this.#last || s - this.#last.sentence > 1) return [];
    const answer = carriedBook.answer({ cue, before: this.#last.draft.speakers }, ledger);
    return answer ? goingOn(answer) : [];
  }

  #takeTerm(index: number, attribution: Attribution | null): boolean {
    const piece = this.#pieceAt(index);
    if (!piece) return false;
    const { lexicon, ledger } = this.#tools;
    const term = termByPlace(this.#text, this.#region, index, piece, lexicon, ledger);
    if (!term) return false;
    const beside =
      attribution !== null &&
      (attribution.place === 'behind' || attribution.cue?.to === index || attribution.place === 'colon');
    const sourced = attribution?.subject !== null;
    if (quotedTermBook.find({ kind: term.found, beside, sourced }, ledger)) return false;
    this.#addTerm(index, term.rule);
    return true;
  }

  #addTerm(index: number, rule: string): void {
    this.#terms.push({ piece: this.#region.items[index]?.piece ?? -1, by: ruling(rule) });
  }

  #add(s: number, draft: Draft): void {
    this.#drafts.push(draft);
    this.#last = { draft, sentence: s };
  }

  /** A piece that no cue of its sentence introduces. */
  #loose(s: number, index: number, { from, to }: SentenceReading, firstWord: number): void {
    const { items, parent, sentences, headline } = this.#region;
    const piece = this.#pieceAt(index);
    if (!piece || this.#takeTerm(index, null)) return;
    // Marks inside a quotation, without a cue of their own, are the speaker's way of writing.
    if (parent !== null) return;
    const [text, tools] = [this.#text, this.#tools];
    const inner = text.slice(...piece.inner);
    const only = to - from === 1 && sentences.length === 2;
    const at = { text, piece, inner, only, first: firstWord >= index, headline, before: wordAt(items, index - 1) };
    const kind = withoutCueBook.answer(at, tools.ledger);
    if (kind?.found === 'utterance') this.#utterance(s, index);
    else if (kind?.found === 'term') this.#addTerm(index, kind.rule);
    else {
      const answer = bareBook.answer({ tools, items, index, from, last: this.#last }, tools.ledger);
      if (answer) this.#add(s, this.#bare([index], answer.found, answer.rule));
    }
  }

  #firstWord(from: number, to: number): number {
    const { items } = this.#region;
    for (let i = from; i < to; i++) if (!isPieceAt(items, i) && /[\p{L}\p{N}]/u.test(wordAt(items, i))) return i;
    return to;
  }

  /** An utterance by itself: it belongs to the quotation before it, or waits for one. */
  #utterance(s: number, index: number): void {
    const [region, tools, last] = [this.#region, this.#tools, this.#last];
    const answer = utteranceBook.answer({ tools, region, s, last, waiting: this.#waiting.length > 0 }, tools.ledger);
    if (!answer) return;
    if (answer.found === 'waits') {
      this.#waiting.push(index);
      this.#waitingSentence = s;
    } else if (answer.found !== 'joins') this.#add(s, this.#bare([index], answer.found, answer.rule));
    else if (last) {
      const { content, pieces } = last.draft;
      content.segments.push(this.#spanAt(index));
      content.quoted.push(this.#spanAt(index));
      pieces.push(region.items[index]?.piece ?? -1);
      this.#last = { draft: last.draft, sentence: s };
    }
  }

  #bare(indexes: readonly number[], speakers: readonly SpeakerMention[], rule: string): Draft {
    const spans = indexes.map((index) => this.#spanAt(index));
    const content: Content = { kind: kindOf(this.#text, spans, spans), segments: spans, quoted: [...spans] };
    const pieces = indexes.map((index) => this.#region.items[index]?.piece ?? -1);
    return { content, by: ruling(rule), act: 'speech', cue: null, speakers, pieces };
  }

  /** Utterances waited for a quotation, and this one has come. */
  #attachWaiting(draft: Draft, attribution: Attribution, s: number): void {
    const { kind, segments, quoted } = draft.content;
    const at = { attribution, direct: kind === 'direct', distance: s - this.#waitingSentence };
    const answer = waitedBook.answer(at, this.#tools.ledger);
    if (answer?.found === 'joins') {
      const spans = this.#waiting.map((index) => this.#spanAt(index));
      draft.content = { kind, segments: [...spans, ...segments], quoted: [...spans, ...quoted] };
      draft.pieces = [...this.#waiting.map((index) => this.#region.items[index]?.piece ?? -1), ...draft.pieces];
    } else if (answer) {
      const speakers = speakingBeside({ rule: answer.rule, found: draft.speakers });
      this.#drafts.push(this.#bare(this.#waiting, speakers, answer.rule));
    }
    this.#waiting = [];
  }

  /** Nobody was named before: the subject of the sentence behind, weakly. */
  #settleWaiting(from: number, to: number): void {
    if (this.#waiting.length === 0) return;
    const speakers = speakersBehind({ tools: this.#tools, items: this.#region.items, from, to });
    const draft = this.#bare(this.#waiting, speakers, speakers[0]?.by.rule ?? 'link/none');
    this.#waiting = [];
    this.#add(this.#waitingSentence, draft);
  }
}
