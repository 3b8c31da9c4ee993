import type { Span } from '../../src/engine/analysis';
import { overlap, trimmed } from '../../test/accuracy/spans';
import type { FoundReport } from './collectReports';
import type { SignedCase } from './fitSigns';
import type { Said } from './reportedTexts';

/** Ends and beginnings this near, in UTF-16 units, are the same: a bracket, a mark. */
const NEAR = 3;

/** The places at which each report went on, and the one at which it ended. */
export function stopCases(reports: readonly FoundReport[]): SignedCase[] {
  return reports.flatMap(({ stops, segments, cue, text: { id, text, said, news } }) => {
    const last = segments[segments.length - 1];
    const meant = stops.length > 1 && last ? saidThere(text, said, cue, last) : undefined;
    const end = meant && trimmed(text, meant)[1];
    const at = end === undefined ? -1 : stops.findIndex(({ offset }) => Math.abs(offset - end) <= NEAR);
    return stops
      .slice(0, at + 1)
      .filter((stop) => !stop.last)
      .map(({ signs }, i) => ({ signs, right: i === at, text: id, news }));
  });
}

/** The last piece of what is said with a cue, or of what begins with a report. */
function saidThere(text: string, said: readonly Said[], cue: Span, report: Span): Span | undefined {
  const [from] = trimmed(text, report);
  const pieces = said.map((each) => ({ cue: each.cue, piece: each.content[each.content.length - 1] }));
  const begins = pieces.find(({ piece }) => piece && Math.abs(trimmed(text, piece)[0] - from) <= NEAR);
  return (pieces.find((each) => each.cue && overlap(each.cue, cue) > 0) ?? begins)?.piece;
}
