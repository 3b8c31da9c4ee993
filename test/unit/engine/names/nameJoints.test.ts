import * as assert from 'node:assert/strict';
import { names } from '../entities/reading';

/** What the first name in a text is. */
const first = (text: string): string | undefined => names(text)[0]?.replace(/^\w+: /, '');

describe('what holds the words of a name together', () => {
  it('hyphens between capitals', () =>
    assert.equal(first('We met Anne-Sophie Lindqvist-Berg.'), 'Anne-Sophie Lindqvist-Berg'));
  it('hyphens in East Asian given names', () => assert.equal(first('We met Choi Soo-young today.'), 'Choi Soo-young'));
  it('no hyphens of compounds', () => assert.equal(first('The Clara Hoffmann-led group left.'), 'Clara Hoffmann'));
  it('particles, one or several', () => {
    assert.equal(first('We met Joost van den Heuvel.'), 'Joost van den Heuvel');
    assert.equal(first('We met Khalid bin Nasser.'), 'Khalid bin Nasser');
    assert.equal(first('We met Leila el-Sayed.'), 'Leila el-Sayed');
  });
  it('connectors of places', () => {
    assert.equal(first('The ferry to the Isle of Man sank.'), 'Isle of Man');
    assert.equal(first('We saw Trinidad and Tobago.'), 'Trinidad and Tobago');
    assert.equal(first('We saw Rio de Janeiro.'), 'Rio de Janeiro');
  });
  it('but no and between two places', () =>
    assert.deepEqual(names('We saw Norway and Denmark.'), ['place: Norway', 'place: Denmark']));
  it('possessives inside', () => {
    assert.equal(first("Critics of Lloyd's of London spoke."), "Lloyd's of London");
    assert.equal(first("They sailed to St. John's in June."), "St. John's");
    assert.equal(first("They joined the Women's Institute."), "Women's Institute");
  });
  it('no hyphen before a small word that makes a compound', () =>
    assert.equal(first('We met Ann Quillen-led groups.'), 'Ann Quillen'));
  it('articles between hyphens', () => assert.equal(first('We met Bint-al-Hoda today.'), 'Bint-al-Hoda'));
  it('ampersands before a capital', () => {
    assert.equal(first('We hired Quillen & Terhune today.'), 'Quillen & Terhune');
    assert.equal(first('We hired Emily Quillen & others.'), 'Emily Quillen');
  });
  it('small heads behind adjectives', () => {
    assert.equal(first('They left the Korean peninsula.'), 'Korean peninsula');
    assert.equal(first('They left the Terhune peninsula.'), 'Terhune');
  });
  it('no particles behind an organisation', () =>
    assert.equal(first('They asked Harlow University la Terhune.'), 'Harlow University'));
  it('in a headline only what a name goes on with', () =>
    assert.deepEqual(names('Norway Sends More Doctors To Denmark Today'), ['place: Norway', 'place: Denmark']));
  it('hyphens without blanks only', () => {
    assert.equal(first('We met Anne - Sophie today.'), 'Anne');
    assert.equal(first('We met Choi Soo -young today.'), 'Choi Soo');
  });
  it('no article between hyphens before a small word', () =>
    assert.equal(first('We met Bint-al-hoda today.'), undefined));
  it('a surname like a shop behind a first name', () => {
    assert.equal(first("Chris Christie's aide left."), 'Chris Christie');
    assert.equal(first("They sued Harlow Macy's in June."), "Harlow Macy's");
  });
  it('possessives of ordinary words before an organisation only', () => {
    assert.equal(first("They joined the Transport Workers' Federation."), "Transport Workers' Federation");
    assert.equal(first("They joined the Women's march."), undefined);
    assert.equal(first("They joined Emily's Institute."), 'Emily');
  });
  it('the party of an adjective', () => assert.equal(first('They left the Republican party.'), 'Republican party'));
  it('particles before a capital', () => {
    assert.equal(first('We met Joost van de hof.'), 'Joost');
    assert.equal(first('We met Leila el-sayed.'), 'Leila');
    assert.equal(first('We met Leila el Sayed.'), 'Leila el Sayed');
  });
});
