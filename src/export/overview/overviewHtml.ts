import type { Span } from '../../engine/analysis';
import { htmlAttribute, htmlText } from '../htmlText';
import { balanceFigure } from './balanceFigure';
import { target, type FigureContext } from './figure';
import { mapFigure, type Atlas } from './mapFigure';
import type { Overview } from './overview';
import type { FigureName } from './overviewWords';
import { pairsFigure } from './pairsFigure';
import { timelineFigure } from './timelineFigure';

/** How an overview is written. */
export interface OverviewContext extends FigureContext {
  /** Null where there is no map to draw on. */
  readonly atlas: Atlas | null;
  /** How much closer the map is: 1 shows all that is named. */
  readonly zoom: number;
  /** The figures that have their table with them; all by default. */
  readonly twins?: readonly FigureName[];
}

/**
 * An overview as sections of HTML: a few sentences of what to look at, then four figures, each with its table. Every word
 * of the document is escaped. What leads into the text is a button with the offsets, for a script to hear.
 */
export function overviewHtml(overview: Overview, context: OverviewContext): string {
  const { words } = context;
  const { balance, points, timeline, pairs } = overview;
  return [
    section('look', words.headings.look, lookAt(overview, context)),
    figure('balance', balance.rows.length > 0, () => balancePart(overview, context), context),
    figure('map', points.length > 0, () => mapPart(overview, context), context),
    ...(timeline
      ? [figure('timeline', timeline.entries.length > 0, () => timelinePart(overview, context), context)]
      : []),
    figure('pairs', pairs.length > 0, () => pairsPart(overview, context), context),
  ].join('\n');
}

function section(name: string, heading: string, content: string): string {
  return `<section class="overview" aria-labelledby="overview-${name}">\n<h2 id="overview-${name}">${htmlText(heading)}</h2>\n${content}\n</section>`;
}

function figure(name: FigureName, isThere: boolean, draw: () => string, { words }: OverviewContext): string {
  return section(
    name,
    words.headings[name],
    isThere ? draw() : `<p class="faint">${htmlText(words.nothing[name])}</p>`,
  );
}

function lookAt({ balance }: Overview, { words }: OverviewContext): string {
  return `<ul>\n${balance.notes.map((note) => `<li>${htmlText(words.note(note))}</li>`).join('\n')}\n</ul>`;
}

function balancePart(overview: Overview, context: OverviewContext): string {
  const { balance } = overview;
  const { words } = context;
  const { columns } = words;
  const rows = balance.rows.map((row) => [
    go(row.at, row.role === null ? row.name : `${row.name}, ${row.role}`, context),
    htmlText(words.kinds[row.source]),
    String(row.quotations.length),
    String(row.words),
    htmlText(words.percent(row.share)),
  ]);
  const { quotations, words: count } = balance.unattributed;
  if (quotations > 0) rows.push([htmlText(words.noSpeaker), '', String(quotations), String(count), '']);
  const head = [columns.source, columns.kind, columns.quotes, columns.words, columns.share];
  return `${balanceFigure(balance.rows, context)}
<p class="key"><span class="swatch named"></span> ${htmlText(words.legends.named)} <span class="swatch unnamed"></span> ${htmlText(words.legends.unnamed)}</p>
${table('balance', head, rows, 2, context)}${enteredPart(overview, context)}`;
}

/** The sources counted by what people entered of them, one table a question. */
function enteredPart({ entered }: Overview, { words }: OverviewContext): string {
  const { columns } = words;
  const tables = entered.map(({ key, rows }) => {
    const cells = rows.map(({ value, sources, words: count, share }) => [
      htmlText(value === null ? words.notEntered : words.factValue(key, value)),
      String(sources),
      String(count),
      htmlText(words.percent(share)),
    ]);
    return plainTable([words.factKey(key), columns.sources, columns.words, columns.share], cells, 1);
  });
  return tables.length === 0 ? '' : `\n<h3>${htmlText(words.entered)}</h3>\n${tables.join('\n')}`;
}

function mapPart({ points }: Overview, context: OverviewContext): string {
  const { words, atlas, zoom, isLive } = context;
  const { columns } = words;
  const button = (to: number, label: string, sign: string): string =>
    `<button type="button" data-zoom="${String(to)}" data-key="zoom-${sign}" title="${htmlAttribute(label)}" aria-label="${htmlAttribute(label)}">${sign}</button>`;
  const zooms = isLive
    ? `<p class="zoom">${button(zoom * 2, words.zoomIn, '+')} ${button(zoom / 2, words.zoomOut, '−')} ${button(1, words.zoomFit, '⤢')}</p>\n`
    : '';
  const drawn = atlas
    ? `${zooms}${mapFigure(points, atlas, zoom, context)}\n<p class="key">${htmlText(words.legends.map)}</p>\n`
    : '';
  const rows = points.map(({ name, place, mentions, sure, at }) => [
    go(at, name, context),
    htmlText(words.place(place)),
    String(mentions),
    htmlText(sure ? words.sure : words.unsure),
  ]);
  return drawn + table('map', [columns.place, columns.location, columns.mentions, columns.sure], rows, 2, context);
}

function timelinePart({ timeline }: Overview, context: OverviewContext): string {
  if (!timeline) return '';
  const { words } = context;
  const { columns } = words;
  const rows = timeline.entries.map(({ from, to, span, context: around, speakers }) => [
    go(span, words.days(from, to), context),
    htmlText(around),
    htmlText(speakers.join(', ')),
  ]);
  const rest = timeline.undated > 0 ? `<p class="key">${htmlText(words.undated(timeline.undated))}</p>\n` : '';
  return `${timelineFigure(timeline, context)}\n${rest}${table('timeline', [columns.date, columns.context, columns.speakers], rows, 9, context)}`;
}

function pairsPart({ pairs }: Overview, context: OverviewContext): string {
  const { words } = context;
  const { columns } = words;
  const rows = pairs.map(({ one, other, paragraphs, at }) => [
    go(at, one.name, context),
    htmlText(other.name),
    String(paragraphs),
  ]);
  return `${pairsFigure(pairs, context)}
<p class="key">${htmlText(words.legends.pairs)}</p>
${table('pairs', [columns.one, columns.other, columns.paragraphs], rows, 2, context)}`;
}

/** Words that lead into the text where that is possible. */
function go(at: Span, label: string, { isLive }: OverviewContext): string {
  if (!isLive) return htmlText(label);
  return `<button type="button" class="go"${target(at, true)}>${htmlText(label)}</button>`;
}

/** The twin of a figure; from the column `numbers` on to the right. */
function table(
  name: FigureName,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: number,
  { words, twins }: OverviewContext,
): string {
  if (twins?.includes(name) === false) return '';
  return `<details data-key="table-${name}"><summary>${htmlText(`${words.asTable}: ${words.headings[name]}`)}</summary>
${plainTable(head, rows, numbers)}</details>`;
}

/** From the column `numbers` on to the right; the cells are HTML. */
export function plainTable(head: readonly string[], rows: readonly (readonly string[])[], numbers: number): string {
  const side = (i: number): string => (i < numbers ? '' : ' class="number"');
  const titles = head.map((title, i) => `<th scope="col"${side(i)}>${htmlText(title)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell, i) => `<td${side(i)}>${cell}</td>`).join('')}</tr>`);
  return `<div class="wide"><table>
<thead><tr>${titles}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`;
}
