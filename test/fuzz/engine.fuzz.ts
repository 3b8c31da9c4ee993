import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../src/engine/analysis';
import { createAnalysisIndex } from '../../src/engine/analysisIndex';
import { createAnalyzer, type DocumentReader, type SourceText } from '../../src/engine/analyzer';
import { checkArticle } from '../../src/engine/checks/checkArticle';
import { rules } from '../../src/engine/checks/finding';
import { confirmationOf, reviewItems } from '../../src/engine/review';
import { testResources } from '../resources';
import { fuzz } from './fuzz';
import { newsPiece, newsText, textFormat } from './newsText';
import { keepsPromises } from './promises';

/** Character references and tags in plain text are read as what they stand for. */
const leftovers = /&[#\w]+;|<[/!\w]/;

describe('fuzz: engine', () => {
  const analyzer = createAnalyzer(testResources());
  const byRules = createAnalyzer({ ...testResources(), gazetteer: undefined, model: undefined });
  const source = (text: string, format: SourceText['format']): SourceText => ({ id: 'fuzz', text, format });

  /** Reads on until the end, or only so many steps. */
  function read(reader: DocumentReader, from: SourceText, most = Infinity): Analysis | undefined {
    const steps = reader.read(from);
    for (let i = 0; i < most; i++) {
      const step = steps.next();
      if (step.done) return step.value;
      assert.ok(step.value >= 0 && step.value <= 1);
    }
    return undefined;
  }

  fuzz(
    'an analysis keeps its promises',
    450,
    fc.property(newsText, textFormat, (text, format) => {
      keepsPromises(analyzer.analyze(source(text, format)), text, {
        plain: format === 'plain' && !leftovers.test(text),
      });
    }),
  );

  fuzz(
    'an analysis by rules alone keeps them too',
    150,
    fc.property(newsText, textFormat, (text, format) => {
      keepsPromises(byRules.analyze(source(text, format)), text, {
        plain: format === 'plain' && !leftovers.test(text),
      });
    }),
  );

  fuzz(
    'a text is read the same twice, in steps, and after other versions, also given up ones',
    100,
    fc.property(
      fc.array(fc.tuple(fc.nat(1000), fc.nat(60), newsPiece, fc.nat(4)), { maxLength: 5 }),
      newsText,
      textFormat,
      (edits, first, format) => {
        const reader = analyzer.createReader();
        let text = first;
        read(reader, source(text, format));
        for (const [at, removed, put, steps] of edits) {
          const place = Math.floor((text.length * at) / 1000);
          text = text.slice(0, place) + put + text.slice(place + removed);
          read(reader, source(text, format), steps);
          assert.deepEqual(read(reader, source(text, format)), analyzer.analyze(source(text, format)));
        }
      },
    ),
  );

  fuzz(
    'the checks and the questions of a review stay inside of the text',
    150,
    fc.property(newsText, textFormat, (text, format) => {
      const analysis = analyzer.analyze(source(text, format));
      const index = createAnalysisIndex(analysis);
      const spans = checkArticle({ index, text }, rules).flatMap(({ span, related, ...finding }) => [
        span,
        ...related,
        ...('edits' in finding ? finding.edits : 'fix' in finding && finding.fix ? [finding.fix] : []).map(
          (edit) => edit.span,
        ),
      ]);
      for (const item of reviewItems(analysis, [])) {
        spans.push(item.span);
        for (const { target } of confirmationOf(item, text, (id) => index.entity(id))) spans.push(target);
      }
      for (const [start, end] of spans) assert.ok(0 <= start && start <= end && end <= text.length);
    }),
  );
});
