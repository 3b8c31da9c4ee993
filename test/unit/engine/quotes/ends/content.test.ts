import * as assert from 'node:assert/strict';
import { readParagraph } from '../reader';

/** Kind and segments of every quotation, and how many marked pieces it has. */
function shown(text: string): string[] {
  return readParagraph(text).quotations.map(
    ({ kind, segments, quoted }) =>
      `${kind} ${String(quoted.length)}: ${segments.map((span) => text.slice(...span)).join(' | ')}`,
  );
}

/** Phenomenon, text, contents. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['direct', '“We stay,” Reed said.', ['direct 1: “We stay,”']],
  ['direct behind that', 'Reed said that “we will stay where we are”.', ['direct 1: “we will stay where we are”']],
  ['mixed', 'Reed said the plan “will not work” in Leeds.', ['mixed 1: the plan “will not work” in Leeds']],
  ['mixed behind that', 'Reed said on Monday that the plan “will not work”.', ['mixed 1: the plan “will not work”']],
  [
    'several pieces in one clause',
    'Reed said the “old plan” had become a “new plan” overnight.',
    ['mixed 2: the “old plan” had become a “new plan” overnight'],
  ],
  [
    'a clause that goes on behind the marks',
    'Reed said the vote had “changed the game” and the town had to decide.',
    ['mixed 1: the vote had “changed the game” and the town had to decide'],
  ],
  [
    'ends before another statement',
    'Reed said the plan was “not good enough”, but Hill called it a start.',
    ['mixed 1: the plan was “not good enough”'],
  ],
  ['ends before a participle', 'Reed said it was “too early”, referring to the vote.', ['mixed 1: it was “too early”']],
  ['begins behind the hearer', 'Reed told the crowd it was “too early”.', ['mixed 1: it was “too early”']],
  ['a verdict is the marked words', 'Reed praised Hill for his “steady hand” at sea.', ['direct 1: “steady hand”']],
  [
    'behind a source with an apposition',
    'According to Ann Reed, a clerk at the harbour bank Hill & Sons, each week costs the town “a great deal”.',
    ['mixed 1: each week costs the town “a great deal”'],
  ],
  [
    'behind a source with several asides',
    'According to Ann Reed, 45, who runs the port, the plan is “not good enough”.',
    ['mixed 1: the plan is “not good enough”'],
  ],
  [
    'behind a source, a subject with an aside',
    'According to Ann Reed, the plan, now dead, was “not good enough”.',
    ['mixed 1: the plan, now dead, was “not good enough”'],
  ],
  ['without the cue’s preposition', 'Reed warned of “a long winter” ahead.', ['mixed 1: “a long winter” ahead']],
  ['the beginning of the sentence', 'But the plan “is working,” Reed said.', ['mixed 1: the plan “is working,”']],
  [
    'a clause around, cue at the end',
    'The plan is “good” for all, Reed said.',
    ['mixed 1: The plan is “good” for all'],
  ],
  ['split inside a sentence', '“We stay,” said Reed, “for now.”', ['direct 2: “We stay,” | “for now.”']],
  [
    'three in a row',
    '“We stay,” Reed said. “We like it.” “We do.”',
    ['direct 3: “We stay,” | “We like it.” | “We do.”'],
  ],
  [
    'words between dashes that tell what somebody does meanwhile',
    '“We have to” — she looked up — “start again,” Reed said.',
    ['direct 2: “We have to” | “start again,”'],
  ],
  [
    'words before a colon that only lead in',
    'Reed disagreed: “It will not work,” he said.',
    ['direct 1: “It will not work,”'],
  ],
  ['two with “and” between', 'Reed said “we stay” and “we like it”.', ['mixed 2: “we stay” and “we like it”']],
  ['before the attributed one', '“Why go?” “We stay,” Reed said.', ['direct 2: “Why go?” | “We stay,”']],
];

describe('content', () => {
  for (const [phenomenon, text, contents] of cases) {
    it(phenomenon, () => {
      assert.deepEqual(shown(text), contents);
    });
  }

  it('links a quotation to the one it stands in', () => {
    const text = '“Hill told me: ‘You can stay here,’” Reed said.';
    const { quotations } = readParagraph(text);
    assert.deepEqual(
      quotations.map(({ parent, segments }) => [parent, text.slice(...(segments[0] ?? [0, 0]))]),
      [
        [null, '“Hill told me: ‘You can stay here,’”'],
        [0, '‘You can stay here,’'],
      ],
    );
  });

  it('leaves a quotation open at the end of the paragraph', () => {
    const text = 'Reed said: “We stay. We like it.';
    const [quotation] = readParagraph(text).quotations;
    assert.equal(quotation?.open, true);
    assert.deepEqual(quotation?.segments, [[11, text.length]]);
  });
});
