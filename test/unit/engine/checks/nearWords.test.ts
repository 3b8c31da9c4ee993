import assert from 'node:assert/strict';
import { differByAtMost, withoutAccents } from '../../../../src/engine/checks/nearWords';

describe('checks/nearWords', () => {
  it('counts letters put in, left out, exchanged or swapped', () => {
    for (const word of ['tillersen', 'tillerso', 'tillersoon', 'tillersno', 'tillerson']) {
      assert.ok(differByAtMost(1, 'tillerson', word), word);
      assert.ok(differByAtMost(1, word, 'tillerson'), word);
    }
    assert.ok(!differByAtMost(1, 'tillerson', 'tilersen'));
    assert.ok(differByAtMost(2, 'tillerson', 'tilersen'));
    assert.ok(!differByAtMost(2, 'tillerson', 'tiler'));
    assert.ok(!differByAtMost(0, 'a', 'b'));
    assert.ok(differByAtMost(1, 'ab', 'ba') && !differByAtMost(1, 'abc', 'cba') && !differByAtMost(1, 'ab', 'cd'));
    assert.ok(differByAtMost(1, 'harbor', 'harbour') && !differByAtMost(1, 'harbor', 'harbours'));
    assert.ok(differByAtMost(2, 'abcd', 'badc') && !differByAtMost(1, 'abcd', 'badc'));
    assert.ok(differByAtMost(0, '', ''));
    assert.ok(differByAtMost(1, '', 'a'));
  });

  it('takes accents away', () => {
    assert.equal(withoutAccents('Hofstätter'), 'hofstatter');
    assert.equal(withoutAccents('Łódź'), 'lodz');
    assert.equal(withoutAccents('Jørgen'), 'jorgen');
  });
});
