import type { Analysis, Entity, Quotation, Speaker, Term } from '../engine/analysis';
import type { Ruling } from '../engine/rules/ruling';
import { ruleWords } from './ruleWords';

/** Puts a template and its values into a language. */
export type Say = (template: string, values: readonly string[]) => string;

/** In English, as the templates are. */
export const inEnglish: Say = (template, values) =>
  template.replace(/\{(\d)\}/g, (_whole, index: string) => values[Number(index)] ?? '');

/** The evidence of a judgement in a few words; empty for a rule that has none. */
export function reasonOf({ rule, values = [] }: Ruling, say: Say = inEnglish): string {
  const template = ruleWords[rule];
  return template === undefined ? '' : say(template, values);
}

/** How the parts of an analysis are written for others: every judgement with its reason in English beside its rule. */
export const reasoned = {
  quotes: (quotation: Quotation): Quotation => ({ ...quotation, speakers: quotation.speakers.map(ofSpeaker) }),
  terms: (term: Term): Term => withReason(term),
  entities: (entity: Entity): Entity => ({
    ...entity,
    mentions: entity.mentions.map((mention) => withReason(mention)),
    place: entity.place && withReason(entity.place),
  }),
};

/** An analysis as it is written for others. */
export function withReasons(analysis: Analysis): Analysis {
  return {
    ...analysis,
    quotes: analysis.quotes.map(reasoned.quotes),
    terms: analysis.terms.map(reasoned.terms),
    entities: analysis.entities.map(reasoned.entities),
  };
}

function ofSpeaker(speaker: Speaker): Speaker {
  return { ...withReason(speaker), entity: speaker.entity && withReason(speaker.entity) };
}

function withReason<T extends Ruling>(judgement: T): T & { readonly reason: string } {
  return { ...judgement, reason: reasonOf(judgement) };
}
