import assert from 'node:assert/strict';
import { speakerBox } from '../../../src/editor/speakerBox';
import { Article } from './article';

describe('speaker box', () => {
  const boxed = (words: string, name?: string): string => {
    const article = new Article(`“No,” said ${words}.`);
    const speaker = article.speaker(words, name ? 'e1' : null, { form: name ? 'name' : 'nominal' });
    if (name) article.entity('e1', 'person', [name]);
    return article.text.slice(...speakerBox(speaker, article.analysis().entities[0]));
  };

  it('stands at the name that the words hold', () => {
    assert.equal(boxed('Ana Reis', 'Ana Reis'), 'Ana Reis');
    assert.equal(boxed('the mayor of Lisbon, Ana Reis', 'Ana Reis'), 'Ana Reis');
    assert.equal(boxed('Rui Lopo, a fisherman from Porto', 'Rui Lopo'), 'Rui Lopo');
  });

  it('stands at the head of a long description, and around a short one', () => {
    assert.equal(boxed('the mayor'), 'the mayor');
    assert.equal(boxed('a police officer'), 'a police officer');
    assert.equal(boxed('a spokesman for the ministry of the interior'), 'a spokesman');
    assert.equal(boxed('officials in the capital'), 'officials');
    assert.equal(boxed('the chief surgeon, who asked not to be named'), 'the chief surgeon');
    assert.equal(boxed('one of the two ministers who left'), 'one of the two ministers');
    assert.equal(boxed('four very tired young fishermen'), 'four very tired young fishermen');
  });

  it('stands around all the words where markup lies between them', () => {
    const article = new Article('“No,” said a *spokesman* for the ministry of war.');
    const speaker = article.speaker('a *spokesman* for the ministry of war', null, {
      form: 'nominal',
      text: 'a spokesman for the ministry of war',
    });
    assert.deepEqual(speakerBox(speaker, undefined), speaker.span);
  });
});
