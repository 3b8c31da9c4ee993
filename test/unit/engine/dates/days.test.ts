import * as assert from 'node:assert/strict';
import { dayOf, fromIso, moved, partOf, toIso, unitOf, weekdayOf, type Days } from '../../../../src/engine/dates/days';

describe('days', () => {
  const day = (iso: string): number => fromIso(iso) ?? NaN;
  const iso = ({ from, to }: Days): string => `${toIso(from)}/${toIso(to)}`;

  it('go to ISO and back, also before 1970 and before the year 100', () => {
    for (const text of ['2019-05-03', '1969-12-31', '1789-07-14', '0099-01-01', '2020-02-29'])
      assert.equal(toIso(day(text)), text);
  });

  it('are none where the calendar has none', () => {
    for (const text of ['2019-02-29', '2019-13-01', '2019-5-3', '', 'soon']) assert.equal(fromIso(text), null, text);
  });

  it('know their weekday, 0 for Monday', () => {
    assert.equal(weekdayOf(day('2019-05-13')), 0);
    assert.equal(weekdayOf(day('1969-12-28')), 6);
  });

  it('lie in units', () => {
    const at = day('2019-05-15');
    assert.equal(iso(unitOf(at, 'day', -1)), '2019-05-14/2019-05-14');
    assert.equal(iso(unitOf(at, 'week')), '2019-05-13/2019-05-19');
    assert.equal(iso(unitOf(at, 'month', -5)), '2018-12-01/2018-12-31');
    assert.equal(iso(unitOf(at, 'year', 1)), '2020-01-01/2020-12-31');
    assert.equal(iso(unitOf(at, 'decade', -1)), '2000-01-01/2009-12-31');
    assert.equal(iso(unitOf(day('2000-01-01'), 'century')), '1901-01-01/2000-12-31');
  });

  it('move by units, at most to the end of a shorter month', () => {
    assert.equal(toIso(moved(day('2019-03-31'), 'month', -1)), '2019-02-28');
    assert.equal(toIso(moved(day('2020-02-29'), 'decade', -1)), '2010-02-28');
    assert.equal(toIso(moved(day('2019-05-15'), 'week', 2)), '2019-05-29');
  });

  it('have parts', () => {
    const year = { from: dayOf(2018, 1, 1), to: dayOf(2018, 12, 31) };
    const may = { from: dayOf(2018, 5, 1), to: dayOf(2018, 5, 31) };
    assert.deepEqual(
      (['early', 'mid', 'late', 'start', 'end'] as const).map((part) => iso(partOf(year, part))),
      [
        '2018-01-01/2018-04-30',
        '2018-05-01/2018-08-31',
        '2018-09-01/2018-12-31',
        '2018-01-01/2018-01-31',
        '2018-12-01/2018-12-31',
      ],
    );
    assert.deepEqual(
      (['early', 'mid', 'late', 'start', 'end'] as const).map((part) => iso(partOf(may, part))),
      [
        '2018-05-01/2018-05-10',
        '2018-05-11/2018-05-20',
        '2018-05-21/2018-05-31',
        '2018-05-01/2018-05-01',
        '2018-05-31/2018-05-31',
      ],
    );
  });
});
