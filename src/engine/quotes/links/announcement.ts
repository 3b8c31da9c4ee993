import { RuleBook } from '../../rules/ruleBook';
import type { Item, Region } from '../../syntax/clauseItems';
import type { Announcement } from '../reading';
import { sure } from '../sources/confidence';
import { leadInSubject } from '../sources/leadIn';
import { speakersOf } from '../sources/speakerMentions';
import { oneSource, reached, ruledSubject, type FoundSubject, type Subject } from '../../syntax/subject';
import type { Attributor } from './attribution';
import { cueOf, type CueSite } from './cues';

/** The last sentence of a paragraph that ends with a colon. */
interface AnnouncingSentence {
  readonly tools: Attributor;
  readonly items: readonly Item[];
  readonly from: number;
  readonly to: number;
  readonly cue: CueSite | null;
}

/** So many items an address has at most, with its brackets. */
const LONGEST_ADDRESS = 16;

/** Who a sentence that ends with a colon is about speaks next. */
export const announcementBook = new RuleBook<AnnouncingSentence, FoundSubject>('Who speaks in the next paragraph?', [
  {
    // As mail programs write it: the address stands between the name and the verb.
    id: 'source/announced-address',
    example: 'On Friday at 10:12 AM |Ann Reed| <reed@post.example> wrote:\n\n“We stay where we are.”',
    find: ({ tools, items, from, cue }) => {
      const close = cue ? cue.from - 1 : -1;
      let open = close - 1;
      while (open > Math.max(from, close - LONGEST_ADDRESS) && items[open]?.word !== '<') open--;
      if (items[close]?.word !== '>' || items[open]?.word !== '<') return null;
      let start = open;
      while (start > from && items[start - 1]?.name === items[open - 1]?.name) start--;
      // *10:12 AM* may be taken for a part of the name.
      while (start < open - 1 && /^[ap]m$/.test(items[start]?.word ?? '')) start++;
      const phrase = items[open - 1]?.name ? tools.phrases.startingAt(items, start, open) : null;
      return phrase && oneSource(phrase, sure.announced);
    },
  },
  {
    id: 'source/announced',
    example: 'Hill left, and |Reed| continued:\n\n“We stay where we are.”',
    find: ({ tools, items, from, to, cue }) => announcer(cue && tools.subjects.of(items, from, to, cue)),
  },
  {
    id: 'source/announced-subject',
    example: 'On Monday, |Reed| made the following remark:\n\n“We stay where we are.”',
    find: ({ tools, items, from, to }) => announcer(tools.subjects.main(items, from, to - 1)),
  },
  {
    id: 'source/announced-phrase',
    example: '|Ann Reed|:\n\n“We stay where we are.”',
    find: ({ tools, items, from, to }) => {
      const phrase = tools.phrases.startingAt(items, from, to - 1);
      return phrase && oneSource(phrase, sure.announcedPhrase);
    },
  },
]);

const announcer = (subject: Subject | null): FoundSubject | null =>
  subject && reached(subject, subject.reach, Math.min(subject.confidence, sure.announced));

/** What a paragraph that ends with a colon, or with a cue and nothing behind it, announces for the next one. */
export function announcementOf(text: string, { items, sentences }: Region, tools: Attributor): Announcement | null {
  const to = items.length;
  const from = sentences.at(-2) ?? 0;
  const last = items[to - 1];
  if (!last || last.piece >= 0 || last.word !== ':') return null;
  const cues = tools.cuesOf(items, from, to - 1);
  const cue = cues.filter(({ cueClass }) => cueClass !== 'think').at(-1) ?? cues.at(-1) ?? null;
  const ledIn = leadInSubject({ items, from, colon: to - 1, phrases: tools.phrases }, tools.ledger);
  if (ledIn) return { cue: null, speakers: speakersOf(items, ledIn, tools) };
  const subject = ruledSubject(announcementBook.answer({ tools, items, from, to, cue }, tools.ledger));
  return { cue: cue && cueOf(text, items, cue), speakers: speakersOf(items, subject, tools) };
}
