import { reasonOf } from '../export/reasons';
import type { ReportWords } from '../export/reportWords';

/** The words of reports at the command line, which speaks English. The editor has the same in its own language. */
export const englishWords: ReportWords = {
  language: 'en',
  speakerNotFound: 'Speaker not found',
  notIdentified: (words) => `${words} (not identified)`,
  guess: (name) => `${name} (a guess)`,
  kinds: { direct: 'Direct quote', mixed: 'Mixed quote', indirect: 'Indirect quote', thought: 'Thought' },
  list: (names) => new Intl.ListFormat('en').format(names),
  title: (file) => `Who says what in ${file}`,
  made: 'Found by News Lens in the words of the text. Check it before you rely on it, most of all what is called a guess.',
  selection:
    'A part of the text only: the quotes that the selection touches, and the names in it and of their speakers.',
  headings: {
    sources: 'Sources',
    quotes: 'Quotes by speaker',
    people: 'People',
    organizations: 'Organisations',
    places: 'Places',
    questions: 'Open questions',
    legend: 'What the marks mean',
    text: 'The text',
  },
  columns: {
    source: 'Source',
    quotes: 'Quotes',
    words: 'Words',
    share: 'Share of words',
    name: 'Name',
    mentions: 'Mentions',
    lines: 'Lines',
    location: 'Location',
    coordinates: 'Coordinates',
  },
  none: 'None.',
  speakerNotIdentified: 'Speaker not identified',
  marks: {
    person: 'person · solid line',
    organization: 'organisation · double line',
    place: 'place · dotted line',
    speaker: 'who is quoted · box',
    cue: 'word of saying · slanted',
    direct: 'direct quote · tint',
    mixed: 'mixed quote · tint, bar',
    indirect: 'indirect quote · dashed line',
    thought: 'thought · dotted line, bar',
  },
  types: { person: 'person', organization: 'organisation', place: 'place' },
  questions: {
    'speaker-not-found': 'Speaker not found',
    'speaker-not-identified': 'Speaker not identified',
    'quotation-unsure': 'Perhaps no quote',
    'speaker-unsure': 'The speaker is not certain',
    'name-unsure': 'Perhaps another kind of name, or none',
    'place-unsure': 'The place is not certain',
    'place-unknown': 'Not in the gazetteer',
    'maybe-same': 'Perhaps the same',
    warning: 'To be looked at',
  },
  levels: { certain: 'certain', likely: 'likely', guess: 'a guess' },
  reason: (judgement) => reasonOf(judgement),
  paragraph: (number, begin) =>
    begin === undefined ? `paragraph ${String(number)}` : `paragraph ${String(number)} (${begin})`,
  line: (number) => `line ${String(number)}`,
  percent: (share) => new Intl.NumberFormat('en', { style: 'percent' }).format(share),
  country: (code) => countries.of(code) ?? code,
};

const countries = new Intl.DisplayNames('en', { type: 'region' });
