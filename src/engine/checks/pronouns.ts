import type { AnalysisIndex } from '../analysisIndex';
import type { Entity, Quotation, Span, Speaker } from '../analysis';
import type { CheckedArticle, PronounFinding } from './finding';
import { countBefore } from '../analysisIndex';

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

/** A name in the text, and whose it is. */
interface Named {
  readonly span: Span;
  readonly entity: Entity;
}

/** *he* and *she* as speakers whose name stands far back, or who may be one as well as another. Told once for each name. */
export function checkPronouns({ index, text }: CheckedArticle): PronounFinding[] {
  const names = index.analysis.entities
    .filter(({ type }) => type === 'person')
    .flatMap((entity) => entity.mentions.flatMap(({ form, span }) => (form === 'name' ? [{ span, entity }] : [])))
    .sort((a, b) => a.span[1] - b.span[1]);
  const told = new Set<string>();
  const namesOf = remembered(({ mentions }: Entity) =>
    mentions.flatMap(({ form, span }) => (form === 'name' ? [span] : [])).sort((a, b) => a[1] - b[1]),
  );
  const calls = remembered((entity: Entity) => callsOf(entity, text));
  return index.analysis.quotes.flatMap((quotation) =>
    quotation.speakers.flatMap((speaker) => {
      if (speaker.form !== 'pronoun' || !personal.test(speaker.text)) return [];
      const entity = clearEntity(speaker, index);
      const finding = entity
        ? farBack(quotation, speaker, entity, namesOf(entity), text)
        : several(quotation, speaker, names, calls, text);
      const key = finding ? `${finding.problem} ${JSON.stringify(finding.related)}` : '';
      if (!finding || told.has(key)) return [];
      told.add(key);
      return [finding];
    }),
  );
}

function clearEntity({ entity }: Speaker, index: AnalysisIndex): Entity | undefined {
  return entity && entity.confidence >= DOUBTFUL ? index.entity(entity.id) : undefined;
}

/** A function that works each answer out once. */
function remembered<T extends object, R>(work: (subject: T) => R): (subject: T) => R {
  const known = new Map<T, R>();
  return (subject) => {
    if (!known.has(subject)) known.set(subject, work(subject));
    return known.get(subject)!;
  };
}

/** @param names where the entity is named, in the order of the ends */
function farBack(
  quotation: Quotation,
  speaker: Speaker,
  entity: Entity,
  names: readonly Span[],
  text: string,
): PronounFinding | undefined {
  const [start] = speaker.span;
  const name = names[countBefore(names, start + 1, ([, end]) => end) - 1];
  if (!name || start - name[1] <= FAR) return undefined;
  const paragraphs = text.slice(name[1], start).match(/\n\s*/g)?.length ?? 0;
  if (paragraphs < PARAGRAPHS) return undefined;
  return finding(quotation, speaker, 'far', [{ span: name, entity }]);
}

/** `names` in the order of their ends. */
function several(
  quotation: Quotation,
  speaker: Speaker,
  names: readonly Named[],
  callsOf: (entity: Entity) => Calls,
  text: string,
): PronounFinding | undefined {
  const [start] = speaker.span;
  // As far as the paragraph before, when that is nearer: who was named further back is not meant here any more.
  const before = text.slice(Math.max(0, start - NEAR), start);
  const from = start - before.split(/\n\s*/).slice(-2).join('\n').length;
  const near = new Map<Entity, Named>();
  for (let i = countBefore(names, start + 1, ({ span }) => span[1]) - 1; (names[i]?.span[1] ?? -1) >= from; i--) {
    const named = names[i];
    if (named && !near.has(named.entity) && !isInside(named.span, quotation)) near.set(named.entity, named);
  }
  const meant = [...near.values()].filter(
    ({ entity }) => !callsOf(entity)[male.test(speaker.text) ? 'female' : 'male'],
  );
  return meant.length < 2 ? undefined : finding(quotation, speaker, 'several', meant.reverse());
}

/** Whether the text itself calls a person by a pronoun of a man or of a woman, or by a title that goes with it. */
interface Calls {
  readonly male: boolean;
  readonly female: boolean;
}

function callsOf({ mentions }: Entity, text: string): Calls {
  const words = mentions.map(({ form, span: [start, end] }) =>
    form === 'pronoun'
      ? text.slice(start, end)
      : (/(\p{L}+)\.?\s+$/u.exec(text.slice(Math.max(0, start - 12), start))?.[1] ?? ''),
  );
  return { male: words.some((word) => male.test(word)), female: words.some((word) => female.test(word)) };
}

function isInside([start, end]: Span, { segments }: Quotation): boolean {
  return segments.some((segment) => segment[0] <= start && end <= segment[1]);
}

function finding(
  { id }: Quotation,
  { span, text }: Speaker,
  problem: PronounFinding['problem'],
  named: readonly Named[],
): PronounFinding {
  return {
    rule: 'unclear-pronoun',
    quotation: id,
    problem,
    pronoun: text,
    names: named.map(({ entity }) => entity.name),
    span,
    related: named.map((name) => name.span),
  };
}
