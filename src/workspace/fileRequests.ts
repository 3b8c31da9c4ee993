import * as vscode from 'vscode';
import type { FileAnswer, FileCall, FileRequest, FileResults } from '../index/web/fileCalls';

/** Does with the editor's file systems what a worker without files asks for; never rejects. */
export async function answerFileRequest({ call, request }: FileCall): Promise<FileAnswer> {
  try {
    return { kind: 'file', call, result: await resultOf(request) };
  } catch (error) {
    return { kind: 'file', call, problem: error instanceof Error ? error.message : String(error) };
  }
}

async function resultOf(request: FileRequest): Promise<FileResults[FileRequest['op']]> {
  const { fs } = vscode.workspace;
  const base = vscode.Uri.parse(request.base, true);
  const place = placeIn(base, request.path);
  switch (request.op) {
    case 'list':
      return (await fs.readDirectory(place)).map(([name, type]) => ({
        name,
        // Links have two kinds at once, and are followed by nobody.
        kind: type === vscode.FileType.File ? 'file' : type === vscode.FileType.Directory ? 'folder' : 'other',
      }));
    case 'time': {
      const { mtime, size } = await fs.stat(place);
      return { mtime, size };
    }
    case 'read': {
      const { type, size } = await fs.stat(place);
      if ((type & vscode.FileType.File) === 0) throw new Error('not a file');
      if (size > request.most) throw new Error(`larger than ${String(request.most / 1024 / 1024)} MB`);
      return fs.readFile(place);
    }
    case 'write':
      await fs.createDirectory(vscode.Uri.joinPath(place, '..'));
      await fs.writeFile(place, request.bytes);
      return null;
    case 'rename':
      await fs.rename(place, placeIn(base, request.to), { overwrite: false });
      return null;
    case 'delete':
      await fs.delete(place);
      return null;
  }
}

/** An index that somebody else has made may name a file outside of its folder. */
function placeIn(base: vscode.Uri, path: string): vscode.Uri {
  if (path === '') return base;
  const place = vscode.Uri.joinPath(base, path);
  const folder = base.path.endsWith('/') ? base.path : `${base.path}/`;
  if (!place.path.startsWith(folder)) throw new Error('outside of the folder');
  return place;
}
