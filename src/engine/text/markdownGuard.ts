import { isDigit } from './characters';

/** Marks that open something inside a line, and how many of them one block may hold. */
const inlineMarks = new Set([...'*_`[]<&~!^\\'].map((mark) => mark.charCodeAt(0)));
const maxMarks = 5_000;
/** Limit of the sum over all blocks of the squared number of marks: the parser's worst case is quadratic in a block. */
const maxWork = 1e8;
/** Blocks, cells and marks in a whole text: each takes memory in the parser. */
const maxElements = 1_000_000;
/** Quote and list marks at the beginning of one line. */
const maxDepth = 200;

/** White space before a list mark. */
const maxIndent = 400;

/** `>`, the mark of a list item, or the digits and stop of a numbered one; these may stand before each other. */
function isLeading(code: number): boolean {
  return (
    code === 0x3e || code === 0x2d || code === 0x2b || code === 0x2a || code === 0x2e || code === 0x29 || isDigit(code)
  );
}

/** Whether a block inside the others begins with the leading mark at `index`. */
function nests(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 0x3e || (!isDigit(code) && !(text.charCodeAt(index + 1) > 0x20));
}

/**
 * Whether a text can be parsed as Markdown in about linear time and without deep nesting. What people write always can;
 * ten thousand brackets or quote marks in a row are read as plain text.
 */
export function isTractable(text: string): boolean {
  let marks = 0;
  let work = 0;
  let elements = 0;
  let depth = 0;
  let lineStart = 0;
  let indent = 0;
  let blank = true;
  let leading = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x0a) {
      if (blank) {
        work += marks * marks;
        elements += marks + 1;
        marks = 0;
      }
      depth = 0;
      blank = leading = true;
      lineStart = index + 1;
    } else if (code > 0x20) {
      if (blank) indent = index - lineStart;
      blank = false;
      if (code === 0x7c || (leading && code === 0x23)) elements++;
      if (inlineMarks.has(code) && ++marks > maxMarks) return false;
      if (!leading || !isLeading(code)) leading = false;
      else if (nests(text, index)) {
        elements++;
        if (++depth > maxDepth || indent > maxIndent) return false;
      }
    }
  }
  return work + marks * marks <= maxWork && elements + marks <= maxElements;
}
