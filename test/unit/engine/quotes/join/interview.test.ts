import * as assert from 'node:assert/strict';
import { joined } from './joined';

describe('interview', () => {
  const answers = (text: string): string[][] =>
    joined(text).map(({ speakers, content }) => [speakers[0]?.text ?? '?', ...content]);

  it('holds the answers, and not the questions', () => {
    assert.deepEqual(
      answers('((ZK)) Why did you stay?\n\n((Ann Reed)) We like it.\n\n((ZK)) : Why?\n\n((Ann Reed)) Because we do.'),
      [
        ['Ann Reed', 'We like it.'],
        ['Ann Reed', 'Because we do.'],
      ],
    );
  });

  it('goes on in paragraphs without a label, but not in what is set apart', () => {
    const text = [
      '((ZK)) Why did you stay?',
      '((Ann Reed)) We like it.',
      'The bay is warm.',
      '—Ann Reed, at the bay',
      '((ZK)) Why?',
      '((Ann Reed)) It is.',
      'The town has a bay.',
    ];
    assert.deepEqual(answers(text.join('\n\n')), [
      ['Ann Reed', 'We like it.'],
      ['Ann Reed', 'The bay is warm.'],
      ['Ann Reed', 'It is.'],
    ]);
  });

  it('knows answers behind a question by letters or a name without a colon', () => {
    const text = '((ZK)) Why?\n\nAnn Reed I like it.\n\n((ZK)) Why?\n\nAR We do.\n\n((ZK)) Will you leave?\n\nAR: No.';
    assert.deepEqual(answers(text), [
      ['Ann Reed', 'I like it.'],
      ['AR', 'We do.'],
      ['AR', 'No.'],
    ]);
  });

  it('keeps what an answer quotes of another in marks', () => {
    const text =
      '((ZK)) Why?\n\n((Ann Reed)) My aunt said: “Stay where you are.”\n\n((ZK)) And now?\n\n((Ann Reed)) I left.';
    assert.deepEqual(
      joined(text).map(({ parent }) => parent),
      [null, 'q1', null],
    );
  });

  it('needs three labels', () => {
    assert.deepEqual(answers('((ZK)) Why?\n\n((Ann Reed)) We like it.'), []);
  });
});
