import assert from 'node:assert/strict';
import type { Correction } from '../../../src/engine/corrections/correction';
import { createCorrectionHistory } from '../../../src/workspace/correctionHistory';

describe('correction history', () => {
  const correction = (id: string): Correction => ({
    id,
    time: '2026-01-01T00:00:00.000Z',
    kind: 'notAName',
    target: { exact: id, prefix: '', suffix: '', start: 0 },
  });
  const step = (id: string) => ({ added: [correction(id)], removed: [] });

  it('takes steps back and does them again, the last first', () => {
    const history = createCorrectionHistory();
    history.note(step('a'));
    history.note(step('b'));
    assert.deepEqual(history.undo(), { added: [], removed: [correction('b')] });
    assert.deepEqual(history.undo()?.removed, [correction('a')]);
    assert.equal(history.undo(), undefined);
    assert.deepEqual(history.redo(), step('a'));
    assert.deepEqual([history.canUndo, history.canRedo], [true, true]);
  });

  it('cannot do again what something new has followed', () => {
    const history = createCorrectionHistory();
    history.note(step('a'));
    history.undo();
    history.note(step('b'));
    assert.equal(history.redo(), undefined);
  });

  it('forgets what was long ago', () => {
    const history = createCorrectionHistory();
    for (let i = 0; i < 300; i++) history.note(step(String(i)));
    let steps = 0;
    while (history.undo()) steps++;
    assert.equal(steps, 200);
  });
});
