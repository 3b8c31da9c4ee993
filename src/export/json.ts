import type { Analysis } from '../engine/analysis';

/** The analysis as the data model has it, laid out for reading: two spaces a level, each span on one line. */
export function analysisJson(analysis: Analysis): string {
  const pretty = JSON.stringify(analysis, null, 2);
  // A string of JSON holds no raw line end, so this touches arrays of two numbers only.
  return `${pretty.replace(/\[\n\s+(\d+),\n\s+(\d+)\n\s+\]/g, '[$1, $2]')}\n`;
}
