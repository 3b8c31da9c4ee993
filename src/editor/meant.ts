import type { Entity, Span } from '../engine/analysis';
import type { AnalysisIndex } from '../engine/analysisIndex';
import { rulingIn, type Ruling } from '../engine/rules/ruling';
import { speakerSureness, surenessLevel, type SurenessLevel } from '../engine/sureness';

/** Words that stand for somebody or something that has a name: *he*, *the minister*. */
export interface Meant {
  readonly span: Span;
  readonly entity: Entity;
  readonly level: SurenessLevel;
  readonly by: Ruling;
}

/** How far a name may stand from a description that says who is meant anyway: *the mayor, Ana Reis*. */
const BESIDE = 3;

/** The pronouns and descriptions within a stretch whose name is known and does not stand in or beside them, in text order. */
export function meantWithin(index: AnalysisIndex, [from, to]: Span): Meant[] {
  const found = new Map<string, Meant>();
  const add = (meant: Meant): void => {
    const { span, entity } = meant;
    const within = span[0] < to && span[1] > from;
    if (within && !saysTheName(entity, span)) found.set(`${String(span[0])}-${String(span[1])}`, meant);
  };
  for (const entity of index.analysis.entities) {
    for (const mention of entity.mentions) {
      if (mention.form === 'name') continue;
      add({ span: mention.span, entity, level: surenessLevel(mention.confidence), by: rulingIn(mention) });
    }
  }
  for (const speaker of index.analysis.quotes.flatMap(({ speakers }) => speakers)) {
    const entity = speaker.entity && index.entity(speaker.entity.id);
    if (!speaker.entity || !entity || speaker.form === 'name') continue;
    add({ span: speaker.span, entity, level: surenessLevel(speakerSureness(speaker)), by: rulingIn(speaker.entity) });
  }
  return [...found.values()].sort((a, b) => a.span[0] - b.span[0]);
}

/**
 * A name as short as it can be said: the form that the text itself uses for the end of it (*Reis* for *Ana Reis*), unless
 * another of the text is called so too.
 */
export function shortName(entity: Entity, { analysis }: AnalysisIndex): string {
  const own = entity.aliases
    .filter((alias) => entity.name.endsWith(` ${alias}`))
    .reduce((best, alias) => (alias.length < best.length ? alias : best), entity.name);
  const others = analysis.entities.filter((other) => other !== entity);
  const shared = others.some(({ name, aliases }) => [name, ...aliases].some((form) => form.split(' ').includes(own)));
  return shared ? entity.name : own;
}

function saysTheName({ mentions }: Entity, [start, end]: Span): boolean {
  return mentions.some(({ form, span }) => form === 'name' && span[0] < end + BESIDE && span[1] > start - BESIDE);
}
