import { ruling } from '../../rules/ruling';
import type { Span } from '../../analysis';
import type { Attributor } from './attribution';
import type { Region } from '../../syntax/clauseItems';
import type { QuoteLexicon } from '../../words/quoteLexicon';
import type { Announcement, ParagraphQuotation } from '../reading';
import { cueOf } from '../regionReader';
import { speakersOf } from '../sources/speakerMentions';
import type { Subject } from '../sources/subjects';

const announcedBy = ruling('source/announced');

/** What a paragraph that ends with a colon, or with a cue and nothing behind it, announces for the next one. */
export function announcementOf(
  text: string,
  region: Region,
  tools: Attributor,
  lexicon: QuoteLexicon,
): Announcement | null {
  const { items, sentences } = region;
  const to = items.length;
  const from = sentences.at(-2) ?? 0;
  const last = items[to - 1];
  if (!last || last.piece >= 0 || last.word !== ':') return null;
  const cues = tools.cuesOf(items, from, to - 1);
  const cue = cues.filter(({ cueClass }) => cueClass !== 'think').at(-1) ?? cues.at(-1);
  let subject = cue ? tools.subjects.of(items, from, to, cue) : null;
  subject ??= tools.subjects.main(items, from, to - 1);
  const phrase = subject ? null : tools.phrases.startingAt(items, from, to - 1);
  if (phrase) subject = { phrases: [phrase], from, by: announcedBy, reach: 'near', confidence: 0.6 };
  const announced: Subject | null = subject && {
    ...subject,
    by: announcedBy,
    confidence: Math.min(subject.confidence, 0.85),
  };
  return { cue: cue ? cueOf(text, items, cue) : null, speakers: speakersOf(items, announced, lexicon) };
}

const turnHead =
  /^\s{0,8}["“]?(Q|A|Question|Answer|[A-Z][A-Z.'’-]+(?:[ ,]+[A-Z][A-Z.'’-]+){0,4})(?:\s*\([^()\n]{1,40}\))?\s?:\s+(?=\S)/;

/** *SMITH: We will win.*, with an opening mark before it or without: what may be a turn of a transcript, all of it said, without marks. */
export function turnOf(text: string): ParagraphQuotation | null {
  const match = turnHead.exec(text.slice(0, 200));
  const label = match?.[1];
  if (!match || label === undefined) return null;
  const from = match.index + match[0].length;
  const end = text.trimEnd().length;
  if (end <= from) return null;
  const start = match[0].search(/[^\s"“]/);
  const name: Span = [start, start + label.length];
  const colon = text.indexOf(':', name[1]);
  const letter = /^(?:Q|A|Question|Answer)$/.test(label);
  return {
    by: ruling('join/turn'),
    kind: 'direct',
    act: 'speech',
    modality: 'asserted',
    segments: [[from, end]],
    quoted: [],
    cue: { span: [colon, colon + 1], text: ':', lemma: ':' },
    speakers: [
      {
        span: name,
        form: letter ? 'nominal' : 'name',
        source: letter ? 'unnamed-person' : 'person',
        confidence: 0.9,
        by: ruling('source/turn'),
        name: letter ? null : name,
      },
    ],
    open: false,
    parent: null,
  };
}
