import { ruling, type Ruling } from '../rules/ruling';
import type { Cue, Span } from '../analysis';
import type { Ledger } from '../rules/ledger';
import { isUtterance, verbBefore, type Attribution, type Attributor, type SentenceReading } from './links/attribution';
import type { Item, Region } from '../syntax/clauseItems';
import { ContentReader, kindOf, type Content } from './ends/content';
import type { CueSite } from './links/cues';
import type { MarkedPiece } from './marks/pairing';
import type { QuoteLexicon } from '../words/quoteLexicon';
import type { SpeakerMention } from './reading';
import { speakersOf } from './sources/speakerMentions';
import type { Subject } from './sources/subjects';
import { countWords, isTitleCase, termByPlace, termWithoutCue } from './terms/terms';

/** A quotation in the making; `pieces` are indexes of marked pieces. */
export interface Draft {
  content: Content;
  readonly by: Ruling;
  readonly act: 'speech' | 'thought';
  readonly cue: Cue | null;
  readonly speakers: readonly SpeakerMention[];
  pieces: number[];
}

export interface RegionReading {
  readonly drafts: readonly Draft[];
  readonly terms: readonly { readonly piece: number; readonly by: Ruling }[];
}

/** The words of a cue as the data model shows them. */
export function cueOf(text: string, items: readonly Item[], site: CueSite): Cue {
  const span: Span = [items[site.from]?.start ?? 0, items[site.to - 1]?.end ?? 0];
  return { span, text: text.slice(...span), lemma: site.lemma };
}

/** Reads one level of a paragraph, sentence by sentence; speakers go on from one sentence to the next. */
export class RegionReader {
  private readonly drafts: Draft[] = [];
  private readonly terms: { piece: number; by: Ruling }[] = [];
  /** The quotation that a following sentence of marked words goes on with, and the sentence it ended in. */
  private last: { draft: Draft; sentence: number } | null = null;
  /** Utterances at the beginning, before anybody was named. */
  private pending: number[] = [];
  private pendingSentence = -1;

  constructor(
    private readonly text: string,
    private readonly marks: readonly MarkedPiece[],
    private readonly region: Region,
    private readonly tools: Attributor,
    private readonly lexicon: QuoteLexicon,
    private readonly ledger: Ledger,
  ) {}

  read(): RegionReading {
    const { items, sentences } = this.region;
    for (let s = 0; s + 1 < sentences.length; s++) {
      const [from, to] = [sentences[s] ?? 0, sentences[s + 1] ?? 0];
      if (this.hasPiece(from, to)) this.sentence(s, this.tools.read(this.text, this.marks, items, from, to));
      else if (this.pending.length > 0 && this.pendingSentence < s) this.settlePending(from, to);
    }
    this.settlePending(0, 0);
    return { drafts: this.drafts, terms: this.terms };
  }

  private hasPiece(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if ((this.region.items[i]?.piece ?? -1) >= 0) return true;
    return false;
  }

  private pieceAt(index: number): MarkedPiece | undefined {
    return this.marks[this.region.items[index]?.piece ?? -1];
  }

  private innerAt(index: number): string {
    const piece = this.pieceAt(index);
    return piece ? this.text.slice(...piece.inner) : '';
  }

  private sentence(s: number, reading: SentenceReading): void {
    const content = new ContentReader(
      this.text,
      this.marks,
      this.region.items,
      this.tools.phrases,
      reading.cues,
      this.ledger,
    );
    const firstWord = this.firstWord(reading.from, reading.to);
    const steps: { at: number; run: () => void }[] = [
      ...reading.attributions.map((each) => ({
        at: each.pieces[0] ?? 0,
        run: () => this.attributed(s, each, content),
      })),
      ...reading.loose.map((index) => ({ at: index, run: () => this.loose(s, index, reading, firstWord) })),
    ];
    steps.sort((a, b) => a.at - b.at);
    for (const step of steps) step.run();
  }

  private attributed(s: number, attribution: Attribution, content: ContentReader): void {
    const { items } = this.region;
    const pieces = attribution.pieces.filter((index) => !this.takeTerm(index, attribution));
    if (pieces.length === 0 || (this.region.parent !== null && !this.standsBeside(attribution))) return;
    const read = content.read({ ...attribution, pieces });
    const subject = attribution.subject ?? this.carried(s, attribution, pieces[0] ?? 0);
    const { cue, colon } = attribution;
    const colonSpan: Span = [items[colon]?.start ?? 0, items[colon]?.end ?? 0];
    const draft: Draft = {
      content: read,
      by: ruling(`link/${attribution.place}`),
      act: cue?.cueClass === 'think' ? 'thought' : 'speech',
      cue: cue
        ? cueOf(this.text, items, cue)
        : { span: colonSpan, text: this.text.slice(...colonSpan), lemma: this.text.slice(...colonSpan) },
      speakers: subject instanceof Array ? subject : speakersOf(items, subject, this.lexicon),
      pieces: pieces.map((index) => items[index]?.piece ?? -1),
    };
    if (this.pending.length > 0) this.attachPending(draft, attribution, s);
    this.add(s, draft);
  }

