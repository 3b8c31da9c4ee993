import * as assert from 'node:assert/strict';
import { isQuestion, Questions } from '../../../src/worker/engineQuestions';
import { openDocument } from '../../../src/worker/openDocument';
import type { FromEngine } from '../../../src/worker/protocol';

describe('what the worker is asked besides to read', () => {
  let answers: FromEngine[];
  let failures: unknown[];
  let questions: Questions;
  beforeEach(() => {
    answers = [];
    failures = [];
    const unread = openDocument({ type: 'open', uri: 'a', request: 1, version: 1, text: 'He left.', format: 'plain' });
    questions = new Questions({
      port: {
        post: (message) => void answers.push(message),
        listen: () => undefined,
        nextTurn: (task) => {
          task();
        },
      },
      documents: new Map([['a', unread]]),
      analyzer: () => undefined,
      fail: (_, error) => void failures.push(error),
    });
  });

  it('is told from what wants something read', () => {
    assert.equal(isQuestion({ type: 'places', request: 1, name: 'Oslo' }), true);
    assert.equal(isQuestion({ type: 'cancel', uri: 'a' }), false);
  });

  it('is answered with nothing before the engine is set up', () => {
    questions.answer({ type: 'places', request: 1, name: 'Oslo' });
    questions.answer({ type: 'towns', request: 2, area: { west: 0, south: 50, east: 9, north: 60 }, most: 3 });
    assert.deepEqual(answers, [
      { type: 'places', request: 1, places: [] },
      { type: 'towns', request: 2, towns: [] },
    ]);
  });

  it('is answered with null where a version was not read, or nobody reads dates', async () => {
    questions.answer({ type: 'check', uri: 'a', request: 1, version: 1, rules: [] });
    questions.answer({ type: 'check', uri: 'b', request: 2, version: 1, rules: [] });
    questions.answer({ type: 'dates', uri: 'a', request: 3, version: 1 });
    await new Promise(setImmediate);
    assert.deepEqual(answers, [
      { type: 'findings', request: 1, findings: null },
      { type: 'findings', request: 2, findings: null },
      { type: 'dates', request: 3, dates: null },
    ]);
    assert.deepEqual(failures, []);
  });
});
