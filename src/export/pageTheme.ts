const DARK = '@media (prefers-color-scheme: dark)';

/**
 * An exported page as it looks inside an editor with a dark or a light theme. By itself it follows the machine's setting,
 * so a white page would stand in a dark window. Only its own style is changed; a page without it comes back as it is.
 */
export function pageInTheme(page: string, isDark: boolean): string {
  const end = page.indexOf('</style>');
  if (end < 0) return page;
  const style = page
    .slice(0, end)
    .replaceAll(DARK, isDark ? '@media all' : '@media not all')
    .replace('color-scheme: light dark;', `color-scheme: ${isDark ? 'dark' : 'light'};`);
  return style + page.slice(end);
}
