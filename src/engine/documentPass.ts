import type { Analysis, Entity } from './analysis';
import { createCorrector, type Corrector, type PlacedGuidance } from './corrections/corrector';
import { toDocument, type Paragraph } from './text/paragraph';
import { wordsAround } from './entities/documentName';
import { inTextOrder } from './entities/inTextOrder';
import { linkFirstPerson, type FirstPerson } from './references/firstPerson';
import { linkFirstPersonSpeakers } from './references/firstPersonSpeakers';
import { resolveReferences } from './references/references';
import { plainLedger, type Ledger } from './rules/ledger';
import { NamedGroups } from './references/plurals';
import { createSpeakerLinker } from './references/speakerLink';
import type { EntityLexicon } from './words/entityLexicon';
import { uniteEntities } from './entities/unite';
import type { ParagraphReading } from './paragraphReader';
import type { Gazetteer } from './places/gazetteer';
import { homeOfFolders } from './places/folderHome';
import { homeHints } from './places/home';
import { mergeHints } from './places/hints';
import type { PlaceMention } from './places/placeQuestion';
import { resolvePlaces } from './places/resolve';
import { joinQuotations } from './quotes/join/join';
import { withoutSpokenOf } from './quotes/join/spokenOf';
import { withSpeakersOn } from './quotes/join/speaksOn';
import { calibrated } from './quotes/sure/calibrated';

/** A paragraph with what the paragraph pass learnt from it. */
export interface ReadParagraph {
  readonly paragraph: Paragraph;
  readonly reading: ParagraphReading;
}

/**
 * The document pass: light, linear, over what the paragraphs showed by themselves. Yields between its stages, so that it
 * can be given up there.
 * @param paragraphs is emptied on the way: what a stage was the last to need does not stay in memory
 */
export function* readDocument(
  id: string,
  text: string,
  paragraphs: ReadParagraph[],
  gazetteer: Gazetteer | undefined,
  lexicon: EntityLexicon,
  guidance: PlacedGuidance = {},
  ledger: Ledger = plainLedger,
): Generator<void, Analysis, void> {
  const corrector = createCorrector(
    guidance,
    paragraphs.map(({ paragraph }) => paragraph),
    text,
  );
  const placed = yield* namedEntities(paragraphs, corrector, gazetteer, lexicon, homeOf(guidance.lists), ledger);
  yield;
  const { entities, links } = resolveReferences(
    placed,
    paragraphs.map(({ paragraph, reading }) => ({
      paragraph,
      names: reading.names,
      mentions: reading.mentions,
      quotations: reading.quotations,
      sentenceNumbers: reading.sentenceNumbers,
    })),
    lexicon,
    ledger,
  );
  yield;
  const quoting = paragraphs.map(({ paragraph, reading }) => ({ paragraph, reading: reading.quotations }));
  const firstPerson = firstPersonOf(paragraphs);
  paragraphs.length = 0;
  const speakerLink = createSpeakerLinker(entities, text, lexicon, links, ledger);
  const groups = new NamedGroups(entities, text, ledger);
  const joined = joinQuotations(
    quoting,
    (span, form) => {
      const link = speakerLink(span, form);
      return link ? [link] : form === 'name' ? [] : groups.linksOf(span);
    },
    ledger,
  );
  const spokenBy = withSpeakersOn(withoutSpokenOf(joined.quotes, entities, text, ledger), entities, text, ledger);
  const quotes = calibrated(spokenBy, entities, text, ledger);
  const said = corrector.quotations({ ...joined, quotes }, entities);
  const spoken = linkFirstPerson(said.entities, said.quotes, firstPerson, ledger);
  const owned = linkFirstPersonSpeakers(said.quotes, spoken);
  const ordered = inTextOrder({ entities: corrector.places(spoken), quotes: owned });
  const { terms } = said;
  const { warnings } = joined;
  return { schema: 1, offsets: 'utf16', id, quotes: ordered.quotes, terms, entities: ordered.entities, warnings };
}

const homeOf = (lists: PlacedGuidance['lists']): readonly string[] =>
  lists?.home && lists.home.length > 0 ? lists.home : homeOfFolders(lists?.folders ?? []);

/** The entities with their places. A generator of its own, so that what only it needs does not stay in memory to the end. */
function* namedEntities(
  paragraphs: readonly ReadParagraph[],
  corrector: Corrector,
  gazetteer: Gazetteer | undefined,
  lexicon: EntityLexicon,
  home: readonly string[],
  ledger: Ledger,
): Generator<void, readonly Entity[], void> {
  // Where each name stands in its paragraph, under its document offset: the places stage looks at what is around it.
  const mentions = new Map<number, PlaceMention>();
  const names = paragraphs.flatMap(({ paragraph, reading }) => {
    const around = wordsAround(
      paragraph.text,
      reading.names.map(({ span }) => span),
    );
    return reading.names.map((name, i) => {
      const span = toDocument(paragraph, name.span);
      mentions.set(span[0], { paragraph: paragraph.text, span: name.span });
      const [from, to] = name.span;
      const { before, after } = around[i]!;
      return { ...name, span, text: paragraph.text.slice(from, to), before, after };
    });
  });
  const united = corrector.entities(
    uniteEntities(
      corrector.names(names),
      gazetteer,
      paragraphs.map(({ reading }) => reading.smallWords),
      lexicon,
      ledger,
    ),
  );
  yield;
  if (gazetteer === undefined) return united;
  const hints = mergeHints([...paragraphs.map(({ reading }) => reading.hints), homeHints(home, gazetteer)]);
  return withPlaces(united, mentions, gazetteer, hints, ledger);
}

function firstPersonOf(paragraphs: readonly ReadParagraph[]): FirstPerson[] {
  return paragraphs.flatMap(({ paragraph, reading }) =>
    reading.mentions.firstPerson.map(({ span, word }) => ({ span: toDocument(paragraph, span), word })),
  );
}

function withPlaces(
  entities: readonly Entity[],
  mentions: ReadonlyMap<number, PlaceMention>,
  gazetteer: Gazetteer,
  hints: ReturnType<typeof mergeHints>,
  ledger: Ledger,
): Entity[] {
  const places = entities.filter(({ type }) => type === 'place');
  const questions = places.map((entity) => ({
    names: [entity.name, ...entity.aliases],
    mentions: entity.mentions.flatMap(({ span }) => mentions.get(span[0]) ?? []),
  }));
  const bodies = entities.flatMap(({ type, name, aliases }) => (type === 'organization' ? [name, ...aliases] : []));
  const readings = new Map(
    resolvePlaces(questions, gazetteer, hints, ledger, bodies).map((reading, i) => [places[i]?.id, reading] as const),
  );
  return entities.map((entity) => ({ ...entity, place: readings.get(entity.id) ?? null }));
}
