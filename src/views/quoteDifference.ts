import * as vscode from 'vscode';
import { clip } from '../editor/preview';
import { SHOW_DIFFERENCE } from '../editor/quickFixes';
import { compareQuoted } from '../engine/compare/compare';
import { diffTexts } from '../engine/compare/diffTexts';
import { readTranscript } from '../engine/compare/transcript';
import { toEnd } from '../engine/steps';

const SCHEME = 'newslens-otherwise';
const TITLE_LENGTH = 40;
/** So many texts are kept: the views of older ones have gone, or will be empty. */
const MOST_KEPT = 40;

/** Registers the command behind *Show the difference*: a quotation and that of another article, side by side. */
export function registerQuoteDifference(): vscode.Disposable {
  const kept = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const keep = (path: string, text: string): vscode.Uri => {
    // Its words tell one from the other: two quotations of an article are two documents.
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${path}`, query: clip(text, TITLE_LENGTH) });
    const known = kept.get(uri.toString());
    kept.delete(uri.toString());
    kept.set(uri.toString(), text);
    // Two may begin alike, and the first may be on screen.
    if (known !== undefined && known !== text) changed.fire(uri);
    for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old);
    return uri;
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => kept.get(uri.toString()) ?? '',
    }),
    vscode.commands.registerCommand(SHOW_DIFFERENCE, async (request: unknown) => {
      if (!isRequest(request)) return;
      const { uri, text, elsewhere } = request;
      const here = vscode.Uri.parse(uri, true).path.split('/').at(-1) ?? '';
      const { passage, quoted } = diffTexts(compareQuoted(text, toEnd(readTranscript(elsewhere.text))), elsewhere.text);
      const sides = [keep(elsewhere.name, passage || elsewhere.text), keep(here, quoted)] as const;
      const title = `${elsewhere.name} ↔ ${here}: ${clip(text, TITLE_LENGTH)}`;
      await vscode.commands.executeCommand('vscode.diff', ...sides, title, { preview: true });
    }),
  );
}

interface Request {
  readonly uri: string;
  readonly text: string;
  readonly elsewhere: { readonly name: string; readonly text: string };
}

function isRequest(value: unknown): value is Request {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, text, elsewhere } = value as Partial<Record<keyof Request, unknown>>;
  if (typeof uri !== 'string' || typeof text !== 'string' || typeof elsewhere !== 'object' || !elsewhere) return false;
  const { name, text: other } = elsewhere as { name?: unknown; text?: unknown };
  return typeof name === 'string' && typeof other === 'string';
}
