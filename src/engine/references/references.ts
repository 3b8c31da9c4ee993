import { plainLedger, type Ledger } from '../rules/ledger';
import { ruling, type Ruling } from '../rules/ruling';
import type { Entity, EntityLink, Mention, Span } from '../analysis';
import type { ParagraphQuotation, QuotationReading } from '../quotes/reading';
import { toDocument, type Paragraph } from '../text/paragraph';
import { append } from '../lists';
import { isAgent } from './agents';
import { antecedentsOf, fullNameOf } from './antecedents';
import { metonymBook, otherBook, relativeBook, soleBook, type BackReference } from './backReferences';
import { Discourse, type Occurrence } from './discourse';
import type { EntityLexicon, Gender } from '../words/entityLexicon';
import { withMentions } from './firstPerson';
import type { MentionReading, Reference } from './mentionReading';
import type { NameMention } from '../names/nameFinder';
import { farthest, nearestOf } from './nominalChoice';
import { bestOf, farthest as farthestMeant, genderOfPronoun, scoreReferent } from './pronounScore';
import { overlaps, QuotationPlaces } from './quotationPlace';
import type { Question, Referent, Scored } from './referent';
import { RoleTable } from './roleTable';

/** A paragraph with what its pass found. */
export interface ReferringParagraph {
  readonly paragraph: Paragraph;
  readonly names: readonly NameMention[];
  readonly mentions: MentionReading;
  readonly quotations: QuotationReading;
  /** See `QuotationPlaces.narrativeNumbers`. */
  readonly sentenceNumbers: readonly number[];
}

/** Whom a pronoun or nominal stands for; both may begin at one place (*his* and *his lawyer*). */
export interface ReferenceLink {
  readonly link: EntityLink;
  readonly form: 'pronoun' | 'nominal';
  /** Where its words end. */
  readonly end: number;
}

/** What pronouns and nominals stand for. */
export interface ResolvedReferences {
  /** The entities with their roles and with the mentions that are no names. */
  readonly entities: Entity[];
  /** The links of pronouns and nominals, by document offset. */
  readonly links: ReadonlyMap<number, ReferenceLink>;
}

/** Less than this share of the evidence, and a pronoun stays unknown. Set by hand, as the next. */
const leastShare = 0.6;
/** Before a name: those who speak say who they are (*I’m*, *your old friend,*). */
const namesOneself =
  /\b(?:I|I['’]m|am|name is|name['’]s|call me|this is|me|like|myself|yours?\b[^.;:]*),? (?:\p{Lu}[\p{L}.]* )*$/u;
/** How sure it is whom *who* means. */
const relativeSure = 0.9;
/** How sure it is that a description means the only one in the text that it fits. */
const soleSure = 0.7;

/**
 * Says which entity pronouns and nominals stand for, in text order: whoever was spoken of before is a candidate, and what
 * speaks for each adds up. Entities get their roles and the new mentions. Linear in the references.
 */
export function resolveReferences(
  entities: readonly Entity[],
  paragraphs: readonly ReferringParagraph[],
  lexicon: EntityLexicon,
  ledger: Ledger = plainLedger,
): ResolvedReferences {
  const resolver = new Resolver(entities, paragraphs, lexicon, ledger);
  return resolver.resolve();
}

class Resolver {
  readonly #entityAt = new Map<number, Entity>();
  readonly #roles: RoleTable;
  readonly #discourse = new Discourse();
  readonly #added = new Map<string, Mention[]>();
  readonly #metonyms = new Set<number>();
  /** Per entity where its full name stands, once somebody has asked. */
  readonly #fullNames = new Map<Entity, Span | undefined>();
  readonly #links = new Map<number, ReferenceLink>();
  #speaker: Referent | null = null;
  #sentence = 0;

  readonly #entities: readonly Entity[];
  readonly #paragraphs: readonly ReferringParagraph[];
  readonly #lexicon: EntityLexicon;
  readonly #ledger: Ledger;

  constructor(
    entities: readonly Entity[],
    paragraphs: readonly ReferringParagraph[],
    lexicon: EntityLexicon,
    ledger: Ledger,
  ) {
    this.#entities = entities;
    this.#paragraphs = paragraphs;
    this.#lexicon = lexicon;
    this.#ledger = ledger;
    for (const entity of entities) for (const { span } of entity.mentions) this.#entityAt.set(span[0], entity);
    this.#roles = new RoleTable(entities, lexicon, ledger);
    for (const read of paragraphs) this.#readRoles(read);
  }

