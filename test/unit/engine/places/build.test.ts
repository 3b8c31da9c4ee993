import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { collectPlaces } from '../../../../training/gazetteer/collect';
import { packGazetteer } from '../../../../training/gazetteer/pack';
import { hasPackages } from '../../../../training/gazetteer/tables';
import { projectRoot } from '../../../root';

describe('building media/places.gazetteer', () => {
  it('gives the bytes that are there', function () {
    if (!hasPackages()) {
      console.log(
        '      skipped: the packages of training/gazetteer are not installed (npm run gazetteer installs them)',
      );
      this.skip();
    }
    this.timeout(120_000);
    const shipped = new Uint8Array(readFileSync(path.join(projectRoot, 'media', 'places.gazetteer')));
    const built = packGazetteer(collectPlaces());
    assert.ok(Buffer.from(built).equals(Buffer.from(shipped)), 'run "npm run gazetteer" and commit the file');
  });
});
