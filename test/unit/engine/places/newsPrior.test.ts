import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { openGazetteer } from '../../../../src/engine/places/gazetteer';
import { newsPrior } from '../../../../src/engine/places/newsPrior';
import { resolvePlaces } from '../../../../src/engine/places/resolve';
import { plainLedger } from '../../../../src/engine/rules/ledger';
import { projectRoot } from '../../../root';

const gazetteer = openGazetteer(new Uint8Array(readFileSync(path.join(projectRoot, 'media', 'places.gazetteer'))));

describe('what news means', () => {
  const meant = (name: string): string => {
    const question = { names: [name], mentions: [{ paragraph: name, span: [0, name.length] as const }] };
    const [reading] = resolvePlaces([question], gazetteer);
    return `${reading?.country ?? ''} ${reading?.admin1 ?? ''}`.trim();
  };

  it('is the place that is written so, and the one that readers live near', () => {
    assert.equal(meant('St. Louis'), 'US Missouri');
    assert.equal(meant('San Jose'), 'US California');
    assert.equal(meant('Harlem'), 'US New York');
    assert.equal(meant('Westminster'), 'GB England');
    assert.equal(meant('Newcastle'), 'GB England');
  });

  it('is nothing more where there is no choice', () => {
    assert.deepEqual(newsPrior(gazetteer.lookup('Mogadishu').slice(0, 1), ['Mogadishu'], plainLedger), [0]);
  });
});
