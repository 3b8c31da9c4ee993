import * as vscode from 'vscode';
import {
  confidenceWord,
  countryName,
  entityTypeWord,
  quotationKindWord,
  speakerNotFound,
  speakerNotIdentified,
} from '../editor/labels';
import { reasonWords } from '../editor/reasonWords';
import type { QuoteKind } from '../engine/shownQuotations';
import type { CitationWords } from '../export/citation';
import type { ReportWords } from '../export/reportWords';
import { kindWord } from '../editor/kindWords';
import { groupWord } from './treeWords';

/** The words of citations in the editor's language. */
export function citationWords(): CitationWords {
  return {
    speakerNotFound: speakerNotFound(),
    notIdentified: (words) => vscode.l10n.t('{0} (not identified)', words),
    guess: (name) => vscode.l10n.t('{0} (a guess)', name),
    kinds: kindsIn(kindWord),
    list: (names) => new Intl.ListFormat(languages()).format(names),
  };
}

/** The words of reports and pages in the editor's language. */
export function reportWords(): ReportWords {
  return {
    ...citationWords(),
    kinds: kindsIn(quotationKindWord),
    language: vscode.env.language,
    title: (file) => vscode.l10n.t('Who says what in {0}', file),
    made: vscode.l10n.t(
      'Found by News Lens in the words of the text. Check it before you rely on it, most of all what is called a guess.',
    ),
    selection: vscode.l10n.t(
      'A part of the text only: the quotes that the selection touches, and the names in it and of their speakers.',
    ),
    headings: {
      sources: vscode.l10n.t('Sources'),
      quotes: vscode.l10n.t('Quotes by speaker'),
      people: groupWord('person'),
      organizations: groupWord('organization'),
      places: groupWord('place'),
      questions: vscode.l10n.t('Open questions'),
      legend: vscode.l10n.t('What the marks mean'),
      text: vscode.l10n.t('The text'),
    },
    columns: {
      source: vscode.l10n.t('Source'),
      quotes: groupWord('quote'),
      words: vscode.l10n.t('Words'),
      share: vscode.l10n.t('Share of words'),
      name: vscode.l10n.t('Name'),
      mentions: vscode.l10n.t('Mentions'),
      lines: vscode.l10n.t('Lines'),
      location: vscode.l10n.t('Location'),
      coordinates: vscode.l10n.t('Coordinates'),
    },
    none: vscode.l10n.t('None.'),
    speakerNotIdentified: speakerNotIdentified(),
    marks: {
      person: vscode.l10n.t('person · solid line'),
      organization: vscode.l10n.t('organisation · double line'),
      place: vscode.l10n.t('place · dotted line'),
      speaker: vscode.l10n.t('who is quoted · box'),
      cue: vscode.l10n.t('word of saying · slanted'),
      direct: vscode.l10n.t('direct quote · tint'),
      mixed: vscode.l10n.t('mixed quote · tint, bar'),
      indirect: vscode.l10n.t('indirect quote · dashed line'),
      thought: vscode.l10n.t('thought · dotted line, bar'),
    },
    types: {
      person: entityTypeWord('person'),
      organization: entityTypeWord('organization'),
      place: entityTypeWord('place'),
    },
    questions: {
      'speaker-not-found': speakerNotFound(),
      'speaker-not-identified': speakerNotIdentified(),
      'quotation-unsure': vscode.l10n.t('Perhaps no quote'),
      'speaker-unsure': vscode.l10n.t('The speaker is not certain'),
      'name-unsure': vscode.l10n.t('Perhaps another kind of name, or none'),
      'place-unsure': vscode.l10n.t('The place is not certain'),
      'place-unknown': vscode.l10n.t('Not in the gazetteer'),
      'maybe-same': vscode.l10n.t('Perhaps the same'),
      warning: vscode.l10n.t('To be looked at'),
    },
    levels: { certain: confidenceWord('certain'), likely: confidenceWord('likely'), guess: confidenceWord('guess') },
    reason: reasonWords,
    paragraph: (number, begin) =>
      begin === undefined
        ? vscode.l10n.t('paragraph {0}', number)
        : vscode.l10n.t('paragraph {0} ({1})', number, begin),
    line: (number) => vscode.l10n.t('line {0}', number),
    percent: (share) => new Intl.NumberFormat(languages(), { style: 'percent' }).format(share),
    country: (code) => countryName(code) ?? code,
  };
}

function kindsIn(word: (kind: QuoteKind) => string): Record<QuoteKind, string> {
  return { direct: word('direct'), mixed: word('mixed'), indirect: word('indirect'), thought: word('thought') };
}

const languages = (): string[] => [vscode.env.language, 'en'];
