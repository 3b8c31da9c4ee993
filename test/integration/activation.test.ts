import * as assert from 'node:assert/strict';
import { loggedErrors, logLines } from './logFile';
import { closeAll, extension, extensionApi, openSeed, openText, seedArticle, stateIs, until } from './support';

describe('activation', () => {
  after(closeAll);

  it('starts no engine, nor does a text that is not news; an article does', async function () {
    if (extension().isActive) this.skip();
    await closeAll();
    const api = await extensionApi();
    assert.equal(api.engineStarted, false);
    const { document } = await openText('Buy milk.\nCall the plumber.\n');
    await stateIs(document, 'offered');
    assert.equal(api.engineStarted, false);
    await openSeed();
    assert.equal(api.engineStarted, true);
  });

  it('logs what was read, with size, time and counts, and none of its words', async () => {
    const { editor, analysis } = await openSeed();
    const { quotes, entities } = analysis.index.analysis;
    const lines = await until('the line', async () => {
      const all = await logLines();
      return all.some((line) => line.includes(seedArticle)) && all;
    });
    const line = lines.find((candidate) => candidate.includes(`Read ${seedArticle}`));
    const size = editor.document.getText().length;
    assert.match(
      line ?? '',
      new RegExp(
        `\\[info\\] Read .+ \\(version 1, ${size} characters\\) in \\d+ ms: ${quotes.length} quotes, ${entities.length} names$`,
      ),
    );
    assert.ok(!lines.some((candidate) => candidate.includes('Alfano')));
  });

  it('logs no error', async () => {
    assert.deepEqual(await loggedErrors(), []);
  });
});
