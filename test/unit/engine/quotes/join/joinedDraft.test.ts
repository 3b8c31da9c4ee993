import * as assert from 'node:assert/strict';
import { absorb, draftsOf, numbered, speakersOf, type Draft } from '../../../../../src/engine/quotes/join/joinedDraft';
import { paragraphsOf } from '../../../../../src/engine/text/prose';
import { readParagraph } from '../reader';

/** The drafts of the paragraphs of a text. */
function draftsIn(text: string): Draft[] {
  return paragraphsOf(text, 'plain').flatMap((paragraph, index) =>
    draftsOf(readParagraph(paragraph.text).quotations, paragraph, index, () => []),
  );
}

const text = '“We stay,” Reed said.\n\n“The town is old,” Hill said.';

describe('joined drafts', () => {
  it('have the offsets of the document', () => {
    const [, second] = draftsIn(text);
    assert.equal(text.slice(...(second?.segments[0] ?? [0, 0])), '“The town is old,”');
    assert.equal(text.slice(...(second?.cue?.span ?? [0, 0])), 'said');
    assert.deepEqual(
      second?.speakers.map(({ text: words }) => words),
      ['Hill'],
    );
  });

  it('take up a later piece, and keep who spoke unless it was carried over', () => {
    for (const carried of [false, true]) {
      const [first, second] = draftsIn(text);
      assert.ok(first && second);
      first.carried = carried;
      absorb(first, second);
      assert.equal(first.segments.length, 2);
      assert.deepEqual(first.content, ['“We stay,”', '“The town is old,”']);
      assert.equal(first.speakers[0]?.text, carried ? 'Hill' : 'Reed');
    }
  });

  it('are numbered in text order; what has no words goes', () => {
    const [first, second] = draftsIn(text);
    assert.ok(first && second);
    second.parent = first;
    const empty = { ...first, segments: [] };
    assert.deepEqual(
      numbered([second, empty, first]).map(({ id, parent, cue }) => [id, parent, cue?.span[0]]),
      [
        ['q1', null, 16],
        ['q2', 'q1', 47],
      ],
    );
  });

  it('have no speaker of hundreds of words', () => {
    const [paragraph] = paragraphsOf(`Reed ${'and Reed '.repeat(100)}`, 'plain');
    const [mention] = readParagraph(text.slice(0, 21)).quotations[0]?.speakers ?? [];
    assert.ok(paragraph && mention);
    const speaks = (end: number): number => speakersOf([{ ...mention, span: [0, end] }], paragraph, () => []).length;
    assert.deepEqual([speaks(600), speaks(601)], [1, 0]);
  });
});
