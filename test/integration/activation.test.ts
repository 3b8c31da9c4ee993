import * as assert from 'node:assert/strict';
import { loggedErrors } from './logFile';
import { closeAll, extension, extensionApi, openSeed, openText, stateIs } from './support';

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

  it('logs no error', async () => {
    assert.deepEqual(await loggedErrors(), []);
  });
});
