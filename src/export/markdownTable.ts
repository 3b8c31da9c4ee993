/** A table whose columns from `numbers` on stand to the right; nothing for no rows. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[], numbers: number): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i < numbers ? '---' : '--:'))), ...rows.map(line)].join('\n');
}
