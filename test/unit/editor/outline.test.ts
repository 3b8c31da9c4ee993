import assert from 'node:assert/strict';
import { outlinePart, outlineSteps, type OutlineEntry } from '../../../src/editor/outline';
import type { OutlineKind } from '../../../src/editor/settings';
import { createAnalysisIndex } from '../../../src/engine/analysisIndex';
import { toEnd } from '../../../src/engine/steps';
import { Article } from './article';

describe('outline', () => {
  const article = new Article('Ana Reis of Porto said: “He told me ‘no’ twice.” “Fine,” said the Mole Club.');
  article
    .entity('e1', 'person', ['Ana Reis'])
    .entity('e2', 'place', ['Porto'])
    .entity('e3', 'organization', ['Mole Club'])
    .quote('q1', '“He told me ‘no’ twice.”', {
      speakers: [article.speaker('Ana Reis', 'e1')],
      cue: { span: article.span('said'), text: 'said', lemma: 'say' },
    })
    .quote('q2', '‘no’', { parent: 'q1' })
    .quote('q3', '“Fine,”');
  const outline = (...kinds: OutlineKind[]): OutlineEntry[] =>
    toEnd(outlineSteps(createAnalysisIndex(article.analysis()), new Set(kinds)));
  const words = (entries: readonly OutlineEntry[]): string[] =>
    entries.map(({ selection: [start, end] }) => article.text.slice(start, end));

  it('lists the quotations, nested ones under the outer one', () => {
    const entries = outline('quotes');
    assert.deepEqual(words(entries), ['“He told me ‘no’ twice.”', '“Fine,”']);
    assert.deepEqual(words(entries[0]?.children ?? []), ['‘no’']);
  });

  it('spans a quotation with its cue and speaker, so that breadcrumbs show it there, too', () => {
    const [first] = outline('quotes');
    assert.deepEqual(first?.span, [0, article.span('twice.”')[1]]);
    assert.deepEqual(first?.selection, article.span('“He told me ‘no’ twice.”'));
  });

  it('lists all of a short text, the beginning of a long one, and says how much is left out', () => {
    const [entry] = outline('places');
    assert.ok(entry);
    const many = Array.from({ length: 700 }, (_, at): OutlineEntry => ({ ...entry, span: [at, at + 1] }));
    assert.deepEqual(outlinePart(many, 250_000), { entries: many, rest: null });
    const part = outlinePart(many, 250_001);
    assert.equal(part.entries.length, 500);
    assert.deepEqual(part.rest, { count: 200, span: [500, 700] });
    assert.equal(outlinePart(many.slice(0, 500), 1_000_000).rest, null);
  });

  it('lists the wanted kinds in text order', () => {
    assert.deepEqual(words(outline('places', 'people', 'organizations')), ['Ana Reis', 'Porto', 'Mole Club']);
    assert.deepEqual(words(outline('places')), ['Porto']);
    assert.deepEqual(outline(), []);
  });

  it('is made in small steps, so that others have their turn in a long text', () => {
    const quotes = 1000;
    const long = new Article(Array.from({ length: quotes }, (_, i) => `“q${String(i)}.”`).join(' '));
    for (let i = 0; i < quotes; i++) long.quote(`q${String(i)}`, `“q${String(i)}.”`);
    const index = createAnalysisIndex(long.analysis());
    const steps = outlineSteps(index, new Set(['quotes']));
    let turns = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) turns++;
    assert.ok(turns >= 10, String(turns));
    assert.equal(step.value.length, quotes);
  });

  it('keeps a quotation whose outer one is missing, and survives one that stands in itself', () => {
    const odd = new Article('“a” “b”');
    odd.quote('q1', '“a”', { parent: 'gone' }).quote('q2', '“b”', { parent: 'q2' });
    assert.equal(toEnd(outlineSteps(createAnalysisIndex(odd.analysis()), new Set(['quotes']))).length, 2);
  });
});
