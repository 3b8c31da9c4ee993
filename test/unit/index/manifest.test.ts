import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { formatManifest, generationOf, manifestName, parseManifest, type Manifest } from '../../../src/index/manifest';

const manifest: Manifest = {
  generation: 12,
  folder: '..',
  checked: 1_700_000_000_000,
  segments: [{ file: 'segment-0a1b.sqlite', size: 4096, sha256: 'ff', articles: 3, reader: '0.1.0', dead: [1, 3] }],
};

describe('the manifest', () => {
  it('is read as it was written, under the name of its generation', () => {
    assert.deepEqual(parseManifest(formatManifest(manifest)), manifest);
    assert.equal(generationOf(manifestName(12)), 12);
    assert.ok(manifestName(9) < manifestName(10));
    for (const other of ['manifest-12.json', 'manifest-00000012.json.tmp', 'segment-0a1b.sqlite'])
      assert.equal(generationOf(other), null);
  });

  it('is none when it was cut off or changed anywhere', () => {
    const source = formatManifest(manifest);
    for (let end = 0; end < source.length - 1; end++) assert.equal(parseManifest(source.slice(0, end)), null);
    fc.assert(
      fc.property(fc.nat(source.length - 3), fc.constantFrom(...'0aZ,"'), (at, sign) => {
        const changed = source.slice(0, at) + sign + source.slice(at + 1);
        if (changed !== source) assert.equal(parseManifest(changed), null);
      }),
    );
  });

  it('leads to no files but segments, and is none of another format', () => {
    const segment = manifest.segments[0]!;
    for (const file of ['../segment-0a1b.sqlite', '/etc/passwd', 'segment-0A.sqlite', 'segment-1.sqlite/..'])
      assert.equal(parseManifest(formatManifest({ ...manifest, segments: [{ ...segment, file }] })), null);
    for (const changes of [{ size: -1 }, { dead: [0.5] }, { articles: Number.NaN }])
      assert.equal(parseManifest(formatManifest({ ...manifest, segments: [{ ...segment, ...changes }] })), null);
    assert.equal(
      parseManifest(formatManifest({ format: 2, ...manifest } as Manifest).replace('"format":1', '"format":2')),
      null,
    );
  });
});
