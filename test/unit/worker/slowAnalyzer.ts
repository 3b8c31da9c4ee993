import type { Analysis } from '../../../src/engine/analysis';
import type { Analyzer } from '../../../src/engine/analyzer';

/** The one place that the analyzer below knows, under any name. */
const nowhere = {
  kind: 'city',
  country: null,
  admin1: null,
  latitude: 0,
  longitude: 0,
  geonameId: null,
  population: null,
} as const;

/**
 * An analyzer with one step a line, each `stepMs` long, that finds a term in every `"marked word"`. The text itself can
 * make it fail: `THROW` throws, `HANG` never ends, `EXIT` ends the whole thread.
 */
export function slowAnalyzer(stepMs = 0): Analyzer {
  function* read({ id, text }: { id: string; text: string }): Generator<number, Analysis, void> {
    const lines = text.split('\n');
    const terms: Analysis['terms'][number][] = [];
    let start = 0;
    for (const [index, line] of lines.entries()) {
      const until = performance.now() + stepMs;
      while (performance.now() < until);
      if (line.includes('THROW')) throw new Error('cannot read this');
      while (line.includes('HANG'));
      if (line.includes('EXIT')) process.exit(7);
      for (const match of line.matchAll(/"\w+"/g)) {
        const from = start + match.index;
        terms.push({ span: [from, from + match[0].length], text: match[0], rule: 'term/few-words' });
      }
      start += line.length + 1;
      yield (index + 1) / lines.length;
    }
    return { schema: 1, offsets: 'utf16', id, quotes: [], terms, entities: [], warnings: [] };
  }
  return {
    problem: null,
    tagged: () => [],
    createReader: () => ({ read }),
    townsIn: (_, most) => [{ ...nowhere, name: `the largest ${most}` }],
    placesOf: (name) => [{ ...nowhere, name }],
    analyze(source) {
      const steps = read(source);
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
      }
    },
  };
}
