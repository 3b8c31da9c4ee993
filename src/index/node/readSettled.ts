import { readFile, stat } from 'node:fs/promises';
import * as path from 'node:path';
import { LARGEST_PEOPLE, parsePeople, peopleFileName } from '../../engine/people/peopleFile';
import { nothingSettled, settledJoins, type SettledJoins } from '../settledJoins';

let last: { readonly state: string; readonly settled: SettledJoins } | undefined;

/** What people settled about who is who in a folder; nothing where there is no file, or one that cannot be used. */
export async function readSettled(folder: string): Promise<SettledJoins> {
  const file = path.join(folder, peopleFileName);
  try {
    const { mtimeMs, size } = await stat(file);
    if (size > LARGEST_PEOPLE) return nothingSettled;
    const state = `${file} ${String(mtimeMs)} ${String(size)}`;
    if (last?.state === state) return last.settled;
    const people = parsePeople(await readFile(file, 'utf8'));
    const settled = typeof people === 'string' ? nothingSettled : settledJoins(people.joins);
    last = { state, settled };
    return settled;
  } catch {
    return nothingSettled;
  }
}
