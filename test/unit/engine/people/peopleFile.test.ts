import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import Ajv from 'ajv';
import {
  nobody,
  parsePeople,
  withChanges,
  withJoins,
  type JoinChange,
  writePeople,
  type PeopleFile,
  type PersonChange,
} from '../../../../src/engine/people/peopleFile';
import { newJoin } from '../../../../src/engine/people/joinEntry';
import { projectRoot } from '../../../root';

describe('the file of people', () => {
  const said = (id: string, name: string, key: string, value: string | null, day = 1): PersonChange => ({
    ...{ id, name, key, value, type: 'person' },
    time: `2026-01-0${String(day)}T00:00:00.000Z`,
  });
  const parsed = (text: string): PeopleFile => {
    const file = parsePeople(text);
    if (typeof file === 'string') assert.fail(file);
    return file;
  };
  const file = withChanges(nobody, [
    said('b', 'Rui Lopo', 'group', 'port'),
    said('a', 'Ana Reis', 'part', 'newsmaker'),
  ]);

  it('has one line an entry, by name, and is read as it was written', () => {
    const text = writePeople(file);
    assert.equal(
      text,
      [
        '{',
        '  "version": 1,',
        '  "entries": [',
        '    {"id":"a","time":"2026-01-01T00:00:00.000Z","name":"Ana Reis","type":"person","part":"newsmaker"},',
        '    {"id":"b","time":"2026-01-01T00:00:00.000Z","name":"Rui Lopo","type":"person","group":"port"}',
        '  ]',
        '}',
        '',
      ].join('\n'),
    );
    assert.equal(writePeople(parsed(text)), text);
  });

  it('keeps what it does not understand: joins of a later day, odd entries, properties of entries, copies', () => {
    const entry = '{"id":"a","time":"2026-01-01T00:00:00Z","name":"Ana Reis","later":[1],"none":null}';
    const odd = `{"$schema":"x","version":1,"joins":[{"same":["a","b"]}],"entries":[${entry},${entry},{"who":1}]}`;
    const next = withChanges(parsed(odd), [said('a', 'Ana Reis', 'age', '40', 2)]);
    const written = JSON.parse(writePeople(next)) as Record<string, unknown>;
    assert.deepEqual(Object.keys(written), ['$schema', 'version', 'entries', 'joins']);
    assert.deepEqual(written['joins'], [{ same: ['a', 'b'] }]);
    const [first, copy, stranger] = written['entries'] as Record<string, unknown>[];
    assert.deepEqual([first?.['later'], first?.['none'], first?.['age']], [[1], null, '40']);
    assert.deepEqual([copy?.['id'], stranger], ['a', { who: 1 }]);
  });

  it('has what was settled about names, one line an entry; the later change counts, and it can be taken back', () => {
    const time = (day: number): string => `2026-01-0${String(day)}T00:00:00.000Z`;
    const sides = { one: { name: 'Bob Reed', role: null }, other: { name: 'Robert Reed', role: 'mayor' } };
    const join = newJoin('j', time(2), { type: 'person', ...sides, verdict: 'same', from: ['a.txt'] });
    assert.ok(join);
    const settled = withJoins(file, [{ id: 'j', time: time(2), join }]);
    const text = writePeople(settled);
    assert.match(
      text,
      /^ {2}"joins": \[\n {4}\{"id":"j","time":"2026-01-02T00:00:00.000Z","type":"person","one":"Bob Reed","other":"Robert Reed","otherRole":"mayor","verdict":"same","from":\["a.txt"\]\}\n {2}\]$/m,
    );
    assert.deepEqual(parsed(text).joins, [join]);
    assert.equal(writePeople(parsed(text)), text);
    assert.equal(withJoins(settled, [{ id: 'j', time: time(1), join: null }]).joins.length, 1);
    assert.equal(writePeople(withJoins(settled, [{ id: 'j', time: time(3), join: null }])), writePeople(file));
    const odd = parsed(
      '{"version":1,"joins":[{"id":"x","time":"2026-01-01T00:00:00Z","one":"A","other":"B","verdict":"?"}]}',
    );
    assert.deepEqual(odd.joins, []);
    assert.match(writePeople(odd), /"verdict": "\?"/);
    assert.equal(parsePeople('{"version":1,"joins":{}}'), 'shape');
  });

  it('says what is wrong with a file that nobody may write to', () => {
    const problems = ['{', '[]', '{"version":1,"entries":{}}', '{"entries":[]}', '{"version":2}', ' '].map(parsePeople);
    assert.deepEqual(problems, ['syntax', 'shape', 'shape', 'shape', 'version', nobody]);
    assert.equal(parsePeople('<<<<<<< mine\n{"version":1}'), 'syntax');
    assert.deepEqual(['null', '7', '"x"', '{"version":"2"}'].map(parsePeople), ['shape', 'shape', 'shape', 'shape']);
    assert.deepEqual(parsePeople('\uFEFF{"version":1}'), nobody);
  });

  it('takes what two people say of one person, each fact for itself, whatever came first', () => {
    const [mine, theirs] = [said('a', 'Ana Reis', 'group', 'city', 2), said('a', 'Ana Reis', 'age', '40', 2)];
    for (const order of [
      [mine, theirs],
      [theirs, mine],
    ]) {
      const { facts } = withChanges(file, order).entries.find(({ id }) => id === 'a') ?? assert.fail();
      assert.deepEqual(facts, { part: 'newsmaker', group: 'city', age: '40' });
    }
    const later = withChanges(file, [said('a', 'Ana Reis', 'part', 'contributor', 3)]);
    assert.equal(withChanges(later, [said('a', 'Ana Reis', 'part', 'newsmaker', 2)]).entries.length, 2);
    assert.equal(writePeople(withChanges(later, [said('a', 'Ana Reis', 'part', 'newsmaker', 2)])), writePeople(later));
  });

  it('is written in order of names, whatever their case, and says so when nobody is in it', () => {
    const names = ['rui Lopo', 'Ana Reis', 'Bia Cruz', 'ana Cruz'];
    const many = withChanges(
      nobody,
      names.map((name, i) => said(String(i), name, 'age', '40')),
    );
    const written = (JSON.parse(writePeople(many)) as { entries: { name: string }[] }).entries.map(({ name }) => name);
    assert.deepEqual(written, ['ana Cruz', 'Ana Reis', 'Bia Cruz', 'rui Lopo']);
    assert.equal(writePeople(nobody), '{\n  "version": 1,\n  "entries": []\n}\n');
  });

  it('has what was settled in order of names', () => {
    const join = (id: string, name: string): JoinChange => {
      const time = '2026-01-01T00:00:00.000Z';
      const sides = { one: { name, role: null }, other: { name: 'Robert Reed', role: null } };
      return { id, time, join: newJoin(id, time, { type: 'person', ...sides, verdict: 'same', from: [] }) ?? null };
    };
    const text = writePeople(withJoins(nobody, [join('c', 'Rob Reed'), join('b', 'Bob Reed'), join('a', 'Rob Reed')]));
    const { joins } = JSON.parse(text) as { joins: { id: string }[] };
    assert.deepEqual(
      joins.map(({ id }) => id),
      ['b', 'a', 'c'],
    );
  });

  it('takes no change of what tells which entry it is, and none that changes nothing', () => {
    assert.equal(writePeople(withChanges(file, [said('a', 'Ana Reis', 'name', 'Eva Reis', 2)])), writePeople(file));
    assert.equal(writePeople(withChanges(file, [said('a', 'Ana Reis', 'part', 'newsmaker', 2)])), writePeople(file));
    assert.equal(writePeople(withChanges(file, [said('z', 'Eva Reis', 'age', null, 2)])), writePeople(file));
    assert.equal(writePeople(withChanges(file, [said('z', '', 'age', '40', 2)])), writePeople(file));
  });

  it('forgets an entry of which all was taken back, and keeps one with a remark', () => {
    assert.deepEqual(
      withChanges(file, [said('a', 'Ana Reis', 'part', null, 2)]).entries.map(({ id }) => id),
      ['b'],
    );
    const text = '{"version":1,"entries":[{"id":"a","time":"2026-01-01T00:00:00Z","name":"Ana","note":"x","age":"4"}]}';
    assert.equal(withChanges(parsed(text), [said('a', 'Ana', 'age', null, 2)]).entries[0]?.raw['note'], 'x');
  });

  it('is what its schema says', () => {
    const schema = JSON.parse(readFileSync(path.join(projectRoot, 'media', 'people.schema.json'), 'utf8')) as object;
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    assert.ok(validate(JSON.parse(writePeople(file))), JSON.stringify(validate.errors));
    assert.ok(!validate({ version: 2 }));
  });
});
