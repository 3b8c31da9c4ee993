import type { BalanceCount, FolderBalance } from '../../index/folderBalance';
import { htmlAttribute, htmlText } from '../htmlText';
import { shortened } from './figure';
import { plainTable } from './overviewHtml';

/** The three ways in which the balance of a folder is told. */
export type BalanceOrder = 'months' | 'authors' | 'sections';

/** The words of a folder's balance that depend on the reader's language; none comes from an article. */
export interface FolderBalanceWords {
  readonly headings: Readonly<Record<BalanceOrder, string>>;
  readonly columns: Readonly<Record<BalanceOrder | 'articles' | 'quotes' | 'counted' | 'share', string>>;
  /** What is counted: *Quotes of sources with a name*. */
  readonly measure: string;
  readonly asTable: string;
  /** Of articles that do not say it. */
  readonly unsaid: string;
  /** Where no quotation can be told. */
  readonly nothing: string;
  /** *1,204 quotes of 300 articles: 61 %* */
  summary(all: BalanceCount, share: string): string;
  /** What a hatched bar means: *hatched: below the target*. */
  readonly below: string;
  /** *target: 50 %* */
  target(share: string): string;
  month(key: string): string;
  percent(share: number): string;
}

const WIDTH = 320;
const ROW = 34;
/** More bars are not told apart; the table has all. */
const MOST_BARS = 24;
/** So many characters have room in a line. */
const LINE = 42;
const ORDERS: readonly BalanceOrder[] = ['months', 'authors', 'sections'];

/**
 * The balance of a folder as sections of HTML: by month, author and section a figure with its table, and in each figure a line for
 * the target (0 to 1; 0: none). Every word of an article is escaped.
 */
export function folderBalanceHtml(balance: FolderBalance, target: number, words: FolderBalanceWords): string {
  if (balance.all.told === 0) return `<p>${htmlText(words.nothing)}</p>`;
  const summary = words.summary(balance.all, words.percent(shareOf(balance.all)));
  const aim = target > 0 ? ` · ${words.target(words.percent(target))}` : '';
  const key = target > 0 ? `\n<p class="key"><span class="swatch unnamed"></span> ${htmlText(words.below)}</p>` : '';
  const head = `<p>${htmlText(words.measure)}</p>\n<p>${htmlText(summary + aim)}</p>`;
  const sections = ORDERS.map((order) => section(order, balance[order], target, words));
  return `<div class="overview">${head}${key}</div>\n${sections.join('\n')}`;
}

function section(
  order: BalanceOrder,
  counts: readonly BalanceCount[],
  target: number,
  words: FolderBalanceWords,
): string {
  const told = counts.filter(({ told: quotations }) => quotations > 0);
  const { columns } = words;
  const rows = told.map((count) => [
    htmlText(nameOf(order, count, words)),
    String(count.articles),
    String(count.told),
    String(count.counted),
    htmlText(words.percent(shareOf(count))),
  ]);
  const head = [columns[order], columns.articles, columns.quotes, columns.counted, columns.share];
  return `<section class="overview" aria-labelledby="balance-${order}">
<h2 id="balance-${order}">${htmlText(words.headings[order])}</h2>
${figure(order, told, target, words)}
<details data-key="table-${order}"><summary>${htmlText(`${words.asTable}: ${words.headings[order]}`)}</summary>
${plainTable(head, rows, 1)}</details>
</section>`;
}

/** Of months the last ones are drawn, of the others those with most quotations. */
function figure(
  order: BalanceOrder,
  counts: readonly BalanceCount[],
  target: number,
  words: FolderBalanceWords,
): string {
  const shown = order === 'months' ? counts.slice(-MOST_BARS) : counts.slice(0, MOST_BARS);
  const height = shown.length * ROW;
  const bars = shown.map((count, i) => {
    const y = i * ROW;
    const share = shareOf(count);
    const facts = `${words.percent(share)} · ${String(count.counted)}/${String(count.told)}`;
    const name = nameOf(order, count, words);
    return `<g><title>${htmlText(`${name}: ${facts}`)}</title>
<text x="0" y="${String(y + 13)}">${htmlText(shortened(name, LINE - facts.length))}</text>
<text class="end" x="${String(WIDTH)}" y="${String(y + 13)}">${htmlText(facts)}</text>
<rect class="${target > 0 && share < target ? 'bar unnamed' : 'bar'}" x="0" y="${String(y + 18)}" width="${Math.max(2, share * WIDTH).toFixed(1)}" height="9"/></g>`;
  });
  const x = (target * WIDTH).toFixed(1);
  const line =
    target > 0
      ? `\n<line class="target" x1="${x}" x2="${x}" y1="0" y2="${String(height)}"><title>${htmlText(words.target(words.percent(target)))}</title></line>`
      : '';
  return `<svg class="balance ${order}" role="img" viewBox="0 0 ${String(WIDTH)} ${String(height)}" aria-label="${htmlAttribute(words.headings[order])}">
<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch" width="2.5" height="5"/></pattern></defs>
${bars.join('\n')}${line}
</svg>`;
}

function nameOf(order: BalanceOrder, { key }: BalanceCount, words: FolderBalanceWords): string {
  if (key === null) return words.unsaid;
  return order === 'months' ? words.month(key) : key;
}

const shareOf = ({ told, counted }: BalanceCount): number => (told === 0 ? 0 : counted / told);
