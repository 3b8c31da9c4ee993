import { ruledBy, ruling, type Ruling } from '../../rules/ruling';
import type { EntityLink, MentionForm, Quotation, Span, Speaker, Term, Warning } from '../../analysis';
import { append } from '../../lists';
import { toDocument, type Paragraph } from '../../text/paragraph';
import { nestedQuotations } from '../nesting';
import type { Announcement, ParagraphQuotation, QuotationReading, SpeakerMention } from '../reading';

/** A paragraph of the document and what its quotation stage found. */
export interface ReadParagraph {
  readonly paragraph: Paragraph;
  readonly reading: QuotationReading;
}

/** The entity behind the name, pronoun or nominal at a span of the document, or null. */
export type NameLinker = (span: Span, form: MentionForm) => EntityLink | null;

/** What the document pass says about quotations. */
export interface JoinedQuotations {
  readonly quotes: Quotation[];
  readonly terms: Term[];
  readonly warnings: Warning[];
}

/** A quotation while it may still grow. */
interface Draft {
  readonly by: Ruling;
  kind: Quotation['kind'];
  act: Quotation['act'];
  modality: Quotation['modality'];
  segments: Span[];
  content: string[];
  quoted: Span[];
  cue: Quotation['cue'];
  when: Quotation['when'];
  speakers: Speaker[];
  /** The speakers are those of the paragraph before: words of its own would outweigh them. */
  carried: boolean;
  parent: Draft | null;
  /** Its last segment runs to the end of paragraph `index` without a closing mark. */
  openIn: number | null;
}

/** A document with this many paragraphs that look like turns (*SMITH: …*) is a transcript. */
const TURNS = 3;

/** How sure a speaker carried over from the paragraph before is, as a share of what it was there. */
const CARRIED = 0.7;

/**
 * The quotations of the document: those of its paragraphs, with the ones joined that run over several. A quotation
 * left open at a paragraph's end goes on in the next one when that begins with an opening mark again and names nobody
 * else, or has a closing mark without an opening one. A quotation at the beginning of a paragraph that names nobody has the speaker whom
 * the paragraph before announced (*Smith continued:*); a paragraph that is nothing but such a quotation goes on with the
 * speaker of the paragraph before it. In a transcript every turn is a quotation.
 */
export function joinQuotations(
  paragraphs: readonly ReadParagraph[],
  linkName: NameLinker = () => null,
): JoinedQuotations {
  const drafts: Draft[] = [];
  const terms: Term[] = [];
  const warnings: Warning[] = [];
  let open: { draft: Draft; warning: Warning | undefined } | null = null;
  /** The speakers a bare quotation in the next paragraph would go on with. */
  let carried: readonly Speaker[] = [];
  let announced: { by: Announcement; paragraph: Paragraph } | null = null;
  const transcript = isTranscript(paragraphs);

  paragraphs.forEach(({ paragraph, reading }, index) => {
    const at = (span: Span): Span => toDocument(paragraph, span);
    const nested = nestedQuotations(quotationsOf(reading, transcript));
    const here = draftsOf(nested.quotations, paragraph, index, linkName);
    const notes = [...reading.warnings, ...nested.warnings].map((warning) => ({ ...warning, span: at(warning.span) }));
    const unclosed = notes.find((warning) => warning.code === 'quote-unclosed');
    const firstMarked = reading.quotations.find(({ quoted }) => quoted.length > 0);
    const first = here.find(({ quoted }) => quoted.length > 0);
    let continued = false;

    const mayGoOn = first && reading.opens !== null && startsParagraph(firstMarked);
    if (open && mayGoOn && !namesAnother(open.draft, first)) {
      // The paragraph begins with a mark again: the usual way to go on in print.
      absorb(open.draft, first);
      for (const draft of here) if (draft.parent === first) draft.parent = open.draft;
      here[here.indexOf(first)] = open.draft;
      continued = true;
    } else if (open && reading.strayClose) {
      const piece = at([0, reading.strayClose[1]]);
      open.draft.segments.push(piece);
      open.draft.content.push(paragraph.text.slice(0, reading.strayClose[1]));
      open.draft.quoted.push(piece);
      open.draft.openIn = null;
      drop(notes, 'quote-unopened', at(reading.strayClose));
      continued = true;
    }
    if (open && continued && open.warning) remove(warnings, open.warning);

    if (first && !continued && first.speakers.length === 0) {
      if (announced && startsParagraph(firstMarked)) {
        const { by, paragraph: where } = announced;
        first.speakers = speakersOf(by.speakers, where, linkName);
        first.cue ??= by.cue && { ...by.cue, span: toDocument(where, by.cue.span) };
      } else if (carried.length > 0 && isBare(reading, paragraph)) {
        first.speakers = carried.map(carryOver);
        first.carried = true;
      }
    }
    const before = continued ? open?.draft : undefined;
    for (const draft of here) if (draft !== before) drafts.push(draft);
    append(warnings, notes);
    for (const { span, by } of reading.terms)
      terms.push({ span: at(span), text: paragraph.text.slice(span[0], span[1]), ...by });

    const last = here[here.length - 1];
    const stillOpen = here.find((draft) => draft.openIn === index);
    open = stillOpen ? { draft: stillOpen, warning: unclosed } : null;
    announced = reading.announces ? { by: reading.announces, paragraph } : null;
    if (paragraph.text.trim() !== '') carried = last && endsParagraph(last, paragraph) ? last.speakers : [];
  });

  return { quotes: number(drafts), terms, warnings };
}

