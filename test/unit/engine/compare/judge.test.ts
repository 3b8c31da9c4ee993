import assert from 'node:assert/strict';
import type { Comparison } from '../../../../src/engine/compare/comparison';
import { isFound, judgeQuoted, readSources, type Judgement, type Source } from '../../../../src/engine/compare/judge';
import { toEnd } from '../../../../src/engine/steps';
import { speech } from './speech';

describe('judge', () => {
  const other = `THE MINISTER: We have been patient for nine weeks. The ferry is not for sale, and neither are we. Thank you.
We will spend six million euros on the old pier, and not a cent on the new one.`;
  const captions = `1\n00:00:01,000 --> 00:00:02,000\nThe boats will sail\n\n2\n00:00:02,000 --> 00:00:03,000\nagain on Friday.\n`;
  const sources = toEnd(
    readSources([
      { name: 'speech', text: speech },
      { name: 'other', text: other },
      { name: 'captions', text: captions },
    ]),
  );
  const judge = (quoted: readonly string[], among: readonly Source[] = sources): Judgement[] =>
    toEnd(judgeQuoted(quoted, among));
  const told = ({ comparison, source }: Judgement): string => `${comparison.status} ${source?.name ?? '-'}`;

  it('finds the transcript that has the words best', () => {
    assert.deepEqual(
      judge([
        'We have been patient for nine months',
        'We have been patient for nine weeks',
        'We have been patient for nine years',
        'We will spend six million euros on the old pier',
        'The boats will sail again on Friday',
        'Nobody has ever asked the fishermen of this town',
      ]).map(told),
      ['exact speech', 'exact other', 'changed speech', 'exact other', 'exact captions', 'missing -'],
    );
  });

  it('looks for a word or two where the longer quotations were said', () => {
    assert.equal(judge(['Thank you']).map(told)[0], 'exact speech');
    assert.deepEqual(judge(['Thank you', 'The ferry is not for sale']).map(told), ['exact other', 'exact other']);
    assert.deepEqual(judge(['very much', 'The ferry is not for sale']).map(told), ['missing -', 'exact other']);
  });

  it('is content with nothing', () => {
    assert.deepEqual(judge([]), []);
    assert.deepEqual(judge(['We stay here for good'], []).map(told), ['missing -']);
    assert.deepEqual(judge(['', '…']).map(told), ['missing -', 'missing -']);
    assert.deepEqual(toEnd(readSources([])), []);
  });

  it('takes words left out behind a sign for found, others not', () => {
    const comparisonOf = (quoted: string): Comparison => judge([quoted])[0]?.comparison ?? assert.fail();
    const cases: readonly (readonly [string, boolean])[] = [
      ['We have been patient for nine months', true],
      ['The harbour is not for sale … it isn’t for sale today', true],
      ['The harbour is not for sale. It isn’t for sale today', false],
      ['We will spend seven million euros on the old pier', false],
      ['I read every page of the contract. … Then I went home and slept for a week', false],
    ];
    for (const [quoted, found] of cases) assert.equal(isFound(comparisonOf(quoted)), found, quoted);
  });

  it('goes on in steps', () => {
    const steps = [...readSources([{ name: 'long', text: speech.repeat(200) }])];
    assert.ok(steps.length > 2 && steps.every((share) => share > 0 && share <= 1));
    const judged = [...judgeQuoted(['We have been patient', 'Thank you'], sources)];
    assert.deepEqual(judged, [0.5, 1]);
  });
});
