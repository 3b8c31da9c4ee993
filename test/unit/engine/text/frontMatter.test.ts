import * as assert from 'node:assert/strict';
import { frontMatterEnd } from '../../../../src/engine/text/frontMatter';

describe('front matter', () => {
  const body = 'Body.';
  for (const [name, front] of [
    ['YAML', '---\ntitle: A\n---\n'],
    ['YAML that ends with dots', '---\ntitle: A\n...\n'],
    ['TOML', '+++\ntitle = "A"\n+++\n'],
    ['with carriage returns', '---\r\ntitle: A\r\n---\r\n'],
    ['empty', '---\n---\n'],
  ] as const)
    it(`is left out: ${name}`, () => assert.equal((front + body).slice(frontMatterEnd(front + body)), body));

  it('is not found where there is none', () => {
    for (const text of [
      '',
      'Body',
      '---',
      '---\nnever closed\n',
      '---- \na\n---\n',
      '\n---\na\n---\n',
      '+++\na\n---\n',
    ])
      assert.equal(frontMatterEnd(text), 0);
  });

  it('may be all there is', () => assert.equal(frontMatterEnd('---\na\n---'), 9));
});
