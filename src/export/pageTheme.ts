/** The themes of an editor. */
export type PageTheme = 'light' | 'dark' | 'high-contrast' | 'high-contrast-light';

const DARK = '@media (prefers-color-scheme: dark)';
const FORCED = '@media (forced-colors: active)';

/** Nothing is faint in high contrast; what is told apart by tints has outlines, as with forced colours. */
const contrast = (ground: string, ink: string): string =>
  `:root { --ground: ${ground}; --ink: ${ink}; --faint: ${ink}; --rule: ${ink}; --land: ${ground}; }
mark.direct, mark.mixed { background: ${ground}; color: ${ink}; }
`;

/**
 * An exported page as it looks inside an editor with a dark or a light theme. By itself it follows the machine's setting,
 * so a white page would stand in a dark window. Only its own style is changed; a page without it comes back as it is.
 */
export function pageInTheme(page: string, theme: PageTheme): string {
  const isDark = theme === 'dark' || theme === 'high-contrast';
  const isContrast = theme === 'high-contrast' || theme === 'high-contrast-light';
  const end = page.indexOf('</style>');
  if (end < 0) return page;
  const style = page
    .slice(0, end)
    .replaceAll(DARK, isDark ? '@media all' : '@media not all')
    .replace('color-scheme: light dark;', `color-scheme: ${isDark ? 'dark' : 'light'};`);
  if (!isContrast) return style + page.slice(end);
  return (
    style.replaceAll(FORCED, '@media all') +
    (isDark ? contrast('#000', '#fff') : contrast('#fff', '#000')) +
    page.slice(end)
  );
}
