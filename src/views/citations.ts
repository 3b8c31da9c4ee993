import * as vscode from 'vscode';
import type { CitationContext, CitationWords } from '../export/citation';
import {
  citationFields,
  defaultTemplate,
  isTemplate,
  LONGEST_TEMPLATE,
  parseTemplate,
  type CitationTemplate,
  type TemplateProblem,
} from '../export/citationTemplate';
import type { Sources } from '../export/attribution';
import type { TextReader } from '../export/textReader';
import { offerSetting } from '../workspace/settingProblems';
import { citationWords } from './exportWords';
import { baseName } from './treeWords';

/** How citations of a document are put together by its settings; the usual way, with the problem, if that is wrong. */
export function templateFor(uri: vscode.Uri): { template: CitationTemplate; problem?: TemplateProblem } {
  const setting = vscode.workspace.getConfiguration('newsLens.citation', uri).get<unknown>('template', defaultTemplate);
  const read = parseTemplate(typeof setting === 'string' ? setting : '');
  if (isTemplate(read)) return { template: read };
  const usual = parseTemplate(defaultTemplate);
  return { template: isTemplate(usual) ? usual : [], problem: read };
}

/** What citations of a document need. */
export function citationContext(
  uri: vscode.Uri,
  reader: TextReader,
  sources: Sources,
  words: CitationWords = citationWords(),
): CitationContext {
  const { template } = templateFor(uri);
  const path = vscode.workspace.getWorkspaceFolder(uri) ? vscode.workspace.asRelativePath(uri, false) : baseName(uri);
  return { reader, sources, file: baseName(uri), path, words, template };
}

/** Says what is wrong with the template of a document's citations, if anything, and where to mend it. */
export function warnOfTemplate(uri: vscode.Uri): void {
  const { problem } = templateFor(uri);
  if (!problem) return;
  const message = vscode.l10n.t(
    'The usual form of citation was used, as newsLens.citation.template is wrong: {0}',
    problemWords(problem),
  );
  void offerSetting('newsLens.citation.template', message);
}

/** What is wrong with a template, in a sentence. */
export function problemWords({ kind, words }: TemplateProblem): string {
  switch (kind) {
    case 'empty':
      return vscode.l10n.t('It is empty.');
    case 'too-long':
      return vscode.l10n.t('It is longer than {0} characters.', LONGEST_TEMPLATE);
    case 'unclosed':
      return vscode.l10n.t('The brace of “{0}” is not closed. Write two braces for one that shall stay.', words);
    case 'unopened':
      return vscode.l10n.t('It closes a brace that was not opened. Write two braces for one that shall stay.');
    case 'unknown-field':
      return vscode.l10n.t('There is no “{0}”. The fields are {1}.', words, citationFields.join(', '));
  }
}
