import * as vscode from 'vscode';
import type { Entity, Span } from '../engine/analysis';
import { entityIcon, mentionCount } from '../editor/labels';
import { occurrencesAt, occurrencesOf, occurrencesOfWords, type Occurrences } from '../editor/occurrences';
import { toOffset } from '../editor/positions';
import { askWithPreview, escapeIcons, previewing } from '../editor/previewPick';
import { createTextReader } from '../export/textReader';
import type { AnalysisStore, DocumentAnalysis } from '../workspace/analysisStore';
import { activeArticle, type Article } from '../editor/article';
import { contextLines, createContextReader } from './keywordInContext';
import { heading, type ReadingLine } from './readingText';
import type { ReadingKind, ReadingViews } from './readingViews';
import { isTreeNode, type TreeNode } from '../editor/treeNodes';
import { baseName } from './treeWords';

const keywordInContext: ReadingKind = { scheme: 'newslens-context', language: 'news-lens-context', lines };

/** A row of the list has room for so much of the text before and after a mention, in characters. */
const BEFORE = 24;
const AFTER = 40;

interface EntityItem extends vscode.QuickPickItem {
  readonly entity: Entity;
}

interface MentionItem extends vscode.QuickPickItem {
  readonly span: Span;
}

/**
 * Registers *Show in Context…*: the mentions of the one at the cursor, of a row of the tree, or of one chosen from a list,
 * each with the words around it; the text follows the list, which can be opened as a document.
 */
export function registerShowInContext(store: AnalysisStore, views: ReadingViews): vscode.Disposable {
  views.add(keywordInContext);
  return vscode.commands.registerCommand('newsLens.showInContext', async (node?: unknown) => {
    // The row may be of an older version, or its article not in front.
    if (isTreeNode(node)) await vscode.commands.executeCommand('newsLens.entities.goTo', node);
    const article = await activeArticle(store);
    const editor = vscode.window.activeTextEditor;
    if (!article || editor?.document !== article.document) return;
    const { analysis } = article;
    const subject = isTreeNode(node)
      ? subjectOfNode(node)
      : subjectOf(analysis, occurrencesAt(analysis.shown, toOffset(article.document, editor.selection.active)));
    let wanted: string | undefined;
    await previewing(editor, async () => {
      const answer = await choose(editor, article, subject);
      if (answer?.open) wanted = answer.subject;
      return answer?.open === false;
    });
    const found = wanted === undefined ? undefined : find(analysis, wanted);
    if (wanted === undefined || !found) return;
    const title = vscode.l10n.t('{0} in {1}', found.name, baseName(article.document.uri));
    await views.open(keywordInContext, article.document.uri, title.replaceAll('/', '∕'), wanted);
  });
}

interface Choice {
  readonly subject: string;
  /** Whether the list is to be opened as a document. */
  readonly open: boolean;
}

/** Asks for a mention, and before that for whose when it is not known. */
async function choose(
  editor: vscode.TextEditor,
  article: Article,
  known: string | undefined,
): Promise<Choice | undefined> {
  for (;;) {
    const subject = known ?? (await chooseSubject(editor, article));
    const occurrences = subject === undefined ? undefined : find(article.analysis, subject);
    if (subject === undefined || !occurrences) return undefined;
    const answer = await chooseMention(editor, article, occurrences, known === undefined);
    if (answer === 'button') return { subject, open: true };
    if (answer !== 'back') return answer && { subject, open: false };
  }
}

async function chooseSubject(editor: vscode.TextEditor, { analysis }: Article): Promise<string | undefined> {
  const entities = [...analysis.shown.analysis.entities].sort((a, b) => b.mentions.length - a.mentions.length);
  if (entities.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nobody and nothing is named in this text.'));
    return undefined;
  }
  const answer = await askWithPreview<EntityItem>(editor, {
    title: vscode.l10n.t('Show in Context'),
    placeholder: vscode.l10n.t('A person, an organisation or a place'),
    items: entities.map((entity) => ({
      label: `$(${entityIcon(entity.type)}) ${escapeIcons(entity.name)}`,
      description: mentionCount(entity.mentions.length),
      entity,
    })),
    spanOf: ({ entity }) => entity.mentions[0]?.span,
  });
  return typeof answer === 'object' ? `entity:${analysis.keyOf(answer.entity.id)}` : undefined;
}

function chooseMention(
  editor: vscode.TextEditor,
  { document, text }: Article,
  { name, spans }: Occurrences,
  back: boolean,
): ReturnType<typeof askWithPreview<MentionItem>> {
  const contextOf = createContextReader(text);
  const reader = createTextReader(text);
  const items = spans.map((span): MentionItem => {
    const { before, words, after } = contextOf(span, BEFORE, AFTER);
    return {
      label: escapeIcons(`${before}${words}${after}`),
      description: vscode.l10n.t('line {0}', reader.line(span[0])),
      span,
    };
  });
  const offset = toOffset(document, editor.selection.active);
  return askWithPreview<MentionItem>(editor, {
    title: `${name} · ${mentionCount(spans.length)}`,
    placeholder: vscode.l10n.t('Which mention'),
    items,
    spanOf: ({ span }) => span,
    active: items.find(({ span: [start, end] }) => start <= offset && offset <= end),
    back,
    button: { iconPath: new vscode.ThemeIcon('open-preview'), tooltip: vscode.l10n.t('Open as Document') },
  });
}

/** Names the one whose mentions are shown over versions: by stable key, or by the words of the text. */
function subjectOf(analysis: DocumentAnalysis, occurrences: Occurrences | undefined): string | undefined {
  if (!occurrences) return undefined;
  const subject = occurrences.entity ? `entity:${analysis.keyOf(occurrences.entity.id)}` : `words:${occurrences.name}`;
  return find(analysis, subject) && subject;
}

function subjectOfNode(node: TreeNode): string | undefined {
  if (node.type === 'entity' || node.type === 'mention') return `entity:${node.source.keyOf(node.entity.id)}`;
  if (node.type !== 'speaker') return undefined;
  return node.entity ? `entity:${node.source.keyOf(node.entity.id)}` : `words:${node.name}`;
}

function find(analysis: DocumentAnalysis, subject: string): Occurrences | undefined {
  const [, kind, rest = ''] = /^(entity|words):(.*)$/s.exec(subject) ?? [];
  if (kind === 'words') {
    const occurrences = occurrencesOfWords(analysis.shown, rest);
    return occurrences.spans.length > 0 ? occurrences : undefined;
  }
  const entity = analysis.shown.entity(analysis.idOf(rest) ?? '');
  return entity && occurrencesOf(analysis.shown, entity);
}

function lines({ document, analysis, text }: Article, subject: string): readonly ReadingLine[] {
  const occurrences = find(analysis, subject);
  if (!occurrences) {
    return [{ text: vscode.l10n.t('This name is not in the article any more.') }];
  }
  const { name, spans } = occurrences;
  const targets = spans.map((span, ordinal) => ({ key: String(ordinal), span }));
  return [
    heading(vscode.l10n.t('{0} in {1}', name, baseName(document.uri))),
    { text: mentionCount(spans.length) },
    { text: '' },
    ...contextLines(text, createTextReader(text), targets),
  ];
}
