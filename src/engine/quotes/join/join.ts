import type { Quotation, Span, Speaker, Term, Warning } from '../../analysis';
import { plainLedger, type Ledger } from '../../rules/ledger';
import { append } from '../../lists';
import { toDocument, type Paragraph } from '../../text/paragraph';
import { nestedQuotations } from '../nesting';
import type { Announcement, QuotationReading } from '../reading';
import { absorb, draftsOf, numbered, speakersOf, type Draft, type NameLinker } from './joinedDraft';
import { goesOnBook, isListItem, nobodyNamedBook } from './goingOn';
import { interviewOf, interviewPart, quotationsIn } from './interview';
import { postOf } from './posts';
import { quotationsOf, transcriptOf } from './turns';

/** A paragraph of the document and what its quotation stage found. */
export interface ReadParagraph {
  readonly paragraph: Paragraph;
  readonly reading: QuotationReading;
}

/** What the document pass says about quotations. */
export interface JoinedQuotations {
  readonly quotes: Quotation[];
  readonly terms: Term[];
  readonly warnings: Warning[];
}

/**
 * The quotations of the document: those of its paragraphs, with the ones joined that run over several. A quotation
 * left open at a paragraph's end goes on in the next one when that begins with an opening mark again and names nobody
 * else, or has a closing mark without an opening one. A quotation at the beginning of a paragraph that names nobody has the speaker whom
 * the paragraph before announced (*Smith continued:*); a paragraph that is nothing but such a quotation goes on with the
 * speaker of the paragraph before it. In a transcript every turn is a quotation.
 */
export function joinQuotations(
  paragraphs: readonly ReadParagraph[],
  linkName: NameLinker = () => [],
  ledger: Ledger = plainLedger,
): JoinedQuotations {
  const drafts: Draft[] = [];
  const terms: Term[] = [];
  const warnings: Warning[] = [];
  let open: { draft: Draft; warning: Warning | undefined } | null = null;
  /** The speakers a bare quotation in the next paragraph would go on with. */
  let carried: readonly Speaker[] = [];
  let announced: { by: Announcement; paragraph: Paragraph } | null = null;
  const interview = interviewOf(paragraphs);
  const transcript = interview ? null : transcriptOf(paragraphs);

  for (const [index, { paragraph, reading }] of paragraphs.entries()) {
    const at = (span: Span): Span => toDocument(paragraph, span);
    const isTurn = paragraph.kind === 'turn' || transcript?.({ paragraph, reading }) === true;
    const posted = isTurn || transcript !== null || interview ? null : postOf({ paragraphs, index }, ledger);
    const turn = isTurn ? reading.turn : (posted?.turn ?? null);
    const part = interview && interviewPart(interview, paragraphs, index, ledger);
    const found = part ? quotationsIn(part, reading) : quotationsOf({ ...reading, turn }, ledger);
    const nested = nestedQuotations(found);
    const here = draftsOf(nested.quotations, paragraph, index, linkName);
    const said = posted && (here.find(({ by }) => by.rule === posted.turn.by.rule) ?? here[0]);
    const whole = part?.answer && here[0];
    if (whole) whole.speakers = speakersOf(part.answer?.speakers ?? [], part.named, linkName);
    if (posted && said) {
      said.speakers = speakersOf(posted.post.speakers, posted.post.named, linkName);
      said.carried = false;
    }
    const notes = [...reading.warnings, ...nested.warnings].map((warning) => ({ ...warning, span: at(warning.span) }));
    const unclosed = notes.find((warning) => warning.code === 'quote-unclosed');
    const first = here.find(({ quoted }) => quoted.length > 0);
    const goesOn = open && goesOnBook.find({ reading, open: open.draft, first }, ledger);

    if (open && goesOn) {
      if (goesOn === 'again' && first) {
        absorb(open.draft, first);
        for (const draft of here) if (draft.parent === first) draft.parent = open.draft;
        here[here.indexOf(first)] = open.draft;
      } else if (reading.strayClose) {
        close(open.draft, paragraph, reading.strayClose);
        const closing = open.draft.cue ? null : reading.closing;
        if (closing) {
          open.draft.speakers = speakersOf(closing.speakers, paragraph, linkName);
          open.draft.cue = closing.cue && { ...closing.cue, span: at(closing.cue.span) };
        }
        drop(notes, 'quote-unopened', at(reading.strayClose));
      }
      if (open.warning) remove(warnings, open.warning);
    } else if (first?.speakers.length === 0) {
      const before = nobodyNamedBook.find({ paragraph, reading, announced, carried, linkName }, ledger);
      if (before) {
        first.speakers = before.speakers;
        first.cue ??= before.cue;
        first.carried = before.carried;
      }
    }
    const before = goesOn ? open?.draft : undefined;
    for (const draft of here) if (draft !== before) drafts.push(draft);
    append(warnings, notes);
    for (const { span, by } of reading.terms)
      terms.push({ span: at(span), text: paragraph.text.slice(span[0], span[1]), ...by });

    const last = here[here.length - 1] ?? (reading.strayClose ? before : undefined);
    const stillOpen = here.find((draft) => draft.openIn === index);
    open = stillOpen ? { draft: stillOpen, warning: unclosed } : null;
    if (reading.announces) announced = { by: reading.announces, paragraph };
    // What is announced may be a list.
    else if (!isListItem(reading, paragraph.text)) announced = null;
    carried = last && endsParagraph(last, paragraph) ? last.speakers : [];
  }

  return { quotes: numbered(drafts), terms, warnings };
}

function endsParagraph(draft: Draft, paragraph: Paragraph): boolean {
  return draft.speakers.length > 0 && (draft.segments.at(-1)?.[1] ?? 0) >= paragraph.start;
}

/** The quotation ends at a closing mark of this paragraph. */
function close(draft: Draft, paragraph: Paragraph, [, end]: Span): void {
  const piece = toDocument(paragraph, [0, end]);
  draft.segments.push(piece);
  draft.content.push(paragraph.text.slice(0, end));
  draft.quoted.push(piece);
  draft.openIn = null;
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
