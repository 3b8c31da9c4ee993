import { readFile, stat } from 'node:fs/promises';
import type { PlacedCorrection } from '../engine/corrections/correction';
import { LARGEST_SIDECAR, sidecarEnding } from '../engine/corrections/sidecar';
import { correctionsIn, sidecarProblems } from '../engine/corrections/sidecarBytes';

/** The corrections of a text, and why there are none, or fewer, than there are in the file. */
export interface FoundCorrections {
  readonly corrections?: readonly PlacedCorrection[];
  readonly problem?: string;
}

/** Reads what was corrected in the editor from the file beside an article; nothing when there is no such file. */
export async function readCorrections(article: string, text: string): Promise<FoundCorrections> {
  if (article === '-') return {};
  const file = `${article}${sidecarEnding}`;
  const none = (why: string): FoundCorrections => ({ problem: `${file}: ${why}; its corrections do not count` });
  let bytes: Uint8Array;
  try {
    const found = await stat(file);
    // A link may lead to something that never ends.
    if (!found.isFile()) return none(sidecarProblems.shape);
    if (found.size > LARGEST_SIDECAR) return none(sidecarProblems.size);
    bytes = await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? {} : none(message);
  }
  const found = correctionsIn(bytes, text);
  if (typeof found === 'string') return none(found);
  const { corrections, unread } = found;
  if (unread === 0) return { corrections };
  const problem = `${file}: not understood and left out: ${String(unread)} of its corrections`;
  return { corrections, problem };
}
