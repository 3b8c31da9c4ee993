import { htmlAttribute, htmlText } from '../htmlText';
import { shortened, target, type FigureContext } from './figure';
import type { Company, Pair } from './pairs';

const WIDTH = 320;
const ROW = 20;
/** The room of the arcs, left of the names. */
const ARCS = 84;
/** More lines would hide each other; the table has all pairs. */
const MOST_PAIRS = 16;

/** Who is named with whom: names under each other, an arc between two, thicker the more paragraphs they share. */
export function pairsFigure(pairs: readonly Pair[], { words, isLive }: FigureContext): string {
  const shown = pairs.slice(0, MOST_PAIRS);
  const names = new Map<string, Company>();
  for (const { one, other } of shown) for (const each of [one, other]) names.set(each.id, each);
  const rows = new Map([...names.keys()].map((id, i) => [id, i * ROW + ROW / 2]));
  const reach = Math.max(1, names.size - 1) * ROW;
  const arcs = shown.map(({ one, other, paragraphs, at }) => {
    const [from, to] = [rows.get(one.id) ?? 0, rows.get(other.id) ?? 0].sort((a, b) => a - b);
    const bow = ARCS - 8 - (((to ?? 0) - (from ?? 0)) / reach) * (ARCS - 24);
    const path = `M${String(ARCS)},${String(from)}C${bow.toFixed(1)},${String(from)} ${bow.toFixed(1)},${String(to)} ${String(ARCS)},${String(to)}`;
    return `<path class="arc" d="${path}" stroke-width="${String(Math.min(6, paragraphs))}"${target(at, isLive)}><title>${htmlText(
      `${one.name} – ${other.name}: ${String(paragraphs)}`,
    )}</title></path>`;
  });
  const labels = [...names].map(
    ([id, { name, type }]) =>
      `<circle class="${type}" cx="${String(ARCS)}" cy="${String(rows.get(id))}" r="3.5"/><text x="${String(ARCS + 10)}" y="${String(
        (rows.get(id) ?? 0) + 4,
      )}">${htmlText(shortened(name, 30))}</text>`,
  );
  return `<svg class="pairs" role="img" viewBox="0 0 ${String(WIDTH)} ${String(names.size * ROW)}" aria-label="${htmlAttribute(
    words.headings.pairs,
  )}">
${arcs.join('\n')}
${labels.join('\n')}
</svg>`;
}
