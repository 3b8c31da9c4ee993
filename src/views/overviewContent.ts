import * as vscode from 'vscode';
import type { DateReading, PlaceCandidate } from '../engine/analysis';
import type { Area } from '../engine/places/placeCandidate';
import { mapSheet, MOST_TOWNS, type Atlas } from '../export/overview/mapFigure';
import type { MapPoint } from '../export/overview/mapPoints';
import { overviewOf } from '../export/overview/overview';
import { overviewHtml } from '../export/overview/overviewHtml';
import { townsArea, wantsFine } from '../export/overview/worldMap';
import { htmlText } from '../export/htmlText';
import type { AnalysisStore, DocumentAnalysis } from '../workspace/analysisStore';
import type { PeopleStore } from '../workspace/peopleStore';
import type { AtlasFiles } from './atlasFiles';
import { overviewWords } from './overviewLanguage';
import type { ToOverview } from './overviewShell';
import { baseName } from './treeWords';

/** All of a text is read for its dates after each edit: a longer one, in UTF-16 units, would hold up the engine. */
const LONGEST_DATED = 250_000;

/** What an overview is made with. */
export interface OverviewParts {
  readonly store: AnalysisStore;
  readonly atlas: AtlasFiles;
  readonly people: PeopleStore;
  /** Which days a version names; null when nobody can tell. */
  readonly dates: (uri: string, version: number) => Promise<readonly DateReading[] | null>;
  /** The towns of an area that have the most people, the largest first. */
  readonly towns: (area: Area, most: number) => Promise<readonly PlaceCandidate[]>;
}

/** What a map of some places is drawn with at a zoom: coasts as fine as it wants, and further towns. */
export async function atlasFor(
  points: readonly MapPoint[],
  zoom: number,
  { atlas, towns }: Pick<OverviewParts, 'atlas' | 'towns'>,
): Promise<Atlas | null> {
  if (points.length === 0) return atlas.get(false);
  const sheet = mapSheet(points, zoom);
  const area = townsArea(sheet);
  const [world, around] = await Promise.all([atlas.get(wantsFine(sheet)), area ? towns(area, MOST_TOWNS) : []]);
  return world && { ...world, towns: around };
}

/**
 * The overview of an article at a zoom of its map; undefined while an edit is being read, as what is on screen stays then.
 */
export async function overviewContent(
  document: vscode.TextDocument | undefined,
  zoom: number,
  parts: OverviewParts,
): Promise<ToOverview | undefined> {
  const analysis = document && parts.store.get(document);
  if (!document || !analysis) {
    const words = vscode.l10n.t('Open an article that News Lens can read first.');
    return { type: 'show', title: overviewWords().title, html: `<p>${htmlText(words)}</p>`, map: null };
  }
  const isCurrent = ({ version }: DocumentAnalysis): boolean => version === document.version;
  if (!isCurrent(analysis)) return undefined;
  const text = document.getText();
  const [read, people] = await Promise.all([
    text.length <= LONGEST_DATED ? parts.dates(document.uri.toString(), analysis.version) : null,
    parts.people.load(document.uri),
  ]);
  const overview = overviewOf(analysis.shown, text, read, { people });
  const world = await atlasFor(overview.points, zoom, parts);
  if (!isCurrent(analysis)) return undefined;
  const html = overviewHtml(overview, { words: overviewWords(), isLive: true, atlas: world, zoom });
  return { type: 'show', title: baseName(document.uri), html, map: { uri: document.uri.toString(), zoom } };
}
