import * as assert from 'node:assert/strict';
import { isAbbreviation, isCoined, isWrittenAsAcronym } from '../../../../src/engine/names/abbreviations';

describe('abbreviations', () => {
  it('are mostly capitals', () => {
    for (const text of ['WHO', 'UN', 'MoD', 'G-7', 'U.S.']) assert.ok(isWrittenAsAcronym(text), text);
    for (const text of ['Oslo', 'WikiLeaks', 'X', '', 'NORTHERN RAIL']) assert.ok(!isWrittenAsAcronym(text), text);
  });
  it('of a kind that nobody takes for a word have two capitals', () => {
    for (const text of ['NRA', 'ACPeds', 'WikiLeaks']) assert.ok(isCoined(text), text);
    for (const text of ['Oslo', 'Northern Rail', 'X', '']) assert.ok(!isCoined(text), text);
  });
  it('have their letters in the order of the full name', () => {
    assert.ok(isAbbreviation('TSWK', 'Terhune Steel Workers'));
    assert.ok(isAbbreviation('CPeds', 'College of Pediatricians'));
    assert.ok(!isAbbreviation('WST', 'Terhune Steel Workers'));
    assert.ok(!isAbbreviation('', 'Terhune'));
    assert.ok(!isAbbreviation('NRA', ''));
  });
});
