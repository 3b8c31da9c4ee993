/** A longer line of a list is no name, in UTF-16 units. */
const LONGEST_NAME = 120;
/** The same with what stands around a name: expressions do not go over a text without lines. */
const LONGEST_CELL = 500;
/** So many names are looked for. */
export const MOST_NAMES = 1000;

/**
 * The names of a list that somebody has pasted: one a line, or, on a single line, between semicolons or commas; without
 * bullets, numbers and further columns; each once, in their order.
 */
export function namesOfList(list: string): string[] {
  const lines = list.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const [only, ...others] = lines;
  const parts = only !== undefined && others.length === 0 ? only.split(only.includes(';') ? ';' : ',') : lines;
  const names = parts.map((part) => {
    const [cell = ''] = part.split(/[\t;|]/).filter((each) => each.trim() !== '');
    if (cell.length > LONGEST_CELL) return '';
    return cell
      .replace(/^[\s•*–—-]+|^\s*\d+[.)]\s+/, '')
      .replace(/^["“”']+|["“”',.]+$/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  });
  return [...new Set(names.filter((name) => /\p{L}/u.test(name) && name.length <= LONGEST_NAME))];
}
