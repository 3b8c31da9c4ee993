import type { Entity, Span } from '../analysis';
import type { Gender } from '../words/entityLexicon';
import type { Referent } from './referent';
import type { ClausePlace } from '../syntax/clausePlace';

/** Referents that were not spoken of lately are forgotten beyond this many. */
const mostRemembered = 24;

/** Where and how somebody is spoken of. */
export interface Occurrence {
  readonly span: Span;
  readonly form: Referent['form'];
  readonly sentence: number;
  readonly paragraph: number;
  readonly place: ClausePlace;
  readonly says: boolean;
}

/** Who and what the text has spoken of up to a point, the latest first. */
export class Discourse {
  readonly #byEntity = new Map<string, Referent>();
  readonly #nameless = new Map<string, Referent>();
  readonly #introduced = new Set<string>();
  readonly #recent: Referent[] = [];
  /** Every mention of an entity so far. */
  readonly #mentions: { readonly entity: Entity; readonly sentence: number }[] = [];

  get recent(): readonly Referent[] {
    return this.#recent;
  }

  /** The entities spoken of lately, the latest first. */
  *recentEntities(): Generator<Entity> {
    for (const { entity } of this.#recent) if (entity) yield entity;
  }

  /** The entities spoken of in a sentence or in so many before it. */
  near(sentence: number, farthest: number): Set<Entity> {
    const near = new Set<Entity>();
    for (let i = this.#mentions.length - 1; i >= 0; i--) {
      const mention = this.#mentions[i]!;
      if (sentence - mention.sentence > farthest) break;
      near.add(mention.entity);
    }
    return near;
  }

  referent(entity: Entity): Referent | undefined {
    return this.#byEntity.get(entity.id);
  }

  /** Notes a mention of an entity. */
  mention(entity: Entity, occurrence: Occurrence, gender: Gender | null = null): Referent {
    const referent = this.#byEntity.get(entity.id) ?? newReferent(entity, entity.type, occurrence);
    this.#byEntity.set(entity.id, referent);
    if (occurrence.form === 'name') referent.name = occurrence.span;
    return this.#note(referent, occurrence, gender);
  }

  /** Notes one without a name, known by a noun: *the officer*. */
  mentionNameless(
    noun: string,
    type: Referent['type'],
    occurrence: Occurrence,
    gender: Gender | null,
    introduced = false,
  ): Referent {
    if (introduced) this.#introduced.add(noun);
    const referent = this.#nameless.get(noun) ?? newReferent(null, type, occurrence);
    this.#nameless.set(noun, referent);
    return this.#note(referent, occurrence, gender);
  }

  /** Whether the text has spoken of *an officer*, whom *the officer* then means. */
  isIntroduced(noun: string): boolean {
    return this.#introduced.has(noun);
  }

  /** Notes that a referent is spoken of once more. */
  again(referent: Referent, occurrence: Occurrence, gender: Gender | null): void {
    this.#note(referent, occurrence, gender);
  }

  #note(
    referent: Referent,
    { span, form, sentence, paragraph, place, says }: Occurrence,
    gender: Gender | null,
  ): Referent {
    referent.gender ??= gender;
    referent.count++;
    // within a sentence the better place stands: Orlov, whose car … his
    const better = referent.sentence === sentence && rank(referent.place) > rank(place);
    referent.says = says || (referent.sentence === sentence && referent.says);
    if (!better) referent.place = place;
    referent.sentence = sentence;
    referent.paragraph = paragraph;
    referent.form = form;
    referent.last = span;
    if (referent.entity) this.#mentions.push({ entity: referent.entity, sentence });
    const at = this.#recent.indexOf(referent);
    if (at >= 0) this.#recent.splice(at, 1);
    this.#recent.unshift(referent);
    if (this.#recent.length > mostRemembered) this.#recent.pop();
    return referent;
  }
}

function rank(place: ClausePlace): number {
  return place === 'topic' ? 3 : place === 'subject' ? 2 : place === 'object' ? 1 : 0;
}

function newReferent(
  entity: Entity | null,
  type: Referent['type'],
  { sentence, paragraph, place, says, form, span }: Occurrence,
): Referent {
  return { entity, type, gender: null, count: 0, sentence, paragraph, place, says, form, name: null, last: span };
}
