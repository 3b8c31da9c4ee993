/** What stands in a folder: links and whatever else is neither are `other`. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** When a file was changed, in ms since 1970, and its size in bytes. */
export interface FileTime {
  readonly mtime: number;
  readonly size: number;
}

/** The files below a folder, wherever they lie. Their paths are from it, with slashes; none leads out of it. */
export interface FolderFiles {
  /** Which folder it is: its path or its address. */
  readonly name: string;
  /** Empty for a folder that cannot be read; the folder itself is called ''. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** What stands at a path, links not followed; undefined for nothing. */
  kind(path: string): Promise<FolderEntry['kind'] | undefined>;
  /** Of the file itself, not of what a link leads to; null when there is none. */
  time(file: string): Promise<FileTime | null>;
  /** Rejects when it is no file, cannot be read, or has more bytes than `most`. */
  read(file: string, most: number): Promise<Uint8Array>;
  /** SHA-256 in hexadecimal digits. */
  digest(bytes: Uint8Array): Promise<string>;
}
