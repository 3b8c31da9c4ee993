import * as vscode from 'vscode';
import type { EntityType, PlaceKind, SourceKind } from '../engine/analysis';
import type { QuoteKind } from '../engine/shownQuotations';
import type { QuotationLink, SurenessLevel } from '../engine/sureness';

/** The words for things of the data model that hovers, the status item, the outline and quick picks share. */

/** "certain", "likely" or "a guess". */
export function confidenceWord(level: SurenessLevel): string {
  switch (level) {
    case 'certain':
      return vscode.l10n.t('certain');
    case 'likely':
      return vscode.l10n.t('likely');
    case 'guess':
      return vscode.l10n.t('a guess');
  }
}

/** How sure a quotation is as a whole and, where it is not certain, of what least: *likely (who is meant)*. */
export function quotationSurenessWord(level: SurenessLevel, link: QuotationLink): string {
  const word = confidenceWord(level);
  if (level === 'certain') return word;
  switch (link) {
    case 'words':
      return vscode.l10n.t('{0} (what is said)', word);
    case 'source':
      return vscode.l10n.t('{0} (who says it)', word);
    case 'name':
      return vscode.l10n.t('{0} (who is meant)', word);
  }
}

/** The kind of a quotation as the title of its hover. */
export function quotationKindWord(kind: QuoteKind): string {
  switch (kind) {
    case 'direct':
      return vscode.l10n.t('Direct quote');
    case 'mixed':
      return vscode.l10n.t('Mixed quote');
    case 'indirect':
      return vscode.l10n.t('Indirect quote');
    case 'thought':
      return vscode.l10n.t('Thought');
  }
}

/** How many quotations are too unsure to be marked. */
export function lessSureCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 less sure, not marked') : vscode.l10n.t('{0} less sure, not marked', count);
}

/** How many of a kind there are: *3 direct*. */
export function quotationKindCount(kind: QuoteKind, count: number): string {
  switch (kind) {
    case 'direct':
      return vscode.l10n.t('{0} direct', count);
    case 'mixed':
      return vscode.l10n.t('{0} mixed', count);
    case 'indirect':
      return vscode.l10n.t('{0} indirect', count);
    case 'thought':
      return count === 1 ? vscode.l10n.t('1 thought') : vscode.l10n.t('{0} thoughts', count);
  }
}

/** The codicon of a quotation. */
export function quotationIcon(kind: QuoteKind): string {
  switch (kind) {
    case 'direct':
      return 'quote';
    // Two voices: the speaker's and the reporter's.
    case 'mixed':
      return 'comment-discussion';
    case 'indirect':
      return 'comment';
    case 'thought':
      return 'lightbulb';
  }
}

/** What kind of source somebody is. */
export function sourceKindWord(source: SourceKind): string {
  switch (source) {
    case 'person':
    case 'organization':
      return entityTypeWord(source);
    case 'document':
      return vscode.l10n.t('document');
    case 'unnamed-person':
      return vscode.l10n.t('unnamed person');
    case 'unnamed-group':
      return vscode.l10n.t('unnamed group');
  }
}

/** The codicon of a source. */
export function sourceIcon(source: EntityType | SourceKind): string {
  switch (source) {
    case 'person':
    case 'organization':
    case 'place':
      return entityIcon(source);
    case 'unnamed-person':
      return 'account';
    case 'unnamed-group':
      return 'organization';
    case 'document':
      return 'file-text';
  }
}

/** The type of an entity, in the singular. */
export function entityTypeWord(type: EntityType): string {
  switch (type) {
    case 'person':
      return vscode.l10n.t('person');
    case 'organization':
      return vscode.l10n.t('organisation');
    case 'place':
      return vscode.l10n.t('place');
  }
}

/** Names of a type, as the title of a list. */
export function typeGroup(type: EntityType): string {
  switch (type) {
    case 'person':
      return vscode.l10n.t('People');
    case 'organization':
      return vscode.l10n.t('Organisations');
    case 'place':
      return vscode.l10n.t('Places');
  }
}

/** Quotations of a step of sureness, as the title of a list. */
export function surenessGroup(level: SurenessLevel): string {
  switch (level) {
    case 'certain':
      return vscode.l10n.t('Certain');
    case 'likely':
      return vscode.l10n.t('Likely');
    case 'guess':
      return vscode.l10n.t('Guesses');
  }
}

/** The type of an entity as it is said of one: *“Reis” is a person*. */
export function anEntityType(type: EntityType): string {
  switch (type) {
    case 'person':
      return vscode.l10n.t('a person');
    case 'organization':
      return vscode.l10n.t('an organisation');
    case 'place':
      return vscode.l10n.t('a place');
  }
}

/** The kind of a place, in the singular. */
export function placeKindWord(kind: PlaceKind): string {
  switch (kind) {
    case 'continent':
      return vscode.l10n.t('continent');
    case 'region':
      return vscode.l10n.t('region');
    case 'country':
      return vscode.l10n.t('country');
    case 'admin1':
      return vscode.l10n.t('state or province');
    case 'admin2':
      return vscode.l10n.t('county or district');
    case 'city':
      return vscode.l10n.t('city or town');
    case 'feature':
      return vscode.l10n.t('geographical feature');
  }
}

/** The name of a country in the editor's language; undefined for what lies in no single one, the code itself when it is none. */
export function countryName(code: string | null): string | undefined {
  if (code === null) return undefined;
  try {
    return new Intl.DisplayNames([vscode.env.language, 'en'], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** What is written where a quotation has no speaker. */
export function speakerNotFound(): string {
  return vscode.l10n.t('Speaker not found');
}

/** Over quotations without a speaker, and with one that is only *he* or *they*. */
export function speakerNotIdentified(): string {
  return vscode.l10n.t('Speaker not identified');
}

export function mentionCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', count);
}

export function quoteCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 quote') : vscode.l10n.t('{0} quotes', count);
}

export function speakerCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 speaker') : vscode.l10n.t('{0} speakers', count);
}

export function placeCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 place') : vscode.l10n.t('{0} places', count);
}

export function wordCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 word') : vscode.l10n.t('{0} words', count);
}

/** The codicon of an entity type. */
export function entityIcon(type: EntityType): string {
  switch (type) {
    case 'person':
      return 'person';
    case 'organization':
      return 'organization';
    case 'place':
      return 'location';
  }
}

/** The words that say that something is said, as a journalist calls them. */
export function attributedWith(cue: string): string {
  return vscode.l10n.t('attributed with “{0}”', cue);
}
