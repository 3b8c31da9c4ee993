import type { Analysis } from './analysis';
import type { Resources } from './resources';

export type TextFormat = 'plain' | 'markdown';

/** A document to read. */
export interface SourceText {
  readonly id: string;
  /** Without a byte-order mark. */
  readonly text: string;
  readonly format: TextFormat;
}

/** Reads the versions of one document; a paragraph that was read before is not read again. */
export interface DocumentReader {
  /**
   * Reads a version in steps: each step is a few milliseconds of work and yields the share done (0 to 1), so that a
   * worker can look at its port in between and stop by not asking for more. Returns the analysis.
   */
  read(source: SourceText): Generator<number, Analysis, void>;
}

export interface Analyzer {
  /** Reads one document from beginning to end. */
  analyze(source: SourceText): Analysis;
  /** A reader that keeps what it learnt from one version for the next. */
  createReader(): DocumentReader;
}

/** The composition point of the engine: builds every stage once, from the resources alone. */
export function createAnalyzer(resources: Resources): Analyzer {
  void resources;
  function* read(source: SourceText): Generator<number, Analysis, void> {
    yield 1;
    return { schema: 1, offsets: 'utf16', id: source.id, quotes: [], terms: [], entities: [], warnings: [] };
  }
  return {
    createReader: () => ({ read }),
    analyze(source) {
      const steps = read(source);
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
      }
    },
  };
}
