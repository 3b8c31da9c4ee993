/** Whatever nests deeper than this is nobody's correction. */
const DEEPEST = 32;

/** Whether lists and objects of JSON are nested so deep that others, who go into them by calling themselves, may fail. */
export function isDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap(partsOf);
  }
  return false;
}

/**
 * JSON that people can read; without blanks where it is nested deep, as the blanks in front of the lines would grow with the
 * square of the depth.
 */
export function readableJson(value: unknown): string {
  return isDeep(value) ? denseJson(value) : JSON.stringify(value, null, 2);
}

/** As `JSON.stringify`, for values of any depth. */
function denseJson(value: unknown): string {
  const written: string[] = [];
  // What is still to be written, the next last: text, or a value in a list of its own.
  const waiting: (string | readonly [unknown])[] = [[value]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') {
      written.push(next);
      continue;
    }
    const [item] = next;
    if (typeof item !== 'object' || item === null) {
      written.push(JSON.stringify(item));
      continue;
    }
    const parts = partsOf(item);
    const names = Array.isArray(item) ? undefined : Object.keys(item);
    written.push(names ? '{' : '[');
    waiting.push(names ? '}' : ']');
    for (let i = parts.length - 1; i >= 0; i--) {
      const name = names ? `${JSON.stringify(names[i])}:` : '';
      waiting.push([parts[i]], i > 0 ? `,${name}` : name);
    }
  }
  return written.join('');
}

function partsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
