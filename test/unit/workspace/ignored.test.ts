import assert from 'node:assert/strict';
import type { Finding } from '../../../src/engine/checks/finding';
import { quoteOf } from '../../../src/engine/corrections/anchor';
import { isIgnored, type NewIgnored } from '../../../src/workspace/ignored';

describe('ignored findings', () => {
  const text =
    'First he said no. Then, a good while later and elsewhere, he said yes, and everybody was glad to hear of it.';
  const finding = (words: string, nth: number, rule: Finding['rule'] = 'no-full-name'): Finding => {
    let at = -1;
    for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1);
    return { rule, name: words, span: [at, at + words.length], related: [] } as Finding;
  };
  const at = (one: Finding): NewIgnored => ({ rule: one.rule, target: quoteOf(text, one.span) });

  it('knows the one finding among equal words', () => {
    const ignored = [at(finding('he', 1))];
    assert.ok(isIgnored(ignored, text, finding('he', 1)));
    assert.ok(!isIgnored(ignored, text, finding('he', 3)));
    assert.ok(!isIgnored([], text, finding('he', 1)));
  });

  it('knows it again after an edit on one side, not after one on both or in the words', () => {
    const ignored = [at(finding('yes', 1))];
    const moved = (edited: string): boolean => {
      const start = edited.indexOf('yes');
      const there = { ...finding('yes', 1), span: [start, start + 3] } as Finding;
      return isIgnored(ignored, edited, there);
    };
    assert.ok(moved(`And now: ${text}`));
    assert.ok(moved(text.replace('everybody', 'nobody')));
    assert.ok(moved(text.replace('elsewhere', 'there')));
    assert.ok(!moved(text.replace('elsewhere', 'there').replace('everybody', 'nobody')));
  });

  it('keeps the rules apart, and takes a file as a whole', () => {
    assert.ok(!isIgnored([at(finding('he', 1, 'name-spelling'))], text, finding('he', 1)));
    assert.ok(isIgnored([{ rule: 'no-full-name', target: null }], text, finding('he', 3)));
    assert.ok(!isIgnored([{ rule: 'name-spelling', target: null }], text, finding('he', 3)));
  });
});
