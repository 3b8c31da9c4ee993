import * as vscode from 'vscode';
import { findingMessage } from '../editor/findingWords';
import { entityFacts, quoteFacts } from '../editor/hoverContent';
import { hoverMarkdown } from '../editor/hoverMarkdown';
import { appendPlain } from '../editor/links';
import { reasonWords } from '../editor/reasonWords';
import { listedContent } from '../export/content';
import { clip, previewOf } from '../editor/preview';
import { spanOf, type TreeNode } from '../editor/treeNodes';

/** A tooltip is no page: a longer quotation is cut. */
const TOOLTIP_LENGTH = 600;

/** What the hover in the text says of the node's subject, and for a quotation its words in full. */
export function treeTooltip(node: TreeNode): vscode.MarkdownString | undefined {
  const { index, text, reader, keyOf } = node.source;
  const uri = vscode.Uri.parse(node.source.uri, true);
  switch (node.type) {
    case 'group':
      return undefined;
    case 'finding':
      return appendPlain(new vscode.MarkdownString(), findingMessage(node.finding));
    case 'mention': {
      const line = vscode.l10n.t('line {0}', reader.line(node.mention.span[0]));
      const tooltip = new vscode.MarkdownString(`${line}: `);
      appendPlain(tooltip, previewOf(text, node.mention.span).text);
      const why = reasonWords(node.mention);
      return why === '' ? tooltip : appendPlain(tooltip.appendMarkdown('\n\n'), why);
    }
    case 'quote': {
      const words = clip(listedContent(node.quotation, reader, { bare: false, paragraphs: ' ' }), TOOLTIP_LENGTH);
      return joined(
        appendPlain(new vscode.MarkdownString(), words),
        hoverMarkdown([quoteFacts(index, node.quotation, text, spanOf(node)?.[0] ?? 0)], uri, keyOf),
      );
    }
    case 'speaker':
    case 'entity': {
      const { entity } = node;
      if (!entity) return undefined;
      const facts = entityFacts(index, entity, spanOf(node) ?? [0, 0], entity.mentions[0]);
      return joined(undefined, hoverMarkdown([facts], uri, keyOf));
    }
  }
}

/** One text from several; the later ones say which commands their links may run. */
function joined(
  head: vscode.MarkdownString | undefined,
  parts: readonly vscode.MarkdownString[],
): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString(
    [...(head ? [head] : []), ...parts].map(({ value }) => value).join('\n\n'),
    true,
  );
  const trusted = parts[0]?.isTrusted;
  if (trusted !== undefined) tooltip.isTrusted = trusted;
  return tooltip;
}
