import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  citationFields,
  defaultTemplate,
  fillTemplate,
  isTemplate,
  parseTemplate,
  type CitationField,
} from '../../../src/export/citationTemplate';

describe('citation template', () => {
  const values: Record<CitationField, string> = {
    quote: '“No”',
    words: 'No',
    speaker: 'Ana Reis',
    role: '',
    cue: 'said',
    kind: 'direct',
    file: 'tide.txt',
    path: 'news/tide.txt',
    line: '7',
  };
  const fill = (template: string, more: Partial<typeof values> = {}): string => {
    const read = parseTemplate(template);
    assert.ok(isTemplate(read), JSON.stringify(read));
    return fillTemplate(read, { ...values, ...more });
  };

  it('puts values where their names stand', () => {
    assert.equal(fill('{quote} ({speaker}, {file}:{line})'), '“No” (Ana Reis, tide.txt:7)');
    assert.equal(fill('no field'), 'no field');
    assert.equal(fill(citationFields.map((field) => `{${field}}`).join('|')).split('|').length, citationFields.length);
  });

  it('writes signs in the braces only when there is a value', () => {
    assert.equal(fill('{speaker}{, role}{ (cue)}'), 'Ana Reis (said)');
    assert.equal(fill('{speaker}{, role}{ (cue)}', { role: 'mayor', cue: '' }), 'Ana Reis, mayor');
    assert.equal(fill(defaultTemplate), '“No” — Ana Reis, tide.txt:7');
    assert.equal(fill(defaultTemplate, { role: 'mayor' }), '“No” — Ana Reis, mayor, tide.txt:7');
  });

  it('knows line ends and braces', () => {
    assert.equal(fill('{quote}\\n{{{speaker}}}'), '“No”\n{Ana Reis}');
    assert.equal(fill('C:\\x {line}\n'), 'C:\\x 7\n');
  });

  it('puts a value in as it is, whatever it looks like', () => {
    assert.equal(fill('{quote}', { quote: '{speaker} $& \\n' }), '{speaker} $& \\n');
  });

  it('says what is wrong', () => {
    assert.deepEqual(parseTemplate('{quote} {who}'), { kind: 'unknown-field', words: '{who}' });
    assert.deepEqual(parseTemplate('{}'), { kind: 'unknown-field', words: '{}' });
    assert.deepEqual(parseTemplate('{speaker role}'), { kind: 'unknown-field', words: '{speaker role}' });
    assert.deepEqual(parseTemplate('a {quote'), { kind: 'unclosed', words: '{quote' });
    assert.deepEqual(parseTemplate('{quote ({speaker})'), { kind: 'unclosed', words: '{quote ({speaker})' });
    assert.deepEqual(parseTemplate('quote}'), { kind: 'unopened', words: '}' });
    assert.deepEqual(parseTemplate('  '), { kind: 'empty', words: '  ' });
    assert.deepEqual(parseTemplate('{quote}'.repeat(1000)), { kind: 'too-long', words: '{quote}{quote}{quote' });
  });

  it('takes anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', 'quote', 'a', '\\', 'n', ',', ' ', '📰') }), (text) => {
        const read = parseTemplate(text);
        if (!isTemplate(read)) return;
        // Nothing but fields, doubled braces and line ends is changed.
        const plain = text.replaceAll('{{', '{').replaceAll('}}', '}').replaceAll('\\n', '\n');
        if (!/\{[^{}]*quote|[{}]/.test(text)) assert.equal(fillTemplate(read, values), plain);
      }),
    );
  });
});
