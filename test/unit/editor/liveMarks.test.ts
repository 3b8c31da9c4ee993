import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dropMarks, moveMarks, newSpans, paragraphLines, type Edit } from '../../../src/editor/liveMarks';
import { noMarks, type Marks } from '../../../src/editor/marks';

const people = (...spans: [number, number][]): Marks => ({ ...noMarks, person: spans });

describe('liveMarks', () => {
  it('move with text that is typed before them', () => {
    const moved = moveMarks(people([10, 14], [20, 25]), [{ start: 5, removed: 0, inserted: 3 }]);
    assert.deepEqual(moved, {
      marks: people([13, 17], [23, 28]),
      lost: [],
    });
  });

  it('stay where they are when text changes behind them, and do not grow at their edges', () => {
    const marks = people([10, 14]);
    assert.deepEqual(moveMarks(marks, [{ start: 14, removed: 0, inserted: 2 }]).marks, marks);
    assert.deepEqual(moveMarks(marks, [{ start: 10, removed: 0, inserted: 2 }]).marks, people([12, 16]));
  });

  it('are lost when the edit touches them, and only their kind is', () => {
    const marks: Marks = { ...people([10, 14]), place: [[30, 34]] };
    const moved = moveMarks(marks, [{ start: 12, removed: 0, inserted: 1 }]);
    assert.deepEqual(moved.marks, { ...noMarks, place: [[31, 35]] });
    assert.deepEqual(moved.lost, ['person']);
    assert.deepEqual(moveMarks(marks, [{ start: 13, removed: 4, inserted: 0 }]).lost, ['person']);
  });

  it('take several edits at once, in any order', () => {
    const edits: Edit[] = [
      { start: 40, removed: 2, inserted: 0 },
      { start: 0, removed: 0, inserted: 1 },
      { start: 20, removed: 5, inserted: 7 },
    ];
    assert.deepEqual(
      moveMarks(people([10, 14], [30, 34], [50, 54]), edits).marks,
      people([11, 15], [33, 37], [51, 55]),
    );
    assert.deepEqual(newSpans(edits), [
      [0, 1],
      [21, 28],
      [43, 43],
    ]);
  });

  it('keep the words they mark, whatever is edited', () => {
    const text = fc.string({ minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.string({ maxLength: 5 }),
        (before, a, b, c, d, typed) => {
          const start = a % before.length;
          const end = start + 1 + (b % (before.length - start));
          const at = c % (before.length + 1);
          const removed = d % (before.length - at + 1);
          const after = before.slice(0, at) + typed + before.slice(at + removed);
          const [mark] = moveMarks(people([start, end]), [{ start: at, removed, inserted: typed.length }]).marks.person;
          if (mark) assert.equal(after.slice(...mark), before.slice(start, end));
          else assert.ok(at < end && at + removed > start);
        },
      ),
    );
  });

  it('are dropped in the edited paragraph alone', () => {
    const dropped = dropMarks(people([0, 4], [10, 14], [20, 24]), [[8, 16]]);
    assert.deepEqual(dropped, { marks: people([0, 4], [20, 24]), lost: ['person'] });
  });

  it('are dropped by many edits at once as by each of them', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(9)).map(([start, length]): [number, number] => [start, start + length]);
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (marks, edited) => {
        const filled = marks.filter(([start, end]) => end > start);
        const kept = filled.filter(([start, end]) => !edited.some(([from, to]) => start < to && end > from));
        assert.deepEqual(dropMarks(people(...filled), edited).marks, people(...kept));
      }),
    );
  });

  describe('the paragraph around an edit', () => {
    const lines = (...texts: string[]) => ({
      lineCount: texts.length,
      isBlank: (line: number) => texts[line] === '',
    });

    it('goes to the blank lines on both sides', () => {
      const text = lines('a', '', 'b', 'b', 'b', '', 'c');
      assert.deepEqual(paragraphLines(text, 3, 3, true), [2, 4]);
      assert.deepEqual(paragraphLines(text, 0, 0, true), [0, 0]);
      assert.deepEqual(paragraphLines(text, 6, 6, true), [6, 6]);
    });

    it('is the line where each line is a paragraph', () => {
      assert.deepEqual(paragraphLines(lines('a', 'b', 'c'), 1, 1, false), [1, 1]);
    });

    it('is looked for near the edit only', () => {
      const [first, last] = paragraphLines({ lineCount: 100_000, isBlank: () => false }, 50_000, 50_000, true);
      assert.ok(last - first < 1000);
    });
  });
});