/** Turns of two speakers at least: a single *Note: …* here and there makes no transcript. */
function isTranscript(paragraphs: readonly ReadParagraph[]): boolean {
  const turns = paragraphs.filter(({ reading }) => reading.turn !== null);
  const names = new Set(
    turns.map(({ paragraph, reading }) => {
      const span = reading.turn?.speakers[0]?.span ?? [0, 0];
      return paragraph.text.slice(span[0], span[1]);
    }),
  );
  return turns.length >= TURNS && names.size > 1;
}

/** In a transcript the turn itself with what it quotes; a turn in marks gives its speaker to the quotation that the marks make. */
function quotationsOf({ turn, quotations }: QuotationReading, transcript: boolean): readonly ParagraphQuotation[] {
  if (!transcript || !turn) return quotations;
  const start = turn.segments[0]?.[0] ?? 0;
  const inMarks = quotations.find(
    ({ segments }) => (segments[0]?.[0] ?? Infinity) <= start && start < (segments[0]?.[1] ?? 0),
  );
  if (inMarks) {
    const { speakers, cue } = turn;
    return quotations.map((quotation) => (quotation === inMarks ? { ...quotation, speakers, cue } : quotation));
  }
  return [turn, ...quotations.map((inner) => ({ ...inner, parent: inner.parent === null ? 0 : inner.parent + 1 }))];
}

function draftsOf(
  quotations: readonly ParagraphQuotation[],
  paragraph: Paragraph,
  index: number,
  linkName: NameLinker,
): Draft[] {
  const at = (span: Span): Span => toDocument(paragraph, span);
  const drafts = quotations.map((quotation): Draft => ({
    by: quotation.by,
    kind: quotation.kind,
    act: quotation.act,
    modality: quotation.modality,
    segments: quotation.segments.map(at),
    content: quotation.segments.map(([from, to]) => paragraph.text.slice(from, to)),
    quoted: quotation.quoted.map(at),
    cue: quotation.cue && { ...quotation.cue, span: at(quotation.cue.span) },
    when: quotation.when ? { ...quotation.when, span: at(quotation.when.span) } : null,
    speakers: speakersOf(quotation.speakers, paragraph, linkName),
    carried: false,
    parent: null,
    openIn: quotation.open ? index : null,
  }));
  quotations.forEach(({ parent }, i) => {
    const draft = drafts[i];
    if (draft && parent !== null) draft.parent = drafts[parent] ?? null;
  });
  return drafts;
}

/** Words longer than this, in UTF-16 units, are no speaker; every quotation that goes on with the same one would copy them. */
const LONGEST_SPEAKER = 600;

function speakersOf(mentions: readonly SpeakerMention[], paragraph: Paragraph, linkName: NameLinker): Speaker[] {
  return mentions
    .filter(({ span }) => span[1] - span[0] <= LONGEST_SPEAKER)
    .map((mention) => speakerOf(mention, paragraph, linkName));
}

