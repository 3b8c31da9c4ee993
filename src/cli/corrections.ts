import { readFile } from 'node:fs/promises';
import type { PlacedCorrection } from '../engine/corrections/correction';
import { placeCorrections } from '../engine/corrections/placing';
import { parseSidecar, sidecarEnding, type SidecarProblem } from '../engine/corrections/sidecar';

/** The corrections of a text, or why there are none although there is a file of them. */
export interface FoundCorrections {
  readonly corrections?: readonly PlacedCorrection[];
  readonly problem?: string;
}

const problems: Readonly<Record<SidecarProblem, string>> = {
  syntax: 'not JSON',
  shape: 'not a file of corrections',
  version: 'written by a newer version',
};

/** Reads what was corrected in the editor from the file beside an article; nothing when there is no such file. */
export async function readCorrections(article: string, text: string): Promise<FoundCorrections> {
  if (article === '-') return {};
  const file = `${article}${sidecarEnding}`;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? {} : { problem: `${file}: ${message}; its corrections do not count` };
  }
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { problem: `${file}: not UTF-8; its corrections do not count` };
  }
  const sidecar = parseSidecar(source);
  if (typeof sidecar === 'string') return { problem: `${file}: ${problems[sidecar]}; its corrections do not count` };
  return { corrections: placeCorrections(text, sidecar.corrections).placed };
}
