import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../src/engine/analysis';
import { createAnalyzer } from '../../src/engine/analyzer';
import type { TextFormat } from '../../src/engine/text/textFormat';
import { rules } from '../../src/engine/checks/finding';
import { placeCorrections } from '../../src/engine/corrections/placing';
import { noGuidance, type Guidance } from '../../src/engine/guidance';
import type { TextEdit } from '../../src/worker/changes';
import { serveEngine } from '../../src/worker/engineHost';
import { applyPatch } from '../../src/worker/patch';
import type { FromEngine, ToEngine } from '../../src/worker/protocol';
import { testResources } from '../resources';
import { correctionPlan, correctionsOf, type CorrectionPlan } from './corrections';
import { finished } from './finished';
import { fuzz } from './fuzz';
import { newsPiece, newsText, textFormat } from './newsText';
import { keepsPromises } from './promises';

/** Places are in thousandths of the text as it is by then. */
type Action =
  | { readonly kind: 'open'; readonly text: string; readonly format: TextFormat }
  | { readonly kind: 'edit'; readonly edits: readonly { at: number; removed: number; put: string }[] }
  /** Edits of another text than the one that is there. */
  | { readonly kind: 'astray'; readonly edit: TextEdit; readonly length: number }
  | { readonly kind: 'correct'; readonly plans: readonly CorrectionPlan[]; readonly ignored: string[] }
  | { readonly kind: 'turns'; readonly count: number }
  | { readonly kind: 'cancel' | 'close' | 'check' | 'places' };

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('open' as const), text: newsText, format: textFormat }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      edits: fc.array(fc.record({ at: fc.nat(1000), removed: fc.oneof(fc.nat(3), fc.nat(300)), put: newsPiece }), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('astray' as const),
      edit: fc.record({ offset: fc.nat(99_999), length: fc.nat(99), text: fc.string() }),
      length: fc.nat(99_999),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      plans: fc.array(correctionPlan, { maxLength: 4 }),
      ignored: fc.array(fc.constantFrom('Brandt', '__proto__', 'Ada', ''), { maxLength: 2 }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('turns' as const), count: fc.nat(3) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('cancel', 'close', 'check', 'places') }) },
);

/** A document as the editor has it. */
interface Shadow {
  text: string;
  format: TextFormat;
  guidance: Guidance;
  version: number;
  /** The analysis that the editor has by now. */
  analysis: Analysis | undefined;
}

/** The worker's host, driven without threads: a turn is taken when the test says so, and messages are copies. */
class Session {
  readonly shadows = new Map<string, Shadow>();
  readonly #heard: FromEngine[] = [];
  readonly #turns: (() => void)[] = [];
  #tell: (message: ToEngine) => void = () => assert.fail('nobody listens');
  #request = 0;
  /** Requests that are to be answered, and the document of each. */
  readonly #waiting = new Map<number, string>();

