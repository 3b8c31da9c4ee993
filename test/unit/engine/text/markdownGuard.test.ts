import * as assert from 'node:assert/strict';
import { isTractable } from '../../../../src/engine/text/markdownGuard';

describe('the guard before Markdown', () => {
  it('lets long articles pass', () => {
    const paragraph = '“*Yes*,” said [Jane](https://example.org) of `x`. '.repeat(20);
    assert.ok(isTractable(`# Title\n\n> - 1. deep\n\n${`${paragraph}\n\n`.repeat(2_000)}`));
  });

  it('lets long lists pass', () => assert.ok(isTractable('- [a](b) and *c*\n\n'.repeat(20_000))));

  for (const unit of ['>', '[', '![', '*', '_', '`', '<', '&', '<!--', '- ', '1. ', '> - ', '\\'])
    it(`stops 10,000 ${JSON.stringify(unit)} in a row`, () => assert.ok(!isTractable(unit.repeat(10_000))));

  it('lets long rules and numbers pass', () => {
    for (const unit of ['-', '=', '+', '7', '- - ', '.']) assert.ok(isTractable(unit.repeat(90)), unit);
    for (const unit of ['-', '=', '+', '7', '.']) assert.ok(isTractable(unit.repeat(4_000)), unit);
  });

  it('stops lists that are nested by hundreds of blanks', () => assert.ok(!isTractable(`${' '.repeat(500)}- a`)));

  it('stops millions of blocks', () => {
    for (const unit of ['- a\n', '# a\n', '|a|\n', 'a\n\n']) assert.ok(!isTractable(unit.repeat(1_100_000)), unit);
  });

  it('stops many blocks that are each near the limit', () =>
    assert.ok(!isTractable(`${'[a]('.repeat(2_000)}\n\n`.repeat(100))));
});
