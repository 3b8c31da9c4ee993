import assert from 'node:assert/strict';
import { placeOfBody } from '../../../../src/engine/places/localBodies';
import { openGazetteer } from '../../../../src/engine/places/gazetteer';
import { packGazetteer } from '../../../../training/gazetteer/pack';
import { place } from './smallGazetteer';

describe('local bodies', () => {
  const gazetteer = openGazetteer(
    packGazetteer([
      place('Lake County', 'admin2', 'US', 'Ohio', [41, -81]),
      place('Dover', 'city', 'US', 'Ohio', [40, -81]),
      place('St. Asaph', 'city', 'GB', 'Wales', [53, -3]),
    ]),
  );

  it('are in the place they are called after', () => {
    assert.equal(placeOfBody("Lake County Sheriff's Office", gazetteer), 'Lake County');
    assert.equal(placeOfBody('the Dover High School', gazetteer), 'Dover');
    assert.equal(placeOfBody('St. Asaph Hospital', gazetteer), 'St. Asaph');
    assert.equal(placeOfBody('Lake County Riders', gazetteer), 'Lake County');
  });

  it('are nowhere if they are called after something else, or are of no local kind', () => {
    assert.equal(placeOfBody('Dover Motors', gazetteer), null);
    assert.equal(placeOfBody('Quillen Hospital', gazetteer), null);
    assert.equal(placeOfBody('Dover', gazetteer), null);
    assert.equal(placeOfBody('', gazetteer), null);
  });
});
