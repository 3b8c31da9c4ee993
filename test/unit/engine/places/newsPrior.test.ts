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

  it('is the state rather than a town of its name, unless a city has it, too', () => {
    const prior = (name: string): number[] => {
      const places = gazetteer.lookup(name);
      const said = newsPrior(places, [name], plainLedger);
      return places.flatMap(({ kind, country }, i) => (kind === 'admin1' && country === 'US' ? [said[i] ?? 0] : []));
    };
    assert.ok((prior('Vermont')[0] ?? 0) - (prior('New York')[0] ?? 0) >= 1.5);
    assert.equal(meant('Vermont'), 'US Vermont');
  });

  it('is nothing more where there is no choice', () => {
    assert.deepEqual(newsPrior(gazetteer.lookup('Mogadishu').slice(0, 1), ['Mogadishu'], plainLedger), [0]);
  });
});
