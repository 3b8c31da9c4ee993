import * as vscode from 'vscode';
import { composeLegend, legendScheme, type Legend } from './legendText';

let legend: Legend | undefined;

/** The legend in the editor's language: its text and the marks in it. */
export function currentLegend(): Legend {
  legend ??= composeLegend({
    title: vscode.l10n.t('What the marks of News Lens mean'),
    rows: [
      { kind: 'person', sample: 'Maria Oakes', explanation: vscode.l10n.t('person · solid line') },
      { kind: 'organization', sample: 'Port Trust', explanation: vscode.l10n.t('organisation · double line') },
      { kind: 'place', sample: 'Lisbon', explanation: vscode.l10n.t('place · dotted line') },
      { kind: 'speaker', sample: 'the mayor', explanation: vscode.l10n.t('who is quoted · box') },
      { kind: 'cue', sample: 'said', explanation: vscode.l10n.t('word of saying · slanted') },
      { kind: 'directQuote', sample: '“We stay.”', explanation: vscode.l10n.t('direct quote · tint') },
      { kind: 'mixedQuote', sample: 'a “bad day”', explanation: vscode.l10n.t('mixed quote · tint, bar') },
      { kind: 'indirectQuote', sample: 'that it rained', explanation: vscode.l10n.t('indirect quote · dashed line') },
      { kind: 'thought', sample: 'it would stop', explanation: vscode.l10n.t('thought · dotted line, bar') },
    ],
    together: vscode.l10n.t('Together they look like this:'),
    example: [
      { text: '“We will build again in ', kinds: ['directQuote'] },
      { text: 'Lisbon', kinds: ['directQuote', 'place'] },
      { text: ',”', kinds: ['directQuote'] },
      { text: ' ', kinds: [] },
      { text: 'Maria Oakes', kinds: ['speaker', 'person'] },
      { text: ', who leads the ', kinds: [] },
      { text: 'Port Trust', kinds: ['organization'] },
      { text: ', ', kinds: [] },
      { text: 'told', kinds: ['cue'] },
      { text: ' reporters. ', kinds: [] },
      { text: 'She', kinds: ['speaker'] },
      { text: ' ', kinds: [] },
      { text: 'said', kinds: ['cue'] },
      { text: ' ', kinds: [] },
      { text: 'the port would stay', kinds: ['indirectQuote'] },
      { text: '.', kinds: [] },
    ],
    notes: [
      vscode.l10n.t(
        'A direct quote is the speaker’s words alone, a mixed quote partly the reporter’s, an indirect one all.',
      ),
      vscode.l10n.t('Thoughts are shown once newsLens.quotes.kinds and newsLens.highlights.kinds name them.'),
      vscode.l10n.t('Point at a mark to see why it is there. Every finding is called certain, likely or a guess.'),
      vscode.l10n.t('In high contrast themes a dotted outline stands for the first tint, a dashed one for the second.'),
      vscode.l10n.t(
        '“News Lens: Toggle Highlights” switches all marks, the setting newsLens.highlights.kinds each kind.',
      ),
      vscode.l10n.t('The colours can be changed in workbench.colorCustomizations, under newsLens.'),
    ],
  });
  return legend;
}

/** Registers the legend: a read-only document beside the article, whose samples wear the marks that they explain. */
export function registerLegend(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(legendScheme, {
      provideTextDocumentContent: () => currentLegend().text,
    }),
    vscode.commands.registerCommand('newsLens.showLegend', async () => {
      const uri = vscode.Uri.from({ scheme: legendScheme, path: vscode.l10n.t('News Lens Legend') });
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
    }),
  );
}
