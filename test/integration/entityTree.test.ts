import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { isLegend } from '../../src/editor/legendText';
import type { EntityTree } from '../../src/views/entityTree';
import { createTreeModel } from '../../src/views/treeModel';
import type { TreeNode } from '../../src/editor/treeNodes';
import { Article } from '../unit/editor/article';
import { sourceOf } from '../unit/views/harbour';
import { analysisOf, closeAll, extensionApi, openFile, openSeed, openText, seedArticle, until } from './support';

/** An article of our own, in which every kind of row occurs. */
const harbour = [
  'Lisbon harbour stays open, mayor says',
  '',
  'The mayor of Lisbon, Ana Reis, said on Tuesday that the harbour would not close. "The port stays open," Reis said.',
  '',
  'Rui Lopo, a fisherman from Porto, was not convinced. "Nobody asked us," said Lopo. "We read it in the paper."',
  '',
].join('\n');

describe('entity tree', () => {
  let tree: EntityTree;

  before(async () => {
    ({ tree } = await extensionApi());
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('newsLens.clearFilter');
    const settings = vscode.workspace.getConfiguration('newsLens.tree');
    await settings.update('groupBy', undefined, true);
    await settings.update('followCursor', undefined, true);
    await settings.update('kinds', undefined, true);
    await closeAll();
  });

  const children = (node?: TreeNode): TreeNode[] => tree.provider.getChildren(node);
  const items = (node?: TreeNode): vscode.TreeItem[] => children(node).map((child) => tree.provider.getTreeItem(child));
  const everything = (nodes = children()): TreeNode[] => nodes.flatMap((node) => [node, ...everything(children(node))]);
  const labelOf = (item: vscode.TreeItem | undefined): string =>
    typeof item?.label === 'string' ? item.label : (item?.label?.label ?? '');
  const group = (label: string): TreeNode => {
    const found = children()[items().findIndex((item) => labelOf(item) === label)];
    assert.ok(found, `no group ${label}`);
    return found;
  };
  const shows = (document: vscode.TextDocument): Promise<unknown> =>
    until('the tree to show the document', () => tree.provider.model?.source.uri === document.uri.toString());

  /** The row of the direct quotation that the article begins with. */
  const firstQuote = (): TreeNode | undefined =>
    children(group('Quotes')).find((node) => node.type === 'quote' && node.quotation.kind === 'direct');

  async function openHarbour(): Promise<vscode.TextEditor> {
    const editor = await openText(harbour);
    await vscode.commands.executeCommand('newsLens.analyze');
    await analysisOf(editor.document);
    await shows(editor.document);
    return editor;
  }

  it('shows the article under its kinds, with counts', async () => {
    const { editor, analysis } = await openSeed();
    await shows(editor.document);
    const { quotes, entities } = analysis.shown.analysis;
    const { lessSure } = analysis;
    const count = (type: string): string => String(entities.filter((entity) => entity.type === type).length);
    const groups = items().map((item) => [labelOf(item), item.description]);
    assert.deepEqual(
      groups.filter(([label]) => label !== 'Organisations' && label !== 'Checks'),
      [
        ['Quotes', String(quotes.length)],
        ['People', count('person')],
        ['Places', count('place')],
        ...(lessSure.length > 0 ? [['Less sure', String(lessSure.length)]] : []),
      ],
    );
    assert.match(tree.view.message ?? '', /^\d+ speakers · \d+ quotes · \d+ places$/);
    assert.equal(tree.view.description, seedArticle);
  });

  it('describes people by mentions and quotes, places by country, quotes by speaker and kind, the speaker first', async () => {
    const { editor } = await openSeed();
    await shows(editor.document);
    const row = (inGroup: string, label: RegExp): vscode.TreeItem => {
      const found = items(group(inGroup)).find((item) => label.test(labelOf(item)));
      assert.ok(found, `no row ${String(label)}`);
      return found;
    };
    assert.match(String(row('People', /Alfano/).description), /^Italian .+ · \d+ mentions · \d+ quotes$/);
    assert.match(String(row('Places', /^Pisa$/).description), /^Italy · \d+ mentions?$/);
    const quote = row('Quotes', /^Angelino Alfano: "We must not push Russian/);
    assert.match(String(quote.description), /^direct(?: · (?:likely|a guess))?$/);
    assert.match(
      quote.accessibilityInformation?.label ?? '',
      /^Direct quote by Angelino Alfano, line 5, (?:certain|likely|a guess): /,
    );
    const report = row('Quotes', /^Angelino Alfano: ministers want/);
    assert.match(String(report.description), /^indirect(?: · (?:likely|a guess))?$/);
    assert.match(
      report.accessibilityInformation?.label ?? '',
      /^Indirect quote by Angelino Alfano, line 5, (?:certain|likely|a guess): ministers /,
    );
    const iconOf = ({ iconPath }: vscode.TreeItem): string => (iconPath instanceof vscode.ThemeIcon ? iconPath.id : '');
    assert.notEqual(iconOf(report), iconOf(quote));
  });

  it('tells in words what is thought, denied or said under a condition', () => {
    const text = 'Reis denied that it rained. Lopo said it would rain if it could. Mole hopes it stops.';
    const article = new Article(text);
    article
      .quote('q1', 'that it rained', {
        kind: 'indirect',
        modality: 'denied',
        speakers: [article.speaker('Reis', null)],
      })
      .quote('q2', 'it would rain', { kind: 'indirect', modality: 'hypothetical' })
      .quote('q3', 'it stops', { kind: 'indirect', act: 'thought', speakers: [article.speaker('Mole', null)] });
    const model = createTreeModel(sourceOf(article.analysis(), text), 'kind');
    const rows = model.roots.flatMap((root) => model.children(root)).map((node) => tree.provider.getTreeItem(node));
    assert.deepEqual(
      rows.map(({ label, description, iconPath, accessibilityInformation }) => [
        label,
        description,
        iconPath instanceof vscode.ThemeIcon && iconPath.id,
        accessibilityInformation?.label.replace(/:.*/, ''),
      ]),
      [
        ['Reis: that it rained', 'indirect, denied', 'comment', 'Indirect quote, denied by Reis, line 1, certain'],
        [
          'Speaker not found: it would rain',
          'indirect, if · a guess',
          'comment',
          'Indirect quote, if, speaker not found, line 1, a guess',
        ],
        ['Mole: it stops', 'thought', 'lightbulb', 'Thought by Mole, line 1, certain'],
      ],
    );
  });

  it('has for every row a name to be read out, an icon and an identifier of its own', async () => {
    await openHarbour();
    for (const grouping of ['newsLens.groupBySpeaker', 'newsLens.groupByOrder', 'newsLens.groupByKind']) {
      await vscode.commands.executeCommand(grouping);
      const rows = everything().map((node) => tree.provider.getTreeItem(node));
      assert.ok(rows.length > 3);
      assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
      for (const row of rows) assert.ok(row.accessibilityInformation?.label && row.iconPath, labelOf(row));
    }
  });

  it('reads out of each kind of row what it is and what its icon and looks say', async () => {
    await openHarbour();
    const spoken = (fits: (node: TreeNode) => boolean): string => {
      const node = everything().find(fits) ?? assert.fail('no such row');
      return tree.provider.getTreeItem(node).accessibilityInformation?.label ?? '';
    };
    assert.match(
      spoken((node) => node.type === 'group' && node.group === 'person'),
      /^People, \d+$/,
    );
    assert.match(
      spoken((node) => node.type === 'entity' && node.entity.name === 'Ana Reis'),
      /^Ana Reis, person, .*\d mentions, \d quotes?$/,
    );
    assert.match(
      spoken((node) => node.type === 'entity' && node.entity.name === 'Porto'),
      /^Porto, place, Portugal, 1 mention/,
    );
    assert.match(
      spoken(({ type }) => type === 'mention'),
      /^Mention of Ana Reis, line 3: .*Ana Reis/,
    );
    assert.match(
      spoken((node) => node.type === 'quote' && node.quotation.kind === 'direct'),
      /^Direct quote by Ana Reis, line 3, (?:certain|likely|a guess): "The port stays open,"$/,
    );
    await vscode.commands.executeCommand('newsLens.groupBySpeaker');
    await until('the speakers', () => children().some((node) => node.type === 'speaker'));
    assert.match(
      spoken((node) => node.type === 'speaker' && node.name === 'Ana Reis'),
      /^Ana Reis, is quoted, (?:.+, )?\d quotes?$/,
    );
  });

  it('marks the name in the line of a mention', async () => {
    await openHarbour();
    const [reis] = children(group('People')).filter(
      (node) => node.type === 'entity' && node.entity.name.includes('Reis'),
    );
    const mention = children(reis).find((node) => node.type === 'mention');
    assert.ok(mention);
    const { label } = tree.provider.getTreeItem(mention);
    assert.ok(typeof label === 'object' && label.highlights?.[0]);
    assert.equal(label.label.slice(...label.highlights[0]), 'Ana Reis');
  });

  it('keeps the identity of its rows over an edit', async () => {
    const editor = await openHarbour();
    const before = everything().map(({ key }) => key);
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'It rained all week on the river. '));
    await analysisOf(editor.document);
    await until('the tree of the new version', () => tree.provider.model?.source.text === editor.document.getText());
    assert.deepEqual(
      everything().map(({ key }) => key),
      before,
    );
  });

  it('goes to what is clicked, and leaves the focus in the tree', async () => {
    const editor = await openHarbour();
    const quote = firstQuote();
    assert.ok(quote);
    const { command } = tree.provider.getTreeItem(quote);
    assert.equal(command?.command, 'newsLens.entities.goTo');
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
    assert.equal(editor.document.getText(editor.selection), '"The port stays open,"');
  });

  it('goes to where it is now when the text was changed since', async () => {
    const editor = await openHarbour();
    const quote = firstQuote();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Now: '));
    await vscode.commands.executeCommand('newsLens.entities.goTo', quote);
    assert.equal(editor.document.getText(editor.selection), '"The port stays open,"');
  });

  it('groups as it is told, and remembers it as a setting', async () => {
    await openHarbour();
    await vscode.commands.executeCommand('newsLens.groupBySpeaker');
    await until('the speakers', () => children().some((node) => node.type === 'speaker'));
    assert.equal(vscode.workspace.getConfiguration('newsLens.tree').get('groupBy'), 'speaker');
    const reis = tree.provider.model?.source.index.analysis.entities.find(({ name }) => name === 'Ana Reis');
    const said = tree.provider.model?.source.index.quotationsOf(reis?.id ?? '').length ?? 0;
    const count = said === 1 ? '1 quote' : `${String(said)} quotes`;
    assert.ok(
      said > 0 && items().some((item) => labelOf(item) === 'Ana Reis' && String(item.description).endsWith(count)),
    );
    await vscode.commands.executeCommand('newsLens.groupByOrder');
    await until('the order of the text', () => children().some((node) => node.type === 'quote'));
  });

  it('lists what the checks found, counted, until it is mended', async () => {
    const { document } = await openText(`${harbour}\n“We stay, said Ana Reis on Tuesday.\n`);
    await vscode.commands.executeCommand('newsLens.analyze');
    await analysisOf(document);
    const checks = (): vscode.TreeItem | undefined => items().find((item) => labelOf(item) === 'Checks');
    await until('the checks', () => checks());
    const rows = items(group('Checks'));
    assert.equal(checks()?.description, String(rows.length));
    const mark = rows.find((item) => labelOf(item) === 'Quotation mark') ?? assert.fail('no mark');
    assert.match(mark.accessibilityInformation?.label ?? '', /never closed/);
    await vscode.commands.executeCommand('newsLens.entities.goTo', ...((mark.command?.arguments ?? []) as unknown[]));
    assert.equal(document.getText(vscode.window.activeTextEditor?.selection), '“');
    await vscode.workspace.getConfiguration('newsLens.checks').update('enabled', false, true);
    await until('no checks', () => !checks());
    await vscode.workspace.getConfiguration('newsLens.checks').update('enabled', undefined, true);
  });

  it('filters, says so, and shows all again', async () => {
    await openHarbour();
    const { total } = tree.provider.model ?? assert.fail('nothing is shown');
    await vscode.commands.executeCommand('newsLens.filterEntities', 'reis');
    const { shown } = tree.provider.model ?? assert.fail('nothing is shown');
    assert.ok(shown > 0 && shown < total);
    assert.equal(tree.view.message, `Filter “reis”: ${String(shown)} of ${String(total)}`);
    await vscode.commands.executeCommand('newsLens.filterEntities', 'zebra');
    assert.deepEqual(children(), []);
    assert.equal(tree.view.message, 'Nothing here matches “zebra”.');
    await vscode.commands.executeCommand('newsLens.clearFilter');
    assert.equal(tree.provider.model?.shown, total);
  });

  it('leaves kinds of row out, says which, and remembers it', async () => {
    await openHarbour();
    const titles = (): string[] => items().map(labelOf);
    const before = titles();
    await vscode.commands.executeCommand('newsLens.hideTreeKind', group('Places'));
    await until('no places', () => !titles().includes('Places'));
    assert.deepEqual(
      titles(),
      before.filter((title) => title !== 'Places'),
    );
    assert.match(tree.view.message ?? '', /^\d+ speakers · .+ · not listed: Places$/);
    const kinds = (): unknown => vscode.workspace.getConfiguration('newsLens.tree').inspect('kinds')?.globalValue;
    assert.deepEqual(kinds(), ['quotes', 'people', 'organizations', 'checks']);
    await vscode.workspace.getConfiguration('newsLens.tree').update('kinds', [], true);
    await until('nothing', () => children().length === 0);
    assert.equal(tree.view.message, '', 'the welcome text says what to do');
    await vscode.commands.executeCommand('newsLens.showAllTreeKinds');
    await until('all kinds', () => titles().length === before.length);
    assert.equal(kinds(), undefined);
  });

  it('explains a row when it is pointed at, with the words of the text as plain text', async () => {
    const editor = await openText(harbour.replaceAll('stays open', '[x](command:evil) <b>$(flame)</b>'));
    await vscode.commands.executeCommand('newsLens.analyze');
    await analysisOf(editor.document);
    await shows(editor.document);
    const quote = firstQuote();
    assert.ok(quote);
    const { tooltip } = tree.provider.resolveTreeItem(tree.provider.getTreeItem(quote), quote);
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.match(tooltip.value, /\\\[x\\\]/);
    assert.doesNotMatch(tooltip.value, /<b>|[^\\]\$\(flame\)/);
    const { isTrusted } = tooltip;
    assert.ok(
      typeof isTrusted === 'object' && isTrusted.enabledCommands.every((command) => command.startsWith('newsLens.')),
    );
  });

  it('keeps the last article while no other text is active, and lets it go when it is closed', async () => {
    const editor = await openHarbour();
    await vscode.commands.executeCommand('workbench.action.openSettings');
    await until('the settings to be the active editor', () => vscode.window.activeTextEditor === undefined);
    assert.equal(tree.provider.model?.source.uri, editor.document.uri.toString());
    await vscode.commands.executeCommand('newsLens.showLegend');
    await until('the legend to be active', () => {
      const active = vscode.window.activeTextEditor;
      return active !== undefined && isLegend(active.document.uri);
    });
    assert.equal(tree.provider.model?.source.uri, editor.document.uri.toString());
    await closeAll();
    await until('an empty tree', () => children().length === 0);
    assert.equal(tree.view.message, '');
  });

  it('shows nothing for a document that is not read', async () => {
    await openHarbour();
    const editor = await openText('{ "a": 1 }', 'json');
    await until('an empty tree', () => children().length === 0);
    assert.equal(vscode.window.activeTextEditor, editor);
  });

  it('follows from one article to another', async () => {
    const editor = await openHarbour();
    const seed = await openFile(seedArticle);
    await analysisOf(seed.document);
    await shows(seed.document);
    await vscode.window.showTextDocument(editor.document);
    await shows(editor.document);
  });

  it('selects what the cursor is on while it is visible, and keeps what was chosen in it', async () => {
    const editor = await openHarbour();
    await vscode.commands.executeCommand('newsLens.entities.focus');
    await until('the visible tree', () => tree.view.visible);
    await vscode.window.showTextDocument(editor.document);
    const cursorAt = (words: string): void => {
      const position = editor.document.positionAt(harbour.indexOf(words) + 1);
      editor.selection = new vscode.Selection(position, position);
    };
    cursorAt('Rui Lopo');
    await until('the row of Rui Lopo', () => {
      const [node] = tree.view.selection;
      return node?.type === 'entity' && node.entity.name === 'Rui Lopo';
    });
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    cursorAt('port stays open');
    await until('the row of the quotation', () => tree.view.selection[0]?.type === 'quote');
    await vscode.commands.executeCommand('newsLens.followCursorOff');
    const chosen = tree.view.selection[0]?.key;
    cursorAt('Rui Lopo');
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.equal(tree.view.selection[0]?.key, chosen);
    await vscode.commands.executeCommand('newsLens.followCursorOn');
    assert.equal(vscode.workspace.getConfiguration('newsLens.tree').get('followCursor'), true);
  });
});
