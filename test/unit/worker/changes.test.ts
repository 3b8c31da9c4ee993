import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { addEdit, applyEdits, changeOf, moveSpan, summarize, type TextEdit } from '../../../src/worker/changes';
import { editsOf, spanIn } from './arbitraryAnalysis';

/** The plainest way to make edits, to compare with. */
function oneByOne(text: string, edits: readonly TextEdit[]): string {
  return edits.reduce(
    (before, { offset, length, text: words }) => before.slice(0, offset) + words + before.slice(offset + length),
    text,
  );
}

const text = 'The mayor said on Monday that the bridge would open in May. "We are ready," she told reporters.';
const edits = editsOf(text.length);

describe('changes', () => {
  it('makes edits one after the other', () => {
    fc.assert(
      fc.property(edits, (list) => {
        assert.equal(applyEdits(text, list), oneByOne(text, list));
      }),
    );
  });

  it('makes a great many edits of one command', () => {
    const words = 'word '.repeat(20_000);
    const list = Array.from({ length: 20_000 }, (_, index) => ({
      offset: (19_999 - index) * 5,
      length: 4,
      text: 'name',
    }));
    assert.equal(applyEdits(words, list), 'name '.repeat(20_000));
  });

  it('refuses an edit outside the text', () => {
    assert.throws(() => applyEdits('short', [{ offset: 3, length: 9, text: '' }]), RangeError);
  });

  it('joins what is typed in one go', () => {
    const list: TextEdit[] = [];
    [...'Ada'].forEach((letter, index) => {
      addEdit(list, { offset: 4 + index, length: 0, text: letter });
    });
    addEdit(list, { offset: 6, length: 1, text: '' });
    assert.deepEqual(list, [{ offset: 4, length: 0, text: 'Ad' }]);
  });

  it('joins edits without changing what they do', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const joined: TextEdit[] = [];
        for (const edit of list) addEdit(joined, edit);
        assert.equal(applyEdits(text, joined), applyEdits(text, list));
      }),
    );
  });

  it('summarizes without changing the length, and keeps what lies outside in its place', () => {
    fc.assert(
      fc.property(edits, spanIn(text.length), (list, span) => {
        const after = applyEdits(text, list);
        const summary = summarize(list.map(changeOf));
        assert.ok(summary.length <= 32);
        const grown = summary.reduce((sum, { length, inserted }) => sum + inserted - length, text.length);
        assert.equal(grown, after.length);
        const [start, end] = moveSpan(span, summary);
        assert.ok(0 <= start && start <= end && end <= after.length);
      }),
    );
  });

  describe('moveSpan', () => {
    const cases: [string, [number, number], { offset: number; length: number; inserted: number }, [number, number]][] =
      [
        ['stays before a change', [2, 5], { offset: 7, length: 1, inserted: 4 }, [2, 5]],
        ['moves after a change', [8, 9], { offset: 2, length: 1, inserted: 4 }, [11, 12]],
        ['leaves out what is typed at its start', [4, 6], { offset: 4, length: 0, inserted: 3 }, [7, 9]],
        ['leaves out what is typed at its end', [4, 6], { offset: 6, length: 0, inserted: 3 }, [4, 6]],
        ['takes in what is typed inside', [4, 6], { offset: 5, length: 0, inserted: 3 }, [4, 9]],
        ['is empty when it was deleted', [4, 6], { offset: 3, length: 5, inserted: 0 }, [3, 3]],
        ['is empty when it was replaced with its surroundings', [4, 6], { offset: 3, length: 5, inserted: 9 }, [3, 3]],
        ['becomes what it was replaced with', [4, 6], { offset: 4, length: 2, inserted: 9 }, [4, 13]],
        ['loses a deleted end', [4, 8], { offset: 6, length: 5, inserted: 0 }, [4, 6]],
        ['loses a deleted start', [4, 8], { offset: 2, length: 4, inserted: 0 }, [2, 4]],
      ];
    for (const [title, before, change, after] of cases) {
      it(title, () => {
        assert.deepEqual(moveSpan(before, [change]), after);
      });
    }
  });
});
