import assert from 'node:assert/strict';
import { annotationsJson, annotationsOf, type AnnotationCollection } from '../../../src/export/annotations';
import { Article } from '../editor/article';
import { dispute } from './englishContext';

describe('annotations', () => {
  const article = dispute();
  const collection = annotationsOf(article.analysis(), article.text, 'tide.txt');
  const { items } = collection.first;
  const find = (id: string): (typeof items)[number] => items.find((item) => item.id === id) ?? assert.fail(id);

  it('are one page of a collection', () => {
    assert.equal(collection['@context'], 'http://www.w3.org/ns/anno.jsonld');
    assert.deepEqual([collection.type, collection.first.type], ['AnnotationCollection', 'AnnotationPage']);
    assert.equal(collection.total, items.length);
    assert.equal(collection.first.partOf, collection.id);
    const ids = [collection.id, collection.first.id, ...items.map(({ id }) => id)];
    assert.equal(new Set(ids).size, ids.length);
    for (const { type, motivation, body, target } of items) {
      assert.equal(type, 'Annotation');
      assert.ok(['describing', 'identifying'].includes(motivation));
      assert.ok(body.length > 0 && target.length > 0);
    }
  });

  it('say of a quote what it is and who says it, with a target for each piece; a guess is assessed as one', () => {
    const quote = find('#q2');
    assert.deepEqual(
      quote.body.map((body) => 'value' in body && [body.purpose, body.value]),
      [
        ['tagging', 'direct quotation'],
        ['describing', 'Rui Lopo'],
        ['assessing', 'guess'],
        ['assessing', 'a guess: Rui Lopo, named in the sentence beside it'],
      ],
    );
    assert.deepEqual(
      quote.target.map(({ selector: [{ exact }] }) => exact),
      ['“We were not asked,”', '“Nobody told us.”'],
    );
    assert.deepEqual(
      find('#q4').body.map((body) => 'value' in body && body.value),
      ['direct quotation', 'guess'],
      'nobody found: nobody named',
    );
  });

  it('call a thought a thought', () => {
    const thought = new Article('Ana Reis feared a flood.').quote('q1', 'a flood', {
      kind: 'indirect',
      act: 'thought',
    });
    const [item] = annotationsOf(thought.analysis(), thought.text, 'x').first.items;
    assert.deepEqual(
      item?.body.map((body) => 'value' in body && body.value),
      ['thought', 'guess'],
    );
  });

  it('say of a place which it is', () => {
    const place = find('#e5');
    assert.deepEqual(place.body.at(-1), {
      type: 'SpecificResource',
      purpose: 'identifying',
      source: 'https://sws.geonames.org/2267057/',
    });
    assert.equal(place.target.length, 2);
  });

  it('are found in the text by words and by code points', () => {
    const text = '📰📰 Tide\r\n\r\n“Out 🌊,” said Ana Reis. 🌊';
    const emoji = new Article(text).entity('e1', 'person', ['Ana Reis']).quote('q1', '“Out 🌊,”');
    for (const [source, shown] of [
      [article, collection],
      [emoji, annotationsOf(emoji.analysis(), text, 'x')],
    ] as const) {
      const points = [...source.text];
      for (const { target } of shown.first.items) {
        for (const { selector } of target) {
          const [words, place] = selector;
          assert.equal(points.slice(place.start, place.end).join(''), words.exact);
          assert.ok(source.text.includes(words.prefix + words.exact + words.suffix));
        }
      }
    }
  });

  it('never cut a character in two', () => {
    const text = `${'🌊'.repeat(20)}x${'🌊'.repeat(20)}`;
    const [item] = annotationsOf(new Article(text).entity('e1', 'place', ['x']).analysis(), text, 'x').first.items;
    const [{ prefix, suffix }] = item?.target[0]?.selector ?? assert.fail();
    assert.deepEqual([prefix, suffix], ['🌊'.repeat(16), '🌊'.repeat(16)]);
    const odd = annotationsOf(new Article(`a${text}`).entity('e1', 'place', ['x']).analysis(), `a${text}`, 'x');
    assert.doesNotMatch(JSON.stringify(odd), /\\ud[89a-f]/i, 'half a pair would be written as an escape');
  });

  it('name the document by a relative address', () => {
    const source = (file: string): string | undefined =>
      annotationsOf(article.analysis(), article.text, file).first.items[0]?.target[0]?.source;
    assert.equal(source('a b#?.txt'), 'a%20b%23%3F.txt');
    assert.equal(source('news/ö.txt'), 'news/%C3%B6.txt');
    assert.equal(source('\ud800'), '%EF%BF%BD');
  });

  it('are a file of JSON', () => {
    const file = annotationsJson(article.analysis(), article.text, 'tide.txt');
    assert.deepEqual(JSON.parse(file) as AnnotationCollection, collection);
    assert.ok(file.endsWith('}\n'));
    assert.equal(annotationsOf(new Article('').analysis(), '', 'x').total, 0);
  });
});
