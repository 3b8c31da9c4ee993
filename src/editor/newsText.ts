import * as vscode from 'vscode';
import { LARGEST_FILE, readableEndings, type FileText, type UnreadableFile } from '../worker/fileText';
import { newsTextScheme, newsTextUri, fileOf } from '../workspace/newsTextUri';

/** Has the words of a file taken out of it; null when it was given up. */
export type TakeWords = (name: string, bytes: Uint8Array, token: vscode.CancellationToken) => Promise<FileText | null>;

const viewType = 'newsLens.newsText';

/** The words of files that are no text, as documents that cannot be changed. The files are never written. */
class NewsTexts implements vscode.TextDocumentContentProvider, vscode.CustomReadonlyEditorProvider {
  readonly #words = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;

  readonly #take: TakeWords;

  constructor(take: TakeWords) {
    this.#take = take;
  }

  /** What is asked for without the command, such as by a window that opens again. */
  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const known = this.#words.get(uri.toString());
    if (known !== undefined) return known;
    const answer = await this.#read(fileOf(uri), token);
    return answer && 'text' in answer ? answer.text : problemOf(nameOf(uri), answer?.problem ?? 'damaged');
  }

  /** Shows the words of a file, or says why there are none. */
  async open(file: vscode.Uri, column?: vscode.ViewColumn): Promise<void> {
    const name = nameOf(file);
    if (!readableEndings.test(name)) {
      await vscode.window.showInformationMessage(adviceFor(name));
      return;
    }
    const title = vscode.l10n.t('Reading {0}', name);
    const location = vscode.ProgressLocation.Notification;
    let given = false;
    const answer = await vscode.window.withProgress({ location, title, cancellable: true }, (_, token) => {
      token.onCancellationRequested(() => (given = true));
      return this.#read(file, token);
    });
    if (given) return;
    if (!answer || 'problem' in answer) {
      await vscode.window.showWarningMessage(problemOf(name, answer?.problem ?? 'tooLarge'));
      return;
    }
    const uri = newsTextUri(file);
    this.#words.set(uri.toString(), answer.text);
    this.#changed.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    const plain = await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await vscode.window.showTextDocument(plain, {
      preview: false,
      ...(column === undefined ? {} : { viewColumn: column }),
    });
  }

  /** *Open With… News Text*: the text takes the place of the editor that was asked for. */
  async resolveCustomEditor({ uri }: vscode.CustomDocument, panel: vscode.WebviewPanel): Promise<void> {
    const { viewColumn } = panel;
    // Not at once: the editor is there only when this has returned.
    setTimeout(() => {
      panel.dispose();
      void this.open(uri, viewColumn);
    });
    return Promise.resolve();
  }

  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    return { uri, dispose: () => undefined };
  }

  forget(uri: vscode.Uri): void {
    this.#words.delete(uri.toString());
  }

  async #read(file: vscode.Uri, token: vscode.CancellationToken): Promise<FileText | null> {
    try {
      const { size } = await vscode.workspace.fs.stat(file);
      if (size > LARGEST_FILE) return { problem: 'tooLarge' };
      return await this.#take(nameOf(file), await vscode.workspace.fs.readFile(file), token);
    } catch {
      return { problem: 'damaged' };
    }
  }
}

/** Registers *Open as News Text*: the words of documents and mails as a text that is read like an article. */
export function registerNewsText(take: TakeWords): vscode.Disposable {
  const texts = new NewsTexts(take);
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(newsTextScheme, texts),
    vscode.window.registerCustomEditorProvider(viewType, texts),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => texts.forget(uri)),
    vscode.commands.registerCommand('newsLens.openAsText', async (uri?: unknown) => {
      const file = uri instanceof vscode.Uri ? uri : (activeFile() ?? (await askForFile()));
      if (file) await texts.open(fileOf(file));
    }),
  );
}

/** The file in front, if it is one with words; it may be shown by any editor. */
function activeFile(): vscode.Uri | undefined {
  const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const uri = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
  return uri && /\.(?:docx|eml|pdf|docm?|odt|rtf)$/i.test(uri.path) ? uri : undefined;
}

async function askForFile(): Promise<vscode.Uri | undefined> {
  const filters = { [vscode.l10n.t('Documents and mails')]: ['docx', 'eml'] };
  return (await vscode.window.showOpenDialog({ filters, canSelectMany: false }))?.[0];
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function adviceFor(name: string): string {
  return /\.pdf$/i.test(name)
    ? vscode.l10n.t(
        'News Lens does not read PDF. Open {0} in a PDF reader, select and copy its text (or save it as text), and paste it into a new file here.',
        name,
      )
    : vscode.l10n.t('News Lens does not read {0}. Save it as .docx or as plain text and open that.', name);
}

function problemOf(name: string, problem: UnreadableFile): string {
  switch (problem) {
    case 'damaged':
      return vscode.l10n.t('{0} is damaged or of another kind than its name says. Save it again and open that.', name);
    case 'tooLarge':
      return vscode.l10n.t('{0} is too large to be opened as text. Save the part you need as a file of its own.', name);
    case 'locked':
      return vscode.l10n.t(
        '{0} has a password or an old format. Save it without a password as .docx and open that.',
        name,
      );
    case 'empty':
      return vscode.l10n.t('{0} has no words.', name);
  }
}
