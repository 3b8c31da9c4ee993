import * as assert from 'node:assert/strict';
import { inShort } from '../reports/reports';

/** The words that the sentence reports, of the first cue. */
const reported = (text: string): string | undefined => inShort(text)[0]?.replace(/^.*?: /, '');

describe('contentEnd', () => {
  it('ends before the main clause when the cue opens the sentence', () => {
    assert.equal(
      reported('When Vale announced that the ferry was sold, the crowd cheered.'),
      'that the ferry was sold',
    );
    assert.equal(reported('Asked whether the ferry was sold, Vale smiled.'), 'whether the ferry was sold');
    assert.equal(reported('Vale, asked about the ferry, smiled.'), 'the ferry');
  });

  it('ends before a comment of the writer', () => {
    assert.equal(reported('Vale said the ferry was sold — a step that few had expected.'), 'the ferry was sold');
    assert.equal(reported('Vale said the ferry was sold, a step that few had expected.'), 'the ferry was sold');
    assert.equal(
      reported('Vale said the fares fell to ten pounds, compared with twelve in May.'),
      'the fares fell to ten pounds',
    );
    assert.equal(reported('Vale said the ferry was late, while the owner called it a lie.'), 'the ferry was late');
    assert.equal(
      reported('Vale said the ferry was “late and slow,” adding that nobody cared.'),
      'the ferry was “late and slow,”',
    );
  });

  it('ends before a deed that can only be the speaker’s', () => {
    assert.equal(reported('Vale said the ferry would sink, and left the room.'), 'the ferry would sink');
    assert.equal(reported('Vale said the ferry sank, and left many sad.'), 'the ferry sank, and left many sad');
  });

  it('ends with the relative clause of its cue', () => {
    assert.equal(reported('Vale, who said the ferry was late, told nobody.'), 'the ferry was late');
  });

  it('goes on with what is said of the same one', () => {
    assert.equal(reported('Vale said the crew was tired and would rest.'), 'the crew was tired and would rest');
    assert.equal(
      reported('Vale said that, while it rained, the crew went on.'),
      'that, while it rained, the crew went on',
    );
    assert.equal(
      reported('Vale said the ferry — a boat of the sixties — would be sold.'),
      'the ferry — a boat of the sixties — would be sold',
    );
  });

  it('takes the phrases behind a thing', () => {
    assert.equal(
      reported('Vale has defended the fees on visitors arriving by boat.'),
      'the fees on visitors arriving by boat',
    );
    assert.equal(reported('Vale praised the plan and left the room.'), 'the plan');
  });

  it('goes as far as the cue governs', () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      'Vale said the mayor slept; the crew worked.': ['Vale > said: the mayor slept'],
      'Reed said the plan was poor, but Hill called it a start.': [
        'Reed > said: the plan was poor',
        'Hill > called: it a start',
      ],
      'Reed says the plan was poor and went home.': ['Reed > says: the plan was poor and went home'],
      'Reed said the crew was tired and that it would rest.': [
        'Reed > said: the crew was tired and that it would rest',
      ],
      'The mayor said the bridge was safe, adding that it would open in May.': [
        'The mayor > said: the bridge was safe',
        'The mayor > adding: that it would open in May',
      ],
    };
    for (const [sentence, expected] of Object.entries(cases)) assert.deepEqual(inShort(sentence), expected, sentence);
  });
});
