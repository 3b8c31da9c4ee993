import * as vscode from 'vscode';
import type { Finding } from '../engine/checks/finding';
import type { CheckLevel } from './checkSettings';
import { findingMessage, relatedMessage } from './findingWords';
import { toRange } from './positions';
import { clip } from './preview';

/** Words of another article are cut to this, in UTF-16 units. */
const RELATED_LENGTH = 160;
/** The beginning of an article of which the place cannot be told. */
const NOWHERE = [0, 0, 0, 0] as const;

/** What the editor shows of a finding, with the other places it speaks of. */
export function diagnosticOf(document: vscode.TextDocument, finding: Finding, level: CheckLevel): vscode.Diagnostic {
  const range = toRange(document, finding.span);
  const diagnostic = new vscode.Diagnostic(range, findingMessage(finding), severityOf(level));
  diagnostic.source = 'News Lens';
  diagnostic.code = finding.rule;
  const told = (place: vscode.Location): vscode.DiagnosticRelatedInformation =>
    new vscode.DiagnosticRelatedInformation(place, relatedMessage(finding));
  diagnostic.relatedInformation = finding.related.map((span) =>
    told(new vscode.Location(document.uri, toRange(document, span))),
  );
  if (finding.rule === 'quoted-otherwise') {
    for (const { uri, lines, text } of finding.elsewhere) {
      const place = new vscode.Location(vscode.Uri.parse(uri, true), new vscode.Range(...(lines ?? NOWHERE)));
      const words = vscode.l10n.t('there: {0}', clip(text, RELATED_LENGTH));
      diagnostic.relatedInformation.push(new vscode.DiagnosticRelatedInformation(place, words));
    }
  }
  return diagnostic;
}

function severityOf(level: CheckLevel): vscode.DiagnosticSeverity {
  switch (level) {
    case 'warning':
      return vscode.DiagnosticSeverity.Warning;
    case 'information':
      return vscode.DiagnosticSeverity.Information;
    case 'hint':
    case 'off':
      return vscode.DiagnosticSeverity.Hint;
  }
}
