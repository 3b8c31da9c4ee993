/** *00:01:02,500 --> 00:01:04,000*: the line above what is shown then. */
const timing = /^\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}/;

/** A line of the text, in UTF-16 offsets, without its end. */
export interface CaptionLine {
  readonly start: number;
  readonly end: number;
}

/** The lines that are shown, cue by cue. */
export function cuesOf(text: string): CaptionLine[][] {
  const cues: CaptionLine[][] = [];
  let cue: CaptionLine[] | null = null;
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, Math.min(end, start + 200));
    if (timing.test(line)) cues.push((cue = []));
    else if (line.trim() === '') cue = null;
    else cue?.push({ start, end });
    start = end + 1;
  }
  return cues;
}
