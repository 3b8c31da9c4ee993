import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkLevels, checkSetting } from '../../src/editor/checkSettings';
import { findingMessage, relatedMessage } from '../../src/editor/findingWords';
import { quickFixes } from '../../src/editor/quickFixes';
import { folderRules, rules, type Finding } from '../../src/engine/checks/finding';
import { analysisOf, closeAll, openFile, openText, seedArticle, until } from './support';

const article = [
  'FARO, Portugal - The harbour stays open, the mayor said on Tuesday.',
  '',
  '“We stay, said Ana Reis on Tuesday.',
  '',
  '"We have to go,” said Rui Lopo, a fisherman, in Faro on Tuesday.',
  '',
].join('\n');

/** Diagnostics of ours on a document. */
function problems(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'News Lens');
}

async function actionsAt(document: vscode.TextDocument, words: string): Promise<vscode.CodeAction[]> {
  const at = document.positionAt(document.getText().indexOf(words));
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
    vscode.CodeActionKind.QuickFix.value,
  );
}

async function run(actions: readonly vscode.CodeAction[], title: RegExp): Promise<void> {
  const action = actions.find((one) => title.test(one.title));
  assert.ok(action, `no action ${String(title)} among ${actions.map((one) => one.title).join(', ')}`);
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit));
  const { command, arguments: args = [] } = action.command ?? { command: undefined };
  if (command !== undefined) await vscode.commands.executeCommand(command, ...(args as unknown[]));
}

