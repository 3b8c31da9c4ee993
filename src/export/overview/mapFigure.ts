import { htmlAttribute, htmlText } from '../htmlText';
import { shortened, target, type FigureContext } from './figure';
import type { MapPoint } from './mapPoints';
import { landPath, sheetFor, wantsFine, type Sheet, type World } from './worldMap';

/** Coasts and borders: coarse at once, fine ones when somebody has them. */
export interface Atlas {
  readonly coarse: World;
  readonly fine?: World | undefined;
}

const WIDTH = 480;
const HEIGHT = 270;
/** Room for a letter and a line as large as they are where the page is narrow. */
const LETTER = 7.6;
const LINE = 16;
/** More labels would hide the land. */
const MOST_LABELS = 14;

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
    const [x, y] = sheet.projection([point.place.longitude, point.place.latitude]) ?? [-1, -1];
    const isInside = x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT;
    return isInside ? [{ point, x, y, radius: 3 + Math.min(9, 1.8 * Math.sqrt(point.mentions)) }] : [];
  });
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
${dots.join('\n')}
${labelsOf(drawn)}
</svg>`;
}

interface Drawn {
  readonly point: MapPoint;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Names beside their dots, most named first; one that would lie over another, or over the edge, is left out. */
function labelsOf(drawn: readonly Drawn[]): string {
  const taken: { readonly x: number; readonly y: number; readonly width: number }[] = [];
  const labels: string[] = [];
  for (const { point, x, y, radius } of drawn) {
    if (labels.length >= MOST_LABELS) break;
    const name = shortened(point.name, 24);
    const width = name.length * LETTER;
    const right = { x: x + radius + 3, y, width };
    const left = { x: x - radius - 3 - width, y, width };
    const place = [right, left].find(
      (box) =>
        box.x >= 2 &&
        box.x + width <= WIDTH - 2 &&
        box.y >= LINE &&
        !taken.some(
          (other) =>
            Math.abs(other.y - box.y) < LINE && box.x < other.x + other.width + 4 && other.x < box.x + width + 4,
        ),
    );
    if (!place) continue;
    taken.push(place);
    labels.push(`<text x="${place.x.toFixed(1)}" y="${(place.y + 4).toFixed(1)}">${htmlText(name)}</text>`);
  }
  return labels.join('\n');
}
