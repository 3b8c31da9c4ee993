import type { FileTime, FolderEntry } from '../folderFiles';

/** What a worker without files asks its host for; `base` is the address of a folder, `path` leads from there, never out of it. */
export type FileRequest = { readonly base: string; readonly path: string } & (
  | { readonly op: 'list' }
  | { readonly op: 'time' }
  | { readonly op: 'read'; readonly most: number }
  /** Makes the folders that are missing, and replaces what is there. */
  | { readonly op: 'write'; readonly bytes: Uint8Array }
  /** Fails when there is a file of that name beside it. */
  | { readonly op: 'rename'; readonly to: string }
  | { readonly op: 'delete' }
);

/** The answers, by what was asked. */
export interface FileResults {
  readonly list: readonly FolderEntry[];
  readonly time: FileTime | null;
  readonly read: Uint8Array;
  readonly write: null;
  readonly rename: null;
  readonly delete: null;
}

/** Asks the host; rejects with what it says when it cannot be done. */
export type AskFiles = <Op extends FileRequest['op']>(
  request: Extract<FileRequest, { op: Op }>,
) => Promise<FileResults[Op]>;

/** From the worker. */
export interface FileCall {
  readonly kind: 'file';
  readonly call: number;
  readonly request: FileRequest;
}

/** To the worker; without a result it could not be done. */
export interface FileAnswer {
  readonly kind: 'file';
  readonly call: number;
  readonly result?: FileResults[FileRequest['op']];
  readonly problem?: string;
}

/** Asks by messages, and hears the answers in whatever order they come. */
export class FileCalls {
  readonly #post: (call: FileCall) => void;
  readonly #waiting = new Map<number, (answer: FileAnswer) => void>();
  #number = 0;

  constructor(post: (call: FileCall) => void) {
    this.#post = post;
  }

  readonly ask: AskFiles = <Op extends FileRequest['op']>(request: Extract<FileRequest, { op: Op }>) => {
    const call = ++this.#number;
    return new Promise<FileResults[Op]>((resolve, reject) => {
      this.#waiting.set(call, ({ result, problem }) => {
        // The host answers each request with its kind of result.
        if (problem === undefined) resolve(result as FileResults[Op]);
        else reject(new Error(problem));
      });
      this.#post({ kind: 'file', call, request });
    });
  };

  hear(answer: FileAnswer): void {
    this.#waiting.get(answer.call)?.(answer);
    this.#waiting.delete(answer.call);
  }
}
