import * as vscode from 'vscode';
import type { TablePage, TableSection } from '../export/tablePage';
import type { Counted } from '../index/dossier';
import type { ToldDossier } from '../index/folderProtocol';
import { placeName } from './findInArticles';

/** A dossier as a page that can be exported; of several of one name each has its sections. */
export function dossierPage(title: string, freshness: string, dossiers: readonly ToldDossier[]): TablePage {
  return { title, notes: [freshness], sections: dossiers.flatMap(sectionsOf), language: vscode.env.language };
}

function sectionsOf(dossier: ToldDossier): TableSection[] {
  const { name, articles, mentions, quoted, maybe, quotations } = dossier;
  const notes = [
    vscode.l10n.t('articles: {0} · mentions: {1} · quoted: {2}', articles, mentions, quoted),
    ...[...new Set(maybe)].map((other) => vscode.l10n.t('may be the same as {0}', other)),
  ];
  const counted = (heading: string, items: readonly Counted[]): TableSection[] =>
    items.length === 0
      ? []
      : [
          {
            heading: `${name}: ${heading}`,
            columns: [heading, vscode.l10n.t('First day'), vscode.l10n.t('Last day'), vscode.l10n.t('Articles')],
            numbers: 3,
            rows: items.map((one) => [one.text, one.from ?? '–', one.to ?? '–', String(one.articles)]),
          },
        ];
  return [
    { heading: name, notes, columns: [], numbers: 0, rows: [] },
    ...counted(vscode.l10n.t('Names'), dossier.names),
    ...counted(vscode.l10n.t('Roles over time'), dossier.roles),
    ...(quotations.length === 0
      ? []
      : [
          {
            heading: `${name}: ${vscode.l10n.t('Quotes, the newest first')}`,
            columns: [vscode.l10n.t('Day'), vscode.l10n.t('Words'), vscode.l10n.t('Article')],
            numbers: 3,
            rows: quotations.map((hit) => [
              hit.date ?? '–',
              hit.text ?? vscode.l10n.t('the file has changed since it was read'),
              placeName(hit),
            ]),
          },
        ]),
    ...counted(vscode.l10n.t('Named in the same articles: people'), dossier.people),
    ...counted(vscode.l10n.t('Named in the same articles: organisations'), dossier.organizations),
    ...counted(vscode.l10n.t('Named in the same articles: places'), dossier.places),
  ];
}
