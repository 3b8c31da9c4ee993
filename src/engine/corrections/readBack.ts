import type { Analysis, Entity, Quotation, Span, Speaker, Term } from '../analysis';
import { formKey } from '../entities/formKey';
import { bareQuote } from './anchor';
import { isSaid, type Judgement, type SpeakerAnswer, type TextQuote } from './correction';
import { findCounterparts, fold, placesOf, type Counterparts } from './counterparts';
import type { Confirmable, LeftOut, ReadBack } from './difference';
import { readBackNames, type NamesReadBack } from './readBackNames';
import { overlap } from './spans';

/**
 * Compares an analysis that somebody edited, or that was made with other corrections, with the present one, and tells which
 * judgements would make the one of the other. Only what corrections can say is compared: who speaks, what is a quotation,
 * what is a name, of whom or what, and which place it is.
 * In short steps.
 * @param theirs in UTF-16 offsets; its text may have been another version of `text`
 * @param whole whether it is of the whole article: then what it does not have was taken out
 */
export function* readBack(
  theirs: Analysis,
  ours: Analysis,
  text: string,
  whole = true,
): Generator<void, ReadBack, void> {
  const counterparts = yield* findCounterparts(theirs, ours, text);
  const found = whole ? counterparts : { ...counterparts, hadWords: () => false };
  const names = yield* readBackNames(theirs, ours, text, found);
  const quotations = yield* readBackQuotations(theirs, ours, found, names, whole);
  return {
    judgements: [...names.judgements, ...quotations.judgements, ...names.places],
    orphans: [...names.orphans, ...quotations.orphans],
    same: names.same + quotations.same,
    left: [...quotations.left, ...names.left],
    related: found.quotations.size + found.words.size + found.mentions.size > 0,
  };
}

function* readBackQuotations(
  theirs: Analysis,
  ours: Analysis,
  found: Counterparts,
  { entities }: NamesReadBack,
  whole: boolean,
): Generator<void, Pick<ReadBack, 'judgements' | 'orphans' | 'same' | 'left'>, void> {
  const judgements: (Judgement<Span> & Confirmable)[] = [];
  const orphans: (Judgement<TextQuote> & Confirmable)[] = [];
  const left: LeftOut[] = [];
  let same = 0;
  const known = {
    byId: new Map(theirs.entities.map((entity) => [entity.id, entity])),
    byName: byName(theirs.entities),
  };
  const terms = theirs.terms.filter(isSaid);
  const taken = new Set(found.quotations.values());

  for (const quotation of theirs.quotes) {
    yield;
    const { speakers, content } = quotation;
    const own = found.quotations.get(quotation);
    const target = own?.segments[0];
    const words = content[0] ?? '';
    const said = speakers.some(isSaid);
    const whoOf = speakers.map((speaker) => whoIs(speaker, own, known));
    if (own && target) {
      const answers = whoOf.map(({ entity, words: described }) => answerOf(entity, described, found));
      const agree = sameSpeakers(whoOf, own, entities);
      if (agree && (!said || own.speakers.some(isSaid))) same += 1;
      else judgements.push({ kind: 'speaker', target, speakers: answers, ...(agree ? { confirmed: true } : {}) });
    } else if (found.words.has(quotation)) {
      left.push({ why: 'notRead', words });
    } else if (said) {
      const answers = whoOf.map(({ entity, words: described }): SpeakerAnswer<TextQuote> => {
        const mention = entity?.mentions.find(({ form }) => form === 'name');
        return entity && mention ? { mention: bareQuote(entity.name, mention.span[0]) } : { words: described };
      });
      const quote = bareQuote(words, quotation.segments[0]?.[0] ?? 0);
      orphans.push({ kind: 'speaker', target: quote, speakers: answers });
    } else {
      left.push({ why: 'gone', words });
    }
  }
  for (const own of ours.quotes) {
    const target = own.segments[0];
    if (!target || taken.has(own)) continue;
    yield;
    if (isTerm(own, terms, found) || found.hadWords(target)) judgements.push({ kind: 'notAQuotation', target });
    else if (whole) left.push({ why: 'unsure', words: own.content[0] ?? '' });
  }
  return { judgements, orphans, left, same };
}

/** Somebody who speaks: an entity of the other analysis, or words. */
interface Who {
  readonly entity: Entity | undefined;
  readonly words: string;
}

/** The entities of the other analysis. */
interface Known {
  readonly byId: ReadonlyMap<string, Entity>;
  readonly byName: ReadonlyMap<string, Entity>;
}

/** Words that somebody wrote in the place of those in the text count for more than the entity that was left with them. */
function whoIs(speaker: Speaker, own: Quotation | undefined, { byId, byName }: Known): Who {
  const words = fold(speaker.text);
  const entity = speaker.entity ? byId.get(speaker.entity.id) : undefined;
  const untouched =
    !own || !entity || own.speakers.length === 0 || own.speakers.some(({ text }) => fold(text) === words);
  if (untouched || namesOf(entity).includes(formKey(words))) return { entity, words };
  return { entity: byName.get(formKey(words)), words };
}

const namesOf = ({ name, aliases }: Entity): string[] => [name, ...aliases].map(formKey);

/** The first entity of each name. */
function byName(entities: readonly Entity[]): Map<string, Entity> {
  const found = new Map<string, Entity>();
  for (const entity of entities) for (const name of namesOf(entity)) if (!found.has(name)) found.set(name, entity);
  return found;
}

function answerOf(entity: Entity | undefined, words: string, found: Counterparts): SpeakerAnswer<Span> {
  const mention = entity && placesOf(entity, found)[0];
  return mention ? { mention } : { words: entity?.name ?? words };
}

/** Whether those who speak are the same ones, whatever their order. */
function sameSpeakers(theirs: readonly Who[], own: Quotation, entities: NamesReadBack['entities']): boolean {
  const isOne = ({ entity, words }: Who, { entity: link, text }: Speaker): boolean => {
    const known = entity && entities.get(entity);
    if (known && known.size > 0) return link !== null && known.has(link.id);
    return link === null && formKey(fold(text)) === formKey(entity?.name ?? words);
  };
  return (
    theirs.length === own.speakers.length && theirs.every((who) => own.speakers.some((speaker) => isOne(who, speaker)))
  );
}

/** Whether what we have as a quotation is there as words in marks that are nobody's. */
function isTerm({ quoted }: Quotation, terms: readonly Term[], found: Counterparts): boolean {
  return quoted.some((span) => terms.some((term) => overlap(term.span, span) > 0 && found.hadWords(span)));
}
