import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnalysisIndex } from '../../src/engine/analysisIndex';
import { createAnalyzer } from '../../src/engine/analyzer';
import type { Library } from '../../src/tools/library';
import { runTool } from '../../src/tools/runTool';
import { toolTable } from '../../src/tools/table';
import { testResources } from '../resources';
import { fuzz } from './fuzz';
import { newsText } from './newsText';

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** A language model gives what it likes, to tools that read what others have written. */
describe('tools, fuzzed', () => {
  const analyzer = createAnalyzer(testResources());
  const tool = fc.constantFrom(...toolTable);
  const word = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('said', 'Ada Brandt', 'the plan is good', 'Paris'),
  );

  function libraryOf(text: string, file: string): Library {
    const article = {
      file,
      text,
      index: createAnalysisIndex(analyzer.analyze({ id: file, text, format: 'plain' })),
    };
    return {
      candidates: () => Promise.resolve({ files: [file, file], indexed: null, more: false }),
      article: () => Promise.resolve(article),
      transcripts: () => Promise.resolve({ texts: [{ name: file, text }], unread: [{ file, problem: 'unreadable' }] }),
    };
  }

  const value = fc.oneof(word, fc.integer(), fc.double(), fc.array(word), fc.constant(null), fc.jsonValue());
  fuzz(
    'whatever is given, there is a small answer or a failure that repeats nothing',
    300,
    fc.asyncProperty(
      tool,
      fc.oneof(
        fc.dictionary(fc.oneof(fc.constantFrom('words', 'name', 'file', 'limit', 'cursor'), fc.string()), value),
        value,
      ),
      async (asked, given) => {
        const marked = typeof given === 'object' && given !== null ? { ...given, secret7: 'secret7' } : given;
        const answer = await runTool(asked, marked, libraryOf('"We stay," said Ada Brandt.', 'a.txt'));
        assert.ok('error' in answer);
        assert.ok(!JSON.stringify(answer).includes('secret7'));
        await runTool(asked, given, libraryOf('"We stay," said Ada Brandt.', 'a.txt'));
      },
    ),
  );

  fuzz(
    'whatever stands in an article and its name, an answer is small and shows all that is in it',
    60,
    fc.asyncProperty(tool, newsText, fc.string({ unit: 'binary' }), word, async (asked, text, file, words) => {
      const input = {
        words: `${words} the plan is good and we stay in Paris`,
        name: words.trim() === '' ? 'Brandt' : words.slice(0, 200),
        file: 'a.txt',
        transcripts: ['a.txt'],
        least: 0,
        limit: 50,
      };
      const own = Object.keys(asked.schema.properties);
      const given = Object.fromEntries(
        Object.entries(input).filter(
          ([name]) => own.includes(name) && !(asked.name === 'check_quote' && name === 'words'),
        ),
      );
      const answer = JSON.stringify(await runTool(asked, given, libraryOf(text, file)));
      assert.ok(answer.length < 100_000, String(answer.length));
      assert.ok(!UNSEEN.test(answer));
    }),
  );
});
