import * as vscode from 'vscode';
import type { FolderHit } from '../index/folderProtocol';
import type { FolderIndex } from '../workspace/folderIndex';
import { placeName } from './findInArticles';

/** A line of a document that is made from the answers of the folder's index. */
export interface FolderLine {
  readonly text: string;
  /** Where the line leads: its text ends with the name of the place, which is a link. */
  readonly hit?: FolderHit;
}

/** Read-only documents of one scheme that are made from answers of the folder's index, and lead to its articles. */
export class FolderDocuments implements vscode.Disposable {
  readonly #scheme: string;
  readonly #shown = new Map<string, readonly FolderLine[]>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registered: vscode.Disposable;

  constructor(scheme: string, index: FolderIndex) {
    this.#scheme = scheme;
    this.#registered = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: (uri) =>
          this.#linesOf(uri)
            .map(({ text }) => text)
            .join('\n'),
      }),
      vscode.languages.registerDocumentLinkProvider(
        { scheme },
        {
          provideDocumentLinks: ({ uri }) =>
            this.#linesOf(uri).flatMap(({ text, hit }, row) => {
              const target = hit && addressOf(index, hit);
              const name = hit ? placeName(hit) : '';
              const range = new vscode.Range(row, text.length - name.length, row, text.length);
              return target ? [new vscode.DocumentLink(range, target)] : [];
            }),
        },
      ),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#shown.delete(uri.toString())),
    );
  }

  /** Shows a document beside what is open; one with the same title is made anew. */
  async show(title: string, lines: readonly FolderLine[]): Promise<vscode.Uri> {
    const uri = vscode.Uri.from({ scheme: this.#scheme, path: title.replaceAll('/', '∕') });
    this.#shown.set(uri.toString(), lines);
    this.#changed.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
    return uri;
  }

  dispose(): void {
    this.#registered.dispose();
  }

  #linesOf(uri: vscode.Uri): readonly FolderLine[] {
    return this.#shown.get(uri.toString()) ?? [];
  }
}

function addressOf({ folder }: FolderIndex, { path, at }: FolderHit): vscode.Uri | undefined {
  const uri = folder && vscode.Uri.joinPath(folder, path);
  return at ? uri?.with({ fragment: `L${String(at.line + 1)},${String(at.character + 1)}` }) : uri;
}