  constructor(private readonly analyzer: ReturnType<typeof createAnalyzer>) {
    serveEngine(
      {
        post: (message) => void this.#heard.push(structuredClone(message)),
        listen: (listener) => {
          this.#tell = (message) => {
            listener(structuredClone(message));
            this.#hear();
          };
        },
        nextTurn: (task) => void this.#turns.push(task),
      },
      () => assert.fail('the resources are sent'),
      () => analyzer,
    );
    this.#tell({ type: 'init', resources: { lexicon: {}, gazetteer: undefined, model: undefined } });
  }

  /** Takes turns; all there are when no number is given. */
  turns(count = Infinity): void {
    for (let i = 0; i < count && this.#turns.length > 0; i++) {
      this.#turns.shift()?.();
      this.#hear();
    }
  }

  #hear(): void {
    for (const message of this.#heard.splice(0)) {
      switch (message.type) {
        case 'ready':
        case 'progress':
          break;
        case 'unusable':
        case 'failed':
          assert.fail(message.message);
          break;
        case 'analysis': {
          const shadow = this.shadows.get(message.uri);
          assert.ok(shadow?.version === message.version, 'an analysis of a version that is no more');
          const { patch } = message;
          if (patch.kind === 'pieces') assert.ok(shadow.analysis, 'pieces of nothing');
          shadow.analysis =
            patch.kind === 'whole' ? patch.analysis : applyPatch(shadow.analysis ?? assert.fail(), patch);
          this.#answered(message.request);
          break;
        }
        case 'outOfStep':
          this.shadows.delete(message.uri);
          this.#answered(message.request);
          break;
        case 'cancelled':
        case 'dates':
        case 'findings':
        case 'places':
        case 'towns':
        case 'readable':
          this.#answered(message.request);
      }
    }
  }

  #answered(request: number): void {
    assert.ok(this.#waiting.delete(request), 'an answer that nobody waits for');
  }

  #ask(uri: string): number {
    this.#request += 1;
    this.#waiting.set(this.#request, uri);
    return this.#request;
  }

  do(uri: string, what: Action): void {
    const shadow = this.shadows.get(uri);
    const version = (shadow?.version ?? 0) + 1;
    switch (what.kind) {
      case 'open': {
        const { text, format } = what;
        this.shadows.set(uri, { text, format, guidance: noGuidance, version, analysis: undefined });
        this.#tell({ type: 'open', uri, request: this.#ask(uri), version, text, format });
        break;
      }
      case 'edit': {
        if (!shadow) return;
        const edits = what.edits.map(({ at, removed, put }): TextEdit => {
          const offset = Math.floor((shadow.text.length * at) / 1000);
          const length = Math.min(removed, shadow.text.length - offset);
          shadow.text = shadow.text.slice(0, offset) + put + shadow.text.slice(offset + length);
          return { offset, length, text: put };
        });
        shadow.version = version;
        this.#tell({ type: 'change', uri, request: this.#ask(uri), version, edits, length: shadow.text.length });
        break;
      }
      case 'astray': {
        const { edit, length } = what;
        const outside = !shadow || edit.offset + edit.length > shadow.text.length;
        if (!outside && shadow.text.length + edit.text.length - edit.length === length) return;
        this.#tell({ type: 'change', uri, request: this.#ask(uri), version, edits: [edit], length });
        assert.ok(!this.shadows.has(uri), 'it is told that the edits do not fit');
        break;
      }
      case 'correct': {
        if (!shadow) return;
        const { text } = shadow;
        const corrections = correctionsOf(text, what.plans);
        shadow.guidance = { corrections, lists: { ...noGuidance.lists, ignoredNames: what.ignored } };
        shadow.version = version;
        const { guidance } = shadow;
        this.#tell({ type: 'change', uri, request: this.#ask(uri), version, edits: [], length: text.length, guidance });
        break;
      }
      case 'turns':
        this.turns(what.count);
        break;
      case 'close':
        this.#tell({ type: 'close', uri });
        this.shadows.delete(uri);
        for (const [request, of] of this.#waiting) if (of === uri) this.#waiting.delete(request);
        break;
      case 'cancel':
        this.#tell({ type: 'cancel', uri });
        break;
      case 'check':
        this.#tell({ type: 'check', uri, request: this.#ask(''), version: version - 1, rules });
        break;
      case 'places':
        this.#tell({ type: 'places', request: this.#ask(''), name: '__proto__' });
        break;
    }
  }

  /** What the editor has in the end is what a fresh reading says, and every question was answered. */
  end(): void {
    for (const uri of this.shadows.keys()) this.do(uri, { kind: 'edit', edits: [{ at: 500, removed: 0, put: ' ' }] });
    this.turns();
    assert.deepEqual([...this.#waiting], []);
    for (const [id, { text, format, guidance, analysis }] of this.shadows) {
      const corrections = finished(placeCorrections(text, guidance.corrections)).placed;
      assert.deepEqual(analysis, this.analyzer.analyze({ id, text, format, corrections, lists: guidance.lists }));
      keepsPromises(analysis ?? assert.fail(), text, { corrected: corrections.length > 0 });
    }
  }
}

describe('fuzz: worker', () => {
  const analyzer = createAnalyzer(testResources());
  const long = fc.array(newsText, { minLength: 1, maxLength: 5 }).map((texts) => texts.join('\n\n'));
  const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b'), action), { maxLength: 20, size: 'max' });

  fuzz(
    'whatever is typed, given up and corrected: in the end it is as a fresh reading says',
    90,
    fc.property(long, textFormat, steps, (text, format, actions) => {
      const session = new Session(analyzer);
      session.do('a', { kind: 'open', text, format });
      for (const [uri, what] of actions) session.do(uri, what);
      session.end();
    }),
  );
});
