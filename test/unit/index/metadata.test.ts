import * as assert from 'node:assert/strict';
import { metadataOf } from '../../../src/index/metadata';

describe('what an article says of itself', () => {
  it('stands in its front matter', () => {
    const text =
      '---\ntitle: "The port: open again"\nauthors: [Nora Field, Tom Reyes]\nsection: region # ours\n---\n\nText.';
    assert.deepEqual(metadataOf(text), { title: 'The port: open again', author: 'Nora Field', section: 'region' });
    const list = '---\nauthor:\n  - Nora Field\n  - Tom Reyes\ncategories:\n---\n# The port\n';
    assert.deepEqual(metadataOf(list), { title: 'The port', author: 'Nora Field', section: null });
    assert.equal(metadataOf("+++\ntitle = 'The port'\n+++\nText").title, 'The port');
  });

  it('is the first line with words where there is none', () => {
    assert.deepEqual(metadataOf('\n\n## The port opens \n\nauthor: nobody\n'), {
      ...{ title: 'The port opens', author: null, section: null },
    });
    assert.equal(metadataOf('').title, '');
    assert.equal(metadataOf('x'.repeat(10_000)).title.length, 200);
  });
});
