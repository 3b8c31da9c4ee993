import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { current, openDraft, removeDrafts } from './drafts';
import { closeAll, until } from './support';

describe('inlay hints', () => {
  const enable = (on: boolean | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('newsLens.inlayHints').update('enabled', on, true);

  const enableSpeakers = (on: boolean | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('newsLens.inlayHints').update('speakers', on, true);

  afterEach(async () => {
    await enable(undefined);
    await enableSpeakers(undefined);
    await closeAll();
    await removeDrafts();
  });

  async function hintsOf(document: vscode.TextDocument): Promise<vscode.InlayHint[]> {
    const end = document.lineAt(document.lineCount - 1).range.end;
    return vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(new vscode.Position(0, 0), end),
    );
  }
  const partsOf = ({ label }: vscode.InlayHint): vscode.InlayHintLabelPart[] =>
    typeof label === 'string' ? [] : label;

  it('are none unless they are wanted; then they name whom a pronoun means, and lead to the name', async () => {
    const document = await openDraft('Ana Reis runs the port. “We stay,” she said on Monday.\n');
    await current(document);
    assert.deepEqual(await hintsOf(document), []);
    await enable(true);
    const hints = await until('a hint', async () => {
      const found = await hintsOf(document);
      return found.length > 0 && found;
    });
    const hint = hints.find(({ position }) => document.offsetAt(position) === document.getText().indexOf(' said'));
    assert.ok(hint);
    const [part] = partsOf(hint);
    assert.equal(part?.value, '⟨Ana Reis⟩');
    assert.equal(part.location && document.getText(part.location.range), 'Ana Reis');
    assert.ok(part.tooltip instanceof vscode.MarkdownString);
    assert.match(part.tooltip.value.replace(/&nbsp;/g, ' '), /Ana Reis\*\* · (certain|likely)/);
    await enable(false);
    await until('no hint', async () => (await hintsOf(document)).length === 0);
  });

  it('say before words whose speaker stands in another paragraph whose they are, if that is wanted', async () => {
    const document = await openDraft(
      'Ana Reis runs the port. “We stay. We always have,” she said.\n\n“Nobody leaves,” Reis said. “Never.\n\n“We would rather drown.”\n',
    );
    await current(document);
    await enableSpeakers(true);
    const hints = await until('a hint', async () => {
      const found = await hintsOf(document);
      return found.length > 0 && found;
    });
    assert.deepEqual(
      hints.map((hint) => [document.offsetAt(hint.position), partsOf(hint).map(({ value }) => value.replace('?', ''))]),
      [[document.getText().indexOf('“We would'), ['⟨Reis⟩']]],
    );
    const [part] = hints.flatMap(partsOf);
    assert.equal(part?.location && document.getText(part.location.range), 'Reis');
    await enableSpeakers(false);
    await until('no hint', async () => (await hintsOf(document)).length === 0);
  });
});
