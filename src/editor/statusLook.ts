import * as vscode from 'vscode';
import type { AnalysisStore } from '../workspace/analysisStore';
import { isInOtherLanguage } from '../workspace/eligibility';
import { lessSureCount, placeCount, quotationKindCount, quoteCount, speakerCount } from './labels';
import { countKinds, summarize } from './summary';

/** What the status item shows of a document. */
export interface StatusLook {
  readonly text: string;
  /** The same in more words, for the tooltip and for screen readers. */
  readonly explanation: string;
  /** What a click does. */
  readonly command: string;
}

const englishOnly = (): string => vscode.l10n.t('News Lens: English Only');

/** What is found in a document, or what can be done; undefined where there is nothing to say. */
export function statusLook(store: AnalysisStore, document: vscode.TextDocument): StatusLook | undefined {
  const analysis = store.get(document);
  const index = analysis?.shown;
  const state = store.state(document);
  if (analysis && index && (state === 'ready' || state === 'reading')) {
    const { speakers, quotes, places } = summarize(index);
    const text = [speakerCount(speakers), quoteCount(quotes), placeCount(places)].join(' · ');
    const kinds = countKinds(index).map(([kind, count]) => quotationKindCount(kind, count));
    const told = kinds.length > 1 ? `${quoteCount(quotes)} (${kinds.join(', ')})` : quoteCount(quotes);
    const found = [speakerCount(speakers), told, placeCount(places)].join(' · ');
    const lessSure = analysis.lessSure.length;
    const explanation = lessSure > 0 ? `${found} · ${lessSureCount(lessSure)}` : found;
    if (isInOtherLanguage(document)) {
      return {
        text: englishOnly(),
        explanation: vscode.l10n.t(
          'This text is in another language. News Lens reads English only, so little of what it found is right: {0}',
          explanation,
        ),
        command: 'newsLens.entities.focus',
      };
    }
    return { text, explanation, command: 'newsLens.entities.focus' };
  }
  switch (state) {
    case 'reading':
      return {
        text: `$(loading~spin) ${vscode.l10n.t('News Lens')}`,
        explanation: vscode.l10n.t('reading the text'),
        command: 'newsLens.showLog',
      };
    case 'offered':
      if (isInOtherLanguage(document)) {
        return {
          text: englishOnly(),
          explanation: vscode.l10n.t(
            'This text is in another language. News Lens reads English only. Choose to read it all the same.',
          ),
          command: 'newsLens.analyze',
        };
      }
      return {
        text: vscode.l10n.t('News Lens: Analyse'),
        explanation: vscode.l10n.t('This text has not been read. Choose to read it now.'),
        command: 'newsLens.analyze',
      };
    case 'tooLarge':
      return {
        text: vscode.l10n.t('News Lens: Too Large'),
        explanation: vscode.l10n.t(
          'This is larger than newsLens.maxFileSize allows, so it was not read. Choose to read it anyway.',
        ),
        command: 'newsLens.analyze',
      };
    case 'failed':
      return {
        text: `$(warning) ${vscode.l10n.t('News Lens')}`,
        explanation: vscode.l10n.t('The text could not be read. The log says why.'),
        command: 'newsLens.showLog',
      };
    case 'ready':
    case 'excluded':
    case 'unknown':
      return undefined;
  }
}
