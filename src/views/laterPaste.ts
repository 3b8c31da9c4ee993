import type * as vscode from 'vscode';

/** What a paste is, in parts from the general to the special. */
export interface Kind {
  append(...parts: string[]): Kind;
}
/** What is pasted or dropped. */
export interface Edit {
  yieldTo?: readonly Kind[];
}
interface Kinds {
  readonly Text: Kind;
}
/** The editor's own class of such an edit. */
export type EditClass = new (text: string, title: string, kind: Kind) => Edit;
/** The part of VS Code 1.97 that is needed for pasting; older versions have none of it. */
export interface LaterVscode {
  readonly DocumentDropOrPasteEditKind?: Kinds;
  readonly DocumentPasteEdit?: EditClass;
  readonly DocumentDropEdit: EditClass;
  readonly languages: {
    registerDocumentPasteEditProvider?(
      selector: vscode.DocumentSelector,
      provider: PasteProvider,
      metadata: { providedPasteEditKinds: Kind[]; copyMimeTypes: string[]; pasteMimeTypes: string[] },
    ): vscode.Disposable;
    registerDocumentDropEditProvider(
      selector: vscode.DocumentSelector,
      provider: DropProvider,
      metadata: { providedDropEditKinds: Kind[]; dropMimeTypes: string[] },
    ): vscode.Disposable;
  };
}
interface PasteProvider {
  prepareDocumentPaste(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    transfer: vscode.DataTransfer,
  ): void;
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    transfer: vscode.DataTransfer,
    context: unknown,
    token: vscode.CancellationToken,
  ): Promise<Edit[] | undefined>;
}
interface DropProvider {
  provideDocumentDropEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    transfer: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<Edit | undefined>;
}
