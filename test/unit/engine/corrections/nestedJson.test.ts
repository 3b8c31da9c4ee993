import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isDeep, readableJson } from '../../../../src/engine/corrections/nestedJson';

describe('nestedJson', () => {
  const nested = (depth: number): string => `${'{"a":['.repeat(depth)}"]}"${']}'.repeat(depth)}`;

  it('tells what is nested deep', () => {
    assert.equal(isDeep(JSON.parse(nested(10))), false);
    assert.equal(isDeep(JSON.parse(nested(100_000))), true);
    for (const flat of [null, 3, 'a', [], {}]) assert.equal(isDeep(flat), false);
  });

  it('lays out what is not', () => {
    assert.equal(readableJson({ a: [1] }), '{\n  "a": [\n    1\n  ]\n}');
  });

  it('writes what is nested deeper than the stack, in its own length', () => {
    for (const depth of [40, 6000, 100_000]) assert.equal(readableJson(JSON.parse(nested(depth))), nested(depth));
  });

  it('writes any JSON so that it is read as it was', () => {
    const deep = nested(40).replace('"]}"', '@');
    fc.assert(
      fc.property(fc.json(), (json) => {
        const text = deep.replace('@', () => json);
        assert.equal(readableJson(JSON.parse(text)), JSON.stringify(JSON.parse(text)));
      }),
    );
  });
});
