import * as assert from 'node:assert/strict';
import { quotationsOf } from './reports/reports';

const when = (text: string): string | undefined => quotationsOf(text)[0]?.when?.text;

describe('when', () => {
  it('finds when something was said', () => {
    assert.equal(when('The minister said on Monday that the bridge would open in May.'), 'Monday');
    assert.equal(when('“It is good,” Smith told reporters last week.'), 'last week');
    assert.equal(when('On Sept. 9, 2025, Smith said he would go.'), 'Sept. 9, 2025');
    assert.equal(when('Smith said in an interview two days ago that 2019 was bad.'), 'two days ago');
  });

  it('leaves alone what is told of, and who tells it', () => {
    assert.equal(when('The minister said that the bridge would open in May.'), undefined);
    assert.equal(when('The river is rising, according to Reed, who left the town on Sunday.'), undefined);
    assert.equal(when("Monday's paper said that the bridge would open."), undefined);
  });

  it('looks behind the cue first, and as far as the words belong together', () => {
    assert.equal(when('On Monday Smith said last week that he would go.'), 'last week');
    assert.equal(when('Smith said late on Monday that he would go.'), 'Monday');
    assert.equal(when('Last week the minister said that the bridge would open.'), 'Last week');
    assert.equal(when('“It is good on Monday,” Smith said.'), undefined);
  });

  it('takes no time of an owner, or of a clause about the speaker', () => {
    assert.equal(when("Smith told Monday's paper that the bridge would open."), undefined);
    assert.equal(when('The Monday club said that the bridge would open.'), undefined);
  });
});
