import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createIgnoredFindings } from '../../src/workspace/ignoredFindings';

describe('ignored findings', () => {
  function memento(): vscode.Memento {
    const memory = new Map<string, unknown>();
    return {
      keys: () => [...memory.keys()],
      get: (key: string, other?: unknown) => memory.get(key) ?? other,
      update(key: string, value: unknown) {
        if (value === undefined) memory.delete(key);
        else memory.set(key, value);
        return Promise.resolve();
      },
    } as vscode.Memento;
  }

  it('are remembered for each document, told of, and forgotten together', async () => {
    const ignored = createIgnoredFindings(memento());
    const heard: string[] = [];
    ignored.onDidChange((uri) => heard.push(uri.path));
    for (const uri of [vscode.Uri.file('/a.txt'), vscode.Uri.parse('untitled:b')]) {
      await ignored.ignore(uri, { rule: 'no-speaker', target: null });
      await ignored.ignore(uri, { rule: 'no-full-name', target: { exact: 'a', prefix: '', suffix: '' } });
      assert.deepEqual(
        ignored.ignoredIn(uri).map(({ rule }) => rule),
        ['no-speaker', 'no-full-name'],
      );
      assert.deepEqual(ignored.ignoredIn(vscode.Uri.file('/c.txt')), []);
      assert.equal(await ignored.forget(uri), 2);
      assert.equal(await ignored.forget(uri), 0);
      assert.deepEqual(ignored.ignoredIn(uri), []);
    }
    assert.deepEqual(heard, ['/a.txt', '/a.txt', '/a.txt', 'b', 'b', 'b']);
    ignored.dispose();
  });

  it('outlive the window, but for texts without a file', async () => {
    const state = memento();
    const first = createIgnoredFindings(state);
    const [file, untitled] = [vscode.Uri.file('/a.txt'), vscode.Uri.parse('untitled:b')];
    for (const uri of [file, untitled]) await first.ignore(uri, { rule: 'no-speaker', target: null });
    first.dispose();
    const next = createIgnoredFindings(state);
    assert.equal(next.ignoredIn(file).length, 1);
    assert.equal(next.ignoredIn(untitled).length, 0);
    await next.forget(file);
    assert.deepEqual(state.keys(), []);
    next.dispose();
  });
});
