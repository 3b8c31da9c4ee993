import { greatestOf } from '../../engine/lists';
import { htmlAttribute, htmlText } from '../htmlText';
import type { BalanceRow } from './balance';
import { shortened, target, type FigureContext } from './figure';

const WIDTH = 320;
const ROW = 34;
/** More bars are not told apart; the table has all. */
const MOST_BARS = 10;
/** So many characters have room in a line. */
const LINE = 42;

/** The words of each source as bars: full for who is named, hatched for who is not. */
export function balanceFigure(rows: readonly BalanceRow[], { words, isLive }: FigureContext): string {
  const shown = rows.slice(0, MOST_BARS);
  const most = Math.max(1, greatestOf(shown.map((row) => row.words)));
  const bars = shown.map((row, i) => {
    const y = i * ROW;
    const facts = `${words.percent(row.share)} · ${words.wordCount(row.words)}`;
    const length = Math.max(2, (row.words / most) * WIDTH);
    return `<g${target(row.at, isLive)}><title>${htmlText(`${row.name}: ${facts}`)}</title>
<text x="0" y="${String(y + 13)}">${htmlText(shortened(row.name, LINE - facts.length))}</text>
<text class="end" x="${String(WIDTH)}" y="${String(y + 13)}">${htmlText(facts)}</text>
<rect class="${row.named ? 'bar' : 'bar unnamed'}" x="0" y="${String(y + 18)}" width="${length.toFixed(1)}" height="9"/></g>`;
  });
  return `<svg class="balance" role="img" viewBox="0 0 ${String(WIDTH)} ${String(shown.length * ROW)}" aria-label="${htmlAttribute(
    words.headings.balance,
  )}">
<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch" width="2.5" height="5"/></pattern></defs>
${bars.join('\n')}
</svg>`;
}
