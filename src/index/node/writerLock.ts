import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';

const NAME = 'writer.lock';
/** The lock is touched so often, in ms. */
const BEAT = 2_000;
/** A lock that was not touched for so long is nobody's, in ms. */
const SILENCE = 30_000;

/** Who writes an index. Readers ask nobody. */
export interface WriterLock {
  /** Whether it is still ours: a process that slept for long may have been taken for dead. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/**
 * Takes the right to write an index; null when another process has it. A lock whose process has ended, by its number on this
 * machine, or that nobody has touched for half a minute, is taken over: a kill never leaves it for ever. It only saves double
 * work: that one generation follows the other is seen to by the making of the manifest's file.
 */
export async function lockWriter(folder: string): Promise<WriterLock | null> {
  const file = path.join(folder, NAME);
  const ours = JSON.stringify({ pid: process.pid, host: os.hostname(), id: randomUUID() });
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await writeFile(file, ours, { flag: 'wx' });
      return held(file, ours);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const theirs = await contentOf(file);
    if (theirs !== null && (await isAlive(file, theirs))) return null;
    if (theirs !== null) await removeStale(file, theirs);
  }
  return null;
}

function held(file: string, ours: string): WriterLock {
  const beat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, BEAT);
  beat.unref();
  const isHeld = async (): Promise<boolean> => (await contentOf(file)) === ours;
  return {
    isHeld,
    release: async () => {
      clearInterval(beat);
      if (await isHeld()) await rm(file, { force: true });
    },
  };
}

async function isAlive(file: string, content: string): Promise<boolean> {
  let silence: number;
  try {
    silence = Date.now() - (await stat(file)).mtimeMs;
  } catch {
    return false;
  }
  if (silence > SILENCE) return false;
  let told: { pid?: unknown; host?: unknown };
  try {
    told = (JSON.parse(content) ?? {}) as typeof told;
  } catch {
    // Half written: by somebody who does so now, or was killed over it and will be silent.
    return true;
  }
  if (told.host !== os.hostname() || typeof told.pid !== 'number') return true;
  try {
    process.kill(told.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Moves a stale lock away, and back if it was another's by then. */
async function removeStale(file: string, content: string): Promise<void> {
  const away = `${file}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    await rename(file, away);
  } catch {
    return;
  }
  if ((await contentOf(away)) === content) await rm(away, { force: true });
  else await rename(away, file).catch(() => undefined);
}

async function contentOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return null;
  }
}
