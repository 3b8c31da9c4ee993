import * as vscode from 'vscode';
import { parts } from '../engine/people/personEntry';
import { LARGEST_PEOPLE, peopleFileName } from '../engine/people/peopleFile';
import type { AnalysisStore } from '../workspace/analysisStore';

/** Completes in the file of people: an entry for each who is named in an open article, and values that are used already. */
export function registerPeopleCompletion(store: AnalysisStore): vscode.Disposable {
  const selector: vscode.DocumentSelector = { pattern: `**/${peopleFileName}` };
  return vscode.languages.registerCompletionItemProvider(
    selector,
    {
      provideCompletionItems(document, position) {
        const before = document.lineAt(position).text.slice(0, position.character);
        const value = /"([^"\\]+)"\s*:\s*"([^"\\]*)$/.exec(before);
        if (value) return valueItems(document.getText(), value[1] ?? '');
        return /^[\s,[]*$/.test(before) ? entryItems(store, document.getText()) : [];
      },
    },
    '"',
  );
}

function valueItems(text: string, key: string): vscode.CompletionItem[] {
  const values = new Set([...(key === 'part' ? parts : []), ...valuesOf(text, key)]);
  return [...values].map((value) => {
    const item = new vscode.CompletionItem(value, vscode.CompletionItemKind.Value);
    item.insertText = JSON.stringify(value).slice(1, -1);
    return item;
  });
}

function entryItems(store: AnalysisStore, text: string): vscode.CompletionItem[] {
  const known = new Set(valuesOf(text, 'name'));
  const entities = vscode.workspace.textDocuments.flatMap(
    (document) => store.get(document)?.index.analysis.entities ?? [],
  );
  const names = new Map(entities.filter(({ type }) => type !== 'place').map(({ name, type }) => [name, type]));
  return [...names]
    .filter(([name]) => !known.has(name))
    .map(([name, type]) => {
      const item = new vscode.CompletionItem(name, vscode.CompletionItemKind.Snippet);
      const head = { id: crypto.randomUUID(), time: new Date().toISOString(), name, type };
      item.insertText = JSON.stringify(head);
      item.detail = vscode.l10n.t('An entry for them');
      return item;
    });
}

/** The texts under a key, wherever they stand: while somebody types, the file is mostly no JSON. */
function valuesOf(text: string, key: string): string[] {
  return [...text.slice(0, LARGEST_PEOPLE).matchAll(/"([^"\\\n]+)"\s*:\s*"([^"\\\n]+)"/g)].flatMap(
    ([, name, value = '']) => (name === key ? [value] : []),
  );
}
