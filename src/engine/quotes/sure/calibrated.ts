import type { Entity, Quotation, Speaker } from '../../analysis';
import type { Ledger } from '../../rules/ledger';
import frequencies from './frequencies.json';
import { frequency, type FrequencyTable } from './frequencyTable';
import { nameSigns, nobodySigns } from './sourceNameSigns';
import { quotationSigns } from './quotationSigns';
import { holders, type SignContext } from './signs';
import { sourceSigns } from './sourceSigns';

/** With this in `off` an analysis keeps what the rules say of themselves: what the table is made from. */
export const calibration = 'sure/frequencies';

/** The tables of the links that lead from words to a name. */
const tables: Readonly<Record<'quotation' | 'source' | 'name' | 'nobody', FrequencyTable>> = frequencies;

/**
 * Quotations whose confidences are frequencies: of a hundred links that are 0.8 sure, eighty are right. What the rules say of
 * themselves tells more from less sure; how often that is right, annotated news tells (`frequencies.json`).
 */
export function calibrated(
  quotes: readonly Quotation[],
  entities: readonly Entity[],
  text: string,
  { off }: Ledger,
): readonly Quotation[] {
  if (off.has(calibration)) return quotes;
  const context = signContext(quotes, entities, text);
  return quotes.map((quotation) => ({
    ...quotation,
    confidence: frequency(quotationSigns(quotation, context), tables.quotation),
    speakers: quotation.speakers.map((speaker) => calibratedSpeaker(speaker, quotation, context)),
  }));
}

/** What the signs of an analysis are read from. */
export function signContext(quotes: readonly Quotation[], entities: readonly Entity[], text: string): SignContext {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return { text, entity: (id) => byId.get(id), holdsOther: holders(quotes) };
}

function calibratedSpeaker(speaker: Speaker, quotation: Quotation, context: SignContext): Speaker {
  const words = frequency(sourceSigns(speaker, quotation), tables.source);
  const { entity } = speaker;
  // Nobody else writes a label in a transcript; the news that the tables come from has hardly any.
  if (!entity && speaker.rule.startsWith('source/turn')) return { ...speaker, confidence: words };
  if (!entity)
    return { ...speaker, confidence: Math.min(words, frequency(nobodySigns(speaker, quotation), tables.nobody)) };
  const name = frequency(nameSigns(speaker, entity, context), tables.name);
  return { ...speaker, confidence: words, entity: { ...entity, confidence: name } };
}
