import type { Entity, EntityLink, Quotation, Span, Speaker } from '../../analysis';
import { countBefore } from '../../analysisIndex';
import { greatestOf } from '../../lists';
import { genderOfPronoun } from '../../references/pronounScore';
import type { Ledger } from '../../rules/ledger';
import { RuleBook } from '../../rules/ruleBook';
import data from '../../words/data/links.json';
import { wordSet } from '../../words/wordSet';

/** A quotation whose source has no name so far, and the one said before it by somebody who has. */
interface NextWords {
  /** Who spoke before. */
  readonly type: Entity['type'];
  /** By the cue, something is added to what was said before. */
  readonly adds: boolean;
  readonly speaker: Speaker;
  /** The person who spoke before was called by a pronoun of another gender. */
  readonly otherGender: boolean;
  readonly sameParagraph: boolean;
}

const addings = wordSet(data.addings);
/** *The Wooster professor*: one person, of whom the text says something. */
const oneKnown = /^(?:the|that|this) (?:[\p{L}\d'’-]+ ){0,4}(?![\p{L}-]*s$)[\p{L}-]+$/iu;
/** How sure it is, and how far apart the words may stand, in UTF-16 units. Set by hand. */
const speaksOnSure = 0.7;
const farthest = 500;

export const speaksOnBook = new RuleBook<NextWords, true>('Does whoever spoke before go on?', [
  {
    id: 'speaker/adds',
    example: '“The pier is shut,” said Clara Hoffmann. |The Oslo professor| added, “It was never safe to walk on.”',
    find: ({ type, adds, speaker: { form, source, text } }) =>
      (type === 'person' && adds && form === 'nominal' && source === 'unnamed-person' && oneKnown.test(text)) || null,
  },
  {
    id: 'speaker/adds-pronoun',
    example:
      '“The pier is shut,” said Clara Hoffmann. The Oslo professor added it was old. “It was never safe,” |she| added.',
    find: ({ type, adds, speaker: { form, text }, otherGender }) =>
      (type === 'person' &&
        adds &&
        form === 'pronoun' &&
        genderOfPronoun(text.toLowerCase()) !== null &&
        !otherGender) ||
      null,
  },
  {
    id: 'speaker/they-on',
    example: 'Lockheed Martin said the plant was shut. |They| said it was old.',
    find: ({ type, speaker: { text }, sameParagraph }) =>
      (type === 'organization' && sameParagraph && text.toLowerCase() === 'they') || null,
  },
]);

/** Where a name stands, and whose it is. */
interface PlacedName {
  readonly span: Span;
  readonly entity: Entity;
}

/** The quotations, where whoever adds something has the name of who spoke right before. */
export function withSpeakersOn(
  quotes: readonly Quotation[],
  entities: readonly Entity[],
  text: string,
  ledger: Ledger,
): readonly Quotation[] {
  const speakers = entities.filter(({ type }) => type !== 'place');
  const byId = new Map(speakers.map((entity) => [entity.id, entity]));
  const names: PlacedName[] = speakers
    .flatMap((entity) => entity.mentions.flatMap(({ span, form }) => (form === 'name' ? [{ span, entity }] : [])))
    .sort((a, b) => a.span[0] - b.span[0]);
  let before: { readonly end: number; readonly link: EntityLink; readonly via: Span } | null = null;
  return quotes.map((quotation) => {
    if (quotation.parent !== null) return quotation;
    const [speaker, ...more] = quotation.speakers;
    let said = quotation;
    const entity = before && byId.get(before.link.id);
    if (speaker && more.length === 0 && !speaker.entity && before && entity && quotation.cue) {
      const between: Span = [before.end, speaker.span[0]];
      const at = {
        type: entity.type,
        adds: addings.has(quotation.cue.lemma) || /^(?:went|goes) on\b/i.test(quotation.cue.text),
        speaker,
        otherGender: isOfOtherGender(entity, speaker.text, text),
        sameParagraph: !text.slice(...between).includes('\n'),
      };
      const near = between[1] - between[0] <= farthest && !namesAnother(names, between, entity, quotation.segments);
      const answer = near ? speaksOnBook.answer(at, ledger) : null;
      const { link, via } = before;
      if (answer) {
        const confidence = Math.min(link.confidence, speaksOnSure);
        const named = { ...speaker, entity: { id: link.id, confidence, rule: answer.rule, via: [via] } };
        said = { ...quotation, speakers: [named] };
      }
    }
    const [known, ...others] = said.speakers;
    const named = known?.entity && others.length === 0 && byId.has(known.entity.id) ? known.entity : null;
    before = known && named ? { end: endOf(said), link: named, via: known.span } : null;
    return said;
  });
}

/** Where all of a quotation's words end. */
function endOf({ segments, cue, speakers }: Quotation): number {
  const spans = [...segments, ...(cue ? [cue.span] : []), ...speakers.map(({ span }) => span)];
  return greatestOf(spans.map(([, to]) => to));
}

/** Whether somebody else is named in a stretch, outside of what is said. */
function namesAnother(names: readonly PlacedName[], [from, to]: Span, entity: Entity, said: readonly Span[]): boolean {
  for (let i = countBefore(names, from, ({ span }) => span[0]); i < names.length; i++) {
    const { span, entity: other } = names[i]!;
    if (span[0] >= to) return false;
    if (
      other !== entity &&
      other.type === entity.type &&
      !said.some(([start, end]) => start <= span[0] && span[1] <= end)
    )
      return true;
  }
  return false;
}

/** Whether a pronoun of another gender was found to mean the entity. */
function isOfOtherGender({ mentions }: Entity, pronoun: string, text: string): boolean {
  const gender = genderOfPronoun(pronoun.toLowerCase());
  return mentions.some(({ form, span }) => {
    const other = form === 'pronoun' ? genderOfPronoun(text.slice(...span).toLowerCase()) : null;
    return other !== null && gender !== null && other !== gender;
  });
}
