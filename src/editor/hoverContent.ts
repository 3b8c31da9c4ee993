import { rulingIn, type Ruling } from '../engine/rules/ruling';
import type {
  Entity,
  EntityType,
  Mention,
  PlaceReading,
  Quotation,
  QuotationKind,
  SourceKind,
  Span,
  Speaker,
} from '../engine/analysis';
import { partsOf, type AnalysisIndex } from '../engine/analysisIndex';
import { withoutThat } from '../export/content';
import { speakerName } from '../export/attribution';
import { countWords } from '../export/words';
import {
  leastSureLink,
  speakerSureness,
  surenessLevel,
  type QuotationLink,
  type SurenessLevel,
} from '../engine/sureness';
import { fold } from '../export/spaces';
import { clip } from './preview';

/** What a hover says, as facts; `hoverMarkdown.ts` finds the words. */
export type HoverBlock = EntityFacts | QuoteFacts | TermFacts;

/** About a person, an organisation or a place. */
export interface EntityFacts {
  readonly kind: 'entity';
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly mentions: number;
  readonly quotes: number;
  readonly first: Span;
  /** The mention after this one, from the last to the first; null when there is no other. */
  readonly next: Span | null;
  /** The place is named for those who govern it. */
  readonly metonym: boolean;
  /** How sure it is that these words (*she*, *the mayor*) stand for it, and why; null at a name. */
  readonly standIn: { readonly level: SurenessLevel; readonly by: Ruling } | null;
  readonly place: PlaceReading | null;
  /** How sure the place is. */
  readonly level: SurenessLevel | null;
  /** Entities that may be the same. */
  readonly maybe: readonly { readonly id: string; readonly name: string }[];
}

/** About one speaker of a quotation. */
export interface SpeakerFacts {
  /** The full name where it is known, else the words of the text. */
  readonly name: string;
  /** The words of the text where they are no name. */
  readonly written: string | null;
  readonly source: SourceKind;
  /** False for a pronoun of which nobody knows who it is. */
  readonly identified: boolean;
  readonly level: SurenessLevel;
  readonly by: Ruling;
  /** The words that lead from a pronoun to the name (*he*, *Alfano*, *Angelino Alfano*), and why; null at a name. */
  readonly chain: { readonly words: readonly string[]; readonly by: Ruling } | null;
  /** Where the speaker stands; null for the one pointed at. */
  readonly span: Span | null;
}

/** About a quotation. */
export interface QuoteFacts {
  readonly kind: 'quote';
  readonly id: string;
  readonly quotation: QuotationKind;
  /** Its first words: several quotations may be told of at one place. */
  readonly begin: string;
  readonly words: number;
  readonly traits: readonly QuoteTrait[];
  /** That of its least sure link, and which that is. */
  readonly level: SurenessLevel;
  readonly leastSure: QuotationLink;
  /** Empty: nobody found. */
  readonly speakers: readonly SpeakerFacts[];
  readonly cue: string | null;
  readonly when: string | null;
}

export type QuoteTrait = 'nested' | 'thought' | 'denied' | 'hypothetical';

/** About words in quotation marks that are nobody's. */
export interface TermFacts {
  readonly kind: 'term';
  readonly by: Ruling;
}

/** The facts at a place of the text, and the smallest span that they are about. */
export interface HoverContent {
  readonly span: Span;
  /** Smallest thing first. */
  readonly blocks: readonly HoverBlock[];
}

/** More than this would hide the text that the reader looks at. */
const maxBlocks = 4;
const maxAliases = 4;
const maxRunnersUp = 3;
const maxBegin = 60;

/** What is known of the text at an offset; undefined when nothing is. */
export function hoverContent(index: AnalysisIndex, text: string, offset: number): HoverContent | undefined {
  const found: { span: Span; block: HoverBlock }[] = [];
  const told = new Set<string>();
  const tell = (span: Span, entity: Entity, mention: Mention | undefined): void => {
    if (told.has(entity.id)) return;
    told.add(entity.id);
    found.push({ span, block: entityFacts(index, entity, span, mention) });
  };
  for (const entity of index.analysis.entities) {
    const mention = smallest(entity.mentions, (candidate) => candidate.span, offset);
    if (mention) tell(mention.span, entity, mention);
  }
  for (const quotation of index.analysis.quotes) {
    const span = smallest(partsOf(quotation), (part) => part, offset);
    if (span) found.push({ span, block: quoteFacts(index, quotation, text, offset) });
    for (const speaker of quotation.speakers) {
      const entity = speaker.entity ? index.entity(speaker.entity.id) : undefined;
      if (entity && holds(speaker.span, offset)) tell(speaker.span, entity, undefined);
    }
  }
  for (const term of index.analysis.terms) {
    if (holds(term.span, offset)) found.push({ span: term.span, block: { kind: 'term', by: rulingIn(term) } });
  }
  found.sort((a, b) => length(a.span) - length(b.span));
  const [first] = found;
  return first && { span: first.span, blocks: found.slice(0, maxBlocks).map(({ block }) => block) };
}

