/**
 * The looks of an article's page: those of the marks in the editor, with values for light and dark screens. Every mark has
 * a shape besides its colour, for people who see no difference in colour, for forced colours and for print.
 */
export const pageStyle = `
:root { color-scheme: light dark; --ground: #fff; --ink: #1f2328; --faint: #59636e; --rule: #d1d9e0;
  --person: #3b6ea8; --organization: #8156a3; --place: #3d7d55; --speaker: #a97b2f; --cue: #8a5a00;
  --direct: #fbf1dc; --mixed: #e3f1f2; --bar: #3f8f94; --land: #e4e7ea; --sea: var(--ground); --accent: var(--person); }
@media (prefers-color-scheme: dark) { :root { --ground: #1b1d20; --ink: #dfe2e6; --faint: #9aa4ae; --rule: #3a4048;
  --person: #6f9fd0; --organization: #a98bc9; --place: #6fae86; --speaker: #a98c55; --cue: #d0b27a;
  --direct: #2e2a20; --mixed: #1f2e30; --bar: #4f9ba0; --land: #33383e; } }
body { margin: 0 auto; padding: 2rem 1rem; max-width: 44rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.6 Georgia, 'Times New Roman', serif; }
h1, h2, h3, table, .legend, .note { font-family: system-ui, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.15rem; margin-top: 2rem; } h3 { font-size: 1rem; }
.note { color: var(--faint); font-size: 0.875rem; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; font-size: 0.875rem; }
.text p { white-space: pre-line; overflow-wrap: anywhere; }
mark { color: inherit; border-radius: 3px; }
mark.direct { background: var(--direct); }
mark.mixed { background: var(--mixed); border-left: 2px solid var(--bar); }
.indirect { border-bottom: 1px dashed var(--faint); }
.thought { border-bottom: 1px dotted var(--faint); border-left: 2px solid var(--faint); }
.text :target { outline: 2px solid; }
[data-label]::before { content: '[' attr(data-label) '] '; position: absolute; width: 1px; height: 1px;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.person { text-decoration: underline solid 1px var(--person); }
.organization { text-decoration: underline double 1px var(--organization); }
.place { text-decoration: underline dotted 2px var(--place); }
.person, .organization, .place { text-underline-offset: 0.15em; }
.speaker { border: 1px solid var(--speaker); border-radius: 3px; padding: 0 1px; }
.cue { font-style: italic; color: var(--cue); }
a { color: inherit; }
blockquote { margin: 0.75rem 0; padding-left: 1rem; border-left: 3px solid var(--rule); white-space: pre-line; }
blockquote footer { color: var(--faint); font-size: 0.875rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.875rem; }
th, td { padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
@media (forced-colors: active) { mark.direct, mark.mixed { background: Canvas; color: CanvasText; }
  mark.direct { outline: 1px dotted; } mark.mixed { outline: 1px dashed; } }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } h2, h3 { break-after: avoid; }
  blockquote, tr { break-inside: avoid; } mark.direct { outline: 1px dotted #999; } mark.mixed { outline: 1px dashed #999; }
  mark { print-color-adjust: exact; } }
`;
