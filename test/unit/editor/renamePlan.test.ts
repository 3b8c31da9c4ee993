import assert from 'node:assert/strict';
import { createAnalysisIndex } from '../../../src/engine/analysisIndex';
import { planRename, renameTarget } from '../../../src/editor/renamePlan';
import { Article } from './article';

describe('rename plan', () => {
  const article = new Article(
    'Ana Reis spoke. Reis’ plan is good. “Ana Reis is right,” Rui Lopo said. Reis of Porto smiled at Nani.',
  )
    .entity('e1', 'person', ['Ana Reis', 'Reis', 'Nani'])
    .entity('e2', 'person', ['Rui Lopo'])
    .entity('e3', 'place', ['Porto']);
  article.quote('q1', '“Ana Reis is right,”', { speakers: [article.speaker('Rui Lopo', 'e2')] });
  const index = createAnalysisIndex(article.analysis());
  const reis = index.entity('e1');
  assert.ok(reis);

  it('changes every form, keeps possessives, and asks before it changes what somebody said', () => {
    const plan = planRename(index, article.text, reis, ' Bea Moor ');
    assert.ok('edits' in plan);
    assert.deepEqual(
      plan.edits.map(({ span, text, doubt }) => [article.text.slice(...span), text, doubt]),
      [
        ['Ana Reis', 'Bea Moor', 'none'],
        ['Reis’', 'Moor’s', 'none'],
        ['Ana Reis', 'Bea Moor', 'quoted'],
        ['Reis', 'Moor', 'none'],
      ],
    );
    assert.deepEqual(plan.left, ['Nani']);
  });

  it('asks where somebody else of the text is called so, and where it is a guess', () => {
    const other = new Article('Ana Reis and Tom Reis came. Reis left. Ms Reis stayed.').entity('e2', 'person', [
      'Tom Reis',
    ]);
    const mentions = [other.span('Ana Reis'), other.span('Reis', 3), other.span('Reis', 4)].map((span, i) => ({
      span,
      form: 'name' as const,
      confidence: i === 2 ? 0.5 : 1,
      rule: 'name/model' as const,
      reading: 'literal' as const,
    }));
    other.entity('e1', 'person', ['Ana Reis', 'Reis'], { mentions });
    const found = createAnalysisIndex(other.analysis());
    const entity = found.entity('e1');
    assert.ok(entity);
    const plan = planRename(found, other.text, entity, 'Ana Moor');
    assert.deepEqual('edits' in plan && plan.edits.map(({ doubt }) => doubt), ['none', 'shared', 'shared']);
  });

  it('refuses names that are none, and those of others', () => {
    for (const name of ['', ' ', 'a\nb', '12', 'x'.repeat(101)]) {
      assert.deepEqual(planRename(index, article.text, reis, name), { why: 'no-name' });
    }
    assert.deepEqual(planRename(index, article.text, reis, 'Rui Lopo'), { why: 'taken' });
  });

  it('is for a person that is named there, and whom nobody else may be', () => {
    const at = (words: string): unknown => renameTarget(index, article.span(words)[0]);
    assert.deepEqual(at('Reis’'), { entity: reis, here: article.span('Reis', 2) });
    assert.deepEqual(at('spoke'), { why: 'not-a-name' });
    assert.deepEqual(at('Porto'), { why: 'not-a-person' });
    const doubtful = new Article('Ana Reis met Ann Reis.')
      .entity('e1', 'person', ['Ana Reis'], { maybeSameAs: [{ id: 'e2', confidence: 0.5 }] })
      .entity('e2', 'person', ['Ann Reis']);
    assert.deepEqual(renameTarget(createAnalysisIndex(doubtful.analysis()), 2), {
      why: 'perhaps-other',
      other: 'Ann Reis',
    });
  });
});
