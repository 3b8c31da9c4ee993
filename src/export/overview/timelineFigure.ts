import { htmlAttribute, htmlText } from '../htmlText';
import { shortened, target, type FigureContext } from './figure';
import type { Timeline, TimelineEntry } from './timeline';

const WIDTH = 320;
const ROW = 30;
/** More are not told apart; the table has all. */
const MOST = 16;

/** What is dated, one under the other, earliest first: equal days share a dot, a stretch of days has a bar. */
export function timelineFigure({ entries }: Timeline, { words, isLive }: FigureContext): string {
  const days = byDays(entries).slice(0, MOST);
  const rows = days.map((same, i) => {
    const [first] = same;
    if (!first) return '';
    const y = i * ROW;
    const label = words.days(first.from, first.to);
    const speakers = [...new Set(same.flatMap((each) => each.speakers))].join(', ');
    const shape =
      first.from === first.to
        ? `<circle class="dot" cx="8" cy="${String(y + 9)}" r="4"/>`
        : `<rect class="dot" x="4" y="${String(y + 3)}" width="8" height="16" rx="4"/>`;
    return `<g${target(first.span, isLive)}><title>${htmlText(`${label}: ${first.context}`)}</title>
${shape}<text class="strong" x="22" y="${String(y + 12)}">${htmlText(label)}</text>
<text class="faint" x="22" y="${String(y + 25)}">${htmlText(shortened(speakers === '' ? first.context : `${speakers}: ${first.context}`, 50))}</text></g>`;
  });
  const height = days.length * ROW;
  return `<svg class="timeline" role="img" viewBox="0 0 ${String(WIDTH)} ${String(height)}" aria-label="${htmlAttribute(
    words.headings.timeline,
  )}">
<line class="axis" x1="8" y1="9" x2="8" y2="${String(height - 20)}"/>
${rows.join('\n')}
</svg>`;
}

/** Entries that name the same days, in their order. */
function byDays(entries: readonly TimelineEntry[]): TimelineEntry[][] {
  const groups: TimelineEntry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last?.[0]?.from === entry.from && last[0].to === entry.to) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}
