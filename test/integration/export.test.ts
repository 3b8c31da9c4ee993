import assert from 'node:assert/strict';
import { withReasons } from '../../src/export/reasons';
import * as vscode from 'vscode';
import { englishWords } from '../../src/cli/englishWords';
import { toSpan } from '../../src/editor/positions';
import type { AnnotationCollection } from '../../src/export/annotations';
import { quotesIn } from '../../src/export/excerpt';
import type { ReportWords } from '../../src/export/reportWords';
import { reportWords } from '../../src/views/exportWords';
import { parseCsv } from '../unit/export/csvText';
import { analysisOf, answerList, closeAll, openSeed, openText, seedArticle, until, workspaceFolder } from './support';

describe('export', () => {
  const target = (name: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), name);
  const written = new Set<string>();
  const read = async (uri: vscode.Uri): Promise<string> => {
    written.add(uri.toString());
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
  };

  afterEach(async () => {
    for (const uri of written) await vscode.workspace.fs.delete(vscode.Uri.parse(uri));
    written.clear();
    await closeAll();
  });

  it('writes the quotes as a table that spreadsheets open', async () => {
    const { editor, analysis } = await openSeed();
    const uri = target('quotes.csv');
    const answer = await vscode.commands.executeCommand('newsLens.exportCsv', { what: 'quotes', target: uri });
    assert.equal(String(answer), uri.toString());
    const text = await read(uri);
    assert.ok(text.startsWith('\uFEFFid,kind,'));
    const [header = [], ...rows] = parseCsv(text.slice(1).replaceAll('\r\n', '\n'));
    assert.equal(rows.length, analysis.index.analysis.quotes.length);
    const row = rows.find((cells) => cells.some((cell) => cell.includes('We must not push')));
    const column = (name: string): string | undefined => row?.[header.indexOf(name)];
    assert.deepEqual(['kind', 'act', 'modality', 'source'].map(column), ['direct', 'speech', 'asserted', 'person']);
    const kinds = new Set(rows.map((cells) => `${cells[header.indexOf('kind')]} ${cells[header.indexOf('act')]}`));
    assert.ok(kinds.has('indirect speech') && kinds.has('indirect thought'), 'also what is not shown');
    assert.equal(column('speaker_name'), 'Angelino Alfano');
    assert.equal(column('line'), '5');
    const span = new vscode.Range(
      editor.document.positionAt(Number(column('start'))),
      editor.document.positionAt(Number(column('end'))),
    );
    assert.equal(editor.document.getText(span), column('text'));
  });

  it('separates the columns as the settings say', async () => {
    await openSeed();
    const settings = vscode.workspace.getConfiguration('newsLens.csv');
    await settings.update('separator', 'semicolon', vscode.ConfigurationTarget.Global);
    try {
      const uri = target('semicolons.csv');
      await vscode.commands.executeCommand('newsLens.exportCsv', { what: 'quotes', target: uri });
      const text = await read(uri);
      assert.ok(text.startsWith('\uFEFFid;kind;'));
      const rows = parseCsv(text.slice(1).replaceAll('\r\n', '\n'), ';');
      assert.ok(rows.length > 1 && rows.every((row) => row.length === rows[0]?.length));
    } finally {
      await settings.update('separator', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('writes people, organisations and places as a table', async () => {
    const { analysis } = await openSeed();
    const uri = target('entities.csv');
    await vscode.commands.executeCommand('newsLens.exportCsv', { what: 'entities', target: uri });
    const [, ...rows] = parseCsv((await read(uri)).slice(1).replaceAll('\r\n', '\n'));
    assert.deepEqual(
      rows.map(([id]) => id),
      analysis.index.analysis.entities.map(({ id }) => id),
    );
  });

  it('writes the whole analysis, with the reasons in words', async () => {
    const { analysis } = await openSeed();
    const uri = target('analysis.json');
    await vscode.commands.executeCommand('newsLens.exportJson', { target: uri });
    const written = withReasons(analysis.index.analysis);
    assert.deepEqual(JSON.parse(await read(uri)), JSON.parse(JSON.stringify(written)));
  });

  it('writes a report, a page and annotations', async () => {
    const { editor, analysis } = await openSeed();
    const { quotes } = analysis.index.analysis;
    const write = async (command: string, name: string): Promise<string> => {
      const uri = target(name);
      assert.equal(String(await vscode.commands.executeCommand(command, { target: uri })), uri.toString());
      return read(uri);
    };
    const report = await write('newsLens.exportMarkdown', 'report.md');
    assert.match(report, /^# Russia knew[^]*Who says what in 000\\_/);
    const said = new Set(report.match(/^> — .+/gm));
    assert.ok(said.size > 5 && said.size <= quotes.length, [...said].join('\n'));
    const shown = analysis.shown.analysis.quotes.length;
    assert.ok(shown < quotes.length && said.size <= shown, 'the report has what the list has');
    assert.doesNotMatch(report, / · Thought · /);
    const page = await write('newsLens.exportHtml', 'page.html');
    assert.match(
      page,
      /<mark class="direct" id="q\d+" [^>]*data-label="Direct quote, Angelino Alfano, (?:certain|likely|a guess)">/,
    );
    const list = await write('newsLens.exportWords', 'words.txt');
    assert.ok(['Alfano\n', 'said\n'].every((line) => list.includes(line)));
    assert.deepEqual(list.trimEnd().split('\n'), [...new Set(list.trimEnd().split('\n'))].sort());
    const annotations = JSON.parse(
      await write('newsLens.exportAnnotations', 'annotations.jsonld'),
    ) as AnnotationCollection;
    const [first] = annotations.first.items;
    assert.equal(first?.target[0]?.source, seedArticle);
    const [words, place] = first.target[0].selector;
    assert.equal([...editor.document.getText()].slice(place.start, place.end).join(''), words.exact);
  });

  it('writes in English what the command line writes', () => {
    const said = (words: ReportWords): unknown => ({
      ...(JSON.parse(JSON.stringify(words)) as object),
      said: [
        words.title('x'),
        words.line(2),
        words.percent(0.5),
        words.country('PT'),
        words.guess('A'),
        words.notIdentified('he'),
        words.list(['A', 'B']),
      ],
    });
    assert.deepEqual(said(reportWords()), said(englishWords));
  });

  it('takes what the selection touches when it is asked to, and asks when nothing is said', async () => {
    const { editor, analysis } = await openSeed();
    const { document } = editor;
    const at = document.positionAt(document.getText().indexOf('push Russian'));
    editor.selection = new vscode.Selection(at, at.translate(0, 4));
    const uri = target('selection.json');
    const wanted = quotesIn(analysis.index.analysis, [toSpan(document, editor.selection)]).map(({ id }) => id);
    assert.ok(wanted.length > 0);
    const quotes = async (): Promise<string[]> =>
      (JSON.parse(await read(uri)) as { quotes: { id: string }[] }).quotes.map(({ id }) => id);
    await vscode.commands.executeCommand('newsLens.exportJson', { target: uri, scope: 'selection' });
    assert.deepEqual(await quotes(), wanted);
    await vscode.commands.executeCommand('newsLens.exportJson', { target: uri, scope: 'article' });
    assert.equal((await quotes()).length, analysis.index.analysis.quotes.length);
    const asked = vscode.commands.executeCommand('newsLens.exportJson', { target: uri });
    await answerList(asked, ['workbench.action.quickOpenSelectNext']);
    assert.deepEqual(await quotes(), wanted, 'the second answer is the selection');
  });

  it('exports a document that was never saved, reading it first', async () => {
    const { document } = await openText('"No," said Ana Reis.');
    const uri = target('untitled.csv');
    await vscode.commands.executeCommand('newsLens.exportCsv', { what: 'quotes', target: uri });
    assert.match(await read(uri), /Ana Reis/);
    await analysisOf(document);
  });

  it('reports a place that cannot be written to, and throws nothing', async () => {
    await openSeed();
    const uri = vscode.Uri.parse('no-such-scheme:/quotes.csv');
    assert.equal(
      await vscode.commands.executeCommand('newsLens.exportJson', { target: uri, scope: 'article' }),
      undefined,
    );
  });

  it('shows the page inside the editor when asked, and the report as Markdown shows', async () => {
    await openSeed();
    const kinds = (): string[] =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .flatMap(({ input }) =>
          input instanceof vscode.TabInputWebview ? [input.viewType.replace(/^mainThreadWebview-/, '')] : [],
        );
    const page = target('preview.html');
    await vscode.commands.executeCommand('newsLens.exportHtml', { target: page, scope: 'article', open: true });
    assert.match(await read(page), /<h2>People<\/h2>[^]*<h2>Organisations<\/h2>/);
    await until('the page', () => kinds().includes('newsLens.page'));
    await closeAll();
    await openSeed();
    const report = target('preview.md');
    await vscode.commands.executeCommand('newsLens.exportMarkdown', { target: report, scope: 'article', open: true });
    written.add(report.toString());
    await until('the report', () => kinds().some((kind) => kind.startsWith('markdown.preview')));
  });
});
