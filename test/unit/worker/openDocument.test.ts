import * as assert from 'node:assert/strict';
import { changeDocument, openDocument } from '../../../src/worker/openDocument';
import { noGuidance } from '../../../src/engine/guidance';

const opened = (): ReturnType<typeof openDocument> =>
  openDocument({ type: 'open', uri: 'a', request: 1, version: 1, text: 'He left.', format: 'plain' });

describe('a document the worker has the text of', () => {
  it('is unread at first', () => {
    const { text, version, sent, steps, reader, guidance } = opened();
    assert.deepEqual([text, version, sent, steps, reader, guidance], ['He left.', 1, null, null, null, noGuidance]);
  });

  it('is brought to a newer version', () => {
    const document = opened();
    const edits = [{ offset: 0, length: 2, text: 'Reed' }];
    const change = { type: 'change', uri: 'a', request: 2, version: 2, edits, length: 10 } as const;
    assert.equal(changeDocument(document, change), true);
    assert.deepEqual([document.text, document.version, document.request], ['Reed left.', 2, 2]);
    assert.equal(document.changes.length, 1);
  });

  it('stays as it was where the edits do not fit', () => {
    for (const [edits, length] of [
      [[{ offset: 0, length: 2, text: 'Reed' }], 9],
      [[{ offset: 50, length: 0, text: 'x' }], 9],
    ] as const) {
      const document = opened();
      assert.equal(
        changeDocument(document, { type: 'change', uri: 'a', request: 2, version: 2, edits, length }),
        false,
      );
      assert.deepEqual([document.text, document.version, document.changes], ['He left.', 1, []]);
    }
  });
});
