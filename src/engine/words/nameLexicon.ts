import type { EntityType } from '../analysis';
import { entries, type Resources } from '../resources';
import { thirdPerson } from './inflection';
import { PhraseTable } from './phraseTable';

/** The lists that the name rules read, all in small letters. */
export interface NameLexicon {
  /** Words that are ordinary English in small letters. */
  readonly common: ReadonlySet<string>;
  readonly firstNames: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  /** Well-known people under their full name. */
  readonly people: PhraseTable;
  readonly titles: PhraseTable;
  readonly roles: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly personVerbs: ReadonlySet<string>;
  /** Forms of verbs behind *he*, which headlines have behind a name: *postpones*. */
  readonly presentVerbs: ReadonlySet<string>;
  /** *Took*, *paid*: those that do not end in *ed*. */
  readonly pastVerbs: ReadonlySet<string>;
  readonly organizations: PhraseTable;
  readonly organizationWords: Positions;
  /** Places that the gazetteer may leave out. */
  readonly places: PhraseTable;
  readonly placeNouns: Positions;
  readonly demonyms: ReadonlySet<string>;
  readonly calendar: ReadonlySet<string>;
  /** Words of the calendar that may be a person's name: *May*. */
  readonly calendarNames: ReadonlySet<string>;
  /** Words that open sentences and are no part of a name there. */
  readonly openers: ReadonlySet<string>;
  /** Names of neither people, organisations nor places. */
  readonly others: PhraseTable;
  readonly eventWords: ReadonlySet<string>;
  /** Where things are posted: *on Twitter* names a medium, not the company. */
  readonly media: ReadonlySet<string>;
  readonly nounsBefore: ReadonlyMap<string, EntityType>;
  readonly nounsAfter: ReadonlyMap<string, EntityType>;
}

/** Where in a name a word counts. */
export interface Positions {
  readonly anywhere: ReadonlySet<string>;
  readonly end: ReadonlySet<string>;
  readonly start: ReadonlySet<string>;
}

/** Lists that were built, for those who read the same resources. */
const built = new WeakMap<Resources, NameLexicon>();

/** Builds the lists from the resources, once. */
export function readNameLexicon(resources: Resources): NameLexicon {
  const lexicon = built.get(resources) ?? buildNameLexicon(resources);
  built.set(resources, lexicon);
  return lexicon;
}

function buildNameLexicon(resources: Resources): NameLexicon {
  const general = generalLexicon(resources);
  const list = (name: string): string[] => entries(resources, name).map((entry) => entry.toLowerCase());
  const common = new Set(list('common-words'));
  const firstField = (name: string): string[] => list(name).map((entry) => entry.split('\t', 1)[0] ?? entry);
  const verbForms = list('verb-forms');
  const context = list('context-nouns').map((entry) => entry.split('\t'));
  const nouns = (where: string): Map<string, EntityType> =>
    new Map(
      context.flatMap(([noun, position, type]) =>
        noun !== undefined && position === where && isEntityType(type) ? [[noun, type] as const] : [],
      ),
    );
  return {
    common,
    firstNames: new Set([...general.firstNames, ...list('first-names')]),
    surnames: new Set([...general.surnames, ...list('surnames')]),
    people: new PhraseTable(general.people),
    titles: new PhraseTable(list('titles')),
    roles: new Set([...general.roles, ...list('role-words')]),
    particles: new Set(list('name-particles')),
    personVerbs: new Set(list('person-verbs')),
    presentVerbs: new Set([
      ...list('plain-verbs').map(thirdPerson),
      ...verbForms.flatMap((row) => (row.endsWith('\tpresent') ? [row.slice(0, row.indexOf('\t'))] : [])),
    ]),
    pastVerbs: new Set(verbForms.flatMap((row) => (row.endsWith('\tpast') ? [row.slice(0, row.indexOf('\t'))] : []))),
    // Names that are ordinary words as well (ups, ing) help nobody.
    organizations: new PhraseTable([
      ...[...general.organizations].filter((name) => !common.has(name)),
      ...entries(resources, 'organizations').flatMap((name) =>
        name.includes(' & ') ? [name, name.replace(' & ', ' and ')] : [name],
      ),
    ]),
    organizationWords: readPositions(list('organization-words')),
    places: new PhraseTable(entries(resources, 'other-places')),
    placeNouns: readPositions(list('place-nouns')),
    demonyms: new Set([...general.demonyms, ...firstField('demonyms')]),
    calendar: new Set(firstField('calendar')),
    calendarNames: new Set(list('calendar').flatMap((entry) => (entry.endsWith('\tname') ? [entry.slice(0, -5)] : []))),
    openers: new Set(list('sentence-openers')),
    others: new PhraseTable(entries(resources, 'other-names')),
    eventWords: new Set(list('event-words')),
    media: new Set(list('media-platforms')),
    nounsBefore: nouns('before'),
    nounsAfter: nouns('after'),
  };
}

function isEntityType(type: string | undefined): type is EntityType {
  return type === 'person' || type === 'organization' || type === 'place';
}

function readPositions(list: readonly string[]): Positions {
  const positions = { anywhere: new Set<string>(), end: new Set<string>(), start: new Set<string>() };
  for (const entry of list) {
    const [phrase = '', where] = entry.split('\t');
    if (where === 'start' || where === 'end') positions[where].add(phrase);
    else positions.anywhere.add(phrase);
  }
  return positions;
}

interface GeneralLexicon {
  readonly firstNames: Set<string>;
  readonly surnames: Set<string>;
  readonly people: Set<string>;
  readonly organizations: Set<string>;
  readonly roles: Set<string>;
  readonly demonyms: Set<string>;
}

/** Which of our lists a kind of entry in `general-names` feeds. */
const listOfKind: Readonly<Record<string, keyof GeneralLexicon>> = {
  'first-name': 'firstNames',
  surname: 'surnames',
  person: 'people',
  organization: 'organizations',
  role: 'roles',
  demonym: 'demonyms',
};

/** The names that were taken over from compromise's lexicon, by kind. */
function generalLexicon(resources: Resources): GeneralLexicon {
  const lists: GeneralLexicon = {
    firstNames: new Set(),
    surnames: new Set(),
    people: new Set(),
    organizations: new Set(),
    roles: new Set(),
    demonyms: new Set(),
  };
  for (const entry of entries(resources, 'general-names')) {
    const [phrase = '', kind = ''] = entry.split('\t');
    const list = listOfKind[kind];
    if (list !== undefined) lists[list].add(phrase);
  }
  return lists;
}
