import nlp from 'compromise';

/** Which kind of entry a tag of compromise's lexicon makes. */
const kindOfTag: Readonly<Record<string, string>> = {
  FirstName: 'first-name',
  MaleName: 'first-name',
  FemaleName: 'first-name',
  LastName: 'surname',
  Person: 'person',
  Organization: 'organization',
  SportsTeam: 'organization',
  Actor: 'role',
  Demonym: 'demonym',
};

const header = `# Names and words about people from the open lexicon of compromise 14 (MIT, Copyright (c) 2019 Spencer Kelly), taken over by
# training/names/buildGeneralNames.ts: entry, kind (first-name, surname, person in full, organization, role, demonym).
`;

/**
 * The text of `media/lexicon/general-names.txt`: what compromise's lexicon knows of names, so that the engine need not
 * ask the library when it runs.
 */
export function generalNames(): string {
  const { one } = nlp.model() as { one?: { lexicon?: Readonly<Record<string, string | readonly string[]>> } };
  const lines = new Set<string>();
  for (const [phrase, tags] of Object.entries(one?.lexicon ?? {})) {
    for (const tag of typeof tags === 'string' ? [tags] : tags) {
      const kind = kindOfTag[tag];
      // An abbreviation or a place that is also tagged as an organisation (dept, inc) is no name by itself.
      if (kind === undefined || (typeof tags !== 'string' && tags.includes('Abbreviation'))) continue;
      if (kind !== 'person' || phrase.includes(' ')) lines.add(`${phrase}\t${kind}`);
    }
  }
  return `${header}${[...lines].sort().join('\n')}\n`;
}
