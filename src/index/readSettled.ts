import { LARGEST_PEOPLE, nobody, parsePeople, peopleFileName, type PeopleFile } from '../engine/people/peopleFile';
import type { FolderFiles } from './folderFiles';
import { nothingSettled, settledJoins, type SettledJoins } from './settledJoins';

const nothing = { people: nobody, settled: nothingSettled };

let last: { readonly state: string; readonly people: PeopleFile; readonly settled: SettledJoins } | undefined;

/** What people settled about who is who in a folder; nothing where there is no file, or one that cannot be used. */
export async function readSettled(files: FolderFiles): Promise<SettledJoins> {
  return (await readFolderPeople(files)).settled;
}

/** What people entered and settled in a folder; nothing where there is no file, or one that cannot be used. */
export async function readFolderPeople(
  files: FolderFiles,
): Promise<{ readonly people: PeopleFile; readonly settled: SettledJoins }> {
  try {
    const time = await files.time(peopleFileName);
    if (!time) return nothing;
    const state = `${files.name} ${String(time.mtime)} ${String(time.size)}`;
    if (last?.state === state) return last;
    const read = parsePeople(new TextDecoder().decode(await files.read(peopleFileName, LARGEST_PEOPLE)));
    const people = typeof read === 'string' ? nobody : read;
    last = { state, people, settled: settledJoins(people.joins) };
    return last;
  } catch {
    return nothing;
  }
}
