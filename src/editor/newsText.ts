import * as vscode from 'vscode';
import { LARGEST_FILE, readableEndings, type FileText, type UnreadableFile } from '../worker/fileText';
import { newsTextScheme, newsTextUri, fileOf } from '../workspace/newsTextUri';

/** Has the words of a file taken out of it; null when it was given up. */
export type TakeWords = (name: string, bytes: Uint8Array, token: vscode.CancellationToken) => Promise<FileText | null>;

const viewType = 'newsLens.newsText';
/** Programs save a file in several steps: so long after the last one it is read, in ms. */
const SAVING = 300;

/** The words of files that are no text, as documents that cannot be changed. The files are never written. */
class NewsTexts implements vscode.TextDocumentContentProvider, vscode.CustomReadonlyEditorProvider {
  readonly #words = new Map<string, string>();
  /** Watch the files whose words are shown. */
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;

  readonly #take: TakeWords;

  constructor(take: TakeWords) {
    this.#take = take;
  }

  /** What is asked for without the command, such as by a window that opens again. */
  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    this.#follow(uri);
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
    this.#watchers.get(uri.toString())?.dispose();
    this.#watchers.delete(uri.toString());
  }

  dispose(): void {
    for (const watcher of this.#watchers.values()) watcher.dispose();
    this.#watchers.clear();
    this.#changed.dispose();
  }

  /** When its own program saves the file, the words are taken anew. One that is being written stays as it was. */
  #follow(uri: vscode.Uri): void {
    const key = uri.toString();
    if (uri.query === '' || this.#watchers.has(key)) return;
    const file = fileOf(uri);
    const renew = async (): Promise<void> => {
      const source = new vscode.CancellationTokenSource();
      const answer = await this.#read(file, source.token);
      source.dispose();
      if (!answer || !('text' in answer) || !this.#watchers.has(key)) return;
      if (this.#words.get(key) === answer.text) return;
      this.#words.set(key, answer.text);
      this.#changed.fire(uri);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (changed: vscode.Uri): void => {
      if (changed.toString() !== file.toString()) return;
      clearTimeout(timer);
      timer = setTimeout(() => void renew(), SAVING);
    };
    // Its name may hold what a pattern takes for something else.
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.joinPath(file, '..'), '*'),
    );
    const stop = { dispose: () => clearTimeout(timer) };
    this.#watchers.set(
      key,
      vscode.Disposable.from(stop, watcher, watcher.onDidChange(soon), watcher.onDidCreate(soon)),
    );
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
    texts,
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
