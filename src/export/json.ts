import type { Analysis, Span } from '../engine/analysis';
import { withReasons } from './reasons';

/**
 * The analysis as the data model has it, laid out for reading: two spaces a level, each span on one line.
 * @param part the stretch of the document that it is of, when that is not all; the file then says so
 */
export function analysisJson(analysis: Analysis, part?: Span): string {
  const reasoned = withReasons(analysis);
  const pretty = JSON.stringify(part ? { ...reasoned, part } : reasoned, null, 2);
  // A string of JSON holds no raw line end, so this touches arrays of two numbers only.
  return `${pretty.replace(/\[\n\s+(\d+),\n\s+(\d+)\n\s+\]/g, '[$1, $2]')}\n`;
}
