import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Database, Sqlite3Static } from '../sqlite';

const NAME = 'news-lens-files';
const SECTOR = 4096;
/** Of each segment so much is kept in memory, in kB. */
const CACHE = 512;

interface OpenFile {
  readonly descriptor: number;
  readonly size: number;
}

/** A structure of C in SQLite's memory. */
interface Structure {
  readonly pointer: number;
  $iVersion: unknown;
  $szOsFile: unknown;
  $mxPathname: unknown;
  $zName: unknown;
  $xRandomness: unknown;
  $xSleep: unknown;
  $xCurrentTime: unknown;
  $pMethods: unknown;
  addOnDispose(pointer: unknown): void;
  dispose(): void;
}

type Method = (...values: never[]) => number;

/** The parts of the package that a file system is made with; its own types lack half of them. */
interface Native {
  readonly capi: {
    readonly sqlite3_vfs: new (pointer?: number) => Structure;
    readonly sqlite3_io_methods: new () => Structure;
    readonly sqlite3_file: (new (pointer: number) => Structure) & { readonly structInfo: { readonly sizeof: number } };
    sqlite3_vfs_find(name: string | null): number;
    readonly SQLITE_READONLY: number;
    readonly SQLITE_NOTFOUND: number;
    readonly SQLITE_CANTOPEN: number;
    readonly SQLITE_IOERR_READ: number;
    readonly SQLITE_IOERR_SHORT_READ: number;
    readonly SQLITE_IOCAP_IMMUTABLE: number;
  };
  readonly wasm: {
    heap8u(): Uint8Array;
    poke(to: number, value: bigint | number, kind: 'i32' | 'i64'): void;
    allocCString(text: string): number;
    cstrToJs(pointer: number): string | null;
    cstrncpy(to: number, from: number, count: number): number;
  };
  readonly vfs: {
    installVfs(
      parts: Record<'io' | 'vfs', { readonly struct: Structure; readonly methods: Readonly<Record<string, Method>> }>,
    ): void;
  };
}

/**
 * Lets SQLite read files through Node: no locks, no journals, nothing is ever written, as segments do not change. A file that
 * is deleted while it is open can be read to the end on most systems.
 */
export function installReadOnlyFiles(sqlite: Sqlite3Static): void {
  const { capi, wasm, vfs } = sqlite as unknown as Native;
  if (capi.sqlite3_vfs_find(NAME)) return;
  const files = new Map<number, OpenFile>();
  const io = new capi.sqlite3_io_methods();
  const structure = new capi.sqlite3_vfs();
  const standard = new capi.sqlite3_vfs(capi.sqlite3_vfs_find(null));
  structure.$iVersion = 1;
  structure.$szOsFile = capi.sqlite3_file.structInfo.sizeof;
  structure.$mxPathname = 4096;
  structure.$zName = wasm.allocCString(NAME);
  structure.addOnDispose(structure.$zName);
  structure.$xRandomness = standard.$xRandomness;
  structure.$xSleep = standard.$xSleep;
  structure.$xCurrentTime = standard.$xCurrentTime;
  standard.dispose();
  io.$iVersion = 1;
  const readOnly = (): number => capi.SQLITE_READONLY;
  const nothing = (): number => 0;
  vfs.installVfs({
    io: {
      struct: io,
      methods: {
        xClose(file: number) {
          const open = files.get(Number(file));
          if (open) closeSync(open.descriptor);
          files.delete(Number(file));
          return 0;
        },
        xRead(file: number, to: number, count: number, offset: bigint | number) {
          const open = files.get(Number(file));
          if (!open) return capi.SQLITE_IOERR_READ;
          const [heap, start] = [wasm.heap8u(), Number(to)];
          let got = 0;
          try {
            while (got < count) {
              const read = readSync(open.descriptor, heap, start + got, count - got, Number(offset) + got);
              if (read === 0) break;
              got += read;
            }
          } catch {
            return capi.SQLITE_IOERR_READ;
          }
          if (got === count) return 0;
          heap.fill(0, start + got, start + count);
          return capi.SQLITE_IOERR_SHORT_READ;
        },
        xFileSize(file: number, out: number) {
          wasm.poke(out, BigInt(files.get(Number(file))?.size ?? 0), 'i64');
          return 0;
        },
        xCheckReservedLock(_file: number, out: number) {
          wasm.poke(out, 0, 'i32');
          return 0;
        },
        xWrite: readOnly,
        xTruncate: readOnly,
        xSync: nothing,
        xLock: nothing,
        xUnlock: nothing,
        xFileControl: () => capi.SQLITE_NOTFOUND,
        xSectorSize: () => SECTOR,
        xDeviceCharacteristics: () => capi.SQLITE_IOCAP_IMMUTABLE,
      },
    },
    vfs: {
      struct: structure,
      methods: {
        xOpen(_vfs: number, name: number, file: number, flags: number, flagsOut: number) {
          try {
            const descriptor = openSync(wasm.cstrToJs(name) ?? '', 'r');
            files.set(Number(file), { descriptor, size: fstatSync(descriptor).size });
          } catch {
            return capi.SQLITE_CANTOPEN;
          }
          const struct = new capi.sqlite3_file(file);
          struct.$pMethods = io.pointer;
          struct.dispose();
          if (flagsOut) wasm.poke(flagsOut, flags, 'i32');
          return 0;
        },
        xAccess(_vfs: number, _name: number, _flags: number, out: number) {
          wasm.poke(out, 0, 'i32');
          return 0;
        },
        xFullPathname: (_vfs: number, name: number, count: number, out: number) =>
          wasm.cstrncpy(out, name, count) < count ? 0 : capi.SQLITE_CANTOPEN,
        xDelete: readOnly,
        xGetLastError: nothing,
      },
    },
  });
}

/** Opens a segment's file to be read. Throws when it is not there or no database. */
export function openFile(sqlite: Sqlite3Static, path: string): Database {
  installReadOnlyFiles(sqlite);
  const db = new sqlite.oo1.DB({ filename: path, flags: 'r', vfs: NAME });
  db.exec(`pragma cache_size = -${String(CACHE)}`);
  return db;
}