function speakerOf(mention: SpeakerMention, paragraph: Paragraph, linkName: NameLinker): Speaker {
  const { span, form, source, confidence, by, name } = mention;
  return {
    span: toDocument(paragraph, span),
    text: paragraph.text.slice(span[0], span[1]),
    form,
    source,
    confidence,
    ...by,
    entity: name ? linkName(toDocument(paragraph, name), 'name') : linkName(toDocument(paragraph, span), form),
  };
}

/** The later piece becomes part of the earlier quotation; who spoke is taken from the piece that says it. */
function absorb(earlier: Draft, later: Draft): void {
  append(earlier.segments, later.segments);
  append(earlier.content, later.content);
  append(earlier.quoted, later.quoted);
  if (later.kind === 'mixed') earlier.kind = 'mixed';
  if (later.speakers.length > 0 && (earlier.carried || earlier.speakers.length === 0)) {
    earlier.speakers = later.speakers;
    earlier.carried = false;
  }
  earlier.cue ??= later.cue;
  earlier.openIn = later.openIn;
}

/** Both say who speaks, and it is not the same: the first lacks its closing mark, and the words of two stay apart. */
function namesAnother(earlier: Draft, later: Draft): boolean {
  const named = ({ speakers }: Draft): Speaker[] => speakers.filter(({ form }) => form === 'name');
  const [before, after] = [earlier.carried ? [] : named(earlier), named(later)];
  return before.length > 0 && after.length > 0 && !before.some((one) => after.some((other) => mayBeSame(one, other)));
}

function mayBeSame(one: Speaker, other: Speaker): boolean {
  if (one.entity && other.entity) return one.entity.id === other.entity.id;
  const words = new Set(one.text.match(/\p{Lu}[\p{L}\p{M}]+/gu));
  return (other.text.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []).some((word) => words.has(word));
}

const startsParagraph = (quotation: ParagraphQuotation | undefined): boolean => quotation?.segments[0]?.[0] === 0;

/** The paragraph is one quotation from its first mark to its last and nothing else. */
function isBare(reading: QuotationReading, paragraph: Paragraph): boolean {
  const [only, ...others] = reading.quotations.filter(({ parent }) => parent === null);
  const segment = only?.segments[0];
  if (!only || !segment || others.length > 0 || only.segments.length > 1 || only.cue) return false;
  const { text } = paragraph;
  return text.slice(0, segment[0]).trim() === '' && text.slice(segment[1]).trim() === '';
}

function endsParagraph(draft: Draft, paragraph: Paragraph): boolean {
  return draft.speakers.length > 0 && (draft.segments[0]?.[0] ?? 0) >= paragraph.start;
}

function carryOver(speaker: Speaker): Speaker {
  return {
    ...ruledBy(speaker, ruling('carry/paragraph')),
    confidence: Math.round(speaker.confidence * CARRIED * 100) / 100,
  };
}

function drop(warnings: Warning[], code: Warning['code'], span: Span): void {
  remove(
    warnings,
    warnings.find((warning) => warning.code === code && warning.span[0] === span[0]),
  );
}

function remove(warnings: Warning[], warning: Warning | undefined): void {
  // It was added a moment ago; from the front this would cost a square.
  const index = warning ? warnings.lastIndexOf(warning) : -1;
  if (index >= 0) warnings.splice(index, 1);
}

function number(drafts: Draft[]): Quotation[] {
  const start = (draft: Draft): number => draft.segments[0]?.[0] ?? 0;
  const ordered = drafts.filter((draft) => draft.segments.length > 0).sort((a, b) => start(a) - start(b));
  const ids = new Map(ordered.map((draft, i) => [draft, `q${String(i + 1)}`]));
  return ordered.map((draft) => ({
    id: ids.get(draft) ?? '',
    ...draft.by,
    kind: draft.kind,
    act: draft.act,
    modality: draft.modality,
    parent: (draft.parent && ids.get(draft.parent)) ?? null,
    segments: draft.segments,
    content: draft.content,
    quoted: draft.quoted,
    cue: draft.cue,
    when: draft.when,
    speakers: draft.speakers,
  }));
}
