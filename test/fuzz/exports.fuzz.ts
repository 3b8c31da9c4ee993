import assert from 'node:assert/strict';
import { GFM, parser } from '@lezer/markdown';
import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { englishWords } from '../../src/cli/englishWords';
import type { Analysis, Span } from '../../src/engine/analysis';
import { createAnalyzer } from '../../src/engine/analyzer';
import { annotationsJson, type AnnotationCollection } from '../../src/export/annotations';
import { toCodePoints, toUtf16 } from '../../src/export/codePoints';
import { csvHeader, entitiesCsv, quotationRows, quotationsCsv, separators, separatorSigns } from '../../src/export/csv';
import { excerptOf } from '../../src/export/excerpt';
import type { TextFormat } from '../../src/engine/text/textFormat';
import { htmlPage } from '../../src/export/html';
import { analysisJson } from '../../src/export/json';
import { withReasons } from '../../src/export/reasons';
import { markdownReport } from '../../src/export/markdown';
import { testResources } from '../resources';
import { parseCsv } from '../unit/export/csvText';
import { fuzz } from './fuzz';
import { newsText, textFormat } from './newsText';
import { keepsPromises } from './promises';

interface Subject {
  readonly analysis: Analysis;
  readonly text: string;
  readonly file: string;
  readonly part?: Span;
}

const markdown = parser.configure(GFM);
/** The elements that our pages are made of. */
const ours =
  /^(?:html|head|meta|title|style|body|main|header|footer|section|h[1-3]|p|div|span|mark|a|ul|li|blockquote|table|thead|tbody|tr|th|td)$/;

/** The analysis comes back from JSON, whole or said to be a part. */
function checkJson({ analysis, part }: Subject): void {
  const back = JSON.parse(analysisJson(analysis, part)) as unknown;
  const reasoned = withReasons(analysis);
  assert.deepEqual(back, part ? { ...reasoned, part } : reasoned);
}

/** Every row has the columns of the header, and no cell begins as a formula does, but for numbers. */
function checkCsv({ analysis, text }: Subject): void {
  for (const separator of separators) {
    for (const [csv, rows] of [
      [quotationsCsv(analysis, text, separator), analysis.quotes.length],
      [entitiesCsv(analysis, text, separator), analysis.entities.length],
      [csvHeader(true, separator) + quotationRows(analysis, text, true, separator), analysis.quotes.length],
    ] as const) {
      const table = parseCsv(csv, separatorSigns[separator]);
      assert.equal(table.length, rows + 1);
      for (const row of table) {
        assert.equal(row.length, table[0]?.length);
        for (const cell of row) assert.ok(!/^[=+\-@\t\r]/.test(cell) || Number.isFinite(Number(cell)), cell);
      }
    }
  }
}

/** No markup of the text's comes through: the headings are ours, and there is no HTML, link, picture or code. */
function checkMarkdown({ analysis, text, file }: Subject): void {
  const report = markdownReport({ analysis, text, file }, englishWords);
  const kinds: string[] = [];
  markdown.parse(report).iterate({ enter: ({ name }) => void kinds.push(name) });
  assert.equal(kinds.filter((kind) => kind === 'ATXHeading1').length, 1);
  assert.equal(kinds.filter((kind) => kind === 'ATXHeading2').length, 6);
  const alien = kinds.filter((kind) =>
    /HTML|Link|Image|URL|Code|Emphasis|Setext|Comment|Strikethrough|Rule/.test(kind),
  );
  assert.deepEqual(alien, [], report);
}

/** A page that a strict parser takes, with our elements only, whose links lead somewhere. */
function checkHtml({ analysis, text, file, part }: Subject): void {
  const html = htmlPage({ analysis, text, file, ...(part ? { part, selection: true } : {}) }, englishWords);
  const ids: string[] = [];
  const targets: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) {
      assert.match(node.tagName, ours);
      for (const { name, value } of node.attrs) {
        assert.doesNotMatch(name, /^on|^src$|^style$/);
        if (name === 'id') ids.push(value);
        if (name === 'href') targets.push(value);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html, { onParseError: ({ code }) => assert.fail(code) }));
  assert.equal(new Set(ids).size, ids.length);
  for (const target of targets) assert.ok(ids.includes(target.replace(/^#/, '')), target);
}

/** Each passage is found by its words and at its place in code points. */
function checkAnnotations({ analysis, text, file }: Subject): void {
  const { total, first } = JSON.parse(annotationsJson(analysis, text, file)) as AnnotationCollection;
  assert.equal(total, first.items.length);
  assert.equal(total, analysis.quotes.length + analysis.entities.length);
  const points = [...text];
  for (const { target } of first.items) {
    for (const { source, selector } of target) {
      const [{ exact }, { start, end }] = selector;
      assert.equal(points.slice(start, end).join(''), exact);
      assert.match(source, /^[\w.!~*'()%/-]*$/);
    }
  }
}

describe('fuzz: exports', () => {
  const analyzer = createAnalyzer(testResources());
  const subject = (text: string, format: TextFormat, file: string): Subject => ({
    analysis: analyzer.analyze({ id: file, text, format }),
    text,
    file,
  });
  const exports = { checkJson, checkCsv, checkMarkdown, checkHtml, checkAnnotations };

  for (const [name, check] of Object.entries(exports)) {
    fuzz(
      `${name.replace('check', '')} holds whatever the text holds`,
      80,
      fc.property(newsText, textFormat, fc.string({ unit: 'binary' }), (text, format, file) => {
        check(subject(text, format, file));
      }),
    );
  }

  fuzz(
    'a part of a text is exported as the whole is',
    100,
    fc.property(newsText, textFormat, fc.array(fc.tuple(fc.nat(1000), fc.nat(1000))), (text, format, places) => {
      const { analysis } = subject(text, format, 'a.txt');
      const at = (share: number): number => Math.floor((text.length * share) / 1000);
      const selection = places.map(([a, b]): Span => [at(Math.min(a, b)), at(Math.max(a, b))]);
      const excerpt = excerptOf(analysis, text, selection);
      keepsPromises(excerpt.analysis, text, { part: true });
      const part = { analysis: excerpt.analysis, text, file: 'a.txt', part: excerpt.span };
      for (const check of Object.values(exports)) check(part);
    }),
  );

  fuzz(
    'code points lead back to code units',
    100,
    fc.property(newsText, textFormat, (text, format) => {
      const { analysis } = subject(text, format, 'a.txt');
      const points = toCodePoints(analysis, text);
      assert.deepEqual(toUtf16(points, text), analysis);
      const csv = quotationsCsv(points, text).replaceAll(/\d+/g, '');
      assert.equal(csv, quotationsCsv(analysis, text).replaceAll(/\d+/g, ''));
    }),
  );
});
