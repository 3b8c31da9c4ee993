import type { Entity, Quotation, Span } from '../../analysis';
import type { Ledger } from '../../rules/ledger';
import { RuleBook } from '../../rules/ruleBook';

/** Words in marks without a cue, given to somebody who spoke before. */
interface CarriedWords {
  readonly quotation: Quotation;
  readonly entity: Entity;
  readonly text: string;
}

/** Before a name: those who speak say who they are. */
const oneself = /\b(?:I|I['’]m|am|name is|name['’]s|call me|this is|me|myself|your),? (?:\p{Lu}[\p{L}.]* )*$/iu;
/** How far before a name it is looked, in UTF-16 units. */
const REACH = 40;

export const spokenOfBook = new RuleBook<CarriedWords, true>('Is who spoke before only spoken of here?', [
  {
    id: 'speaker/named-in-words',
    example: '“The pier is shut,” said Clara Hoffmann. It rained. |“Hoffmann is a fool.”|',
    find: ({ quotation, entity, text }) =>
      entity.mentions.some(
        ({ form, span }) =>
          form === 'name' &&
          quotation.quoted.some((piece) => within(span, piece)) &&
          !/^['’]/.test(text.slice(span[1], span[1] + 1)) &&
          !oneself.test(text.slice(Math.max(0, span[0] - REACH), span[0])),
      ) || null,
  },
]);

/** The quotations, where nobody speaks whom only an earlier one names and whose name stands in the very words. */
export function withoutSpokenOf(
  quotes: readonly Quotation[],
  entities: readonly Entity[],
  text: string,
  ledger: Ledger,
): readonly Quotation[] {
  const people = new Map(entities.flatMap((entity) => (entity.type === 'person' ? [[entity.id, entity]] : [])));
  const named = new Set<number>();
  return quotes.map((quotation) => {
    const { cue, parent, speakers } = quotation;
    const [speaker, ...more] = speakers;
    const entity = people.get(speaker?.entity?.id ?? '');
    const carried = speaker !== undefined && more.length === 0 && named.has(speaker.span[0]);
    for (const { span } of speakers) named.add(span[0]);
    if (!carried || !entity || cue !== null || parent !== null) return quotation;
    return spokenOfBook.find({ quotation, entity, text }, ledger) ? { ...quotation, speakers: [] } : quotation;
  });
}

const within = (inner: Span, outer: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];
