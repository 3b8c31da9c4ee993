import assert from 'node:assert/strict';
import { parseJudgedFile } from '../../../../src/engine/corrections/analysisFile';
import { emptySidecar, writeSidecar } from '../../../../src/engine/corrections/sidecar';
import { analysisJson } from '../../../../src/export/json';
import { harbour, Told } from './told';

describe('analysisFile', () => {
  it('reads an exported analysis, with or without a byte-order mark', () => {
    const analysis = new Told(harbour).read();
    const file = parseJudgedFile(`\uFEFF${analysisJson(analysis)}`);
    assert.ok(typeof file === 'object' && file.kind === 'analysis');
    assert.deepEqual(
      file.analysis.quotes.map(({ content }) => content),
      analysis.quotes.map(({ content }) => content),
    );
    assert.deepEqual(
      file.analysis.entities.map(({ name, place }) => [name, place?.geonameId]),
      analysis.entities.map(({ name, place }) => [name, place?.geonameId]),
    );
    assert.deepEqual([file.unread, file.whole], [0, true]);
    assert.equal(file.analysis.offsets, 'utf16');
    const points = parseJudgedFile('{"schema":1,"quotes":[],"entities":[],"offsets":"codepoint"}');
    assert.ok(typeof points === 'object' && points.kind === 'analysis');
    assert.equal(points.analysis.offsets, 'codepoint');
    const part = parseJudgedFile(analysisJson(analysis, [0, 90]));
    assert.ok(typeof part === 'object' && part.kind === 'analysis' && !part.whole);
  });

  it('reads a file of corrections', () => {
    const file = parseJudgedFile(writeSidecar(emptySidecar));
    assert.deepEqual(file, { kind: 'corrections', sidecar: emptySidecar });
  });

  it('says what is wrong with other files', () => {
    assert.equal(parseJudgedFile('{"schema": 1,'), 'syntax');
    assert.equal(parseJudgedFile(''), 'syntax');
    for (const other of ['[]', 'null', '"x"', '{}', '{"schema":1}', '{"schema":1,"quotes":{},"entities":[]}']) {
      assert.equal(parseJudgedFile(other), 'shape', other);
    }
    assert.equal(parseJudgedFile('{"schema":2,"quotes":[],"entities":[]}'), 'version');
    assert.equal(parseJudgedFile('{"version":9,"corrections":[]}'), 'version');
  });

  it('links nobody where an id is missing or given twice', () => {
    const quotes = [
      { kind: 'direct', segments: [[0, 5]], content: ['“Hi”'], speakers: [{ text: 'Ana', entity: {} }] },
      { kind: 'direct', segments: [[9, 14]], content: ['“Ho”'], speakers: [{ text: 'Bo', entity: { id: 'e1' } }] },
    ];
    const entities = ['Ana', 'Bo', 'Cy'].map((name, i) => ({
      ...(i === 0 ? {} : { id: 'e1' }),
      type: 'person',
      name,
      mentions: [{ span: [20 * i, 20 * i + 3] }],
    }));
    const file = parseJudgedFile(JSON.stringify({ schema: 1, quotes, entities, terms: [] }));
    assert.ok(typeof file === 'object' && file.kind === 'analysis');
    const ids = file.analysis.entities.map(({ id }) => id);
    assert.equal(new Set(ids).size, 3);
    for (const { speakers } of file.analysis.quotes) assert.ok(!ids.includes(speakers[0]?.entity?.id ?? ''));
  });

  it('leaves out and counts entries that make no sense', () => {
    const quotes = [
      { id: 'q1', kind: 'direct', segments: [[0, 5]], content: ['“Hi”'], speakers: [{ text: 'Ana' }] },
      { id: 'q2', kind: 'direct', segments: [[5, 0]], content: ['x'], speakers: [] },
      { id: 'q3', kind: 'direct', segments: [[0, 5]], content: [], speakers: [] },
      { id: 'q4', kind: 'loud', segments: [[0, 5]], content: ['x'], speakers: [] },
      { id: 'q5', kind: 'direct', segments: [[0, 5]], content: ['x'], speakers: [{ text: 7 }] },
      null,
      'quote',
    ];
    const entities = [
      { id: 'e1', type: 'person', name: 'Ana', mentions: [{ span: [0, 3] }], place: 'here' },
      { id: 'e2', type: 'thing', name: 'Ana', mentions: [{ span: [0, 3] }] },
      { id: 'e3', type: 'person', name: '', mentions: [{ span: [0, 3] }] },
      { id: 'e4', type: 'person', name: 'Ana', mentions: [] },
      { id: 'e5', type: 'person', name: 'Ana', mentions: [{ span: [0.5, 3] }] },
      { id: 'e6', type: 'person', name: 'Ana', mentions: [{ span: [-1, 3] }] },
    ];
    const file = parseJudgedFile(JSON.stringify({ schema: 1, quotes, entities, terms: [{}] }));
    assert.ok(typeof file === 'object' && file.kind === 'analysis');
    assert.deepEqual(
      [file.analysis.quotes.length, file.analysis.entities.length, file.unread, file.whole],
      [1, 1, 12, false],
    );
  });
});
