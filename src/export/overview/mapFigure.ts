import { htmlAttribute, htmlText } from '../htmlText';
import { shortened, target, type FigureContext } from './figure';
import type { MapPoint } from './mapPoints';
import { landPath, sheetFor, wantsFine, type Located, type Sheet, type World } from './worldMap';

/** Coasts and borders: coarse at once, fine ones when somebody has them. */
export interface Atlas {
  readonly coarse: World;
  readonly fine?: World | undefined;
  /** Towns on the sheet that help to find one's way, the largest first, named in the text or not. */
  readonly towns?: readonly Town[];
}

/** A town, in degrees. */
export interface Town {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

const WIDTH = 480;
const HEIGHT = 270;
/** Room for a letter and a line as large as they are where the page is narrow. */
const LETTER = 7.6;
const LINE = 16;
/** More labels would hide the land. */
const MOST_LABELS = 14;
const MOST_FURTHER = 8;
/** How many towns to look for on a sheet: many lie beside what is named. */
export const MOST_TOWNS = 60;
/** A town this close to a dot, in units of the sheet, is that dot or would hide it. */
const NEAR = 8;

/** The sheet on which the places of a text are drawn. */
export function mapSheet(points: readonly MapPoint[], zoom: number): Sheet {
  return sheetFor(
    points.map(({ place }) => place),
    zoom,
    WIDTH,
    HEIGHT,
  );
}

/** The places of a text on a map: the more mentions the larger, hollow where which place is meant is a guess. */
export function mapFigure(
  points: readonly MapPoint[],
  atlas: Atlas,
  zoom: number,
  { words, isLive }: FigureContext,
): string {
  const sheet = mapSheet(points, zoom);
  const land = landPath((wantsFine(sheet) ? atlas.fine : undefined) ?? atlas.coarse, sheet);
  const drawn = points.flatMap((point) => {
    const at = placed(sheet, point.place);
    return at ? [{ point, ...at, radius: 3 + Math.min(9, 1.8 * Math.sqrt(point.mentions)) }] : [];
  });
  const labels = new Labels(drawn);
  const names = drawn.flatMap(({ point, x, y, radius }) =>
    labels.count < MOST_LABELS ? labels.beside(point.name, { x, y }, radius) : [],
  );
  const dots = drawn.map(
    ({ point, x, y, radius }) =>
      `<circle class="${point.sure ? 'point' : 'point unsure'}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}"${target(
        point.at,
        isLive,
      )}><title>${htmlText(`${words.place(point.place)}: ${String(point.mentions)}`)}</title></circle>`,
  );
  return `<svg class="map" role="img" viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" aria-label="${htmlAttribute(words.headings.map)}">
<rect class="sea" width="${String(WIDTH)}" height="${String(HEIGHT)}"/>
<path class="land" d="${land}"/>
${townsOf(atlas.towns ?? [], sheet, drawn, labels)}${dots.join('\n')}
${names.join('\n')}
</svg>`;
}

/** Further towns as small dots with their names, where there is room beside what is named. */
function townsOf(towns: readonly Town[], sheet: Sheet, named: readonly Point[], labels: Labels): string {
  const drawn: string[] = [];
  const taken = [...named];
  for (const town of towns) {
    const at = placed(sheet, town);
    if (drawn.length >= MOST_FURTHER) break;
    if (!at || taken.some((other) => Math.hypot(other.x - at.x, other.y - at.y) < NEAR)) continue;
    const label = labels.beside(town.name, at, 1, 'town');
    if (label.length === 0) continue;
    taken.push(at);
    drawn.push(`<circle class="town" cx="${at.x.toFixed(1)}" cy="${at.y.toFixed(1)}" r="1.5"/>\n${label.join('')}\n`);
  }
  return drawn.join('');
}

/** Where a place is on a sheet; null when it is beyond its edges. */
function placed(sheet: Sheet, { longitude, latitude }: Located): Point | null {
  const [x, y] = sheet.projection([longitude, latitude]) ?? [-1, -1];
  return x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT ? { x, y } : null;
}

/** In units of the sheet. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a label should not hide. */
interface Dot extends Point {
  readonly radius: number;
}

/** Names beside their dots, in the order in which they are asked for; one that would lie over another, or over the edge, is left out. */
class Labels {
  readonly #dots: readonly Dot[];
  readonly #taken: { readonly x: number; readonly y: number; readonly width: number }[] = [];

  constructor(dots: readonly Dot[]) {
    this.#dots = dots;
  }

  get count(): number {
    return this.#taken.length;
  }

  /** The label of a dot, or nothing. */
  beside(label: string, { x, y }: Point, radius: number, style = ''): string[] {
    const name = shortened(label, 24);
    const width = name.length * LETTER;
    const right = { x: x + radius + 3, y, width };
    const left = { x: x - radius - 3 - width, y, width };
    const free = [right, left].filter((each) => this.#isFree(each));
    const box = free.find((each) => !this.#hidesDot(each)) ?? free[0];
    if (!box) return [];
    this.#taken.push(box);
    // Letters are narrower than the room that is kept for them: what stands on the left ends at its dot.
    const names = [...(style === '' ? [] : [style]), ...(box === left ? ['end'] : [])].join(' ');
    const named = names === '' ? '' : ` class="${names}"`;
    return [
      `<text${named} x="${(box === left ? x - radius - 3 : box.x).toFixed(1)}" y="${(box.y + 4).toFixed(1)}">${htmlText(name)}</text>`,
    ];
  }

  #hidesDot({ x, y, width }: Point & { readonly width: number }): boolean {
    return this.#dots.some(
      (dot) => Math.abs(dot.y - y) < dot.radius + LINE / 4 && x < dot.x + dot.radius && dot.x - dot.radius < x + width,
    );
  }

  #isFree({ x, y, width }: Point & { readonly width: number }): boolean {
    return (
      x >= 2 &&
      x + width <= WIDTH - 2 &&
      y >= LINE &&
      !this.#taken.some(
        (other) => Math.abs(other.y - y) < LINE && x < other.x + other.width + 4 && other.x < x + width + 4,
      )
    );
  }
}
