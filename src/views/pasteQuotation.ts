import * as vscode from 'vscode';
import { toSpan } from '../editor/positions';
import type { LibraryParts } from '../workspace/articleLibrary';
import { citedWords, ORIGIN, TEXT } from './citedWords';
import type { Edit, EditClass, LaterVscode } from './laterPaste';

/**
 * Words copied from an article that was read are offered with their source where they are pasted or dropped; the words
 * alone stay what is done unasked. Does nothing in versions of VS Code that cannot offer it.
 */
export function registerPasteQuotation(parts: LibraryParts): vscode.Disposable {
  const {
    DocumentDropOrPasteEditKind: kinds,
    DocumentPasteEdit,
    DocumentDropEdit,
    languages,
  } = vscode as unknown as LaterVscode;
  if (!kinds || !DocumentPasteEdit || !languages.registerDocumentPasteEditProvider) return vscode.Disposable.from();
  const kind = kinds.Text.append('newsLens', 'quotation');
  const editFor = async (
    Edit: EditClass,
    title: string,
    ...asked: [vscode.TextDocument, vscode.DataTransfer, vscode.CancellationToken]
  ): Promise<Edit | undefined> => {
    const cited = await citedWords(parts, ...asked);
    return cited === undefined ? undefined : Object.assign(new Edit(cited, title, kind), { yieldTo: [kinds.Text] });
  };
  return vscode.Disposable.from(
    languages.registerDocumentPasteEditProvider(
      '*',
      {
        prepareDocumentPaste: (document, ranges, transfer) => {
          const spans = ranges.filter(({ isEmpty }) => !isEmpty).map((range) => toSpan(document, range));
          if (spans.length > 0 && parts.store.get(document))
            transfer.set(ORIGIN, new vscode.DataTransferItem(JSON.stringify({ uri: document.uri.toString(), spans })));
        },
        provideDocumentPasteEdits: async (document, _ranges, transfer, _context, token) => {
          const title = vscode.l10n.t('Paste as Quotation with Citation');
          const edit = await editFor(DocumentPasteEdit, title, document, transfer, token);
          return edit && [edit];
        },
      },
      { providedPasteEditKinds: [kind], copyMimeTypes: [ORIGIN], pasteMimeTypes: [ORIGIN, TEXT] },
    ),
    languages.registerDocumentDropEditProvider(
      '*',
      {
        provideDocumentDropEdits: (document, _position, transfer, token) => {
          const title = vscode.l10n.t('Insert as Quotation with Citation');
          return editFor(DocumentDropEdit, title, document, transfer, token);
        },
      },
      { providedDropEditKinds: [kind], dropMimeTypes: [TEXT] },
    ),
  );
}
