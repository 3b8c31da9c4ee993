import type { PlacedCorrection } from './correction';
import { placeCorrections } from './placing';
import { LARGEST_SIDECAR, parseSidecar, type SidecarProblem } from './sidecar';
import { toEnd } from '../steps';

/** Why a file of corrections does not count, for people. */
export const sidecarProblems: Readonly<Record<SidecarProblem, string>> = {
  syntax: 'not JSON',
  shape: 'not a file of corrections',
  version: 'written by a newer version',
  size: `larger than ${String(LARGEST_SIDECAR / 1e6)} MB`,
};

/** The corrections of a text in the bytes of the file beside it; or why they do not count. */
export function correctionsIn(
  bytes: Uint8Array,
  text: string,
): string | { readonly corrections: readonly PlacedCorrection[]; readonly unread: number } {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'not UTF-8';
  }
  const sidecar = parseSidecar(source);
  if (typeof sidecar === 'string') return sidecarProblems[sidecar];
  const { placed } = toEnd(placeCorrections(text, sidecar.corrections));
  return { corrections: placed, unread: sidecar.foreign.corrections.length };
}
