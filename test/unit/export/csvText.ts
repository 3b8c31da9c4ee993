/** Reads comma-separated values as RFC 4180 has them, or with another separator. Strict: a stray quotation mark is an error. */
export function parseCsv(text: string, separator = ','): string[][] {
  const cellEnd = new RegExp(`[${separator}\\n]|$`);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') {
      const end = closing(text, at);
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      const end = cellEnd.exec(text.slice(at))?.index ?? 0;
      cell = text.slice(at, at + end);
      if (cell.includes('"')) throw new Error(`a quotation mark in the bare cell ${cell}`);
      at += end;
    }
    row.push(cell);
    if (text[at] === separator) {
      at += 1;
      if (at < text.length && text[at] !== '\n') continue;
      row.push('');
    }
    if (at < text.length && text[at] !== '\n') throw new Error(`${JSON.stringify(text[at])} behind a cell`);
    at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

function closing(text: string, opening: number): number {
  for (let at = opening + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') return at;
    at += 1;
  }
  throw new Error('a cell is not closed');
}
