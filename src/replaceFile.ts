import { randomUUID } from 'node:crypto';
import { chmod, lstat, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/** What a folder says in which only the file itself may be written. */
const barred = new Set<string | undefined>(['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV']);

/**
 * Replaces a file at one go, or makes it: a draft beside it is renamed. A link stays a link, as the file that it leads to is
 * replaced, and the mode of that is kept. Where no draft can be made or renamed, the file itself is written. Rejects when that
 * is not possible either, and for a link that leads nowhere.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const isThere = await exists(path);
  const target = isThere ? await realpath(path) : path;
  const mode = isThere ? (await stat(target)).mode & 0o7777 : undefined;
  const draft = `${target}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    await writeFile(draft, bytes, { flag: 'wx' });
    if (mode !== undefined) await chmod(draft, mode);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    // A full disk, for one, must not cost the file that is there.
    if (!barred.has((error as NodeJS.ErrnoException).code)) throw error;
    await writeFile(target, bytes);
  }
}

/** Whether there is something, be it a link that leads nowhere. */
async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
