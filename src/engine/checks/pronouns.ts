import type { AnalysisIndex } from '../analysisIndex';
import type { Entity, Quotation, Span, Speaker } from '../analysis';
import type { CheckedArticle, PronounFinding } from './finding';

/** A name further back than this is far, in UTF-16 code units; a reader has gone through some two hundred words since. */
const FAR = 1200;
/** And so many paragraphs at least: a long one is read in one go. */
const PARAGRAPHS = 2;
/** How far back a reader looks for who may be meant, in UTF-16 code units. */
const NEAR = 600;
/** A link below this is as good as none. */
const DOUBTFUL = 0.6;
/** Pronouns of one person; *they* and *it* stand for too much. */
const personal = /^(?:he|she)$/i;
const male = /^(?:he|him|his|himself|mr|sir|lord)$/i;
const female = /^(?:she|her|hers|herself|mrs|ms|miss|dame|lady)$/i;

/** *he* and *she* as speakers whose name stands far back, or who may be one as well as another. Told once for each name. */
export function checkPronouns({ index, text }: CheckedArticle): PronounFinding[] {
  const people = index.analysis.entities.filter(({ type }) => type === 'person');
  const told = new Set<string>();
  return index.analysis.quotes.flatMap((quotation) =>
    quotation.speakers.flatMap((speaker) => {
      if (speaker.form !== 'pronoun' || !personal.test(speaker.text)) return [];
      const finding = clearly(speaker)
        ? farBack(quotation, speaker, index, text)
        : several(quotation, speaker, people, text);
      const key = finding ? `${finding.problem} ${JSON.stringify(finding.related)}` : '';
      if (!finding || told.has(key)) return [];
      told.add(key);
      return [finding];
    }),
  );
}

function clearly(speaker: Speaker): boolean {
  return speaker.entity !== null && speaker.entity.confidence >= DOUBTFUL;
}

function farBack(
  quotation: Quotation,
  speaker: Speaker,
  index: AnalysisIndex,
  text: string,
): PronounFinding | undefined {
  const entity = speaker.entity ? index.entity(speaker.entity.id) : undefined;
  const [start] = speaker.span;
  const name = entity && lastMention(entity, start);
  if (!entity || !name || start - name[1] <= FAR) return undefined;
  const paragraphs = text.slice(name[1], start).match(/\n\s*/g)?.length ?? 0;
  if (paragraphs < PARAGRAPHS) return undefined;
  return finding(quotation, speaker, 'far', [entity.name], [name]);
}

function several(
  quotation: Quotation,
  speaker: Speaker,
  people: readonly Entity[],
  text: string,
): PronounFinding | undefined {
  const [start] = speaker.span;
  // As far as the paragraph before, when that is nearer: who was named there is not meant here any more.
  const before = text.slice(Math.max(0, start - NEAR), start);
  const paragraph = before.split(/\n\s*/).slice(-2).join('\n').length;
  const near = people.flatMap((entity) => {
    const name = lastMention(entity, start);
    if (!name || start - name[1] > paragraph || isInside(name, quotation)) return [];
    return mayBe(speaker.text, entity, text) ? [{ entity, name }] : [];
  });
  if (near.length < 2) return undefined;
  near.sort((a, b) => a.name[0] - b.name[0]);
  return finding(
    quotation,
    speaker,
    'several',
    near.map(({ entity }) => entity.name),
    near.map(({ name }) => name),
  );
}

/** False when the text itself calls the person by the other pronoun, or by a title that goes with it. */
function mayBe(pronoun: string, { mentions }: Entity, text: string): boolean {
  const other = male.test(pronoun) ? female : male;
  return !mentions.some(({ form, span: [start, end] }) => {
    const title = /(\p{L}+)\.?\s+$/u.exec(text.slice(Math.max(0, start - 12), start))?.[1] ?? '';
    return other.test(title) || (form === 'pronoun' && other.test(text.slice(start, end)));
  });
}

function lastMention(entity: Entity, before: number): Span | undefined {
  return entity.mentions.filter(({ form, span }) => form === 'name' && span[1] <= before).at(-1)?.span;
}

function isInside([start, end]: Span, { segments }: Quotation): boolean {
  return segments.some((segment) => segment[0] <= start && end <= segment[1]);
}

function finding(
  { id }: Quotation,
  { span, text }: Speaker,
  problem: PronounFinding['problem'],
  names: readonly string[],
  related: readonly Span[],
): PronounFinding {
  return { rule: 'unclear-pronoun', quotation: id, problem, pronoun: text, names, span, related };
}
