import { readFile, stat } from 'node:fs/promises';
import * as path from 'node:path';
import { LARGEST_PEOPLE, nobody, parsePeople, peopleFileName, type PeopleFile } from '../../engine/people/peopleFile';
import { nothingSettled, settledJoins, type SettledJoins } from '../settledJoins';

const nothing = { people: nobody, settled: nothingSettled };

let last: { readonly state: string; readonly people: PeopleFile; readonly settled: SettledJoins } | undefined;

/** What people settled about who is who in a folder; nothing where there is no file, or one that cannot be used. */
export async function readSettled(folder: string): Promise<SettledJoins> {
  return (await readFolderPeople(folder)).settled;
}

/** What people entered and settled in a folder; nothing where there is no file, or one that cannot be used. */
export async function readFolderPeople(
  folder: string,
): Promise<{ readonly people: PeopleFile; readonly settled: SettledJoins }> {
  const file = path.join(folder, peopleFileName);
  try {
    const { mtimeMs, size } = await stat(file);
    if (size > LARGEST_PEOPLE) return nothing;
    const state = `${file} ${String(mtimeMs)} ${String(size)}`;
    if (last?.state === state) return last;
    const read = parsePeople(await readFile(file, 'utf8'));
    const people = typeof read === 'string' ? nobody : read;
    last = { state, people, settled: settledJoins(people.joins) };
    return last;
  } catch {
    return nothing;
  }
}
