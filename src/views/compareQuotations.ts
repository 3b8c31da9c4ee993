import * as vscode from 'vscode';
import { compareAll } from '../engine/compare/compare';
import type { Comparison } from '../engine/compare/comparison';
import { quotedText, wordForWord } from '../engine/compare/quotedText';
import { speakerName } from '../export/attribution';
import { createTextReader } from '../export/textReader';
import type { Article } from '../editor/article';
import type { ComparedQuotation, ComparisonResult } from './comparisonModel';
import { baseName } from './treeWords';

/** So long the extension host is kept at once, in milliseconds. */
const SLICE = 12;
/** Together longer texts may take a moment: that is shown, with a button to stop it. In UTF-16 code units. */
const LARGE = 300_000;

/** Compares the quotations of an article with a transcript. Undefined when it was stopped. */
export async function compareQuotations(
  article: Article,
  transcript: vscode.TextDocument,
): Promise<ComparisonResult | undefined> {
  const { document, analysis, text } = article;
  const quotations = wordForWord(analysis.index.analysis.quotes);
  const spoken = transcript.getText();
  const compared = await withProgressIfLong(
    compareAll(
      quotations.map((quotation) => quotedText(quotation, text)),
      spoken,
    ),
    spoken.length + text.length > LARGE,
  );
  if (!compared) return undefined;
  const reader = createTextReader(text);
  const rows = quotations.flatMap((quotation, i): ComparedQuotation[] => {
    const comparison = compared[i];
    if (!comparison || comparison.quoted.trim() === '') return [];
    const speakers = quotation.speakers.map((speaker) => speakerName(speaker, analysis.index));
    const line = reader.line(quotation.segments[0]?.[0] ?? 0);
    return [{ key: analysis.keyOf(quotation.id), quotation, speakers, line, comparison }];
  });
  return {
    article: { uri: document.uri.toString(), version: analysis.version, name: baseName(document.uri) },
    transcript: {
      uri: transcript.uri.toString(),
      version: transcript.version,
      name: baseName(transcript.uri),
      text: spoken,
    },
    rows,
  };
}

function withProgressIfLong(
  work: Generator<number, Comparison[], void>,
  long: boolean,
): Thenable<Comparison[] | undefined> {
  if (!long) return inSlices(work, () => undefined);
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Comparing quotes'), cancellable: true },
    (progress, token) => {
      let told = 0;
      const report = (done: number): void => {
        progress.report({ increment: 100 * (done - told) });
        told = done;
      };
      return inSlices(work, report, token);
    },
  );
}

/** Lets others have their turn in between. Undefined when it was stopped. */
async function inSlices(
  work: Generator<number, Comparison[], void>,
  report: (done: number) => void,
  token?: vscode.CancellationToken,
): Promise<Comparison[] | undefined> {
  for (;;) {
    const end = Date.now() + SLICE;
    let step = work.next();
    while (!step.done && Date.now() < end) step = work.next();
    if (step.done) return step.value;
    report(step.value);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (token?.isCancellationRequested) return undefined;
  }
}
