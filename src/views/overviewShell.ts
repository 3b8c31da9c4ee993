import { htmlAttribute, htmlText } from '../export/htmlText';
import { overviewStyle } from '../export/overview/overviewStyle';
import type { MapZoom } from './overviewState';

/** What the page and its host tell each other. */
export type FromOverview =
  | { readonly type: 'ready' }
  | { readonly type: 'go'; readonly start: number; readonly end: number }
  | { readonly type: 'zoom'; readonly zoom: number };
/** The overview as it is now; `title` is the name of the article. */
export interface ToOverview {
  readonly type: 'show';
  readonly title: string;
  readonly html: string;
  /** How close the map of the article at this address is; null without an article. The page remembers it over reloads. */
  readonly map: MapZoom | null;
}

/** The looks of the page: the editor's own colours, whatever the theme. */
const pageStyle = `
body { --ground: var(--vscode-editor-background); --ink: var(--vscode-foreground);
  --faint: var(--vscode-descriptionForeground); --rule: color-mix(in srgb, var(--ink) 35%, var(--ground));
  --land: color-mix(in srgb, var(--ink) 14%, var(--ground)); --sea: var(--ground);
  --accent: var(--vscode-charts-blue, var(--vscode-textLink-foreground));
  --person: var(--vscode-charts-blue, var(--ink)); --organization: var(--vscode-charts-purple, var(--ink)); }
body.side { --ground: var(--vscode-sideBar-background); }
body { color: var(--ink); background: var(--ground); font: var(--vscode-font-size)/1.5 var(--vscode-font-family); padding: 0 0.75rem 1.5rem; }
h1 { font-size: 1.15em; overflow-wrap: anywhere; margin: 0.75rem 0 0; }
h2 { font-size: 1.05em; margin: 1.25rem 0 0.25rem; }
ul { margin: 0.25rem 0; padding-left: 1.25rem; }
button { font: inherit; cursor: pointer; }
button.go { background: none; border: 0; padding: 0; text-align: left; color: var(--vscode-textLink-foreground); }
button.go:hover { text-decoration: underline; }
.zoom { margin: 0.25rem 0; }
.zoom button { min-width: 1.9em; color: var(--vscode-button-secondaryForeground, var(--ink));
  background: var(--vscode-button-secondaryBackground, transparent);
  border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); border-radius: 2px; }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
body.vscode-high-contrast, body.vscode-high-contrast-light { --rule: var(--vscode-contrastBorder); --faint: var(--ink);
  --accent: var(--ink); --person: var(--ink); --organization: var(--ink); --land: var(--ground); }
.vscode-high-contrast .overview svg.map text, .vscode-high-contrast-light .overview svg.map text { stroke: var(--ground); }
@media print { body, body.side { --ground: #fff; --ink: #000; --faint: #444; --rule: #999; --land: #eee; --sea: #fff;
  --accent: #345; --person: #345; --organization: #636; } body { background: #fff; } }
`;

/**
 * The page of an overview. Nothing is loaded and nothing runs but the script that is given: the policy knows it, and the
 * style, by a number used once.
 */
export function overviewShell(
  { title, html }: Pick<ToOverview, 'title' | 'html'>,
  {
    script,
    nonce,
    language,
    isSide = false,
  }: { readonly script: string; readonly nonce: string; readonly language: string; readonly isSide?: boolean },
): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${htmlAttribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${htmlText(title)}</title>
<style nonce="${nonce}">${overviewStyle}${pageStyle}</style>
</head>
<body${isSide ? ' class="side"' : ''}>
<h1 id="title">${htmlText(title)}</h1>
<main id="content">${html}</main>
<script nonce="${nonce}">${script.replaceAll('</', '<\\/')}</script>
</body>
</html>`;
}
