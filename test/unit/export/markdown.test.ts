import assert from 'node:assert/strict';
import { englishWords } from '../../../src/cli/englishWords';
import { toCodePoints } from '../../../src/export/codePoints';
import { markdownReport } from '../../../src/export/markdown';
import { Article } from '../editor/article';
import { dispute } from './englishContext';

describe('markdown report', () => {
  const article = dispute();
  const report = markdownReport({ analysis: article.analysis(), text: article.text, file: 'tide.txt' }, englishWords);
  /** The lines under a heading. */
  const under = (heading: string): string[] => {
    const [, rest = ''] = report.split(`\n## ${heading}\n`);
    return (rest.split('\n## ')[0] ?? '').trim().split('\n');
  };

  it('has a table of sources', () => {
    assert.deepEqual(under('Sources'), [
      '| Source | Quotes | Words | Share of words |',
      '| --- | --: | --: | --: |',
      '| Rui Lopo | 1 | 7 | 64% |',
      '| Ana Reis, mayor | 1 | 4 | 36% |',
    ]);
  });

  it('has the quotes under their speakers, those of nobody last', () => {
    const lines = under('Quotes by speaker');
    assert.deepEqual(
      lines.filter((line) => line.startsWith('### ')),
      ['### Rui Lopo', '### Ana Reis, mayor', '### Speaker not identified'],
    );
    assert.deepEqual(lines.slice(lines.indexOf('### Ana Reis, mayor')).slice(0, 5), [
      '### Ana Reis, mayor',
      '',
      '> “The port stays open.”',
      '>',
      '> — Ana Reis · Direct quote · certain · said · paragraph 1, line 1',
    ]);
    assert.ok(
      lines.includes('> — Rui Lopo (a guess) · Direct quote · a guess · paragraph 2, line 3'),
      'a guess is called one',
    );
    assert.ok(lines.includes('> — he (not identified) · Direct quote · a guess · paragraph 3, line 4'));
    assert.ok(lines.includes('> — Speaker not found · Direct quote · a guess · paragraph 4, line 6'));
  });

  it('calls a thought what it is', () => {
    const thought = new Article('Ana Reis hopes that the port will stay.').quote('q1', 'that the port will stay', {
      kind: 'indirect',
      act: 'thought',
      quoted: [],
    });
    const text = markdownReport({ analysis: thought.analysis(), text: thought.text, file: 'x' }, englishWords);
    assert.ok(text.includes('> — Speaker not found · Thought · a guess · paragraph 1, line 1'));
  });

  it('has names and places with where they are', () => {
    assert.equal(under('People')[2], '| Ana Reis | 1 | 1 |');
    assert.equal(under('Places')[2], '| Lisbon | Lisbon, Portugal | 38.717, -9.133 | 2 | 1, 6 |');
  });

  it('lists what is open', () => {
    assert.deepEqual(under('Open questions'), [
      '- paragraph 1 (Ana Reis, the mayor of Lisbon,…), line 1: The place is not certain: Lisbon (Lisbon, Portugal? Lisbon, Ohio, United States?)',
      '- paragraph 2 (“We were not asked,” said Rui…), line 3: The speaker is not certain (Rui Lopo): “We were not asked,” “Nobody told us.”',
      '- paragraph 3 (“Never,” he said.), line 4: Speaker not identified (he): “Never,”',
      '- paragraph 4 (“Perhaps,” it is heard in…), line 6: Speaker not found: “Perhaps,”',
      '- paragraph 4 (“Perhaps,” it is heard in…), line 6: Perhaps the same: A. Reis – Ana Reis',
    ]);
  });

  it('escapes the words of the text and the name of the file', () => {
    const wild = new Article('“<b>[x](y)</b> | *now*” A|B').entity('e1', 'person', ['A|B']);
    wild.quote('q1', '“<b>[x](y)</b> | *now*”', { speakers: [wild.speaker('A|B', 'e1')] });
    const text = markdownReport({ analysis: wild.analysis(), text: wild.text, file: 'a_b_<i>.txt' }, englishWords);
    assert.ok(text.startsWith('# Who says what in a\\_b\\_\\<i\\>.txt\n'));
    assert.ok(text.includes('> “\\<b\\>\\[x\\](y)\\</b\\> \\| \\*now\\*”'));
    assert.ok(text.includes('| A\\|B | 1 |'));
  });

  it('says when it is of a selection, and when there is nothing to tell', () => {
    const empty = markdownReport(
      { analysis: new Article('').analysis(), text: '', file: 'x', selection: true },
      englishWords,
    );
    assert.ok(empty.includes(englishWords.selection));
    assert.equal(empty.match(/\nNone\.\n/g)?.length, 6);
    assert.ok(!report.includes(englishWords.selection));
  });

  it('is the same from offsets in code points', () => {
    const { text } = article;
    const analysis = toCodePoints(article.analysis(), text);
    assert.equal(markdownReport({ analysis, text, file: 'tide.txt' }, englishWords), report);
  });
});
