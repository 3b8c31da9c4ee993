import * as vscode from 'vscode';
import { speakerNotFound } from '../editor/labels';
import { toRange } from '../editor/positions';
import { clip } from '../editor/preview';
import type { Span } from '../engine/analysis';
import type { ComparisonStatus } from '../engine/compare/comparison';
import { diffTexts } from '../engine/compare/diffTexts';
import { claimsOf, type Claim, type Judgement } from '../engine/compare/judge';
import { speakerName } from '../export/attribution';
import { createTextReader } from '../export/textReader';
import type { DocumentAnalysis } from '../workspace/analysisStore';
import { statusTitle, statusWord } from './comparisonItems';

const LABEL_LENGTH = 100;

/** A quotation with its test. */
export interface QuotationTest {
  readonly item: vscode.TestItem;
  readonly claim: Claim;
}

/** What is known of the test of a quotation. */
interface Known {
  readonly quoted: string;
  readonly who: string;
  status?: ComparisonStatus | undefined;
}

const known = new WeakMap<vscode.TestItem, Known>();

/** Makes the quotations of an article its tests. A test stays the same while its words do. */
export function updateQuotationTests(
  controller: vscode.TestController,
  article: vscode.TestItem,
  document: vscode.TextDocument,
  analysis: DocumentAnalysis,
): QuotationTest[] {
  const claims = claimsOf(analysis.index.analysis.quotes, document.getText());
  const outdated: vscode.TestItem[] = [];
  const tests = claims.map((claim, i): QuotationTest => {
    const { quotation, quoted } = claim;
    const id = analysis.keyOf(quotation.id);
    const old = article.children.get(id);
    const before = old && known.get(old);
    const item = old ?? controller.createTestItem(id, '', document.uri);
    if (before && before.quoted !== quoted) outdated.push(item);
    const who = quotation.speakers.map((speaker) => speakerName(speaker, analysis.index)).join(', ');
    known.set(item, { quoted, who, status: before?.quoted === quoted ? before.status : undefined });
    item.label = clip(quoted, LABEL_LENGTH);
    item.range = toRange(document, spanOf(claim));
    item.sortText = String(i).padStart(6, '0');
    describe(item);
    return { item, claim };
  });
  article.children.replace(tests.map(({ item }) => item));
  if (outdated.length > 0) controller.invalidateTestResults(outdated);
  return tests;
}

/** Says beside the quotation, in a word, what its test has shown; undefined: nothing yet. */
export function noteStatus(item: vscode.TestItem, status: ComparisonStatus | undefined): void {
  const entry = known.get(item);
  if (entry) entry.status = status;
  describe(item);
}

function describe(item: vscode.TestItem): void {
  const { who = '', status } = known.get(item) ?? {};
  item.description = [...(status ? [statusWord(status)] : []), who === '' ? speakerNotFound() : who].join(' · ');
}

const spanOf = ({ quotation: { segments } }: Claim): Span => [segments[0]?.[0] ?? 0, segments.at(-1)?.[1] ?? 0];

/** Why a quotation fails: how it stands to the passage that is most like it, and both side by side. */
export function failureOf(
  document: vscode.TextDocument,
  claim: Claim,
  { comparison, source }: Judgement,
  transcripts: number,
): vscode.TestMessage {
  const message = source
    ? diffMessage(comparison, source)
    : new vscode.TestMessage(
        transcripts === 1
          ? vscode.l10n.t('Not found in the transcript')
          : vscode.l10n.t('Not found in any of {0} transcripts', transcripts),
      );
  message.location = new vscode.Location(document.uri, toRange(document, spanOf(claim)));
  return message;
}

function diffMessage(
  comparison: Judgement['comparison'],
  { name, text, transcript }: NonNullable<Judgement['source']>,
): vscode.TestMessage {
  const { passage, quoted } = diffTexts(comparison, transcript.text);
  const line = createTextReader(text).line(comparison.stretches[0]?.passage[0] ?? 0);
  const words = vscode.l10n.t('{0} ({1}, line {2})', statusTitle(comparison), name, line);
  return vscode.TestMessage.diff(words, passage, quoted);
}
