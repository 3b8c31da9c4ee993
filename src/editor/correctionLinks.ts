import * as vscode from 'vscode';
import type { EntityType } from '../engine/analysis';
import { commandLink } from './links';

/** The commands that links of hovers may run. */
export const correctionLinkCommands = [
  'newsLens.sameAs',
  'newsLens.notTheSame',
  'newsLens.notAName',
  'newsLens.changeType',
  'newsLens.setSpeaker',
  'newsLens.setPlace',
  'newsLens.notAQuotation',
];

/** Links that correct a name, in one line. */
export function correctEntityLinks(uri: vscode.Uri, entity: string, type: EntityType): string {
  const request = { uri: uri.toString(), entity };
  const links = [
    commandLink(vscode.l10n.t('same as…'), 'newsLens.sameAs', request),
    commandLink(vscode.l10n.t('not a name'), 'newsLens.notAName', request),
    commandLink(vscode.l10n.t('it is a…'), 'newsLens.changeType', request),
  ];
  if (type === 'place') links.push(commandLink(vscode.l10n.t('which place…'), 'newsLens.setPlace', request));
  return `$(edit) ${links.join(' · ')}`;
}

/** Links that settle whether two entities are one. */
export function sameLinks(uri: vscode.Uri, entity: string, other: string): string {
  const request = { uri: uri.toString(), entity, other };
  return [
    commandLink(vscode.l10n.t('the same'), 'newsLens.sameAs', request),
    commandLink(vscode.l10n.t('not the same'), 'newsLens.notTheSame', request),
  ].join(' · ');
}

/** Links that correct a quotation, in one line. */
export function correctQuoteLinks(uri: vscode.Uri, quotation: string): string {
  const request = { uri: uri.toString(), quotation };
  const links = [
    commandLink(vscode.l10n.t('speaker is…'), 'newsLens.setSpeaker', request),
    commandLink(vscode.l10n.t('not a quote'), 'newsLens.notAQuotation', request),
  ];
  return `$(edit) ${links.join(' · ')}`;
}
