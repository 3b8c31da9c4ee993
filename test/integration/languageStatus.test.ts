import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fill } from '../../src/editor/languageStatus';
import { statusLook } from '../../src/editor/statusLook';
import type { DocumentState } from '../../src/workspace/analysisStore';
import { HandMadeStore } from './handMadeStore';
import { closeAll, openText } from './support';

describe('languageStatus', () => {
  const store = new HandMadeStore();
  const item = vscode.languages.createLanguageStatusItem('newsLens.test', { scheme: 'none' });

  after(async () => {
    item.dispose();
    store.dispose();
    await closeAll();
  });

  it('says what the status item says, with the command of the state and links to the others', async () => {
    const { document } = await openText('');
    const known = await vscode.commands.getCommands(true);
    const expected: Partial<Record<DocumentState, [string, vscode.LanguageStatusSeverity, boolean]>> = {
      reading: ['newsLens.showLog', vscode.LanguageStatusSeverity.Information, true],
      offered: ['newsLens.analyze', vscode.LanguageStatusSeverity.Information, false],
      tooLarge: ['newsLens.analyze', vscode.LanguageStatusSeverity.Information, false],
      failed: ['newsLens.showLog', vscode.LanguageStatusSeverity.Warning, false],
    };
    for (const [state, values] of Object.entries(expected)) {
      store.enter(document, state as DocumentState);
      const look = statusLook(store, document) ?? assert.fail(state);
      fill(item, look, state === 'reading');
      assert.match(item.text, /^News Lens/);
      assert.equal(item.accessibilityInformation?.label, `News Lens: ${look.explanation}`);
      assert.deepEqual([item.command?.command, item.severity, item.busy], values, state);
      const linked = [...(item.detail ?? '').matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command ?? '');
      assert.equal(linked.length, 3);
      for (const command of linked) assert.ok(known.includes(command), command);
    }
  });

  it('is off unless asked for, as the status item says the same', () => {
    assert.equal(vscode.workspace.getConfiguration('newsLens.languageStatus').get('enabled'), false);
    assert.equal(vscode.workspace.getConfiguration('newsLens.statusItem').get('enabled'), true);
  });
});