  /** Inside another quotation only what a cue stands right beside is a quotation of its own. */
  private standsBeside({ place, cue, pieces, subject }: Attribution): boolean {
    if (!cue || subject === null || cue.cueClass === 'think' || cue.cueClass === 'act') return false;
    return place === 'behind' || place === 'before' || place === 'colon' || cue.to === pieces[0];
  }

  /** A cue without a subject of its own: the speaker before it in the paragraph goes on. */
  private carried(s: number, { cue }: Attribution, first: number): readonly SpeakerMention[] | null {
    if (!this.last || !cue || cue.form === 'passive') return null;
    const near = s - this.last.sentence <= 1;
    return near && (cue.form === 'gerund' || first > 0) ? goOn(this.last.draft.speakers) : null;
  }

  private takeTerm(index: number, attribution: Attribution | null): boolean {
    const { items } = this.region;
    const piece = this.pieceAt(index);
    const number = items[index]?.piece ?? -1;
    if (!piece) return false;
    const work = termByPlace(this.text, items, index, piece, this.lexicon);
    const beside =
      attribution !== null &&
      (attribution.place === 'behind' || attribution.cue?.to === index || attribution.place === 'colon');
    const named = work?.kind === 'called' && attribution?.subject === null;
    if (work === null || (beside && work.kind !== 'work' && !named)) return false;
    this.terms.push({ piece: number, by: work.by });
    return true;
  }

  private add(s: number, draft: Draft): void {
    this.drafts.push(draft);
    this.last = { draft, sentence: s };
  }

  /** A piece that no cue of its sentence introduces. */
  private loose(s: number, index: number, reading: SentenceReading, firstWord: number): void {
    const { items } = this.region;
    const inner = this.innerAt(index);
    const piece = this.pieceAt(index);
    if (!piece || this.takeTerm(index, null)) return;
    // Marks inside a quotation, without a cue of their own, are the speaker's way of writing.
    if (this.region.parent !== null) return;
    const only = reading.to - reading.from === 1 && this.region.sentences.length === 2;
    if (only && inner.length < 100 && isTitleCase(inner) && countWords(inner) <= 8) {
      this.terms.push({ piece: items[index]?.piece ?? -1, by: ruling('term/heading') });
      return;
    }
    const alone = firstWord >= index;
    if (alone && isUtterance(this.text, piece, inner.length > 200 ? 9 : countWords(inner))) {
      this.goesOn(s, index);
      return;
    }
    const term = termWithoutCue(inner);
    if (term !== null) {
      this.terms.push({ piece: items[index]?.piece ?? -1, by: term });
      return;
    }
    this.add(s, this.bare([index], this.guess(reading, index) ?? (this.last ? goOn(this.last.draft.speakers) : [])));
  }

  private firstWord(from: number, to: number): number {
    for (let i = from; i < to; i++) {
      const item = this.region.items[i];
      if (item && item.piece < 0 && /[\p{L}\p{N}]/u.test(item.word)) return i;
    }
    return to;
  }

  /** An utterance by itself: it belongs to the quotation before it, or waits for one. */
  private goesOn(s: number, index: number): void {
    const span = this.region.items[index];
    if (!span) return;
    const before = this.last?.sentence === s || this.last?.sentence === s - 1 ? null : this.speakerOfSentence(s - 1);
    if (before) {
      this.add(s, this.bare([index], before));
      return;
    }
    if (!this.last) {
      const main = s > 0 && this.pending.length === 0 ? this.mainOf(s - 1) : null;
      if (main) {
        this.add(s, this.bare([index], main));
        return;
      }
      this.pending.push(index);
      this.pendingSentence = s;
      return;
    }
    const { draft, sentence } = this.last;
    if (draft.content.kind === 'direct' && s - sentence <= 1) {
      const piece: Span = [span.start, span.end];
      draft.content.segments.push(piece);
      draft.content.quoted.push(piece);
      draft.pieces.push(span.piece);
      this.last = { draft, sentence: s };
      return;
    }
    this.add(s, this.bare([index], goOn(draft.speakers)));
  }

