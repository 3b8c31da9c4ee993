import assert from 'node:assert/strict';
import type { EntityType } from '../../../../src/engine/analysis';
import { checkSpelling } from '../../../../src/engine/checks/spelling';
import { Article, lisbon } from '../../editor/article';
import { found } from './found';

describe('checks/spelling', () => {
  /** "rare/usual" for each finding when these names, each an entity, stand in a text in this order. */
  function alike(names: readonly string[], type: EntityType = 'person'): string[] {
    const article = new Article(names.join(', '));
    let at = 0;
    names.forEach((name, i) => {
      const span = [at, at + name.length] as const;
      at += name.length + 2;
      const mentions = [{ span, form: 'name', confidence: 1, rule: '', reading: 'literal' }] as const;
      article.entity(`e${String(i)}`, type, [name], { mentions });
    });
    return found(checkSpelling, article).map(({ name, other }) => `${name}/${other}`);
  }

  it('finds a surname that is spelt almost as another one', () => {
    assert.deepEqual(alike(['Rex Tillerson', 'Tillersen']), ['Tillersen/Rex Tillerson']);
    assert.deepEqual(alike(['Schneiderman', 'Scheiderman']), ['Scheiderman/Schneiderman']);
    assert.deepEqual(alike(['Anthony Kiedis', 'Keidis']), ['Keidis/Anthony Kiedis']);
  });

  it('finds a first name or a word of an organisation that differs', () => {
    assert.deepEqual(alike(['Hillary Clinton', 'Hilary Clinton']), ['Hilary Clinton/Hillary Clinton']);
    assert.deepEqual(alike(['Harbour Trust of Faro', 'Harbor Trust of Faro'], 'organization').length, 0);
    assert.deepEqual(alike(['Associated Press', 'Associates Press'], 'organization'), [
      'Associates Press/Associated Press',
    ]);
  });

  it('finds names with and without their accents, inside one entity, too', () => {
    assert.deepEqual(alike(['François Hollande', 'Francois Hollande']), ['Francois Hollande/François Hollande']);
    const article = new Article('Soto-Martínez and Soto-Martinez').entity('e1', 'person', [
      'Soto-Martínez',
      'Soto-Martinez',
    ]);
    assert.equal(found(checkSpelling, article).length, 1);
  });

  it('points out the rarer spelling, and spells it as the other one everywhere', () => {
    const article = new Article('Tillersen spoke. Tillersen left. Tillerson, Tillerson and Tillerson came.');
    article.entity('e1', 'person', ['Tillersen']).entity('e2', 'person', ['Tillerson']);
    assert.deepEqual(found(checkSpelling, article), [
      {
        rule: 'name-spelling',
        name: 'Tillersen',
        other: 'Tillerson',
        span: [0, 9],
        edits: [
          { span: [0, 9], text: 'Tillerson' },
          { span: [17, 26], text: 'Tillerson' },
        ],
        related: [article.span('Tillerson')],
      },
    ]);
  });

  it('leaves a surname a surname, and a full name full', () => {
    const spelt = (one: string, other: string): unknown => {
      const article = new Article(`${one}, ${other}`).entity('e1', 'person', [one]).entity('e2', 'person', [other]);
      return found(checkSpelling, article)[0]?.edits;
    };
    assert.deepEqual(spelt('Rex Tillerson', 'Tillersen'), [{ span: [15, 24], text: 'Tillerson' }]);
    assert.deepEqual(spelt('Tillerson', 'Rex Tillersen'), [{ span: [11, 24], text: 'Rex Tillerson' }]);
  });

  it('leaves two people alone', () => {
    for (const names of [
      ['Anna Hansen', 'Peter Hanson'],
      ['Anna Petrov', 'Ivan Petrova'],
      ['Petrov', 'Petrova'],
      ['Kowalski', 'Kowalska'],
      ['Clinton', 'Clintons'],
      ['Thomas Davis', 'David'],
      ['Ron Lopo', 'Don Lopo'],
      ['Hansen', 'Jansen'],
      ['Li', 'Lo'],
      ['Anna Hansen', 'Hanson', 'Peter Hanson'],
      ['O’Neill', "O'Neill"],
      ['REIS LOPO', 'Reis Lope'],
      ['Johnston', 'Jahnsten'],
      ['Anna Maria Hansen', 'Anna Hanson'],
      ['Reis 2019', 'Reas 2019'],
    ]) {
      assert.deepEqual(alike(names), [], names.join());
    }
  });

  it('looks for surnames alone among people only, and for nothing in names that are the same', () => {
    assert.deepEqual(alike(['Rex Tillerson', 'Tillersen'], 'place'), []);
    assert.deepEqual(alike(['Tillerson', 'Tillerson']), []);
  });

  it('leaves names alone that both stand there often', () => {
    const often = (name: string): string[] => [name, name, name];
    const article = new Article([...often('Johnson'), ...often('Johnston')].join(', '));
    article.entity('e1', 'person', ['Johnson']).entity('e2', 'person', ['Johnston']);
    assert.deepEqual(found(checkSpelling, article), []);
  });

  it('finds a spelling among more names than are compared with each other', () => {
    const letters = 'abcdefghijklmnopqrst'.split('');
    const others = letters.flatMap((one) => letters.map((two) => `T${one.repeat(3)}${two.repeat(3)}berg`));
    assert.deepEqual(alike(['Tillerson', ...others, 'Tillersen']), ['Tillersen/Tillerson']);
    assert.deepEqual(alike(['Tillerson', ...others, 'Tllierson']), ['Tllierson/Tillerson']);
  });

  it('leaves places alone that the gazetteer tells apart, and types that differ', () => {
    const places = new Article('Slovenia and Slovakia');
    places
      .entity('e1', 'place', ['Slovenia'], { place: lisbon })
      .entity('e2', 'place', ['Slovakia'], { place: lisbon });
    assert.deepEqual(found(checkSpelling, places), []);
    const misspelt = new Article('Guimaraes and Guimaraas');
    misspelt.entity('e1', 'place', ['Guimaraes'], { place: lisbon }).entity('e2', 'place', ['Guimaraas']);
    assert.equal(found(checkSpelling, misspelt).length, 1);
    const apart = new Article('Guimaraes and Guimaraas');
    apart
      .entity('e1', 'place', ['Guimaraes'], { place: lisbon })
      .entity('e2', 'place', ['Guimaraas'], { place: lisbon });
    assert.deepEqual(found(checkSpelling, apart), []);
    const one = new Article('Guimaraes and Guimaraas');
    one.entity('e1', 'place', ['Guimaraes', 'Guimaraas'], { place: lisbon });
    assert.equal(found(checkSpelling, one).length, 1);
    const types = new Article('Tillerson and Tillersen').entity('e1', 'person', ['Tillerson']);
    assert.deepEqual(found(checkSpelling, types.entity('e2', 'organization', ['Tillersen'])), []);
  });
});
