import assert from 'node:assert/strict';
import fc from 'fast-check';
import type * as vscode from 'vscode';
import type { Analysis, Span } from '../../src/engine/analysis';
import { createAnalyzer } from '../../src/engine/analyzer';
import { parseJudgedFile } from '../../src/engine/corrections/analysisFile';
import { quoteOf } from '../../src/engine/corrections/anchor';
import type { PlacedCorrection } from '../../src/engine/corrections/correction';
import { planImport } from '../../src/engine/corrections/importPlan';
import { placeCorrections, renewAnchors } from '../../src/engine/corrections/placing';
import {
  emptySidecar,
  mergeSidecars,
  parseSidecar,
  writeSidecar,
  type Sidecar,
} from '../../src/engine/corrections/sidecar';
import { parsePeople, writePeople } from '../../src/engine/people/peopleFile';
import { peopleOf } from '../../src/engine/people/peopleOf';
import { reviewItems } from '../../src/engine/review';
import type { TextFormat } from '../../src/engine/text/textFormat';
import { toCodePoints, toUtf16 } from '../../src/export/codePoints';
import { analysisJson } from '../../src/export/json';
import { CorrectionEntry } from '../../src/workspace/correctionEntry';
import { testResources } from '../resources';
import { correctionPlan, correctionsOf } from './corrections';
import { finished } from './finished';
import { fuzz } from './fuzz';
import { changed, jsonText, oddValue } from './hostileJson';
import { newsText, textFormat } from './newsText';
import { keepsPromises } from './promises';

const uri = { path: '/draft.txt' } as vscode.Uri;
const none: ReadonlySet<string> = new Set();
const now = Date.parse('2024-06-01T00:00:00Z');

/** A text, and a file of its corrections to which somebody did something. */
const hostile = fc.tuple(newsText, fc.array(correctionPlan, { maxLength: 6 })).chain(([text, plans]) => {
  const target = quoteOf(text, [0, Math.min(9, text.length)]);
  const file = {
    version: 1,
    corrections: correctionsOf(text, plans),
    ignored: [
      { id: 'i', rule: 'single-source', target },
      { id: 'j', rule: 'no-speaker', target: null },
    ],
    removed: [{ id: 'r', time: '2024-05-01T00:00:00Z' }],
    note: 'by hand',
  };
  return fc.record({ text: fc.constant(text), file: jsonText(changed(fc.constant(file))) });
});

/** Shapes that are too large for anybody to have meant them. */
const huge: Readonly<Record<string, (text: string) => string>> = {
  'many entries': (text) => fileOf(Array.from({ length: 100_000 }, (_, i) => entry(String(i), text.slice(i % 50, 60)))),
  'many entries whose words are gone': () =>
    fileOf(Array.from({ length: 1000 }, (_, i) => entry(String(i), `nobody ${String(i)} wrote this `.repeat(5)))),
  'words of great length': () => fileOf([entry('a', 'He said that Brandt would stay in Paris. '.repeat(100))]),
  'a long name': () => fileOf([entry('x'.repeat(10_000_000), 'Brandt')]),
  'many properties': () => `{"version":1,${Array.from({ length: 100_000 }, (_, i) => `"p${String(i)}":0`).join()}}`,
  'much that was taken back': () =>
    JSON.stringify({
      version: 1,
      removed: Array.from({ length: 100_000 }, (_, i) => ({ id: String(i), time: '2024' })),
    }),
};
const fileOf = (corrections: readonly unknown[]): string => JSON.stringify({ version: 1, corrections });
const entry = (id: string, exact: string): unknown => ({
  id,
  time: '2024-05-01T00:00:00.000Z',
  kind: 'notAName',
  target: { exact, prefix: 'in front ', suffix: ' behind', start: 3 },
});

const asEntry = (json: string): string =>
  `{"version":1,"corrections":[${json}],"ignored":[${json}],"removed":[${json}]}`;

