import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { englishOverview } from '../../../../src/cli/englishOverview';
import { createAnalysisIndex } from '../../../../src/engine/analysisIndex';
import { dayWords } from '../../../../src/export/overview/dayWords';
import { mapFigure, type Atlas, type Town } from '../../../../src/export/overview/mapFigure';
import type { MapPoint } from '../../../../src/export/overview/mapPoints';
import { overviewOf } from '../../../../src/export/overview/overview';
import { overviewHtml } from '../../../../src/export/overview/overviewHtml';
import { sheetFor, townsArea, wantsFine, type World } from '../../../../src/export/overview/worldMap';
import { projectRoot } from '../../../root';
import { Article } from '../../editor/article';
import { townArticle, townDates } from './town';

type Element = DefaultTreeAdapterTypes.Element;

const world = (name: string): World =>
  JSON.parse(readFileSync(path.join(projectRoot, 'node_modules', 'world-atlas', name), 'utf8')) as World;

describe('overview as HTML', () => {
  const atlas: Atlas = { coarse: world('countries-110m.json') };
  const article = townArticle();
  const overview = overviewOf(createAnalysisIndex(article.analysis()), article.text, townDates(article));
  const html = overviewHtml(overview, { words: englishOverview, isLive: true, atlas, zoom: 1 });
  const all = (tag: string, within = html): Element[] => {
    const found: Element[] = [];
    const visit = (node: DefaultTreeAdapterTypes.ParentNode): void => {
      for (const child of node.childNodes) {
        if (!('tagName' in child)) continue;
        if (child.tagName === tag) found.push(child);
        visit(child);
      }
    };
    visit(parseFragment(within));
    return found;
  };
  const attribute = (element: Element | undefined, name: string): string | undefined =>
    element?.attrs.find((each) => each.name === name)?.value;

  it('has each figure with a name, and its twin as a table with headings', () => {
    const svgs = all('svg');
    assert.deepEqual(
      svgs.map((svg) => [attribute(svg, 'role'), attribute(svg, 'aria-label')]),
      ['balance', 'map', 'timeline', 'pairs'].map((name) => [
        'img',
        englishOverview.headings[name as keyof typeof englishOverview.headings],
      ]),
    );
    assert.equal(all('table').length, svgs.length);
    assert.ok(all('th').every((cell) => attribute(cell, 'scope') === 'col'));
    const ids = all('h2').map((heading) => attribute(heading, 'id'));
    assert.deepEqual(
      all('section').map((section) => attribute(section, 'aria-labelledby')),
      ids,
    );
  });

  it('leads into the text by buttons, and by shapes for the mouse', () => {
    const targets = all('button').flatMap((button) => attribute(button, 'data-at') ?? []);
    const words = targets.map((at) => article.text.slice(...(at.split(',').map(Number) as [number, number])));
    assert.ok(words.includes('“We wait.”') && words.includes('Marport') && words.includes('2017'));
    assert.ok(all('circle').some((circle) => attribute(circle, 'data-at') !== undefined));
  });

  it('leads nowhere on a page without a script', () => {
    const still = overviewHtml(overview, { words: englishOverview, isLive: false, atlas, zoom: 1 });
    assert.deepEqual(all('button', still), []);
    assert.ok(!still.includes('data-at'));
  });

  it('says what the numbers beside a bar count, and cuts a name before it runs into them', () => {
    const long = 'The Honourable Maximilian Featherstonehaugh-Whittlesey';
    const article = new Article(`${long} said: “We wait for rain.”`).entity('e1', 'person', [long]);
    article.quote('q1', '“We wait for rain.”', { speakers: [article.speaker(long, 'e1')] });
    const made = overviewHtml(overviewOf(createAnalysisIndex(article.analysis()), article.text, null), {
      words: englishOverview,
      isLive: true,
      atlas,
      zoom: 1,
    });
    const lines = all('text', made).map((text) =>
      text.childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
    );
    assert.deepEqual(lines.slice(0, 2), ['The Honourable Maximilian F…', '100% · 4 words']);
  });

  it('tells apart by shape what colours tell apart', () => {
    assert.match(html, /<rect class="bar unnamed"/);
    assert.match(html, /<circle class="point unsure"/);
  });

  it('escapes every word of the document', () => {
    const evil = new Article('<img src=x onerror=alert(1)> met "B&B" in the yard.');
    evil
      .entity('e1', 'person', ['<img src=x onerror=alert(1)>'])
      .entity('e2', 'organization', ['"B&B"'])
      .quote('q1', 'the yard', { speakers: [evil.speaker('<img src=x onerror=alert(1)>', 'e1')] });
    const made = overviewHtml(overviewOf(createAnalysisIndex(evil.analysis()), evil.text, []), {
      words: englishOverview,
      isLive: true,
      atlas,
      zoom: 1,
    });
    assert.deepEqual(all('img', made), []);
    assert.ok(made.includes('&lt;img src=x') && made.includes('"B&amp;B"'));
  });

  it('says so where there is nothing to draw, and leaves the timeline out where nobody looked for dates', () => {
    const none = overviewOf(createAnalysisIndex(new Article('').analysis()), '', null);
    const made = overviewHtml(none, { words: englishOverview, isLive: true, atlas, zoom: 1 });
    assert.deepEqual(all('svg', made), []);
    assert.ok(made.includes(englishOverview.nothing.map) && !made.includes(englishOverview.headings.timeline));
  });

  it('is small enough to be sent at once, with the whole world on the map', () => {
    const far = overviewOf(createAnalysisIndex(article.analysis()), article.text, townDates(article));
    const made = overviewHtml(far, { words: englishOverview, isLive: true, atlas, zoom: 0.01 });
    assert.ok(gzipSync(made).length < 50_000, String(gzipSync(made).length));
  });

  describe('map', () => {
    const at = (latitude: number, longitude: number): { latitude: number; longitude: number } => ({
      latitude,
      longitude,
    });
    const onSheet = (points: readonly { latitude: number; longitude: number }[], zoom = 1): boolean[] => {
      const sheet = sheetFor(points, zoom, 480, 270);
      return points.map(({ latitude, longitude }) => {
        const [x, y] = sheet.projection([longitude, latitude]) ?? [-1, -1];
        return x > 0 && x < 480 && y > 0 && y < 270;
      });
    };

    it('shows all that is named: one town, a land, both sides of the ocean and of the day’s border, the poles', () => {
      for (const points of [
        [at(1.35, 103.8)],
        [at(51.5, -0.1), at(57.1, -2.1)],
        [at(-36.8, 174.8), at(-18.1, 178.4), at(21.3, -157.9)],
        [at(69.6, 18.9), at(78.2, 15.6)],
        [at(40.7, -74), at(-33.9, 151.2), at(35.7, 139.7), at(-34.6, -58.4)],
        [at(64, -21), at(-54, -68)],
      ]) {
        assert.deepEqual(
          onSheet(points),
          points.map(() => true),
          JSON.stringify(points),
        );
      }
    });

    it('goes closer to what is named most, not to the sea between far places', () => {
      const far = [at(54.35, 18.65), at(60, -95), at(1.35, 103.8)];
      assert.deepEqual(onSheet(far), [true, true, true]);
      for (const zoom of [2, 4, 8, 16, 32]) assert.ok(onSheet(far, zoom)[0], String(zoom));
      // Over the day's border, too.
      for (const zoom of [2, 8]) assert.ok(onSheet([at(-36.8, 174.8), at(21.3, -157.9)], zoom)[0], String(zoom));
    });

    it('puts a label where it hides no other dot', () => {
      const [named] = article.analysis().entities.flatMap(({ place }) => place ?? []);
      assert.ok(named);
      const point = (id: string, latitude: number, longitude: number): MapPoint => ({
        ...{ id, name: id, place: { ...named, latitude, longitude }, mentions: 1, sure: true, at: [0, 1] },
      });
      const made = mapFigure([point('Westerland', 50, 10), point('Osten', 50, 12)], atlas, 1, {
        words: englishOverview,
        isLive: true,
      });
      assert.match(made, /<text class="end" x="[\d.]+" y="[\d.]+">Westerland</);
    });

    it('labels further towns where there is room, and none that is named', () => {
      const [named] = article.analysis().entities.flatMap(({ place }) => place ?? []);
      assert.ok(named);
      const points = [{ id: 'e1', name: named.name, place: named, mentions: 2, sure: true, at: [0, 1] as const }];
      const further = (name: string, latitude: number, longitude: number): Town => ({ name, latitude, longitude });
      const { latitude, longitude } = named;
      const towns = [
        further('Named already', latitude, longitude),
        further('Upper Town', latitude + 2, longitude + 2),
        further('Beside Upper Town', latitude + 2.02, longitude + 2),
        further('Beyond', latitude + 40, longitude),
      ];
      const made = mapFigure(points, { ...atlas, towns }, 1, { words: englishOverview, isLive: true });
      assert.deepEqual(
        [...made.matchAll(/<text class="town[^"]*"[^>]*>([^<]*)/g)].map(([, name]) => name),
        ['Upper Town'],
      );
      assert.ok(
        !mapFigure(points, { ...atlas, towns: [] }, 1, { words: englishOverview, isLive: true }).includes('town'),
      );
    });

    it('asks for towns on a small piece of the earth only', () => {
      const area = townsArea(sheetFor([at(38.7, -9.1)], 1, 480, 270));
      assert.ok(area && area.west < -9.1 && area.east > -9.1 && area.south < 38.7 && area.north > 38.7);
      assert.equal(townsArea(sheetFor([at(38.7, -9.1), at(55.8, 137.6)], 1, 480, 270)), null);
    });

    it('wants fine coasts for a small piece of the earth only, or closer up', () => {
      const europe = [at(38.7, -9.1), at(55.8, 37.6)];
      assert.ok(wantsFine(sheetFor([at(1.35, 103.8)], 1, 480, 270)));
      assert.ok(!wantsFine(sheetFor(europe, 1, 480, 270)));
      assert.ok(wantsFine(sheetFor(europe, 4, 480, 270)));
      assert.ok(!wantsFine(sheetFor([], 1, 480, 270)));
    });
  });

  it('writes days as people do', () => {
    const days = dayWords('en');
    assert.equal(days('2019-05-03', '2019-05-03'), 'May 3, 2019');
    assert.equal(days('2019-05-01', '2019-05-31'), 'May 2019');
    assert.equal(days('2017-01-01', '2017-12-31'), '2017');
    assert.match(days('1990-01-01', '1999-12-31'), /^1990.–.1999$/);
    assert.match(days('2019-05-03', '2019-05-05'), /^May 3.–.5, 2019$/);
  });
});
