import { ruledBy, type Ruling } from '../rules/ruling';
import type { Analysis, Entity, Quotation, Span, Speaker, Term } from '../analysis';
import { rulingOf, type PlacedCorrection, type SpeakerAnswer } from './correction';
import { bestFit, createFit } from './spans';

type SpeakerJudgement = Extract<PlacedCorrection, { kind: 'speaker' }>;

/** How far from a quotation the words that name its speaker are looked for, in UTF-16 code units. */
const NEARBY = 400;

/** The part of an analysis that is about words in marks. */
export type Quotations = Pick<Analysis, 'quotes' | 'terms'>;

/**
 * The quotations and terms after corrections of who speaks, and of what is no quotation; `corrected` are those quotations whose
 * speakers somebody told.
 */
export function correctQuotations(
  { quotes, terms }: Quotations,
  entities: readonly Entity[],
  text: string,
  corrections: readonly PlacedCorrection[],
): Quotations & { readonly corrected: readonly Quotation[] } {
  const speakers = new Map<Quotation, SpeakerJudgement>();
  const none = new Map<Quotation, Ruling>();
  const quotationAt = createFit(quotes, ({ segments }) => segments);
  for (const correction of corrections) {
    if (correction.kind !== 'speaker' && correction.kind !== 'notAQuotation') continue;
    const quotation = quotationAt(correction.target);
    if (!quotation) continue;
    if (correction.kind === 'speaker') speakers.set(quotation, correction);
    else none.set(quotation, rulingOf(correction));
  }
  if (speakers.size === 0 && none.size === 0) return { quotes, terms, corrected: [] };
  const spoken = quotes.map((quotation) => {
    const judgement = speakers.get(quotation);
    if (!judgement) return quotation;
    // Who says whose words these are says that they are somebody's.
    return { ...quotation, confidence: 1, speakers: speakersOf(quotation, judgement, entities, text) };
  });
  const left = spoken.filter((_, i) => {
    const quotation = quotes[i];
    return quotation !== undefined && !none.has(quotation);
  });
  const freed = [...none].flatMap(([quotation, by]) => termsOf(quotation, by, text));
  return {
    corrected: spoken.filter((_, i) => {
      const quotation = quotes[i];
      return quotation !== undefined && speakers.has(quotation) && !none.has(quotation);
    }),
    quotes: none.size === 0 ? spoken : renumber(left, quotes),
    terms: freed.length === 0 ? terms : [...terms, ...freed].sort((a, b) => a.span[0] - b.span[0]),
  };
}

/** What is in marks stays marked, as nobody's words. */
function termsOf({ quoted }: Quotation, by: Ruling, text: string): Term[] {
  return quoted.map((span) => ({ span, text: text.slice(...span).replace(/\s+/g, ' '), ...by }));
}

/** What stood in a quotation that is none stands in the one around it. */
function renumber(left: readonly Quotation[], all: readonly Quotation[]): Quotation[] {
  const ids = new Map(left.map(({ id }, i) => [id, `q${String(i + 1)}`]));
  const parents = new Map(all.map(({ id, parent }) => [id, parent]));
  const parentOf = (id: string | null): string | null => {
    for (let at = id; at !== null; at = parents.get(at) ?? null) {
      const known = ids.get(at);
      if (known !== undefined) return known;
    }
    return null;
  };
  return left.map((quotation) => ({
    ...quotation,
    id: ids.get(quotation.id) ?? quotation.id,
    parent: parentOf(quotation.parent),
  }));
}

function speakersOf(
  quotation: Quotation,
  judgement: SpeakerJudgement,
  entities: readonly Entity[],
  text: string,
): Speaker[] {
  const by = rulingOf(judgement);
  return judgement.speakers.map((answer) => {
    const entity = 'mention' in answer ? entityAt(entities, answer.mention) : undefined;
    if (entity && 'mention' in answer) return namedSpeaker(quotation, entity, answer.mention, text, by);
    return describedSpeaker(quotation, answer, text, by);
  });
}

/** Words of the text that stood for the speaker already keep their place (*he*); they now stand for the entity. */
function namedSpeaker(quotation: Quotation, entity: Entity, mention: Span, text: string, by: Ruling): Speaker {
  const { speakers } = quotation;
  const written =
    speakers.find((speaker) => speaker.entity?.id === entity.id) ??
    (speakers.length === 1 ? speakers.find(({ form }) => form !== 'name') : undefined);
  const span = written?.span ?? nearestName(quotation, entity) ?? mention;
  const form = written?.form ?? 'name';
  return {
    span,
    text: written?.text ?? text.slice(...span).replace(/\s+/g, ' '),
    form,
    source: entity.type === 'person' ? 'person' : 'organization',
    confidence: 1,
    ...by,
    entity: { id: entity.id, confidence: 1, ...by, via: form === 'name' ? [] : [mention] },
  };
}

/** Somebody without a name in the text; where the words are not in the text, the speaker has an empty span in front of the quotation. */
function describedSpeaker(quotation: Quotation, answer: SpeakerAnswer<Span>, text: string, by: Ruling): Speaker {
  const words = 'words' in answer ? answer.words : text.slice(...answer.mention).replace(/\s+/g, ' ');
  const known = quotation.speakers.find((speaker) => speaker.text === words);
  if (known) return { ...ruledBy(known, by), confidence: 1 };
  const start = quotation.segments[0]?.[0] ?? 0;
  const span = 'words' in answer ? (nearestWords(text, words, start) ?? [start, start]) : answer.mention;
  const isName = /^\p{Lu}/u.test(words);
  return {
    span,
    text: words,
    form: isName ? 'name' : 'nominal',
    source: isName ? 'person' : 'unnamed-person',
    confidence: 1,
    ...by,
    entity: null,
  };
}

function entityAt(entities: readonly Entity[], span: Span): Entity | undefined {
  return bestFit(entities, ({ mentions }) => mentions.map((mention) => mention.span), span);
}

function nearestName({ segments }: Quotation, { mentions }: Entity): Span | undefined {
  const start = segments[0]?.[0] ?? 0;
  const inside = (span: Span): boolean => segments.some(([from, to]) => span[0] < to && span[1] > from);
  const distance = (span: Span): number => Math.abs(span[0] - start);
  let best: Span | undefined;
  for (const { span, form } of mentions) {
    if (form !== 'name' || inside(span)) continue;
    if (!best || distance(span) < distance(best)) best = span;
  }
  return best;
}

function nearestWords(text: string, words: string, start: number): Span | undefined {
  const from = Math.max(0, start - NEARBY);
  const around = text.slice(from, start + NEARBY);
  let best: number | undefined;
  for (let at = around.indexOf(words); at >= 0; at = around.indexOf(words, at + 1)) {
    if (best === undefined || Math.abs(from + at - start) < Math.abs(best - start)) best = from + at;
  }
  return best === undefined ? undefined : [best, best + words.length];
}
