import * as assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { OutputError, put, tell } from '../../../src/cli/streams';

describe('streams of the command line', () => {
  /** A stream that keeps what is written, until it breaks. */
  function sink(error?: NodeJS.ErrnoException): { stream: Writable; text: () => string } {
    let text = '';
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        if (error === undefined) text += chunk.toString();
        done(error);
      },
    });
    return { stream, text: () => text };
  }
  const broken = (code: string, message: string): Writable => sink(Object.assign(new Error(message), { code })).stream;

  it('writes, and says in plain words why it cannot', async () => {
    const { stream, text } = sink();
    await put(stream, 'a');
    await put(stream, '');
    await put(stream, 'b');
    assert.equal(text(), 'ab');
    const full = broken('ENOSPC', 'ENOSPC: no space left on device, write');
    await assert.rejects(put(full, 'a'), (error: unknown) => {
      assert.ok(error instanceof OutputError);
      assert.equal(error.message, 'ENOSPC: no space left on device, write');
      return true;
    });
    await assert.rejects(put(full, 'b'), OutputError, 'for good');
    await assert.rejects(put(broken('EPIPE', 'write EPIPE'), 'a'), /its reader has closed the pipe/);
  });

  it('fails as well where a stream throws at once, as those of files do', async () => {
    const stream = new Writable({
      write() {
        throw new Error('full');
      },
    });
    await assert.rejects(put(stream, 'a'), OutputError);
  });

  it('tells in one line that steers no terminal', async () => {
    const { stream, text } = sink();
    await tell(stream, 'a\nb\x1b[31m\u202ec\u2028\ud800', 'Zoë’s “😀”');
    assert.equal(text(), 'news-lens: a\\nb\\u{1b}[31m\\u{202e}c\\u{2028}\\u{d800}: Zoë’s “😀”\n');
  });

  it('cuts what nobody reads to its end', async () => {
    const { stream, text } = sink();
    await tell(stream, 'x'.repeat(1_000_000), 'why');
    assert.match(text(), /^news-lens: x{300}…: why\n$/);
  });

  it('goes on where nobody can be told', async () => {
    await tell(broken('ENOSPC', 'full'), 'a');
  });
});
