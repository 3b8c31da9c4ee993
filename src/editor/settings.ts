import * as vscode from 'vscode';
import { separators, type Separator } from '../export/csv';
import { markLooks, type ChosenLooks } from './chosenLooks';
import { markKinds, type MarkKind } from './marks';

/** What the settings say of highlights. */
export interface HighlightSettings {
  readonly enabled: boolean;
  readonly kinds: ReadonlySet<MarkKind>;
  readonly overviewRuler: boolean;
  readonly looks: ChosenLooks;
}

/** The kinds of thing that the outline can list. */
export type OutlineKind = 'quotes' | 'people' | 'organizations' | 'places';

/** What the editor's own ways to move through a text can do in an article. */
export type NavigationFeature = 'mentions' | 'definition' | 'references' | 'selection' | 'rename';

const allNavigation: readonly NavigationFeature[] = ['mentions', 'definition', 'references', 'selection', 'rename'];

/** Reads the settings of the highlights; a kind that the setting does not name is shown, but for thoughts. */
export function highlightSettings(): HighlightSettings {
  const settings = vscode.workspace.getConfiguration('newsLens.highlights');
  const kinds = settings.get<Partial<Record<MarkKind, boolean>>>('kinds', {});
  return {
    enabled: settings.get<boolean>('enabled', true),
    kinds: new Set(markKinds.filter((kind) => kinds[kind] ?? kind !== 'thought')),
    overviewRuler: settings.get<boolean>('overviewRuler', true),
    looks: looksOf(settings.get<unknown>('styles')),
  };
}

/** What makes no sense looks as usual. */
function looksOf(value: unknown): ChosenLooks {
  if (typeof value !== 'object' || value === null) return {};
  const chosen = Object.entries(value).filter(
    ([kind, look]) => markKinds.some((each) => each === kind) && markLooks.some((each) => each === look),
  );
  return Object.fromEntries(chosen);
}

/** Whether hovers are wanted. */
export function hoverEnabled(): boolean {
  return vscode.workspace.getConfiguration('newsLens.hover').get<boolean>('enabled', true);
}

/** Whether names behind pronouns and descriptions are wanted. */
export function inlayHintsEnabled(): boolean {
  return vscode.workspace.getConfiguration('newsLens.inlayHints').get<boolean>('enabled', false);
}

/** Whether speakers are wanted before words that do not say whose they are. */
export function speakerHintsEnabled(): boolean {
  return vscode.workspace.getConfiguration('newsLens.inlayHints').get<boolean>('speakers', false);
}

/** Whether the status item is wanted. */
export function statusItemEnabled(): boolean {
  return vscode.workspace.getConfiguration('newsLens.statusItem').get<boolean>('enabled', true);
}

/** Whether the entry in the language status is wanted. */
export function languageStatusEnabled(): boolean {
  return vscode.workspace.getConfiguration('newsLens.languageStatus').get<boolean>('enabled', false);
}

/** What the outline lists. */
export function outlineKinds(): ReadonlySet<OutlineKind> {
  return new Set(vscode.workspace.getConfiguration('newsLens.outline').get<OutlineKind[]>('kinds', ['quotes']));
}

/** Which of the editor's own ways to move are wanted in articles. */
export function navigationFeatures(): ReadonlySet<NavigationFeature> {
  return new Set(vscode.workspace.getConfiguration('newsLens.navigation').get('features', allNavigation));
}

/** What stands between the columns of an exported table. */
export function csvSeparator(): Separator {
  const name = vscode.workspace.getConfiguration('newsLens.csv').get<unknown>('separator');
  return separators.find((separator) => separator === name) ?? 'comma';
}
