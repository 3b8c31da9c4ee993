import * as vscode from 'vscode';
import { sampleScheme } from '../workspace/eligibility';

/** One of the articles in `seeds/` that were written for this project; the package holds this one. */
const SAMPLE = 'wire-port-strike.txt';

/** Registers *Open a Sample Article*: an article to try things on, which cannot be changed and asks for no saving. */
export function registerSampleArticle(extension: vscode.Uri): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(sampleScheme, {
      async provideTextDocumentContent() {
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'seeds', SAMPLE));
        return new TextDecoder().decode(bytes);
      },
    }),
    vscode.commands.registerCommand('newsLens.openSample', async () => {
      const uri = vscode.Uri.from({ scheme: sampleScheme, path: `/${SAMPLE}` });
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
    }),
  );
}
