import type { EntityLink, MentionForm, Quotation, Span, Speaker } from '../../analysis';
import { append } from '../../lists';
import type { Ruling } from '../../rules/ruling';
import { toDocument, type Paragraph } from '../../text/paragraph';
import type { ParagraphQuotation, SpeakerMention } from '../reading';

/** The entities behind the name, pronoun or nominal at a span of the document: none if unknown, several behind a plural. */
export type NameLinker = (span: Span, form: MentionForm) => readonly EntityLink[];

/** A quotation while it may still grow. */
export interface Draft {
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
  /** How sure the reader is of it, before frequencies are asked. */
  readonly confidence: number;
  /** The speakers are those of the paragraph before: words of its own would outweigh them. */
  carried: boolean;
  parent: Draft | null;
  /** Its last segment runs to the end of paragraph `index` without a closing mark. */
  openIn: number | null;
}

/** The quotations of a paragraph, with the offsets of the document. */
export function draftsOf(
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
    confidence: quotation.report ?? 1,
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

/** Speakers as the document shows them. */
export function speakersOf(mentions: readonly SpeakerMention[], paragraph: Paragraph, linkName: NameLinker): Speaker[] {
  return mentions
    .filter(({ span }) => span[1] - span[0] <= LONGEST_SPEAKER)
    .flatMap((mention) => speakersBehind(mention, paragraph, linkName));
}

/** One speaker, or those whom a plural means, each by its words. */
function speakersBehind(mention: SpeakerMention, paragraph: Paragraph, linkName: NameLinker): Speaker[] {
  const { form, source, confidence, by, name } = mention;
  const span = toDocument(paragraph, mention.span);
  const speaker = { span, text: paragraph.text.slice(...mention.span), form, source, confidence, ...by };
  const links = name ? linkName(toDocument(paragraph, name), 'name') : linkName(span, form);
  return links.length === 0 ? [{ ...speaker, entity: null }] : links.map((entity) => ({ ...speaker, entity }));
}

/** The later piece becomes part of the earlier quotation; who spoke is taken from the piece that says it. */
export function absorb(earlier: Draft, later: Draft): void {
  append(earlier.segments, later.segments);
  append(earlier.content, later.content);
  append(earlier.quoted, later.quoted);
  if (later.speakers.length > 0 && (earlier.carried || earlier.speakers.length === 0)) {
    earlier.speakers = later.speakers;
    earlier.carried = false;
  }
  earlier.cue ??= later.cue;
  earlier.openIn = later.openIn;
}

/** Drafts as the analysis has them: in text order, numbered. */
export function numbered(drafts: Draft[]): Quotation[] {
  const start = (draft: Draft): number => draft.segments[0]?.[0] ?? 0;
  const ordered = drafts.filter((draft) => draft.segments.length > 0).sort((a, b) => start(a) - start(b));
  const ids = new Map(ordered.map((draft, i) => [draft, `q${String(i + 1)}`]));
  return ordered.map((draft) => ({
    id: ids.get(draft) ?? '',
    ...draft.by,
    kind: draft.kind,
    act: draft.act,
    modality: draft.modality,
    confidence: draft.confidence,
    parent: (draft.parent && ids.get(draft.parent)) ?? null,
    segments: draft.segments,
    content: draft.content,
    quoted: draft.quoted,
    cue: draft.cue,
    when: draft.when,
    speakers: draft.speakers,
  }));
}
