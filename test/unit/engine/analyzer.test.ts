import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Analysis, Span } from '../../../src/engine/analysis';
import { createAnalyzer, type SourceText } from '../../../src/engine/analyzer';
import { testResources } from '../../resources';

const analyzer = createAnalyzer(testResources());
const source = (text: string, format: SourceText['format'] = 'plain'): SourceText => ({ id: 'test', text, format });

function spansOf(analysis: Analysis): Span[] {
  return [
    ...analysis.quotes.flatMap(({ segments, quoted, cue, speakers }) => [
      ...segments,
      ...quoted,
      ...(cue ? [cue.span] : []),
      ...speakers.map(({ span }) => span),
    ]),
    ...analysis.terms.map(({ span }) => span),
    ...analysis.warnings.map(({ span }) => span),
    ...analysis.entities.flatMap(({ mentions }) => mentions.map(({ span }) => span)),
  ];
}

describe('analyzer', () => {
  const article =
    'Mayor Ada Brandt opened a bridge in Gdansk, Poland, on Monday.\n\n' +
    '“It is a good bridge,” Brandt said. “It will stand.”\n\n' +
    'Tomasz Hale of the Coastal Union called it “a long plank” and left for Hamburg.';

  it('says who said what, who is named and where', () => {
    const { quotes, entities } = analyzer.analyze(source(article));
    assert.deepEqual(
      quotes.map(({ kind, cue, speakers }) => [
        kind,
        cue?.lemma,
        speakers.map(({ entity }) => entities.find(({ id }) => id === entity?.id)?.name),
      ]),
      [
        ['direct', 'say', ['Ada Brandt']],
        ['direct', 'call', ['Tomasz Hale']],
      ],
    );
    const gdansk = entities.find(({ name }) => name === 'Gdansk');
    assert.equal(gdansk?.place?.country, 'PL');
    assert.ok(Math.abs(gdansk.place.latitude - 54.35) < 0.1);
  });

  it('says the same of a version read after another as of the version alone', () => {
    const paragraphs = article.split('\n\n');
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...paragraphs), { maxLength: 6 }), { maxLength: 5 }),
        (versions) => {
          const reader = analyzer.createReader();
          for (const version of versions) {
            const text = version.join('\n\n');
            const steps = reader.read(source(text));
            let step = steps.next();
            while (!step.done) step = steps.next();
            assert.deepEqual(step.value, analyzer.analyze(source(text)));
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is not harmed by a reading that was given up', () => {
    const reader = analyzer.createReader();
    reader.read(source(article)).next();
    const steps = reader.read(source(article));
    let step = steps.next();
    while (!step.done) step = steps.next();
    assert.deepEqual(step.value, analyzer.analyze(source(article)));
  });

  it('points into the document from Markdown', () => {
    const text = '# Bridge\n\n> “It is a **good** bridge,” said [Ada Brandt](https://example.org/a_b).\n';
    const { quotes } = analyzer.analyze(source(text, 'markdown'));
    const [quote] = quotes;
    assert.ok(quote?.speakers[0]);
    assert.equal(text.slice(...(quote.segments[0] ?? [0, 0])), '“It is a **good** bridge,”');
    assert.equal(text.slice(...quote.speakers[0].span), 'Ada Brandt');
  });

  it('survives any text with spans inside it', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        '“',
        '”',
        "'",
        "''",
        '``',
        '«',
        '»',
        ' ',
        '\n',
        '\n\n',
        '. ',
        ', ',
        'said ',
        'Ada Brandt ',
        'he ',
        '\ud800',
        '\r',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom('plain' as const, 'markdown' as const), (pieces, format) => {
        const text = pieces.join('');
        for (const [from, to] of spansOf(analyzer.analyze(source(text, format)))) {
          assert.ok(0 <= from && from <= to && to <= text.length, `${String(from)}–${String(to)}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('works without its gazetteer, but for coordinates', () => {
    const { entities } = createAnalyzer({ ...testResources(), gazetteer: undefined, model: undefined }).analyze(
      source(article),
    );
    assert.ok(entities.some(({ name }) => name === 'Ada Brandt'));
    assert.ok(entities.every(({ place }) => place === null));
  });

  it('works by rules without a usable language model, and says why', () => {
    const resources = testResources();
    assert.equal(analyzer.problem, null);
    const damaged = Uint8Array.from(resources.model ?? []);
    damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 0xff;
    for (const [model, problem] of [
      [undefined, /missing/],
      [new Uint8Array(7), /not a News Lens language model/],
      [damaged, /damaged/],
      [resources.model?.slice(0, 5000), /incomplete/],
    ] as const) {
      const ruled = createAnalyzer({ ...resources, model });
      assert.match(ruled.problem ?? '', problem);
      const { quotes, entities } = ruled.analyze(source(article));
      assert.ok(quotes.some(({ kind }) => kind === 'direct'));
      assert.ok(entities.some(({ name }) => name === 'Tomasz Hale'));
    }
  });

  it('says the same of a paragraph that stands twice, and of many as of few', () => {
    const once = analyzer.analyze(source(article));
    const twice = analyzer.analyze(source(`${article}\n\n${article}`));
    assert.equal(twice.quotes.length, 2 * once.quotes.length);
  });
});