/** Nothing of a file is lost when it is read and written; a second time nothing changes. */
function isKept(file: string): Sidecar | undefined {
  const sidecar = parseSidecar(file);
  if (typeof sidecar === 'string') return undefined;
  const written = writeSidecar(sidecar);
  const again = parseSidecar(written);
  assert.ok(typeof again !== 'string', again as string);
  assert.equal(writeSidecar(again), written);
  if (file.trim() === '') return sidecar;
  const [before, after] = [file.replace(/^\uFEFF/, ''), written].map(
    (json) => JSON.parse(json) as Record<string, unknown>,
  );
  assert.ok(before && after);
  for (const list of ['corrections', 'ignored'] as const) {
    const [had, has] = [before[list] ?? [], after[list] ?? []] as [unknown[], unknown[]];
    assert.equal(has.length, had.length, list);
    const foreign: readonly unknown[] = sidecar.foreign[list];
    assert.equal(sidecar[list].length + foreign.length, had.length, list);
    const texts = new Set(foreign.length > 0 ? had.map((each) => JSON.stringify(each)) : []);
    for (const each of foreign) assert.ok(texts.has(JSON.stringify(each)), list);
  }
  for (const name of Object.keys(before)) {
    if (!['version', 'corrections', 'ignored', 'removed'].includes(name)) {
      assert.equal(JSON.stringify(after[name]), JSON.stringify(before[name]), name);
    }
  }
  return sidecar;
}

