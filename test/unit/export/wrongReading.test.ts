import assert from 'node:assert/strict';
import { englishWords } from '../../../src/cli/englishWords';
import { createAnalysisIndex } from '../../../src/engine/analysisIndex';
import { factsAt, sentenceAt, wrongReadingReport, type WrongReadingWords } from '../../../src/export/wrongReading';
import { dispute } from './englishContext';

const words: WrongReadingWords = {
  title: 'Wrong',
  sentence: 'Sentence',
  read: 'Read',
  nothing: 'Nothing.',
  wanted: 'Wanted',
  write: '(write)',
  note: 'Not sent.',
};

describe('wrong reading', () => {
  const article = dispute();
  const { text } = article;
  const index = createAnalysisIndex(article.analysis());
  const facts = (at: string): string[] =>
    factsAt(index, text, article.span(at), englishWords).map(({ what, why }) => `${what} | ${why}`);

  it('tells what was read and why, with the confidence', () => {
    assert.deepEqual(facts('not asked'), [
      'Direct quote: Rui Lopo (a guess): “We were not asked,” “Nobody told us.” | named in the sentence beside it [source/beside] 0.60',
    ]);
    assert.deepEqual(facts('Rui'), [
      'Direct quote: Rui Lopo (a guess): “We were not asked,” “Nobody told us.” | named in the sentence beside it [source/beside] 0.60',
      'person: Rui Lopo | the words around it, as the language model reads them [name/model] 1.00',
    ]);
    assert.deepEqual(facts('Lisbon'), [
      'place: Lisbon: Lisbon, Portugal | the words around it, as the language model reads them [name/model] 1.00; ' +
        'the largest of 3 places of that name [place/largest] 0.50',
    ]);
    assert.deepEqual(facts('it is heard'), []);
  });

  it('gives the sentence, not the article', () => {
    assert.equal(
      sentenceAt(text, [article.span('mayor')]),
      'Ana Reis, the mayor of Lisbon, said: “The port stays open.”',
    );
    assert.equal(sentenceAt('One. Two is\r\nThree.', [[5, 8]]), 'Two is');
    assert.equal(
      sentenceAt('One. Two. Three.', [
        [0, 3],
        [5, 6],
      ]),
      'One. Two.',
    );
    assert.equal(sentenceAt('', [[0, 0]]), '');
    assert.equal(sentenceAt('x', []), '');
    assert.ok(sentenceAt('word '.repeat(50_000), [[100_000, 100_004]]).length <= 610);
  });

  it('is a text that shows all of it, escaped', () => {
    const report = wrongReadingReport(
      {
        sentence: '<b>*He* said',
        facts: [{ what: 'person: [x]', why: 'name 1.00', spans: [] }],
        versions: 'News Lens 1, VS Code 2',
      },
      words,
    );
    assert.equal(
      report,
      [
        '# Wrong',
        '## Sentence',
        '> \\<b\\>\\*He\\* said',
        '## Read',
        '- person: \\[x\\] (name 1.00)',
        '## Wanted',
        '(write)',
        '---',
        'News Lens 1, VS Code 2',
        'Not sent.\n',
      ].join('\n\n'),
    );
  });

  it('leaves out what the reader does not want to show', () => {
    const report = wrongReadingReport({ sentence: undefined, facts: [], versions: 'v' }, words);
    assert.ok(!report.includes('Sentence'));
    assert.ok(report.includes('## Read\n\nNothing.\n'));
  });
});
