import assert from 'node:assert/strict';
import { createAnalysisIndex } from '../../../src/engine/analysisIndex';
import { reportOf, wordsOf } from '../../../src/export/report';
import { Article } from '../editor/article';
import { dispute } from './englishContext';

describe('report', () => {
  const article = dispute();
  const report = reportOf(createAnalysisIndex(article.analysis()));

  it('counts quotes and words of each source, and its share of all words', () => {
    assert.deepEqual(
      report.sources.map(({ name, role, quotations, words, share }) => [name, role, quotations.length, words, share]),
      [
        ['Rui Lopo', null, 1, 7, 7 / 11],
        ['Ana Reis', 'mayor', 1, 4, 4 / 11],
      ],
    );
    assert.deepEqual(
      report.unattributed.map(({ id }) => id),
      ['q3', 'q4'],
    );
  });

  it('names who and what occurs, by kind', () => {
    const names = [report.people, report.organizations, report.places].map((list) => list.map(({ name }) => name));
    assert.deepEqual(names, [['Ana Reis', 'Rui Lopo', 'A. Reis'], ['Harbour Trust'], ['Lisbon']]);
  });

  it('asks what is open, in text order, each thing once', () => {
    assert.deepEqual(
      report.questions.map(({ kind, at }) => [kind, article.text.slice(at, at + 6)]),
      [
        ['place-unsure', 'Lisbon'],
        ['speaker-unsure', '“We we'],
        ['speaker-not-identified', '“Never'],
        ['speaker-not-found', '“Perha'],
        ['maybe-same', 'A. Rei'],
      ],
    );
    const both = new Article('Ana Ann')
      .entity('e1', 'person', ['Ana'], { maybeSameAs: [{ id: 'e2', confidence: 0.5 }] })
      .entity('e2', 'person', ['Ann'], { maybeSameAs: [{ id: 'e1', confidence: 0.5 }] });
    assert.equal(reportOf(createAnalysisIndex(both.analysis())).questions.length, 1);
  });

  it('hands on what the engine warns of', () => {
    const analysis = { ...article.analysis() };
    const warning = { code: 'quote-unclosed', span: [3, 4], message: 'never closed' } as const;
    const { questions } = reportOf(createAnalysisIndex({ ...analysis, warnings: [warning] }));
    assert.deepEqual(questions[0], { kind: 'warning', at: 3, warning });
  });

  it('takes a text with nothing in it', () => {
    const empty = reportOf(createAnalysisIndex(new Article('').analysis()));
    assert.deepEqual([empty.sources, empty.unattributed, empty.questions], [[], [], []]);
    const silent = new Article('“—” she').quote('q1', '“—”');
    assert.equal(wordsOf(silent.analysis().quotes[0] ?? assert.fail()), 0);
  });
});
