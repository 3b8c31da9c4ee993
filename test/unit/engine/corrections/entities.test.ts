import assert from 'node:assert/strict';
import type { Entity, Mention } from '../../../../src/engine/analysis';
import { correctEntities } from '../../../../src/engine/corrections/entities';
import { harbour, isWhole, Told } from './told';

describe('corrections of entities', () => {
  it('make one of two, under the name of the other, and speakers follow', () => {
    const told = new Told(harbour);
    told.say({ kind: 'sameAs', target: told.at('Rui Lopo'), other: told.at('Ana Reis') });
    told.say({ kind: 'sameAs', target: told.at('Lopo', 2), other: told.at('Ana Reis') });
    const analysis = told.read();
    isWhole(analysis);
    const entity = told.entity(told.at('Ana Reis'), analysis);
    assert.equal(entity?.name, 'Ana Reis');
    assert.deepEqual(entity.aliases.toString(), 'Reis,Rui Lopo,Lopo');
    const moved = entity.mentions.filter(({ rule }) => rule === 'said/corrected');
    assert.deepEqual(
      moved.map(({ span }) => told.text.slice(...span)),
      ['Rui Lopo', 'Lopo'],
    );
    assert.equal(told.quotation('Nobody asked us', analysis)?.speakers[0]?.entity?.id, entity.id);
  });

  it('move one form and leave the others, which keep a name', () => {
    const told = new Told(harbour);
    told.say({ kind: 'sameAs', target: told.at('Ana Reis'), other: told.at('Rui Lopo') });
    const analysis = told.read();
    isWhole(analysis);
    assert.equal(told.entity(told.at('Reis', 2), analysis)?.name, 'Reis');
    assert.ok(told.entity(told.at('Rui Lopo'), analysis)?.aliases.includes('Ana Reis'));
  });

  it('part what was taken for one', () => {
    const told = new Told(harbour);
    told.say({ kind: 'notTheSame', target: told.at('Reis', 2), other: told.at('Ana Reis') });
    const analysis = told.read();
    isWhole(analysis);
    assert.equal(told.entity(told.at('Ana Reis'), analysis)?.mentions.length, 1);
    const other = told.entity(told.at('Reis', 2), analysis);
    assert.equal(other?.name, 'Reis');
    assert.equal(told.quotation('The port', analysis)?.speakers[0]?.entity?.id, other.id);
  });

  it('part one of two people who are called alike, and join it to the right one', () => {
    const text =
      'John Bell and Mary Bell came. "I was first," Bell said. "I was late," Bell said. John Bell left. Bell stayed.';
    const told = new Told(text);
    const nameAt = (nth: number): string | undefined => told.entity(told.at('Bell', nth))?.name;
    const before = [nameAt(3), nameAt(4), nameAt(6)];
    const other = before[1] === 'Mary Bell' ? 'John Bell' : 'Mary Bell';
    told.say({ kind: 'sameAs', target: told.at('Bell', 4), other: told.at(other), here: true });
    isWhole(told.read());
    assert.deepEqual([nameAt(3), nameAt(4), nameAt(6)], [before[0], other, before[2]]);
  });

  it('do what was said last', () => {
    const told = new Told(harbour);
    const pair = { target: told.at('Rui Lopo'), other: told.at('Ana Reis') };
    told.say({ kind: 'sameAs', ...pair }).say({ kind: 'notTheSame', ...pair });
    const analysis = told.read();
    isWhole(analysis);
    assert.notEqual(told.entity(pair.target, analysis)?.id, told.entity(pair.other, analysis)?.id);
  });

  it('use the list of aliases, whether the name is in the text or not', () => {
    const told = new Told(harbour).say({ kind: 'name', target: [0, 0], type: 'person' });
    told.say({ kind: 'name', target: told.at('Big Blue'), type: 'organization' });
    told.lists({ aliases: { 'Big Blue': 'IBM', Lisbon: 'Greater Lisbon', Nobody: 'Somebody' } });
    const analysis = told.read();
    isWhole(analysis);
    const company = told.entity(told.at('IBM'), analysis);
    assert.deepEqual([company?.name, company?.aliases], ['IBM', ['Big Blue']]);
    assert.equal(told.entity(told.at('Lisbon'), analysis)?.name, 'Greater Lisbon');
  });

  describe('by hand', () => {
    const text = 'Ann Lee. A. Lee. she. Kim.';
    const mention = (words: string, form: Mention['form'] = 'name'): Mention => ({
      span: [text.indexOf(words), text.indexOf(words) + words.length],
      form,
      confidence: 0.6,
      rule: 'by hand',
      reading: 'literal',
    });
    const entity = (id: string, mentions: Mention[], more: Partial<Entity> = {}): Entity => ({
      id,
      type: 'person',
      name: text.slice(...(mentions[0]?.span ?? [0, 0])),
      aliases: [],
      roles: [],
      maybeSameAs: [],
      mentions,
      place: null,
      ...more,
    });
    const people = [
      entity('e1', [mention('Ann Lee')], { maybeSameAs: [{ id: 'e2', confidence: 0.5 }] }),
      entity('e2', [mention('A. Lee'), mention('she', 'pronoun')], {
        maybeSameAs: [
          { id: 'e1', confidence: 0.5 },
          { id: 'e3', confidence: 0.3 },
        ],
        roles: [{ text: 'mayor', span: [0, 3] }],
      }),
      entity('e3', [mention('Kim')], { maybeSameAs: [{ id: 'e2', confidence: 0.3 }] }),
    ];
    const pair = { id: '1', target: mention('A. Lee').span, other: mention('Ann Lee').span };

    it('an open question is settled by a yes: pronouns, roles and other questions go along', () => {
      const [lee, kim, ...more] = correctEntities(people, text, [{ ...pair, kind: 'sameAs' }], {});
      assert.equal(more.length, 0);
      // Of the pronoun nobody said anything.
      assert.deepEqual(
        lee?.mentions.map(({ confidence }) => confidence),
        [0.6, 1, 0.6],
      );
      assert.deepEqual(lee.maybeSameAs, [{ id: 'e2', confidence: 0.3 }]);
      assert.equal(lee.roles.length, 1);
      assert.deepEqual(kim?.maybeSameAs, [{ id: 'e1', confidence: 0.3 }]);
    });

    const names = (found: readonly Entity[]): string[] =>
      found.map(({ name, aliases, mentions }) => `${[name, ...aliases].join(' = ')} (${String(mentions.length)})`);

    it('nothing else is touched', () => {
      assert.equal(correctEntities(people, text, [], {}), people);
      assert.equal(correctEntities(people, text, [{ id: '1', kind: 'notAName', target: pair.target }], {}), people);
      assert.deepEqual(correctEntities(people, text, [{ ...pair, kind: 'sameAs', other: pair.target }], {}), people);
      assert.deepEqual(correctEntities(people, text, [{ ...pair, kind: 'sameAs', other: [90, 95] }], {}), people);
      assert.deepEqual(correctEntities(people, text, [{ ...pair, kind: 'notTheSame', target: [90, 95] }], {}), people);
    });

    it('one mention goes alone, or all that are written so', () => {
      const twice = 'Ann Lee. Kim. Lee. Bea. Lee. she.';
      const at = (from: number, to: number, form: Mention['form'] = 'name'): Mention => ({
        ...{ span: [from, to], form, confidence: 0.6, rule: 'by hand', reading: 'literal' },
      });
      const lee = { ...entity('e1', [at(0, 7), at(14, 17), at(24, 27), at(29, 32, 'pronoun')]), name: 'Ann Lee' };
      const kim = { ...entity('e2', [at(9, 12)]), name: 'Kim' };
      const said = { id: '1', target: [14, 17], other: [9, 12] } as const;
      const read = (more: object, kind: 'sameAs' | 'notTheSame' = 'sameAs'): string[] =>
        names(correctEntities([lee, kim], twice, [{ ...said, ...more, kind }], {}));
      assert.deepEqual(read({}), ['Ann Lee (2)', 'Kim = Lee (3)']);
      assert.deepEqual(read({ here: true }), ['Ann Lee = Lee (3)', 'Kim = Lee (2)']);
      assert.deepEqual(read({ target: [0, 7] }), ['Kim = Ann Lee (2)', 'Lee (3)']);
      assert.deepEqual(read({ other: [0, 7] }, 'notTheSame'), ['Ann Lee (2)', 'Kim (1)', 'Lee (2)']);
      assert.deepEqual(read({ other: [24, 27] }, 'notTheSame'), ['Ann Lee = Lee (3)', 'Kim (1)', 'Lee (1)']);
      assert.deepEqual(read({ other: [14, 17] }, 'notTheSame'), ['Ann Lee (4)', 'Kim (1)']);
    });

    it('a name written in several ways is an alias once, as it stands first', () => {
      const ways = 'Ann Lee. KIM. Kim.';
      const at = (from: number, to: number): Mention => ({ ...mention('Kim'), span: [from, to] });
      const lee = { ...entity('e1', [at(0, 7)]), name: 'Ann Lee' };
      const kim = { ...entity('e2', [at(9, 12), at(14, 17)]), name: 'Kim' };
      const same = { id: '1', kind: 'sameAs', target: [14, 17], other: [0, 7] } as const;
      assert.deepEqual(names(correctEntities([lee, kim], ways, [same], {})), ['Ann Lee = KIM (3)']);
    });

    it('pairs of a list hold for who is there', () => {
      const read = (aliases: Record<string, string>): string[] => names(correctEntities(people, text, [], aliases));
      assert.deepEqual(read({ Kim: 'Ann Lee' }), ['Ann Lee = Kim (2)', 'A. Lee (2)']);
      assert.deepEqual(read({ Kim: 'Kim Roe' }), ['Ann Lee (1)', 'A. Lee (2)', 'Kim Roe = Kim (1)']);
      assert.deepEqual(read({ Bea: 'Kim', Kim: 'Kim' }), ['Ann Lee (1)', 'A. Lee (2)', 'Kim (1)']);
      assert.deepEqual(read({ she: 'Kim' }), ['Ann Lee (1)', 'Kim = A. Lee (3)']);
    });

    it('or by a no', () => {
      const [one, other] = correctEntities(people, text, [{ ...pair, kind: 'notTheSame' }], {});
      assert.deepEqual(one?.maybeSameAs, []);
      assert.deepEqual(other?.maybeSameAs, [{ id: 'e3', confidence: 0.3 }]);
    });
  });
});
