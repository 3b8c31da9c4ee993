import * as assert from 'node:assert/strict';
import { headlineDocuments } from '../../../../training/names/headlines';
import { marked } from './small';

describe('headlines made of the corpora', () => {
  it('are lines in capitals with their names at their places', () => {
    const document = marked('The [organization: Harbour Watch] sailed from [place: Oslo] on Monday.');
    const [headline] = headlineDocuments([document]);
    assert.equal(headline?.text, 'THE HARBOUR WATCH SAILED FROM OSLO ON MONDAY.');
    assert.deepEqual(
      headline.names.map(({ span }) => headline.text.slice(...span)),
      ['HARBOUR WATCH', 'OSLO'],
    );
    assert.ok(headline.weight < document.weight);
  });

  it('leave out lines that are too short, too long, or longer in capitals', () => {
    const lines = ['Too short.', 'Long '.repeat(60), 'Die große Straße ist heute wieder offen.'];
    assert.deepEqual(headlineDocuments(lines.map((line) => marked(line))), []);
  });
});