describe('checks', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('newsLens.forgetIgnored');
    const settings = vscode.workspace.getConfiguration('newsLens.checks');
    for (const key of ['enabled', 'quotationMark']) {
      await settings.update(key, undefined, vscode.ConfigurationTarget.Global);
    }
    await closeAll();
  });

  async function openArticle(): Promise<vscode.TextDocument> {
    const { document } = await openText(article);
    await vscode.commands.executeCommand('newsLens.analyze');
    await analysisOf(document);
    await until('the findings', () => problems(document.uri).length === 2);
    return document;
  }

  it('says what is wrong and what to do, quietly', async () => {
    const { uri } = await openArticle();
    const [unclosed, mismatched] = problems(uri);
    assert.equal(unclosed?.message, 'This quotation mark is never closed. Close it where the quote ends.');
    assert.equal(unclosed.code, 'quotation-mark');
    assert.equal(unclosed.severity, vscode.DiagnosticSeverity.Information);
    assert.deepEqual(unclosed.range, new vscode.Range(2, 0, 2, 1));
    assert.deepEqual(mismatched?.range, new vscode.Range(4, 15, 4, 16));
    assert.deepEqual(mismatched?.relatedInformation?.[0]?.location.range, new vscode.Range(4, 0, 4, 1));
  });

  it('finds nothing to say of the first sample that the list of problems would show', async () => {
    const { document } = await openFile(seedArticle);
    await analysisOf(document);
    const loud = problems(document.uri).filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint);
    assert.deepEqual(loud, []);
  });

  it('closes and replaces marks when asked, and is content then', async () => {
    const document = await openArticle();
    await run(await actionsAt(document, '“We'), /^Close the quote with ”$/);
    assert.equal(document.lineAt(2).text, '“We stay,” said Ana Reis on Tuesday.');
    await until('the first finding to go', () => problems(document.uri).length === 1);
    await analysisOf(document);
    await run(await actionsAt(document, '” said Rui'), /^Replace with "$/);
    await until('the other finding to go', () => problems(document.uri).length === 0);
    assert.equal(document.lineAt(4).text, '"We have to go," said Rui Lopo, a fisherman, in Faro on Tuesday.');
  });

  it('turns a last mark round that faces the wrong way, and keeps the words in the quotation', async () => {
    const { document } = await openText('“We had a plan. I am glad. “ said Ana Reis, the mayor of Faro, on Tuesday.\n');
    await vscode.commands.executeCommand('newsLens.analyze');
    await analysisOf(document);
    await until('the finding', () => problems(document.uri).length === 1);
    await run(await actionsAt(document, '“ said'), /^Turn the mark round: ”$/);
    assert.equal(document.lineAt(0).text, '“We had a plan. I am glad.” said Ana Reis, the mayor of Faro, on Tuesday.');
    await until('no finding', () => problems(document.uri).length === 0);
  });

  it('ignores one finding, or a check in the whole file, without touching the text', async () => {
    const document = await openArticle();
    await run(await actionsAt(document, '“We'), /^Ignore here$/);
    await until('one finding', () => problems(document.uri).length === 1);
    await run(await actionsAt(document, '” said Rui'), /^Ignore this check in this file$/);
    await until('no finding', () => problems(document.uri).length === 0);
    assert.equal(document.getText(), article);
    await vscode.commands.executeCommand('newsLens.forgetIgnored');
    await until('both findings again', () => problems(document.uri).length === 2);
  });

  it('ignores requests that make no sense', async () => {
    const { uri } = await openArticle();
    const bad: unknown[] = [undefined, 1, {}, { uri: uri.toString(), rule: 'none', span: null }];
    bad.push(
      { uri: uri.toString(), rule: 'no-speaker', span: ['a', 'b'] },
      { uri: 'file:///none', rule: 'no-speaker', span: null },
    );
    for (const request of bad) await vscode.commands.executeCommand('newsLens.checks.ignore', request);
    assert.equal(problems(uri).length, 2);
  });

  it('follows the settings: level, off, all off', async () => {
    const { uri } = await openArticle();
    const settings = vscode.workspace.getConfiguration('newsLens.checks');
    await settings.update('quotationMark', 'warning', vscode.ConfigurationTarget.Global);
    await until('warnings', () =>
      problems(uri).every(({ severity }) => severity === vscode.DiagnosticSeverity.Warning),
    );
    await settings.update('quotationMark', 'off', vscode.ConfigurationTarget.Global);
    await until('silence', () => problems(uri).length === 0);
    await settings.update('quotationMark', undefined, vscode.ConfigurationTarget.Global);
    await until('the findings again', () => problems(uri).length === 2);
    await settings.update('enabled', false, vscode.ConfigurationTarget.Global);
    await until('silence again', () => problems(uri).length === 0);
  });

  it('goes with the document', async () => {
    const { uri } = await openArticle();
    await closeAll();
    await until('the findings to go', () => problems(uri).length === 0);
  });

  it('has a setting for each rule, with the default that the manifest gives', async () => {
    const { document } = await openText('');
    const levels = checkLevels(document);
    for (const rule of [...rules, ...folderRules]) {
      const setting = vscode.workspace.getConfiguration().inspect(checkSetting(rule));
      assert.equal(setting?.defaultValue, levels[rule], rule);
    }
  });

  it('offers to set the speaker where that can be done', async () => {
    const { document } = await openText('“We stay.” It rained.');
    const finding: Finding = { rule: 'no-speaker', quotation: 'q1', span: [0, 10], related: [] };
    const diagnostic = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 10), 'x');
    const titles = (can: boolean): string[] => quickFixes(document, finding, diagnostic, can).map(({ title }) => title);
    assert.deepEqual(titles(false), [
      'Ignore here',
      'Ignore this check in this file',
      'Change the settings of this check…',
    ]);
    assert.deepEqual(titles(true), ['Set speaker…', ...titles(false)]);
    const [set] = quickFixes(document, finding, diagnostic, true);
    assert.deepEqual(set?.command?.arguments, [{ uri: document.uri.toString(), quotation: 'q1' }]);
  });

  it('spells a name alike everywhere', async () => {
    const { document } = await openText('Tillerson, Tillersen, Tillersen.');
    const spans: [number, number][] = [
      [11, 20],
      [22, 31],
    ];
    const edits = spans.map((span) => ({ span, text: 'Tillerson' }));
    const names = { name: 'Tillersen', other: 'Tillerson', edits };
    const finding: Finding = { rule: 'name-spelling', ...names, span: [11, 20], related: [[0, 9]] };
    const diagnostic = new vscode.Diagnostic(new vscode.Range(0, 11, 0, 20), 'x');
    await run(quickFixes(document, finding, diagnostic, false), /^Change “Tillersen” to “Tillerson”$/);
    assert.equal(document.getText(), 'Tillerson, Tillerson, Tillerson.');
  });

  it('words every finding', () => {
    const base: Pick<Finding, 'span' | 'related'> = { span: [0, 1], related: [] };
    const echo = { uri: 'file:///echo.txt', name: 'echo.txt', lines: null, text: 'We stay.', copies: 0 };
    const of = (rest: Partial<Finding>): string => findingMessage({ ...base, ...rest } as Finding);
    const messages = [
      of({ rule: 'quotation-mark', problem: 'unclosed' }),
      of({ rule: 'quotation-mark', problem: 'unopened' }),
      of({ rule: 'quotation-mark', problem: 'mismatched' }),
      of({ rule: 'no-speaker' }),
      of({ rule: 'unclear-pronoun', problem: 'far', pronoun: 'he', names: ['Rui\nLopo'] }),
      of({ rule: 'unclear-pronoun', problem: 'several', pronoun: 'he', names: ['A', 'B', 'C'] }),
      of({ rule: 'two-speakers', names: ['Lopo', 'Reis'] }),
      of({ rule: 'quote-variants', words: ['should', 'must'] }),
      of({ rule: 'quote-variants', words: ['', 'x'.repeat(100)] }),
      of({ rule: 'name-spelling', name: 'Reys', other: 'Reis' }),
      of({ rule: 'no-full-name', name: 'Reis' }),
      of({ rule: 'role-conflict', name: 'Reis', roles: ['mayor of Faro', 'mayor of Porto'] }),
      of({ rule: 'single-source', name: 'Reis', quotations: 4 }),
      ...(
        [
          ['words', 'sell', 'let'],
          ['words', '', 'not'],
          ['words', 'not', ''],
          ['words', 'x'.repeat(100), ''],
          ['speaker', '', ''],
        ] as const
      ).map(([problem, here, there]) =>
        of({ rule: 'quoted-otherwise', problem, words: [here, there], names: ['Reis', 'Lopo'], elsewhere: [echo] }),
      ),
    ];
    assert.equal(new Set(messages).size, messages.length);
    // What it is, and what to do: two sentences at least, without a hole.
    for (const message of messages) assert.match(message, /^[^{}\n]+[.:] [^{}\n]+\.$/);
    assert.equal(messages[4], '“he” is Rui Lopo, who is named far back. Name the speaker again.');
    assert.equal(messages[5], '“he” may be A, B, or C. Name the speaker.');
    assert.match(messages[7] ?? '', /with “must” instead of “should”/);
    assert.match(messages[13] ?? '', /^echo.txt has “let” in this quote instead of “sell”\./);
    for (const rule of [...rules, ...folderRules]) assert.ok(relatedMessage({ rule } as Finding));
  });
});
