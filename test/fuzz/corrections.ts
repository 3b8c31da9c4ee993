import fc from 'fast-check';
import type { EntityType, Span } from '../../src/engine/analysis';
import { quoteOf } from '../../src/engine/corrections/anchor';
import type { Correction, SpeakerAnswer, TextQuote } from '../../src/engine/corrections/correction';

/** A place in a text, in thousandths of it, or words that are not in it. */
const anchor = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 30 })) },
  { weight: 1, arbitrary: fc.constant(null) },
);
type Anchor = readonly [number, number] | null;

function anchored(place: Anchor, text: string): TextQuote {
  if (!place) return { exact: 'words that were here before', prefix: 'in front ', suffix: ' behind', start: 7 };
  const start = Math.floor(((text.length - 1) * place[0]) / 1000);
  const span: Span = [Math.max(0, start), Math.min(text.length, start + place[1])];
  const quote = quoteOf(text, span);
  return quote.exact === '' ? anchored(null, text) : quote;
}

const berlin = {
  name: 'Berlin',
  kind: 'city',
  country: 'DE',
  admin1: null,
  latitude: 52.5,
  longitude: 13.4,
  geonameId: 2950159,
  population: null,
} as const;

/** What a correction is to say, before the text is known. */
export interface CorrectionPlan {
  readonly kind: Correction['kind'];
  readonly one: Anchor;
  readonly two: Anchor;
  readonly here: boolean;
  readonly confirmed: boolean;
  readonly type: EntityType;
  readonly words: string;
  readonly minute: number;
}

/** A correction of any kind. */
export const correctionPlan: fc.Arbitrary<CorrectionPlan> = fc.record({
  kind: fc.constantFrom('sameAs', 'notTheSame', 'name', 'notAName', 'place', 'speaker', 'notAQuotation'),
  one: anchor,
  two: anchor,
  here: fc.boolean(),
  confirmed: fc.boolean(),
  type: fc.constantFrom('person', 'organization', 'place'),
  words: fc.constantFrom('a man', 'Ada Brandt', '“', '__proto__'),
  minute: fc.integer({ min: 10, max: 59 }),
});

/** The corrections of a text, as our own writer notes them. */
export function correctionsOf(text: string, plans: readonly CorrectionPlan[]): Correction[] {
  return plans.map((plan, i) => correctionOf(text, plan, `c${String(i)}`));
}

function correctionOf(text: string, plan: CorrectionPlan, id: string): Correction {
  const { kind, one, two, here, confirmed, type, words, minute } = plan;
  const target = anchored(one, text);
  const other = anchored(two, text);
  const head = { id, time: `2024-05-01T10:${String(minute)}:00.000Z`, target, ...(confirmed ? { confirmed } : {}) };
  const onName = here ? { ...head, here } : head;
  const speakers: SpeakerAnswer<TextQuote>[] = [{ mention: other }, { words }];
  switch (kind) {
    case 'sameAs':
    case 'notTheSame':
      return { ...onName, kind, other };
    case 'name':
      return { ...onName, kind, type };
    case 'notAName':
      return { ...onName, kind };
    case 'place':
      return { ...head, kind, place: here ? berlin : null };
    case 'speaker':
      return { ...head, kind, speakers: speakers.slice(here ? 1 : 0, confirmed ? 1 : 2) };
    case 'notAQuotation':
      return { ...head, kind };
  }
}
