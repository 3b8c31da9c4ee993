import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { lineBytes, readJsonLine, type InputLine } from '../../../src/cli/jsonLines';

async function* stream(...chunks: (Uint8Array | string)[]): AsyncGenerator<Uint8Array | string> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

async function read(...chunks: (Uint8Array | string)[]): Promise<InputLine[]> {
  const lines: InputLine[] = [];
  for await (const line of lineBytes(stream(...chunks))) lines.push(readJsonLine(line));
  return lines;
}

describe('JSON lines', () => {
  it('reads documents wherever the stream is cut', async () => {
    const documents = [
      { id: 'a', text: 'Zoë said “no”.\u2028Then 😀.' },
      { id: 'b', text: '' },
    ];
    const bytes = Buffer.from(documents.map((document) => JSON.stringify(document)).join('\n'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length)), async (cuts) => {
        const edges = [0, ...cuts.sort((x, y) => x - y), bytes.length];
        const chunks = edges.slice(1).map((end, i) => bytes.subarray(edges[i], end));
        const lines = await read(...chunks);
        assert.deepEqual(lines, [
          { line: 1, ...documents[0] },
          { line: 2, ...documents[1] },
        ]);
      }),
    );
  });

  it('passes over blank lines and counts them', async () => {
    assert.deepEqual(await read('\n\r\n{"id":"a","text":"x"}\r\n'), [{ line: 3, id: 'a', text: 'x' }]);
  });

  it('says which line is bad, and goes on', async () => {
    const lines = await read(
      'nonsense\n[]\n{"text":"x"}\n{"id":"d"}\n',
      Uint8Array.of(0xff, 0x0a),
      '{"id":"f","text":"x"}',
    );
    assert.deepEqual(
      lines.map(({ line, id, error }) => [line, id, error === undefined ? 'good' : error.replace(/:.*/, '')]),
      [
        [1, null, 'not JSON'],
        [2, null, 'not an object'],
        [3, null, '"id" is missing or not a string'],
        [4, 'd', '"text" is missing or not a string'],
        [5, null, 'not UTF-8'],
        [6, 'f', 'good'],
      ],
    );
  });

  it('passes over a line that is too long, wherever the stream is cut', async () => {
    const input = Buffer.from(`{"id":"a","text":"x"}\n${'-'.repeat(30)}\n{"id":"b","text":"x"}\n${'-'.repeat(30)}`);
    for (const step of [1, 7, 40, 200]) {
      const lines: InputLine[] = [];
      const chunks = Array.from({ length: Math.ceil(input.length / step) }, (_, i) =>
        input.subarray(i * step, (i + 1) * step),
      );
      for await (const line of lineBytes(stream(...chunks), 25)) lines.push(readJsonLine(line, 25));
      assert.deepEqual(lines, [
        { line: 1, id: 'a', text: 'x' },
        { line: 2, id: null, error: 'longer than 25 bytes' },
        { line: 3, id: 'b', text: 'x' },
        { line: 4, id: null, error: 'longer than 25 bytes' },
      ]);
    }
  });

  it('leaves a byte-order mark out of the text and of the stream', async () => {
    assert.deepEqual(await read('\uFEFF{"id":"a","text":"\uFEFFx"}'), [{ line: 1, id: 'a', text: 'x' }]);
  });
});
