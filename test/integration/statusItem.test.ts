import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { statusLook } from '../../src/editor/statusLook';
import { Article } from '../unit/editor/article';
import { HandMadeStore } from './handMadeStore';
import { closeAll, extensionApi, openSeed, openText } from './support';

describe('statusItem', () => {
  let store: HandMadeStore;
  beforeEach(() => (store = new HandMadeStore()));
  afterEach(async () => {
    store.dispose();
    await closeAll();
  });

  it('counts, in the singular and the plural', async () => {
    const { document } = await openText('“Yes” Ana Reis Porto Faro');
    const article = new Article(document.getText())
      .entity('e1', 'person', ['Ana Reis'])
      .entity('e2', 'place', ['Porto'])
      .entity('e3', 'place', ['Faro']);
    article.quote('q1', '“Yes”', { speakers: [article.speaker('Ana Reis', 'e1')] });
    store.give(document, article.analysis());
    assert.equal(statusLook(store, document)?.text, '1 speaker · 1 quote · 2 places');
    store.enter(document, 'reading');
    assert.equal(statusLook(store, document)?.text, '1 speaker · 1 quote · 2 places', 'no flicker while reading again');
  });

  it('says in each state what can be done', async () => {
    const { document } = await openText('');
    const commands = (['reading', 'offered', 'tooLarge', 'failed', 'excluded', 'unknown'] as const).map((state) => {
      store.enter(document, state);
      return statusLook(store, document)?.command;
    });
    assert.deepEqual(commands, [
      'newsLens.showLog',
      'newsLens.analyze',
      'newsLens.analyze',
      'newsLens.showLog',
      undefined,
      undefined,
    ]);
    const known = await vscode.commands.getCommands(true);
    for (const command of commands) assert.ok(command === undefined || known.includes(command), command);
  });

  it('counts what is in the article of the seeds', async () => {
    const { editor, analysis } = await openSeed();
    const { store: real } = await extensionApi();
    const look = statusLook(real, editor.document);
    const [speakers = 0, quotes, places = 0] = (look?.text.match(/\d+/g) ?? []).map(Number);
    assert.equal(quotes, analysis.shown.analysis.quotes.length);
    assert.match(
      look?.explanation ?? '',
      /quotes \(\d+ direct, \d+ mixed, \d+ indirect\) · \d+ places(?: · \d+ less sure, not marked)?$/,
    );
    assert.ok(speakers > 1 && places > 5, look?.text);
    assert.equal(look?.command, 'newsLens.entities.focus');
  });
});
