import * as vscode from 'vscode';
import { factKeyWord, factValueWord } from '../editor/peopleWords';
import { countryName, entityTypeWord, sourceKindWord, speakerNotIdentified, wordCount } from '../editor/labels';
import type { BalanceNote } from '../export/overview/balance';
import { dayWords } from '../export/overview/dayWords';
import type { OverviewWords } from '../export/overview/overviewWords';
import { placeTitle } from '../export/reportWords';
import { groupWord } from './treeWords';

/** The words of an overview in the editor's language. */
export function overviewWords(): OverviewWords {
  return {
    language: vscode.env.language,
    title: vscode.l10n.t('Overview'),
    headings: {
      look: vscode.l10n.t('What to look at'),
      balance: vscode.l10n.t('Who is quoted how much'),
      map: vscode.l10n.t('Where it happens'),
      timeline: vscode.l10n.t('When it happens'),
      pairs: vscode.l10n.t('Who is named with whom'),
    },
    nothing: {
      balance: vscode.l10n.t('Nobody is quoted.'),
      map: vscode.l10n.t('No place that the gazetteer knows.'),
      timeline: vscode.l10n.t('No date that can be told.'),
      pairs: vscode.l10n.t('No two are named in one paragraph.'),
    },
    columns: {
      source: vscode.l10n.t('Source'),
      kind: vscode.l10n.t('Kind'),
      quotes: groupWord('quote'),
      words: vscode.l10n.t('Words'),
      share: vscode.l10n.t('Share of words'),
      place: vscode.l10n.t('Place'),
      location: vscode.l10n.t('Location'),
      mentions: vscode.l10n.t('Mentions'),
      sure: vscode.l10n.t('Sure?'),
      date: vscode.l10n.t('Date'),
      context: vscode.l10n.t('In the text'),
      speakers: vscode.l10n.t('Said by'),
      one: vscode.l10n.t('One'),
      other: vscode.l10n.t('The other'),
      paragraphs: vscode.l10n.t('Paragraphs'),
      sources: vscode.l10n.t('Sources'),
    },
    asTable: vscode.l10n.t('As a table'),
    sure: vscode.l10n.t('yes'),
    unsure: vscode.l10n.t('a guess'),
    legends: {
      named: vscode.l10n.t('named'),
      unnamed: vscode.l10n.t('not named'),
      map: vscode.l10n.t('The larger the dot, the more mentions. Hollow: which place is meant is a guess.'),
      pairs: vscode.l10n.t('The thicker the line, the more paragraphs name both.'),
    },
    zoomIn: vscode.l10n.t('Closer'),
    zoomOut: vscode.l10n.t('Farther'),
    zoomFit: vscode.l10n.t('All That Is Named'),
    kinds: {
      person: entityTypeWord('person'),
      organization: entityTypeWord('organization'),
      place: entityTypeWord('place'),
      document: sourceKindWord('document'),
      'unnamed-person': sourceKindWord('unnamed-person'),
      'unnamed-group': sourceKindWord('unnamed-group'),
    },
    noSpeaker: speakerNotIdentified(),
    entered: vscode.l10n.t('As people entered it'),
    notEntered: vscode.l10n.t('not entered'),
    factKey: factKeyWord,
    factValue: factValueWord,
    undated: (count) =>
      count === 1
        ? vscode.l10n.t('1 phrase more whose day cannot be told')
        : vscode.l10n.t('{0} phrases more whose days cannot be told', count),
    note: noteWords,
    percent,
    wordCount,
    days: dayWords(languages()),
    place: (place) => placeTitle(place, { country: (code) => countryName(code) ?? code }),
  };
}

function noteWords(note: BalanceNote): string {
  switch (note.kind) {
    case 'nobody-quoted':
      return vscode.l10n.t('Nobody is quoted.');
    case 'only-source':
      return vscode.l10n.t('{0} is the only source.', note.name);
    case 'most-words':
      return vscode.l10n.t('{0} has {1} of the quoted words.', note.name, percent(note.share));
    case 'no-person':
      return vscode.l10n.t('No person is quoted, only organisations, places or documents.');
    case 'unnamed':
      return vscode.l10n.t(
        'Sources without a name: {0} of {1}, with {2} of the quoted words.',
        note.count,
        note.of,
        percent(note.share),
      );
    case 'no-speaker':
      return note.count === 1
        ? vscode.l10n.t('1 quote has no known speaker.')
        : vscode.l10n.t('{0} quotes have no known speaker.', note.count);
    case 'undescribed':
      return vscode.l10n.t('Who they are is not said: {0}.', new Intl.ListFormat(languages()).format(note.names));
  }
}

const languages = (): string[] => [vscode.env.language, 'en'];
const percent = (share: number): string =>
  new Intl.NumberFormat(languages(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
