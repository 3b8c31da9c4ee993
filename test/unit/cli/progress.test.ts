import * as assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { Progress } from '../../../src/cli/progress';

describe('progress', () => {
  function terminal(isTTY: boolean): { readonly stream: Writable & { isTTY: boolean }; readonly text: () => string } {
    const chunks: string[] = [];
    const stream = new Writable({
      write: (chunk: Buffer, _encoding, done) => void (chunks.push(String(chunk)), done()),
    });
    return { stream: Object.assign(stream, { isTTY }), text: () => chunks.join('') };
  }

  it('is one line of a terminal, which makes way for messages', () => {
    const { stream, text } = terminal(true);
    const progress = new Progress(stream, { documents: 2 });
    progress.add(10);
    progress.clear();
    progress.clear();
    progress.add(10);
    progress.end();
    assert.equal(text(), '\r\u001B[Kread 1 of 2\r\u001B[K\r\u001B[Kread 2 of 2\n');
  });

  it('tells the share of the bytes where their number is known', () => {
    const { stream, text } = terminal(true);
    new Progress(stream, { bytes: 40 }).add(10);
    assert.equal(text(), '\r\u001B[Kread 1 (25 %)');
  });

  it('says nothing in a pipe', () => {
    const { stream, text } = terminal(false);
    const progress = new Progress(stream, {});
    progress.add(1);
    progress.clear();
    progress.end();
    assert.equal(text(), '');
  });
});