/** The facts about an entity, seen from one of its mentions (`here`). */
export function entityFacts(
  index: AnalysisIndex,
  entity: Entity,
  here: Span,
  mention: Mention | undefined,
): EntityFacts {
  const spans = entity.mentions.map(({ span }) => span);
  const first = spans[0] ?? here;
  const next = spans.find(([start]) => start > here[0]) ?? first;
  const { place } = entity;
  return {
    kind: 'entity',
    id: entity.id,
    type: entity.type,
    name: entity.name,
    aliases: entity.aliases.slice(0, maxAliases),
    roles: [...new Set(entity.roles.map((role) => role.text))].slice(0, 2),
    mentions: entity.mentions.length,
    quotes: index.quotationsOf(entity.id).length,
    first,
    next: next[0] === here[0] && next[1] === here[1] ? null : next,
    metonym: mention?.reading === 'metonym',
    standIn:
      mention && mention.form !== 'name' ? { level: surenessLevel(mention.confidence), by: rulingIn(mention) } : null,
    place: place && { ...place, candidates: place.candidates.slice(0, maxRunnersUp) },
    level: place && surenessLevel(place.confidence),
    maybe: entity.maybeSameAs.flatMap(({ id }) => {
      const other = index.entity(id);
      return other ? [{ id, name: other.name }] : [];
    }),
  };
}

/** The facts about a quotation; `text` is the document. */
export function quoteFacts(index: AnalysisIndex, quotation: Quotation, text: string, offset: number): QuoteFacts {
  const traits: QuoteTrait[] = [];
  if (isInside(quotation, index)) traits.push('nested');
  if (quotation.act === 'thought') traits.push('thought');
  if (quotation.modality !== 'asserted') traits.push(quotation.modality);
  const least = leastSureLink(quotation);
  return {
    kind: 'quote',
    id: quotation.id,
    quotation: quotation.kind,
    begin: clip(withoutThat(quotation, text.slice(...(quotation.segments[0] ?? [0, 0]))), maxBegin),
    words: quotation.segments.reduce((sum, [start, end]) => sum + countWords(text.slice(start, end)), 0),
    traits,
    level: surenessLevel(least.confidence),
    leastSure: least.link,
    speakers: quotation.speakers.map((speaker) => speakerFacts(index, speaker, text, offset)),
    cue: quotation.cue?.text ?? null,
    when: quotation.when?.text ?? null,
  };
}

/** Whether a quotation stands in another that is shown. */
export function isInside({ parent }: Quotation, index: AnalysisIndex): boolean {
  return parent !== null && index.quotation(parent) !== undefined;
}

function speakerFacts(index: AnalysisIndex, speaker: Speaker, text: string, offset: number): SpeakerFacts {
  const name = speakerName(speaker, index);
  return {
    name,
    written: speaker.form === 'name' || name === speaker.text ? null : speaker.text,
    chain: chainOf(speaker, name, text),
    source: speaker.source,
    identified: speaker.entity !== null || speaker.form !== 'pronoun',
    level: surenessLevel(speakerSureness(speaker)),
    by: rulingIn(speaker),
    span: holds(speaker.span, offset) ? null : speaker.span,
  };
}

/** How the words of the text lead to the name, each step once, and why. */
function chainOf({ text: words, entity }: Speaker, name: string, text: string): SpeakerFacts['chain'] {
  if (!entity || entity.via.length === 0) return null;
  const steps = [words, ...entity.via.map(([start, end]) => text.slice(start, end)), name].map(fold);
  const apart = steps.filter((step, i) => step !== '' && step.toLowerCase() !== steps[i - 1]?.toLowerCase());
  return { words: apart, by: rulingIn(entity) };
}

function smallest<T>(items: readonly T[], spanOf: (item: T) => Span, offset: number): T | undefined {
  let best: T | undefined;
  for (const item of items) {
    if (holds(spanOf(item), offset) && (best === undefined || length(spanOf(item)) < length(spanOf(best)))) best = item;
  }
  return best;
}

/** An offset at either edge counts: the editor names the position before or after the letter pointed at. */
function holds([start, end]: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function length([start, end]: Span): number {
  return end - start;
}
