/**
 * The looks of an overview, by variables that its page gives: ink, faint, rule, land, sea, bar, accent, person and
 * organization. Shapes tell apart what colours tell apart: hatched, hollow, dashed.
 */
export const overviewStyle = `
.overview svg { display: block; width: 100%; max-width: 26rem; height: auto; margin: 0.25rem 0; }
.overview svg text { font: 12px system-ui, sans-serif; fill: var(--ink); }
.overview svg text.end { text-anchor: end; }
.overview svg text.strong { font-weight: 600; }
.overview svg text.faint { fill: var(--faint); font-size: 11px; }
.overview svg [data-at] { cursor: pointer; }
.overview svg [data-at]:hover text { text-decoration: underline; }
.overview .bar { fill: var(--accent); }
.overview .bar.unnamed { fill: url(#hatch); stroke: var(--accent); stroke-width: 1; }
.overview .target { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 4 3; }
.overview .hatch { fill: var(--accent); }
.overview .sea { fill: var(--sea); }
.overview .land { fill: var(--land); stroke: var(--rule); stroke-width: 0.5; }
.overview svg.map { max-width: 44rem; border: 1px solid var(--rule); }
.overview svg.map text { font-size: 11px; paint-order: stroke; stroke: var(--land); stroke-width: 2.5px; stroke-linejoin: round; }
.overview .town { fill: var(--faint); }
.overview .point { fill: var(--accent); fill-opacity: 0.7; stroke: var(--accent); stroke-width: 1.5; }
.overview .point.unsure { fill-opacity: 0; stroke-dasharray: 3 2; }
.overview .axis { stroke: var(--rule); stroke-width: 2; }
.overview .dot { fill: var(--accent); }
.overview .arc { fill: none; stroke: var(--faint); stroke-opacity: 0.55; }
.overview .arc:hover { stroke: var(--accent); stroke-opacity: 1; }
.overview circle.person { fill: var(--person); }
.overview circle.organization { fill: var(--ground); stroke: var(--organization); stroke-width: 2.5; }
.overview .key, .overview p.faint { color: var(--faint); font-size: 0.875em; margin: 0.25rem 0; }
.overview .swatch { display: inline-block; width: 1.5em; height: 0.6em; border: 1px solid var(--accent); }
.overview .swatch.named { background: var(--accent); }
.overview .swatch.unnamed { background: repeating-linear-gradient(45deg, var(--accent) 0 2px, transparent 2px 5px); }
.overview summary { cursor: pointer; margin: 0.25rem 0; }
.overview .wide { overflow-x: auto; container-type: inline-size; }
.overview h3 { font-size: 1em; margin: 0.75rem 0 0.25rem; }
.overview table { border-collapse: collapse; font-size: 0.9375em; }
.overview th, .overview td { padding: 0.2rem 0.6rem 0.2rem 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--rule); }
.overview th.number, .overview td.number { text-align: right; font-variant-numeric: tabular-nums; }
@container (max-width: 20rem) { .overview .wide table { font-size: 0.8125em; }
  .overview .wide th, .overview .wide td { padding-right: 0.3rem; }
  .overview .wide td:first-child { overflow-wrap: anywhere; }
  .overview .wide th:last-child, .overview .wide td:last-child { padding-right: 0; } }
@media (max-width: 400px) { .overview svg.map text { font-size: 14px; } }
@media print { .overview { break-inside: avoid; } .overview svg, .overview .swatch { print-color-adjust: exact; }
  .overview .zoom { display: none; } }
@media (forced-colors: active) { .overview svg { forced-color-adjust: none; } }
`;
