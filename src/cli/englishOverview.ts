import type { OverviewWords } from '../export/overview/overviewWords';
import { dayWords } from '../export/overview/dayWords';
import { placeTitle } from '../export/reportWords';
import { englishWords } from './englishWords';

/** The words of an overview at the command line, which speaks English. The editor has the same in its own language. */
export const englishOverview: OverviewWords = {
  language: 'en',
  title: 'Overview',
  headings: {
    look: 'What to look at',
    balance: 'Who is quoted how much',
    map: 'Where it happens',
    timeline: 'When it happens',
    pairs: 'Who is named with whom',
  },
  nothing: {
    balance: 'Nobody is quoted.',
    map: 'No place that the gazetteer knows.',
    timeline: 'No date that can be told.',
    pairs: 'No two are named in one paragraph.',
  },
  columns: {
    source: 'Source',
    kind: 'Kind',
    quotes: 'Quotes',
    words: 'Words',
    share: 'Share of words',
    place: 'Place',
    location: 'Location',
    mentions: 'Mentions',
    sure: 'Sure?',
    date: 'Date',
    context: 'In the text',
    speakers: 'Said by',
    one: 'One',
    other: 'The other',
    paragraphs: 'Paragraphs',
    sources: 'Sources',
  },
  asTable: 'As a table',
  sure: 'yes',
  unsure: 'a guess',
  legends: {
    named: 'named',
    unnamed: 'not named',
    map: 'The larger the dot, the more mentions. Hollow: which place is meant is a guess.',
    pairs: 'The thicker the line, the more paragraphs name both.',
  },
  zoomIn: 'Closer',
  zoomOut: 'Farther',
  zoomFit: 'All That Is Named',
  kinds: {
    person: 'person',
    organization: 'organisation',
    place: 'place',
    document: 'document',
    'unnamed-person': 'unnamed person',
    'unnamed-group': 'unnamed group',
  },
  noSpeaker: 'Speaker not identified',
  entered: 'As people entered it',
  notEntered: 'not entered',
  factKey: (key) => key,
  factValue: (_key, value) => value,
  undated: (count) =>
    count === 1 ? '1 phrase more whose day cannot be told' : `${String(count)} phrases more whose days cannot be told`,
  note(note) {
    switch (note.kind) {
      case 'nobody-quoted':
        return 'Nobody is quoted.';
      case 'only-source':
        return `${note.name} is the only source.`;
      case 'most-words':
        return `${note.name} has ${englishWords.percent(note.share)} of the quoted words.`;
      case 'no-person':
        return 'No person is quoted, only organisations, places or documents.';
      case 'unnamed':
        return `Sources without a name: ${String(note.count)} of ${String(note.of)}, with ${englishWords.percent(note.share)} of the quoted words.`;
      case 'no-speaker':
        return note.count === 1
          ? '1 quote has no known speaker.'
          : `${String(note.count)} quotes have no known speaker.`;
      case 'undescribed':
        return `Who they are is not said: ${englishWords.list(note.names)}.`;
    }
  },
  wordCount: (count) => (count === 1 ? '1 word' : `${String(count)} words`),
  percent: (share) => englishWords.percent(share),
  days: dayWords('en'),
  place: (place) => placeTitle(place, englishWords),
};
