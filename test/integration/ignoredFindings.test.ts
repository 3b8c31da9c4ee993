import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createCorrectionStore, type CorrectionStore } from '../../src/workspace/correctionStore';
import { createIgnoredFindings } from '../../src/workspace/ignoredFindings';
import { openDraft, removeDrafts, sidecarText } from './drafts';
import { closeAll, openText } from './support';

describe('ignored findings', () => {
  let log: vscode.LogOutputChannel;
  let stores: CorrectionStore[];

  before(() => {
    log = vscode.window.createOutputChannel('ignored findings', { log: true });
  });
  beforeEach(() => {
    stores = [];
  });
  afterEach(async () => {
    for (const store of stores) store.dispose();
    await closeAll();
    await removeDrafts();
  });
  after(() => {
    log.dispose();
  });

  function createStore(): CorrectionStore {
    const store = createCorrectionStore(log);
    stores.push(store);
    return store;
  }

  it('are remembered for each document, told of, and forgotten together', async () => {
    const ignored = createIgnoredFindings(createStore());
    const heard = new Set<string>();
    ignored.onDidChange((uri) => heard.add(uri.toString()));
    const documents = [await openDraft(), (await openText('Nothing to see.')).document];
    for (const { uri } of documents) {
      await ignored.ignore(uri, { rule: 'no-speaker', target: null });
      await ignored.ignore(uri, { rule: 'no-full-name', target: { exact: 'a', prefix: '', suffix: '', start: 0 } });
      assert.deepEqual(
        ignored.ignoredIn(uri).map(({ rule }) => rule),
        ['no-speaker', 'no-full-name'],
      );
      assert.deepEqual(ignored.ignoredIn(vscode.Uri.file('/c.txt')), []);
      assert.equal(await ignored.forget(uri), 2);
      assert.equal(await ignored.forget(uri), 0);
      assert.deepEqual(ignored.ignoredIn(uri), []);
    }
    assert.deepEqual(
      [...heard],
      documents.map(({ uri }) => uri.toString()),
    );
  });

  it('outlive the window, in the file beside the article', async () => {
    const document = await openDraft();
    await createIgnoredFindings(createStore()).ignore(document.uri, { rule: 'no-speaker', target: null });
    const next = createStore();
    await next.load(document);
    const ignored = createIgnoredFindings(next);
    assert.equal(ignored.ignoredIn(document.uri).length, 1);
    await ignored.forget(document.uri);
    assert.equal(await sidecarText(document), undefined);
  });
});
