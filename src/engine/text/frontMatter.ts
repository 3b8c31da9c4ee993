const fences = ['---', '+++'];

/** Offset behind the front matter (YAML between `---`, TOML between `+++`) at the beginning of a text; 0 if there is none. */
export function frontMatterEnd(text: string): number {
  const fence = text.slice(0, 3);
  if (!fences.includes(fence)) return 0;
  let lineStart = text.indexOf('\n') + 1;
  if (lineStart === 0 || text.slice(3, lineStart).trim() !== '') return 0;
  while (lineStart > 0 && lineStart < text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? text.length : newline;
    if (lineEnd - lineStart < 8) {
      const line = text.slice(lineStart, lineEnd).trimEnd();
      if (line === fence || (line === '...' && fence === '---')) return Math.min(lineEnd + 1, text.length);
    }
    lineStart = newline + 1;
  }
  return 0;
}
