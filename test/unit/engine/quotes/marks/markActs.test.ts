import * as assert from 'node:assert/strict';
import { pieces, read, rulesFor } from './marks';

const strays = (text: string): number => read(text).warnings.filter(({ code }) => code === 'quote-unopened').length;

describe('mark acts', () => {
  it('takes a single mark that nothing answers for an apostrophe', () => {
    assert.deepEqual(pieces("We saw 'Tilda here."), []);
    assert.deepEqual(pieces("We saw 'Tilda' here."), ["'Tilda'"]);
    assert.deepEqual(pieces("'Tilda is here."), ["'Tilda is here.~"]);
    assert.deepEqual(rulesFor("We saw 'Tilda here and 'Anna' there."), []);
  });

  it('waits for a better end than a plural possessive', () => {
    assert.deepEqual(pieces("'The drivers' union stays.'"), ["'The drivers' union stays.'"]);
    assert.deepEqual(pieces("'The drivers' stay."), ["'The drivers'"]);
    assert.deepEqual(pieces("'The drivers' met 'the others'."), ["'The drivers'", "'the others'"]);
    assert.deepEqual(pieces('‘The drivers’ union stays.’'), ['‘The drivers’ union stays.’']);
  });

  it('closes a single mark over one odd mark of another family, and only surely', () => {
    assert.deepEqual(pieces('‘We “stay here.’ It is.'), ['‘We “stay here.’', '“stay here.!']);
    assert.deepEqual(pieces('‘We “stay here’ now.'), ['‘We “stay here’ now.~', '“stay here’ now.~']);
    assert.deepEqual(pieces('‘We “stay «here.’ It is.'), ['‘We “stay «here.’ It is.~', '“stay!', '«here.’ It is.~']);
    assert.deepEqual(pieces("''"), []);
  });

  it('leaves inches inside a quotation', () => {
    assert.deepEqual(pieces('"We use a 7" nail here," she said.'), ['"We use a 7" nail here,"']);
    assert.deepEqual(pieces('"We have 7" she said.'), ['"We have 7"']);
    assert.deepEqual(pieces('"We have 7" and a "nail" here.'), ['"We have 7"', '"nail"']);
    assert.deepEqual(pieces('“We have 7” of the nails,” she said.'), ['“We have 7”']);
  });

  it('lets a turned mark open when it can close nothing', () => {
    assert.deepEqual(pieces('”We stay,” she said.'), ['”We stay,”']);
    assert.deepEqual(pieces('“We stay,“ she said.'), ['“We stay,“']);
    assert.deepEqual(pieces('She said ’we stay here.'), []);
  });

  it('lets a mark between blanks open when the next one can close it', () => {
    assert.deepEqual(pieces('She said " we stay " now.'), ['" we stay "']);
    assert.deepEqual(pieces('She said " we stay now.'), []);
    assert.deepEqual(pieces('She said " we stay "now and left.'), ['"now and left.~']);
    assert.deepEqual(pieces('She has 7 " nails " now.'), ['" nails "']);
    assert.deepEqual(pieces('She has 7"nails " now.'), []);
  });

  it('warns of what closes nothing, but not of apostrophes and inches', () => {
    assert.equal(strays('We stay,” she said.'), 1);
    assert.equal(strays('We stay,’ she said.'), 1);
    assert.equal(strays('The drivers’ union.'), 0);
    assert.equal(strays("We stay,' she said."), 0);
    assert.equal(strays('A 5" pipe.'), 0);
    assert.equal(strays('A 5” pipe.'), 1);
  });
});
