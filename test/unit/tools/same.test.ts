import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../root';

interface SameModule {
  without: (value: unknown, keys: ReadonlySet<string>) => unknown;
  firstDifference: (old: unknown, now: unknown) => { at: string; old: unknown; now: unknown } | undefined;
}

describe('the comparison of two builds', () => {
  let same: SameModule;
  before(async () => {
    same = (await import(pathToFileURL(path.join(projectRoot, 'tools/same.mjs')).href)) as SameModule;
  });

  it('leaves out how a judgement was made, however deep', () => {
    const quotes = [{ id: 'q1', rule: 'mark/plain', speakers: [{ reason: 'name', values: { of: 6 }, rule: 'x' }] }];
    assert.deepEqual(same.without({ quotes }, new Set(['rule', 'values'])), {
      quotes: [{ id: 'q1', speakers: [{ reason: 'name' }] }],
    });
    assert.equal(same.without(null, new Set(['rule'])), null);
  });

  it('says where two analyses differ first', () => {
    const old = { quotes: [{ cue: { span: [1, 4] } }, { cue: null }] };
    assert.deepEqual(same.firstDifference(old, { quotes: [{ cue: { span: [1, 5] } }, { cue: null }] }), {
      at: 'quotes[0].cue.span[1]',
      old: 4,
      now: 5,
    });
    assert.deepEqual(same.firstDifference(old, { quotes: [{ cue: { span: [1, 4] } }] }), {
      at: 'quotes[1]',
      old: { cue: null },
      now: undefined,
    });
    assert.equal(same.firstDifference([], {})?.at, '');
  });

  it('takes no offence at the order of keys', () => {
    assert.equal(same.firstDifference({ a: 1, b: [null] }, { b: [null], a: 1 }), undefined);
  });
});
