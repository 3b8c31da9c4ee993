import assert from 'node:assert/strict';
import { createAnalysisIndex } from '../../../../src/engine/analysisIndex';
import { balanceOf } from '../../../../src/export/overview/balance';
import { mapPointsOf } from '../../../../src/export/overview/mapPoints';
import { overviewOf } from '../../../../src/export/overview/overview';
import { pairsOf } from '../../../../src/export/overview/pairs';
import { Article } from '../../editor/article';
import { placeAt, townArticle, townDates } from './town';

describe('overview', () => {
  const article = townArticle();
  const index = createAnalysisIndex(article.analysis());
  const overview = overviewOf(index, article.text, townDates(article));

  describe('balance', () => {
    it('has each source with its words and share, most words first, and tells who is named', () => {
      assert.deepEqual(
        overview.balance.rows.map(({ name, role, named, words }) => [name, role, named, words]),
        [
          ['Ines Vaz', 'mayor', true, 22],
          ['A fisherman', null, false, 2],
        ],
      );
      assert.equal(overview.balance.rows[0]?.share, 22 / 24);
      assert.deepEqual(overview.balance.unattributed, { quotations: 1, words: 2 });
    });

    it('points at the first quotation of a source', () => {
      const at = overview.balance.rows[1]?.at ?? assert.fail();
      assert.equal(article.text.slice(...at), '“We wait.”');
    });

    it('says what to look at: one who has most words needs enough of them', () => {
      assert.deepEqual(
        overview.balance.notes.map(({ kind }) => kind),
        ['unnamed', 'no-speaker'],
      );
      const long = new Article(`Ada: “${'word '.repeat(40)}” Ben: “Well.”`);
      const quoted = long
        .entity('e1', 'person', ['Ada'])
        .entity('e2', 'person', ['Ben'])
        .quote('q1', `“${'word '.repeat(40)}”`, { speakers: [long.speaker('Ada', 'e1')] })
        .quote('q2', '“Well.”', { speakers: [long.speaker('Ben', 'e2')] });
      assert.deepEqual(balanceOf(createAnalysisIndex(quoted.analysis())).notes, [
        { kind: 'most-words', name: 'Ada', share: 40 / 41 },
        { kind: 'undescribed', names: ['Ada', 'Ben'] },
      ]);
    });

    it('has no name for an organisation that the text does not tell', () => {
      const text = new Article('The ministry: “No.”');
      text.quote('q1', '“No.”', {
        speakers: [text.speaker('The ministry', null, { form: 'nominal', source: 'organization' })],
      });
      assert.deepEqual(
        balanceOf(createAnalysisIndex(text.analysis())).rows.map(({ name, named }) => [name, named]),
        [['The ministry', false]],
      );
    });

    it('says that there is one source, no person, or nobody', () => {
      const notes = (text: Article): string[] =>
        balanceOf(createAnalysisIndex(text.analysis())).notes.map(({ kind }) => kind);
      assert.deepEqual(notes(new Article('Nothing.')), ['nobody-quoted']);
      assert.deepEqual(notes(new Article('“No.”').quote('q1', '“No.”')), ['no-speaker']);
      const board = new Article('The Board: “No.”');
      board
        .entity('e1', 'organization', ['The Board'])
        .quote('q1', '“No.”', { speakers: [board.speaker('The Board', 'e1', { source: 'organization' })] });
      assert.deepEqual(notes(board), ['only-source', 'no-person']);
    });
  });

  it('puts places on the map by mentions, and tells which are a guess; continents are no points', () => {
    assert.deepEqual(
      overview.points.map(({ name, mentions, sure }) => [name, mentions, sure]),
      [
        ['Marport', 2, true],
        ['Eastholm', 1, false],
      ],
    );
    const wide = new Article('Europe Utopia')
      .entity('e1', 'place', ['Europe'], { place: { ...placeAt('Europe', 50, 10), kind: 'continent' } })
      .entity('e2', 'place', ['Utopia']);
    assert.deepEqual(mapPointsOf(wide.analysis().entities), []);
  });

  describe('timeline', () => {
    it('has what is dated, earliest first, with who said something then, and counts the rest', () => {
      assert.deepEqual(
        overview.timeline?.entries.map(({ from, speakers }) => [from, speakers]),
        [
          ['2017-01-01', []],
          ['2019-05-03', ['Ines Vaz']],
        ],
      );
      assert.equal(overview.timeline?.undated, 1);
    });

    it('shows the words around a date as far as the sentence goes, cut between words', () => {
      const [closed, told] = overview.timeline?.entries ?? [];
      assert.equal(closed?.context, 'It closed in 2017, Tomas Rook & Ines Vaz said.');
      assert.match(told?.context ?? '', /^Ines Vaz, .* on 3 May 2019: “The bridge over .*…$/);
    });

    it('is none where nobody looked for dates', () => {
      assert.equal(overviewOf(index, article.text, null).timeline, null);
    });
  });

  describe('pairs', () => {
    it('are people and organisations named in one paragraph, most paragraphs first', () => {
      assert.deepEqual(
        overview.pairs.map(({ one, other, paragraphs }) => [one.name, other.name, paragraphs]),
        [
          ['Ines Vaz', 'Tomas Rook', 2],
          ['Ines Vaz', 'Quay Board', 1],
          ['Tomas Rook', 'Quay Board', 1],
        ],
      );
      const at = overview.pairs[0]?.at ?? assert.fail();
      assert.equal(article.text.slice(...at), 'Ines Vaz, the mayor, told Tomas Rook');
    });

    it('takes lines for paragraphs where there are no blank lines, with any line end', () => {
      const names = (text: string): number =>
        pairsOf(
          new Article(text).entity('e1', 'person', ['Ada']).entity('e2', 'person', ['Ben']).analysis().entities,
          text,
        ).length;
      assert.equal(names('Ada came.\nBen went.'), 0);
      assert.equal(names('Ada came.\r\nBen went.'), 0);
      assert.equal(names('Ada came.\nBen went.\n\nMore.'), 1);
    });

    it('stay in proportion to a paragraph that is a list of names', () => {
      const names = Array.from({ length: 300 }, (_, i) => `N${String(1000 + i)}`);
      const list = names.reduce((all, name) => all.entity(name, 'person', [name]), new Article(names.join(' ')));
      assert.ok(pairsOf(list.analysis().entities, list.text).length <= 40);
    });
  });
});
