import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { globLimits, readGlobs, readUserLists, userListLimits } from '../../../src/workspace/listSettings';
import { projectRoot } from '../../root';

describe('lists in the settings', () => {
  const none = { cueVerbs: [], titles: [], aliases: {}, ignoredNames: [], home: [] };
  const many = (count: number): string[] => Array.from({ length: count }, (_, i) => `name ${String(i)}`);

  it('are read as they are', () => {
    const lists = {
      cueVerbs: ['glork'],
      titles: ['Dr'],
      aliases: { 'Big Blue': 'IBM' },
      ignoredNames: ['May'],
      home: ['CA-ON'],
    };
    assert.deepEqual(readUserLists(lists), { lists, leftOut: [] });
    assert.deepEqual(readGlobs(['**/*.log', 'a/*b*c*.{md,txt,*x,*y}', '**/notes/**']), {
      globs: ['**/*.log', 'a/*b*c*.{md,txt,*x,*y}', '**/notes/**'],
      leftOut: false,
    });
  });

  it('are none where they make no sense', () => {
    for (const setting of [undefined, null, 7, 'x', { length: 3 }, [3, null, '']]) {
      const settings = { cueVerbs: setting, titles: setting, aliases: [setting], ignoredNames: setting, home: setting };
      assert.deepEqual(readGlobs(setting), { globs: [], leftOut: false });
      const { lists, leftOut } = readUserLists(settings);
      assert.deepEqual([lists.cueVerbs, lists.titles, lists.ignoredNames, lists.home, leftOut], [[], [], [], [], []]);
    }
    assert.deepEqual(readUserLists({ ...none, aliases: { a: 7, '': 'x', b: '' } }), { lists: none, leftOut: [] });
  });

  it('count up to a length, and it is known which have more', () => {
    const long = 'x'.repeat(1_000_000);
    const { lists, leftOut } = readUserLists({
      cueVerbs: many(100_000),
      titles: [long, 'Dr'],
      aliases: { [long]: 'a', a: long, b: 'c' },
      ignoredNames: many(userListLimits.entries),
      home: [long, 'GB'],
    });
    assert.deepEqual(lists.cueVerbs, many(userListLimits.entries));
    assert.deepEqual(lists.titles, ['Dr']);
    assert.deepEqual(lists.aliases, { b: 'c' });
    assert.equal(lists.ignoredNames.length, userListLimits.entries);
    assert.deepEqual(lists.home, ['GB']);
    assert.deepEqual(leftOut, ['cueVerbs', 'titles', 'aliases', 'home']);
    assert.deepEqual(readGlobs([long, '*.log', ...many(globLimits.entries)]).globs.length, globLimits.entries - 1);
    assert.equal(readGlobs([long]).leftOut, true);
  });

  it('leave out globs whose stars would be tried in every way', () => {
    assert.deepEqual(readGlobs(['**/*a*a*a*b', '*a*'.repeat(20)]), { globs: [], leftOut: true });
  });

  it('have their limits in the manifest, which tells whoever writes them', () => {
    const manifest = readFileSync(path.join(projectRoot, 'package.json'), 'utf8');
    const { contributes } = JSON.parse(manifest) as {
      contributes: { configuration: { properties: Record<string, Record<string, unknown>> }[] };
    };
    const all = contributes.configuration.map(({ properties }) => properties);
    const properties = Object.assign({}, ...all) as Record<string, Record<string, unknown> | undefined>;
    for (const [name, { entries, entry }] of [
      ['exclude', globLimits],
      ['lists.cueVerbs', userListLimits],
      ['lists.titles', userListLimits],
      ['lists.ignoredNames', userListLimits],
      ['places.home', userListLimits],
    ] as const) {
      const property = properties[`newsLens.${name}`];
      assert.equal(property?.['maxItems'], entries, name);
      assert.deepEqual(property?.['items'], { type: 'string', maxLength: entry }, name);
    }
    const { entries, entry } = userListLimits;
    assert.equal(properties['newsLens.lists.aliases']?.['maxProperties'], entries);
    assert.deepEqual(properties['newsLens.lists.aliases']?.['additionalProperties'], {
      type: 'string',
      maxLength: entry,
    });
  });
});