  #readRoles({ paragraph, names, mentions }: ReferringParagraph): void {
    const entityOf = (name: NameMention | undefined): Entity | undefined =>
      name && this.#entityAt.get(toDocument(paragraph, name.span)[0]);
    for (const role of mentions.roles) {
      const entity = entityOf(names[role.name]);
      if (entity) this.#roles.add(entity, role, toDocument(paragraph, role.span));
    }
    for (const name of names) {
      const entity = name.title === undefined ? undefined : entityOf(name);
      if (entity && name.title !== undefined) this.#roles.addTitle(entity, name.title);
    }
  }

  resolve(): ResolvedReferences {
    this.#paragraphs.forEach((paragraph, number) => this.#paragraph(paragraph, number));
    return { entities: this.#entities.map((entity) => this.#finish(entity)), links: this.#links };
  }

  #finish(entity: Entity): Entity {
    const added = this.#added.get(entity.id) ?? [];
    const mentions = entity.mentions.map((mention) =>
      this.#metonyms.has(mention.span[0]) ? { ...mention, reading: 'metonym' as const } : mention,
    );
    return withMentions({ ...entity, roles: this.#roles.rolesOf(entity), mentions }, added);
  }

  #paragraph(read: ReferringParagraph, number: number): void {
    const { paragraph, mentions, quotations } = read;
    const resolved: (Referent | null)[] = [];
    const places = new QuotationPlaces(quotations.quotations);
    const numbers = read.sentenceNumbers;
    for (const reference of mentions.references) {
      const quotation = places.around(reference.span);
      const speaks = places.isSpeaker(reference.span, reference.form);
      const occurrence: Occurrence = {
        span: toDocument(paragraph, reference.span),
        form: reference.form,
        sentence: this.#sentence + (numbers[reference.sentence] ?? 0),
        paragraph: number,
        place: quotation ? 'other' : speaks && reference.form === 'name' ? 'subject' : reference.place,
        says: !quotation && (reference.says || speaks),
      };
      const referent = this.#reference(read, reference, occurrence, resolved, places);
      resolved.push(referent);
      if (referent && occurrence.says) this.#speaker = referent;
    }
    this.#sentence += (numbers.at(-1) ?? 0) + 1;
  }

  #reference(
    read: ReferringParagraph,
    reference: Reference,
    occurrence: Occurrence,
    resolved: readonly (Referent | null)[],
    places: QuotationPlaces,
  ): Referent | null {
    if (reference.form === 'name') {
      const entity = this.#entityAt.get(occurrence.span[0]);
      if (!entity) return null;
      if (metonymBook.find({ entity, says: occurrence.says }, this.#ledger)) this.#metonyms.add(occurrence.span[0]);
      return this.#discourse.mention(entity, occurrence, this.#roles.gender(entity));
    }
    if (reference.form === 'nominal') return this.#nominal(reference, occurrence);
    if (reference.word === 'who') return this.#relative({ reference, resolved }, occurrence);
    if (reference.word === '') return null;
    return this.#pronoun(read, reference, occurrence, resolved, places);
  }

  #relative(at: BackReference, occurrence: Occurrence): Referent | null {
    const answer = relativeBook.answer(at, this.#ledger);
    const referent = answer?.found ?? null;
    if (!answer || !referent?.entity) return referent;
    return this.#link(referent, referent.entity, 'pronoun', occurrence, relativeSure, ruling(answer.rule), null);
  }

  #nominal(reference: Reference, occurrence: Occurrence): Referent | null {
    const gender = this.#lexicon.genders.get(reference.word) ?? null;
    if (reference.determiner === 'the' || reference.determiner === 'genitive') {
      const found = nearestOf(
        this.#roles.candidates(
          reference,
          this.#discourse.near(occurrence.sentence, farthest),
          this.#discourse.recentEntities(),
        ),
        this.#discourse,
        occurrence.sentence,
        this.#ledger,
      );
      if (found)
        return this.#link(found.referent, found.entity, 'nominal', occurrence, found.confidence, found.by, gender);
      const sole = this.#soleBearer(reference, occurrence);
      if (sole) return sole;
    }
    const type = reference.kind ?? 'person';
    return this.#discourse.mentionNameless(reference.word, type, occurrence, gender, reference.determiner === 'a');
  }

  /** *the CEO*, before the text says who that is: the only one whom it calls so. */
  #soleBearer(reference: Reference, occurrence: Occurrence): Referent | null {
    if (this.#discourse.isIntroduced(reference.word)) return null;
    const answer = soleBook.answer({ entity: this.#roles.soleBearer(reference) }, this.#ledger);
    if (!answer) return null;
    const entity = answer.found;
    const referent = this.#discourse.referent(entity) ?? this.#discourse.mention(entity, occurrence);
    return this.#link(referent, entity, 'nominal', occurrence, soleSure, ruling(answer.rule), null);
  }

  #pronoun(
    read: ReferringParagraph,
    reference: Reference,
    occurrence: Occurrence,
    resolved: readonly (Referent | null)[],
    places: QuotationPlaces,
  ): Referent | null {
    const quotation = places.around(reference.span);
    const gender = genderOfPronoun(reference.word);
    const question: Question = {
      gender,
      sentence: occurrence.sentence,
      paragraph: occurrence.paragraph,
      place: reference.place,
      says: occurrence.says,
      saidBy: reference.saidBy.flatMap((index) => resolved[index] ?? []),
      subject: resolved[reference.subject] ?? null,
      speaker: this.#speaker,
      ...this.#people(occurrence.sentence, gender),
    };
    const speaker = quotation ? this.#speakerOf(read, quotation, resolved) : null;
    const spokenOf = occurrence.says ? this.#spokenOf(read, reference.span, places) : [];
    const agents = reference.saidBy.flatMap((index) =>
      isAgent(read.paragraph.text, read.mentions.references, index) ? (resolved[index] ?? []) : [],
    );
    const at = { reference, resolved, speaker, spokenOf, agents };
    const banned: Referent[] = [];
    for (const rule of otherBook.rules) append(banned, otherBook.ask(rule, at, this.#ledger)?.found ?? []);
    const candidates: Scored[] = [];
    for (const referent of this.#discourse.recent) {
      const scored = banned.includes(referent) ? null : scoreReferent(question, referent, this.#ledger);
      if (scored) candidates.push(scored);
    }
    const found = bestOf(candidates, this.#ledger, question.sentence);
    if (!found || found.share < leastShare) return null;
    const { referent, by } = found.best;
    if (referent.entity === null) {
      this.#discourse.again(referent, occurrence, gender);
      return referent;
    }
    return this.#link(referent, referent.entity, 'pronoun', occurrence, found.share, by, gender);
  }

  /** Which people are there to be meant in a sentence. */
  #people(sentence: number, gender: Gender | null): Pick<Question, 'only' | 'agent'> {
    const near = this.#discourse.recent.filter(
      (each) =>
        each.type === 'person' &&
        sentence - each.sentence <= farthestMeant &&
        (each.gender === null || each.gender === gender),
    );
    const agent = near.find(({ entity, place, form }) => entity && place === 'subject' && form === 'name');
    return { only: near.length === 1 && near[0]?.entity ? near[0] : null, agent: agent ?? null };
  }

  /** The people whom somebody's very words name, unless it is to say who speaks. */
  #spokenOf({ paragraph, names }: ReferringParagraph, speaker: Span, places: QuotationPlaces): Referent[] {
    const spoken = places.spokenBy(speaker);
    if (spoken.length === 0) return [];
    return names.flatMap(({ span }) => {
      const inside = spoken.find(({ quoted }) => quoted.some(([start, end]) => start <= span[0] && span[1] <= end));
      // Within marks inside of these somebody else speaks.
      if (!inside || places.around(span) !== inside) return [];
      const before = paragraph.text.slice(Math.max(0, span[0] - 40), span[0]);
      if (namesOneself.test(before) || /^['’]/.test(paragraph.text.slice(span[1]))) return [];
      const entity = this.#entityAt.get(toDocument(paragraph, span)[0]);
      const referent = entity?.type === 'person' && this.#discourse.referent(entity);
      return referent ? [referent] : [];
    });
  }

  /** Who says a quotation, if that reference was read before. */
  #speakerOf(
    { mentions }: ReferringParagraph,
    quotation: ParagraphQuotation,
    resolved: readonly (Referent | null)[],
  ): Referent | null {
    const span = quotation.speakers[0]?.span;
    if (!span) return null;
    const index = mentions.references.findIndex((reference) => overlaps(reference.span, span));
    return index < 0 ? null : (resolved[index] ?? null);
  }

  #link(
    referent: Referent,
    entity: Entity,
    form: 'pronoun' | 'nominal',
    occurrence: Occurrence,
    confidence: number,
    by: Ruling,
    gender: Gender | null,
  ): Referent {
    const { span } = occurrence;
    const sure = Math.round(Math.min(0.95, confidence) * 100) / 100;
    const mentions = this.#added.get(entity.id) ?? [];
    mentions.push({ span, form, confidence: sure, ...by, reading: 'literal' });
    this.#added.set(entity.id, mentions);
    if (!this.#fullNames.has(entity)) this.#fullNames.set(entity, fullNameOf(entity));
    const via = antecedentsOf(referent, this.#fullNames.get(entity)).filter((step) => step[0] !== span[0]);
    this.#links.set(span[0], { link: { id: entity.id, confidence: sure, ...by, via }, form, end: span[1] });
    this.#discourse.again(referent, occurrence, gender);
    return referent;
  }
}
