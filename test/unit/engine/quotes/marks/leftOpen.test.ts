import * as assert from 'node:assert/strict';
import { pieces, read } from './marks';

describe('left open', () => {
  it('pairs two opening marks in a row before a small letter', () => {
    assert.deepEqual(pieces('"We stay, "she said.'), ['"We stay, "']);
    assert.deepEqual(pieces('"We stay "she said.'), ['"We stay!', '"she said.~']);
    assert.deepEqual(pieces('"We stay, "She said.'), ['"We stay,!', '"She said.~']);
    assert.deepEqual(pieces('"We stay, «she said.'), ['"We stay,!', '«she said.~']);
    assert.deepEqual(pieces('"We stay," she said "now" here.'), ['"We stay,"', '"now"']);
  });

  it('cuts at the end of a sentence before the next mark, else at the mark', () => {
    assert.deepEqual(pieces('“We stay here. Nobody asked. “We go,” he said.'), ['“We stay here.!', '“We go,”']);
    assert.deepEqual(pieces('“We stay here, “we go,” he said.'), ['“We stay here,!', '“we go,”']);
    assert.deepEqual(pieces('“We stay here ‘for now’ and go.'), ['“We stay here ‘for now’ and go.~', '‘for now’']);
    assert.deepEqual(pieces('“We stay «for now and go.'), ['“We stay!', '«for now and go.~']);
  });

  it('goes on around a few marked words in the first clause of a paragraph', () => {
    assert.deepEqual(pieces('“The “new” plan goes on.'), ['“The “new” plan goes on.~', '“new”']);
    assert.deepEqual(pieces('“The (“new”) plan goes on.'), ['“The (!', '“new”']);
    assert.deepEqual(pieces('“The «New» plan goes on.'), ['“The «New» plan goes on.~', '«New»']);
    assert.deepEqual(pieces('“The “New” plan goes on.'), ['“The!', '“New”']);
    assert.deepEqual(pieces('So “the “new” plan goes on.'), ['“the!', '“new”']);
    assert.deepEqual(pieces('“The, “new” plan goes on.'), ['“The,!', '“new”']);
  });

  it('keeps a single mark that nothing closes only where something begins', () => {
    assert.deepEqual(pieces('‘We stay here.'), ['‘We stay here.~']);
    assert.deepEqual(pieces('‘we stay here.'), []);
    assert.deepEqual(pieces('‘“We” stay here.'), ['‘“We” stay here.~', '“We”']);
    assert.deepEqual(pieces('She said: ‘We stay here.'), ['‘We stay here.~']);
    assert.deepEqual(pieces('She said, ‘We stay here.'), ['‘We stay here.~']);
    assert.deepEqual(pieces('She said ‘We stay here.'), []);
    assert.deepEqual(pieces('She said: ‘we stay here.'), []);
    assert.deepEqual(pieces('She said: ‘We stay «here» now.'), ['«here»']);
    assert.deepEqual(pieces("She said: 'We stay 'Here."), []);
  });

  it('closes where a straight mark stands on the wrong side of the blank', () => {
    const text = 'Reed said, "We stay. It is over. "Reed means the "new plan" for it.';
    assert.deepEqual(pieces(text), ['"We stay. It is over. "', '"new plan"']);
  });

  it('warns of a mark that stays open', () =>
    assert.deepEqual(
      read('She said: “We stay.').warnings.map(({ code, span }) => [code, ...span]),
      [['quote-unclosed', 10, 11]],
    ));
});
