import type { Analysis } from '../../src/engine/analysis';
import { createAnalyzer, type Analyzer, type DocumentReader, type SourceText } from '../../src/engine/analyzer';
import type { Resources } from '../../src/engine/resources';
import { CountingLedger } from '../../src/engine/rules/ledger';
import { toEnd } from '../../src/engine/steps';
import type { Corpus } from './ruleCorpora';

/** What one rule does in a corpus. */
export interface Effect {
  /** In how many documents it answered, and how often. */
  readonly documents: number;
  readonly answers: number;
  /** How many documents are read in another way without it. */
  readonly changed: number;
  /** How many points each figure is higher without it; below zero the rule helps. */
  readonly without: Readonly<Record<string, number>>;
}

/** A document as it is read with all rules, and again without one. */
class ReadDocument {
  readonly analysis: Analysis;
  readonly answers: ReadonlyMap<string, number>;
  /** The answers that are given after the paragraphs have been read. */
  readonly #late: ReadonlyMap<string, number>;
  readonly #said: string;
  readonly #reader: DocumentReader;

  constructor(
    readonly source: SourceText,
    readonly analyzer: Analyzer,
    readonly ledger: CountingLedger,
  ) {
    this.#reader = analyzer.createReader();
    ledger.clear();
    this.analysis = toEnd(this.#reader.read(source));
    this.answers = new Map(ledger.counts);
    ledger.clear();
    toEnd(this.#reader.read(source));
    this.#late = new Map(ledger.counts);
    this.#said = said(this.analysis);
  }

  /** Null when the rule changes nothing but who is said to have judged. */
  without(id: string): Analysis | null {
    if (!this.answers.has(id)) return null;
    this.ledger.off.add(id);
    try {
      // What no paragraph asks leaves the paragraphs as they are: the reader has kept them.
      const isLate = this.#late.get(id) === this.answers.get(id);
      const analysis = isLate ? toEnd(this.#reader.read(this.source)) : this.analyzer.analyze(this.source);
      return said(analysis) === this.#said ? null : analysis;
    } finally {
      this.ledger.off.delete(id);
    }
  }
}

const said = (analysis: Analysis): string =>
  JSON.stringify(analysis, (key, value: unknown) => (key === 'rule' || key === 'values' ? undefined : value));

/** What each of some rules does in a corpus: the corpus is read once, then each rule's documents without it. */
export function* effectsOn(
  corpus: Corpus,
  ids: readonly string[],
  resources: Resources,
): Generator<[id: string, Effect], void> {
  const ledger = new CountingLedger();
  const analyzer = createAnalyzer(resources, ledger);
  const documents = corpus.texts.map(
    ({ id, text }) => new ReadDocument({ id, text, format: 'plain' }, analyzer, ledger),
  );
  const figures = corpus.figures(documents.map(({ analysis }) => analysis));
  for (const id of ids) {
    const counts = documents.map(({ answers }) => answers.get(id) ?? 0);
    const read = documents.map((document) => document.without(id));
    const changed = read.filter((analysis) => analysis !== null).length;
    const now = changed === 0 ? figures : corpus.figures(documents.map(({ analysis }, i) => read[i] ?? analysis));
    yield [
      id,
      {
        documents: counts.filter((count) => count > 0).length,
        answers: counts.reduce((sum, count) => sum + count, 0),
        changed,
        without: Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, (now[name] ?? 0) - figure])),
      },
    ];
  }
}
