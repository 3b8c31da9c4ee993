import { readFile, stat } from 'node:fs/promises';
import type { PlacedCorrection } from '../engine/corrections/correction';
import { placeCorrections } from '../engine/corrections/placing';
import { LARGEST_SIDECAR, parseSidecar, sidecarEnding, type SidecarProblem } from '../engine/corrections/sidecar';
import { toEnd } from '../engine/steps';

/** The corrections of a text, and why there are none, or fewer, than there are in the file. */
export interface FoundCorrections {
  readonly corrections?: readonly PlacedCorrection[];
  readonly problem?: string;
}

const problems: Readonly<Record<SidecarProblem, string>> = {
  syntax: 'not JSON',
  shape: 'not a file of corrections',
  version: 'written by a newer version',
  size: `larger than ${String(LARGEST_SIDECAR / 1e6)} MB`,
};

/** Reads what was corrected in the editor from the file beside an article; nothing when there is no such file. */
export async function readCorrections(article: string, text: string): Promise<FoundCorrections> {
  if (article === '-') return {};
  const file = `${article}${sidecarEnding}`;
  const none = (why: string): FoundCorrections => ({ problem: `${file}: ${why}; its corrections do not count` });
  let bytes: Uint8Array;
  try {
    const found = await stat(file);
    // A link may lead to something that never ends.
    if (!found.isFile()) return none(problems.shape);
    if (found.size > LARGEST_SIDECAR) return none(problems.size);
    bytes = await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? {} : none(message);
  }
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return none('not UTF-8');
  }
  const sidecar = parseSidecar(source);
  if (typeof sidecar === 'string') return none(problems[sidecar]);
  const { placed } = toEnd(placeCorrections(text, sidecar.corrections));
  const unread = sidecar.foreign.corrections.length;
  if (unread === 0) return { corrections: placed };
  const problem = `${file}: not understood and left out: ${String(unread)} of its corrections`;
  return { corrections: placed, problem };
}
