import { cuesOf } from '../text/captionCues';

/** Tags, styles, signs that another one speaks, and references but that for *&*, of which the sign is kept. */
const markup = /<[^<>\n]{0,200}>|\{\\[^{}\n]{0,60}\}|&(?!amp;)(?:#?\w{1,30});|(?<=&)amp;|>{2,3}|[♪♫]/g;

/**
 * What is said in a transcript, at the offsets it has there: of captions (SubRip, WebVTT) all that is no speech is blank;
 * a text without a line of times is returned as it is.
 */
export function spokenText(text: string): string {
  const cues = cuesOf(text);
  if (cues.length === 0) return text;
  const parts: string[] = [];
  let end = 0;
  for (const cue of cues) {
    const [first, last] = [cue[0], cue.at(-1)];
    if (!first || !last) continue;
    const words = text.slice(first.start, last.end).replace(markup, (mark) => ' '.repeat(mark.length));
    parts.push(' '.repeat(first.start - end), words);
    end = last.end;
  }
  parts.push(' '.repeat(text.length - end));
  return parts.join('');
}
