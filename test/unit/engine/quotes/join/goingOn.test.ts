import * as assert from 'node:assert/strict';
import { joined } from './joined';

describe('goingOn', () => {
  const said = (text: string): string[] =>
    joined(text).map(({ speakers, content }) => `${speakers[0]?.text ?? '?'}: ${content.join(' | ')}`);

  it('goes on with a mark again, or to a closing mark', () => {
    assert.deepEqual(said('Brandt said: “The bridge is old.\n\n“The river is older.”'), [
      'Brandt: “The bridge is old. | “The river is older.”',
    ]);
    assert.deepEqual(said('Brandt said: “The bridge is old.\n\nThe river is older.”'), [
      'Brandt: “The bridge is old. | The river is older.”',
    ]);
    assert.deepEqual(
      said('Brandt said: “The bridge is old.\n\nAda spoke of “the river”.')[0],
      'Brandt: “The bridge is old.',
    );
  });

  it('does not go on where somebody else speaks', () => {
    assert.deepEqual(said('Ada Brandt said: “The bridge is old.\n\n“It is not at all old,” Tom Hale said.'), [
      'Ada Brandt: “The bridge is old.',
      'Tom Hale: “It is not at all old,”',
    ]);
    assert.deepEqual(said('Ada Brandt said: “The bridge is old.\n\n“It is not at all new,” Ms. Brandt said.'), [
      'Ada Brandt: “The bridge is old. | “It is not at all new,”',
    ]);
  });

  it('takes the speaker whom the paragraph before announces', () => {
    assert.deepEqual(said('The mayor continued:\n\n“The bridge is old.”'), ['The mayor: “The bridge is old.”']);
    assert.deepEqual(joined('The mayor continued:\n\n“The bridge is old.”')[0]?.cue?.lemma, 'continue');
  });

  it('takes the announced speaker for all items of a list', () => {
    const list = '- “The bridge is old.”\n- “The river is older.”';
    assert.deepEqual(said(`The mayor named two reasons:\n\n${list}\n- “It is not,” Tom Hale said.`), [
      'The mayor: “The bridge is old.”',
      'The mayor: “The river is older.”',
      'Tom Hale: “It is not,”',
    ]);
    assert.deepEqual(said(`The mayor named two reasons:\n\nIt rained.\n\n${list}`)[0], '?: “The bridge is old.”');
  });

  it('carries a speaker on to a paragraph that is nothing but a quotation', () => {
    const before = '“The bridge is old,” Tom Brandt said.\n\n';
    assert.deepEqual(
      said(`${before}“The river is older than the bridge.”`)[1],
      'Tom Brandt: “The river is older than the bridge.”',
    );
    assert.deepEqual(said(`${before}There it is: “The river is older than the bridge.”`)[1]?.startsWith('Tom'), false);
    const [one, two] = joined(`${before}“The river is older than the bridge.”`);
    assert.ok((two?.speakers[0]?.confidence ?? 1) < (one?.speakers[0]?.confidence ?? 0));
  });
});