describe('fuzz: sidecars', () => {
  const analyzer = createAnalyzer(testResources());

  /** Whatever is in the file: its corrections have a place or are orphans, and the analysis keeps its promises. */
  function counts(text: string, { corrections }: Sidecar, format: TextFormat): void {
    const { placed, orphans } = finished(placeCorrections(text, corrections));
    assert.equal(placed.length + orphans.length, corrections.length);
    const renewed = finished(renewAnchors(text, corrections));
    assert.equal(renewed?.length ?? corrections.length, corrections.length);
    const analysis = analyzer.analyze({ id: 'a', text, format, corrections: placed });
    keepsPromises(analysis, text, { corrected: true });
    reviewItems(analysis, placed);
  }

  fuzz(
    'what is in a file is kept, and counts as far as it makes sense',
    250,
    fc.property(hostile, textFormat, ({ text, file }, format) => {
      const sidecar = isKept(file);
      if (sidecar) counts(text, sidecar, format);
    }),
  );

  fuzz(
    'any JSON, and any text, is a sidecar or none',
    300,
    fc.property(
      fc.oneof(jsonText(oddValue), fc.string({ unit: 'binary' }), jsonText(oddValue).map(asEntry)),
      (file) => {
        isKept(file);
      },
    ),
  );

  fuzz(
    'any JSON, and any text, is a file of people or none, and nothing of it is lost',
    200,
    fc.property(jsonText(oddValue), (json) => {
      const file = parsePeople(`{"version":1,"entries":[${json},${json}],"joins":${json}}`);
      if (typeof file === 'string') return;
      const written = writePeople(file);
      const again = parsePeople(written);
      assert.ok(typeof again !== 'string');
      assert.equal(writePeople(again), written);
      assert.equal(again.entries.length + again.foreign.entries.length, 2);
      peopleOf(again.entries).factsOf({ name: 'Ana', type: 'person' });
    }),
  );

  fuzz(
    'two files are united into one that stays as it is',
    150,
    fc.property(hostile, hostile, hostile, (one, two, three) => {
      const [base, mine, theirs] = [one, two, three].map(({ file }) => {
        const sidecar = parseSidecar(file);
        return typeof sidecar === 'string' ? emptySidecar : sidecar;
      });
      assert.ok(base && mine && theirs);
      const merged = mergeSidecars(base, mine, theirs, none, now);
      assert.equal(writeSidecar(mergeSidecars(merged, merged, merged, none, now)), writeSidecar(merged));
      assert.deepEqual(merged.foreign, theirs.foreign);
    }),
  );

  fuzz(
    'a correction is taken beside whatever the file holds, and again once that has been mended',
    80,
    fc.asyncProperty(hostile, correctionPlan, async ({ text, file }, plan) => {
      let disk = file;
      const target = {
        uri,
        writable: true,
        read: () => Promise.resolve(parseSidecar(disk)),
        write: (sidecar: Sidecar) => Promise.resolve(void (disk = writeSidecar(sidecar))),
      };
      const window = new CorrectionEntry(uri, target, { changed: () => 0, damaged: () => 0, failed: assert.fail });
      await window.load();
      const added = correctionsOf(text, [plan]).map((correction) => ({ ...correction, id: 'new' }));
      await window.apply({ added, removed: [] });
      assert.ok(window.sidecar.corrections.some(({ id }) => id === 'new'));
      if (window.storage === 'damaged') {
        assert.equal(disk, file);
        disk = '{"version":1}';
        await window.sync();
      }
      assert.equal(window.storage, 'file');
      const written = parseSidecar(disk);
      assert.ok(typeof written !== 'string' && written.corrections.some(({ id }) => id === 'new'));
    }),
  );

  fuzz(
    'an analysis that somebody changed by hand is read back, or it is said what is wrong',
    120,
    fc.property(
      newsText.chain((text) => {
        const analysis = analyzer.analyze({ id: 'a', text, format: 'plain' });
        const points = fc.boolean().map((inPoints) => (inPoints ? toCodePoints(analysis, text) : analysis));
        const untouched = points.map((each) => JSON.parse(analysisJson(each)) as unknown);
        return fc.record({
          text: fc.constant(text),
          analysis: fc.constant(analysis),
          file: jsonText(changed(untouched)),
        });
      }),
      newsText,
      ({ text, analysis, file }, another) => {
        readBackInto(file, text, analysis);
        readBackInto(file, another, analyzer.analyze({ id: 'a', text: another, format: 'plain' }));
      },
    ),
  );

  fuzz(
    'an export that nobody touched says nothing new',
    80,
    fc.property(newsText, textFormat, (text, format) => {
      const analysis = analyzer.analyze({ id: 'a', text, format });
      const file = parseJudgedFile(analysisJson(analysis));
      assert.ok(typeof file !== 'string');
      const { judgements, orphans, left } = finished(planImport(file, analysis, text, []));
      assert.deepEqual([judgements, orphans, left], [[], [], []]);
    }),
  );

  /** What a file says of an article becomes corrections of it that count. */
  function readBackInto(source: string, text: string, ours: Analysis): void {
    const file = parseJudgedFile(source);
    if (typeof file === 'string') return;
    const inUnits = file.kind === 'analysis' ? { ...file, analysis: toUtf16(file.analysis, text) } : file;
    const plan = finished(planImport(inUnits, ours, text, []));
    const corrections = plan.judgements.map((judgement, i): PlacedCorrection => ({ ...judgement, id: String(i) }));
    const inText = ([start, end]: Span): boolean => 0 <= start && start <= end && end <= text.length;
    assert.ok(corrections.every(({ target }) => inText(target)));
    keepsPromises(analyzer.analyze({ id: 'a', text, format: 'plain', corrections }), text, { corrected: true });
  }

  const someText = 'Mayor Ada Brandt said: “It is a good bridge in Paris.” She left. '.repeat(40);
  for (const [what, make] of Object.entries(huge)) {
    it(`a file with ${what} is kept or refused, and holds nobody up`, () => {
      const file = make(someText);
      const sidecar = isKept(file);
      if (sidecar) {
        counts(someText, sidecar, 'plain');
        mergeSidecars(sidecar, sidecar, sidecar, none, now);
      }
      parseJudgedFile(file);
    });
  }

  const deep = { entry: '"corrections":[#]', property: '"note":#', removal: '"removed":[#]' };
  for (const [what, shape] of Object.entries(deep)) {
    it(`a file with a deep ${what} is kept or refused`, () => {
      for (const depth of [1000, 6000, 100_000]) {
        const nest = '['.repeat(depth) + ']'.repeat(depth);
        const sidecar = parseSidecar(`{"version":1,${shape.replace('#', nest)}}`);
        if (typeof sidecar === 'string') continue;
        const written = writeSidecar(mergeSidecars(sidecar, sidecar, sidecar, none, now)).replace(/\s+/g, '');
        if (what !== 'removal') assert.ok(written.includes(nest), String(depth));
        assert.equal(writeSidecar(parseSidecar(written) as Sidecar).replace(/\s+/g, ''), written);
      }
    });
  }

  it('an analysis of great size is read back', () => {
    const text = someText.slice(0, 600);
    const ours = analyzer.analyze({ id: 'a', text, format: 'plain' });
    const many = <T>(items: readonly T[]): T[] => Array.from({ length: 100_000 }, (_, i) => items[i % items.length]!);
    const slim = ours.entities.map((entity) => ({ ...entity, mentions: entity.mentions.slice(0, 1), place: null }));
    const file = { ...ours, quotes: many(ours.quotes), entities: many(slim) };
    readBackInto(JSON.stringify(file), text, ours);
  });
});
