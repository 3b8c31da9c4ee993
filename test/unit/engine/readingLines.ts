import type {
  Analysis,
  Entity,
  EntityLink,
  Mention,
  PlaceReading,
  Quotation,
  Span,
  Speaker,
} from '../../../src/engine/analysis';

/** What an analysis says, a line for each judgement, to be compared and read in a diff; rules stand in brackets. */
export function readingLines(analysis: Analysis, text: string): string[] {
  const words = ([from, to]: Span): string => `${String(from)}:${shortened(text.slice(from, to))}`;
  const link = (entity: EntityLink | null): string =>
    entity ? ` → ${entity.id} ${ruled(entity)}${entity.via.map((span) => ` via ${words(span)}`).join('')}` : '';
  const speaker = (each: Speaker): string =>
    `${words(each.span)} ${each.form} ${each.source} ${ruled(each)}${link(each.entity)}`;
  return [
    ...analysis.quotes.map((quote) =>
      [
        `${quote.id} ${kindOf(quote)}: ${quote.segments.map(words).join(' + ')}${rule(quote)}`,
        ...(quote.kind === 'mixed' ? [`quoted ${quote.quoted.map(words).join(' + ')}`] : []),
        quote.speakers.map(speaker).join(' & ') || 'nobody',
        quote.cue ? `${words(quote.cue.span)} (${quote.cue.lemma})` : 'no cue',
        ...(quote.when ? [`when ${words(quote.when.span)}`] : []),
      ].join(' | '),
    ),
    ...analysis.terms.map((term) => `term: ${words(term.span)}${rule(term)}`),
    ...analysis.entities.map((entity) => entityLine(entity, text)),
    ...analysis.warnings.map(({ code, span }) => `${code}: ${words(span)}`),
  ];
}

/** What another reading says otherwise: its lines that differ, and after `-` the ids that it lacks. */
export function changedLines(from: readonly string[], to: readonly string[]): string[] {
  const idOf = (line: string): string => /^[\w-]+:?/u.exec(line)?.[0] ?? '';
  const kept = new Set(to.map(idOf));
  return [
    ...to.filter((line) => !from.includes(line)),
    ...new Set(
      from
        .map(idOf)
        .filter((id) => !kept.has(id))
        .map((id) => `- ${id}`),
    ),
  ];
}

function kindOf({ kind, act, modality, parent }: Quotation): string {
  const unusual = [act, modality].filter((each) => each !== 'speech' && each !== 'asserted');
  return [kind, ...unusual, ...(parent ? [`in ${parent}`] : [])].join(' ');
}

function entityLine({ id, type, name, aliases, roles, maybeSameAs, mentions, place }: Entity, text: string): string {
  const mention = (each: Mention): string =>
    `${String(each.span[0])}${each.form === 'name' ? '' : ` ${text.slice(...each.span)}`} ${ruled(each)}${each.reading === 'metonym' ? ' metonym' : ''}`;
  return [
    `${id} ${type}: ${[name, ...aliases].join(' = ')}`,
    mentions.map(mention).join(', '),
    ...(roles.length > 0 ? [`roles ${roles.map((role) => `${String(role.span[0])}:${role.text}`).join(', ')}`] : []),
    ...(maybeSameAs.length > 0
      ? [`maybe ${maybeSameAs.map((each) => `${each.id} ${digits(each.confidence)}`).join(', ')}`]
      : []),
    ...(place ? [placeWords(place)] : []),
  ].join(' | ');
}

function placeWords(place: PlaceReading): string {
  const where = (each: { admin1: string | null; country: string | null }): string =>
    [each.admin1, each.country].filter(Boolean).join(', ');
  const others = place.candidates.slice(0, 2).map((each) => `; not ${where(each)}`);
  return `${place.kind} ${place.name}, ${where(place)} ${ruled(place)}${others.join('')}`;
}

const digits = (confidence: number): string => confidence.toFixed(2);
const rule = (judgement: { rule?: string }): string => (judgement.rule ? ` [${judgement.rule}]` : '');
const ruled = (judgement: { confidence: number; rule?: string }): string =>
  `${digits(judgement.confidence)}${rule(judgement)}`;

/** The first and last words, so that both ends can be seen. */
function shortened(words: string): string {
  const all = words.replace(/\s+/g, ' ').split(' ');
  return all.length > 6 ? `${all.slice(0, 3).join(' ')} … ${all.slice(-2).join(' ')}` : all.join(' ');
}
