import * as assert from 'node:assert/strict';
import { homeOfFolders } from '../../../../src/engine/places/folderHome';

describe('the home that folders tell', () => {
  it('is a country or region that a folder is called after', () => {
    assert.deepEqual(homeOfFolders(['ontario', 'council']), ['Ontario', 'Council']);
    assert.deepEqual(homeOfFolders(['new-zealand', 'South_Australia']), ['New Zealand', 'South Australia']);
    assert.deepEqual(homeOfFolders(['isle of man']), ['Isle of Man']);
  });

  it('is nothing by codes, numbers, first names and directions', () => {
    assert.deepEqual(
      homeOfFolders(['in', 'ca', '2024', 'georgia', 'Jordan', 'central', '', 'a.b', 'x'.repeat(80)]),
      [],
    );
  });

  it('looks no deeper than six folders', () => {
    assert.equal(homeOfFolders(Array.from({ length: 20 }, () => 'kenya')).length, 6);
  });
});