  /** Who speaks in a sentence without marks: *… , she said. “…”*. */
  private speakerOfSentence(s: number): readonly SpeakerMention[] | null {
    const { items, sentences } = this.region;
    const [from, to] = [sentences[s] ?? 0, sentences[s + 1] ?? 0];
    if (s < 0 || to - from > 150 || this.pending.length > 0) return null;
    const cue = this.tools
      .cuesOf(items, from, to)
      .filter(({ cueClass, form }) => /^(?:say|ask|name|judge)$/.test(cueClass) && form !== 'passive')
      .at(-1);
    const found = cue ? this.tools.subjects.of(items, from, to, cue) : null;
    return found ? goOn(speakersOf(items, found, this.lexicon)) : null;
  }

  /** A person who is the subject of a sentence without a cue. */
  private mainOf(s: number): readonly SpeakerMention[] | null {
    const { items, sentences } = this.region;
    const subject = this.tools.subjects.main(items, sentences[s] ?? 0, sentences[s + 1] ?? 0);
    const speakers = besides(speakersOf(items, subject, this.lexicon));
    return speakers.some(({ source }) => source === 'person' || source === 'unnamed-person') ? speakers : null;
  }

  private bare(indexes: readonly number[], speakers: readonly SpeakerMention[]): Draft {
    const spans = indexes.map((index): Span => [
      this.region.items[index]?.start ?? 0,
      this.region.items[index]?.end ?? 0,
    ]);
    const content: Content = { kind: kindOf(this.text, spans, spans), segments: spans, quoted: [...spans] };
    const pieces = indexes.map((index) => this.region.items[index]?.piece ?? -1);
    return { content, by: ruling('link/none'), act: 'speech', cue: null, speakers, pieces };
  }

  /** Without a cue: the subject of the verb before the piece, else of the sentence. */
  private guess(reading: SentenceReading, index: number): readonly SpeakerMention[] | null {
    const { items } = this.region;
    const verb = verbBefore(items, index, reading.from, this.tools.phrases);
    const found = verb >= 0 ? this.tools.subjects.leftOf(items, reading.from, verb, 0) : null;
    const subject = found ? { ...found, by: ruling('source/no-cue'), confidence: 0.5 } : null;
    return subject && speakersOf(items, subject, this.lexicon);
  }

  /** *“Why?” “Because,” she said*: utterances just before an attributed one are the same speaker's. */
  private attachPending(draft: Draft, attribution: Attribution, s: number): void {
    const spans = this.pending.map((index): Span => [
      this.region.items[index]?.start ?? 0,
      this.region.items[index]?.end ?? 0,
    ]);
    const same = attribution.place === 'behind' && s - this.pendingSentence <= 1 && draft.content.kind === 'direct';
    if (same) {
      const { kind, segments, quoted } = draft.content;
      draft.content = { kind, segments: [...spans, ...segments], quoted: [...spans, ...quoted] };
      draft.pieces = [...this.pending.map((index) => this.region.items[index]?.piece ?? -1), ...draft.pieces];
    } else this.drafts.push(this.bare(this.pending, besides(draft.speakers)));
    this.pending = [];
  }

  /** Nobody was named before: the subject of the sentence behind, weakly. */
  private settlePending(from: number, to: number): void {
    if (this.pending.length === 0) return;
    const { items } = this.region;
    let subject: Subject | null = null;
    const cue = this.tools.cuesOf(items, from, to)[0];
    if (cue) subject = this.tools.subjects.of(items, from, to, cue);
    if (!subject && to > from) {
      const phrase = this.tools.phrases.startingAt(items, from, to);
      if (phrase) subject = { phrases: [phrase], from, by: besideSentence, reach: 'near', confidence: 0 };
    }
    const speakers = subject ? speakersOf(items, subject, this.lexicon) : [];
    const draft = this.bare(this.pending, besides(speakers));
    this.pending = [];
    this.add(this.pendingSentence, draft);
  }
}

const besideSentence = ruling('source/beside');

function goOn(speakers: readonly SpeakerMention[]): SpeakerMention[] {
  return speakers.map((each) => ({
    ...each,
    confidence: Math.min(each.confidence, 0.8),
    by: ruling('source/goes-on'),
  }));
}

function besides(speakers: readonly SpeakerMention[]): SpeakerMention[] {
  return speakers.map((each) => ({ ...each, confidence: 0.45, by: besideSentence }));
}
