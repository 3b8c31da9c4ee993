import assert from 'node:assert/strict';
import { harbour, isWhole, Told } from './told';

describe('corrections of names', () => {
  it('take a name out, wherever it stands', () => {
    const told = new Told(harbour);
    told.say({ kind: 'notAName', target: told.at('Springfield') });
    const analysis = told.read();
    assert.ok(!analysis.entities.some(({ name }) => name === 'Springfield'));
    isWhole(analysis);
  });

  it('take out one mention alone', () => {
    const told = new Told(harbour);
    told.say({ kind: 'notAName', target: told.at('Springfield'), here: true });
    const analysis = told.read();
    assert.equal(told.entity(told.at('Springfield'), analysis), undefined);
    assert.ok(told.entity(told.at('Springfield', 2), analysis));
  });

  it('give a name another type, with the rule', () => {
    const told = new Told(harbour);
    told.say({ kind: 'name', target: told.at('Springfield'), type: 'organization' });
    const entity = told.entity(told.at('Springfield', 2));
    assert.equal(entity?.type, 'organization');
    assert.deepEqual(
      entity.mentions.map(({ confidence, rule }) => [confidence, rule]),
      [
        [1, 'said/corrected'],
        [1, 'said/corrected'],
      ],
    );
  });

  it('make a name of words that were overlooked, at each place where they stand by themselves', () => {
    const text = 'They sail on the gull today. The gulls fly. Ask the gull tomorrow, said Ana Reis.';
    const told = new Told(text);
    told.say({ kind: 'name', target: told.at('the gull'), type: 'organization' });
    const entity = told.entity(told.at('the gull'));
    assert.equal(entity?.type, 'organization');
    assert.deepEqual(
      entity.mentions.map(({ span }) => text.slice(...span)),
      ['the gull', 'the gull'],
    );
  });

  it('give way to the words that were pointed at, but not to longer names elsewhere', () => {
    const text = 'The Lisbon Harbour Board met in Lisbon. The Lisbon Harbour Board sat all day, said Ana Reis.';
    const told = new Told(text);
    told.say({ kind: 'name', target: told.at('Lisbon'), type: 'place' });
    const analysis = told.read();
    assert.equal(told.entity(told.at('Lisbon'), analysis)?.type, 'place');
    assert.equal(told.entity(told.at('Lisbon', 3), analysis), undefined);
    isWhole(analysis);
  });

  it('count in order: what was said last holds', () => {
    const told = new Told(harbour);
    const target = told.at('Springfield');
    told.say({ kind: 'name', target, type: 'person' }).say({ kind: 'notAName', target });
    assert.equal(told.entity(target), undefined);
    told.say({ kind: 'name', target, type: 'organization' }, true);
    const entity = told.entity(target);
    assert.equal(entity?.type, 'organization');
    assert.equal(entity.mentions[0]?.rule, 'said/confirmed');
  });

  it('leave the names of an ignore list out', () => {
    const told = new Told(harbour).lists({ ignoredNames: ['springfield', 'RUI LOPO'] });
    const names = told.read().entities.flatMap(({ name, aliases }) => [name, ...aliases]);
    assert.ok(!names.includes('Springfield') && !names.includes('Rui Lopo'));
  });

  it('reach Markdown through its markup', () => {
    const told = new Told('**Ana Reis** met the *gull* people. "We like the gull," Reis said.', 'markdown');
    told.say({ kind: 'name', target: told.at('gull'), type: 'organization' });
    const entity = told.entity(told.at('gull'));
    assert.equal(entity?.mentions.length, 2);
    assert.equal(entity.name, 'gull');
  });

  it('do no harm when they point to nothing', () => {
    const told = new Told(harbour);
    told.say({ kind: 'name', target: [5000, 5010], type: 'person' }).say({ kind: 'notAName', target: [3, 3] });
    const analysis = told.read();
    assert.deepEqual(analysis, new Told(harbour).read());
  });

  it('are overlooked only where they are words of their own', () => {
    const told = new Told('The Quay was shut on Monday. Quays are long, and McQuay is a man. The Quay is open.');
    told.say({ kind: 'name', target: told.at('Quay'), type: 'place' });
    const quay = told.entity(told.at('Quay'));
    assert.deepEqual(
      quay?.mentions.filter(({ form }) => form === 'name').map(({ span }) => span),
      [told.at('Quay'), told.at('Quay', 4)],
    );
  });

  it('a part of a name is one where that was said, and the others stay', () => {
    const told = new Told('On Monday Rui Lopo came to Lisbon. "I am glad," Rui Lopo said.');
    told.say({ kind: 'name', target: told.at('Lopo'), type: 'place' });
    const analysis = told.read();
    assert.equal(told.entity(told.at('Lopo'), analysis)?.type, 'place');
    assert.equal(told.entity(told.at('Rui Lopo', 2), analysis)?.type, 'person');
  });
});
