import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Decorations } from '../../src/editor/decorations';
import { styleOf } from '../../src/editor/decorationStyles';
import { markKinds, type MarkKind } from '../../src/editor/marks';
import { Article } from '../unit/editor/article';
import { HandMadeStore } from './handMadeStore';
import { closeAll, extensionApi, openSeed, openText, until } from './support';

/** Words of the document that are marked, by kind; kinds without marks are left out. */
type Shown = Partial<Record<MarkKind, string[]>>;

describe('decorations', () => {
  const text = 'Ana Reis spoke in Porto.\n\n“We will stay,” said Reis.\n\nThe Mole Club of Porto agreed.\n';
  const article = new Article(text)
    .entity('e1', 'person', ['Ana Reis', 'Reis'])
    .entity('e2', 'place', ['Porto'])
    .entity('e3', 'organization', ['Mole Club']);
  article.quote('q1', '“We will stay,”', {
    cue: { span: article.span('said'), text: 'said', lemma: 'say' },
    speakers: [article.speaker('Reis', 'e1', {}, 2)],
  });

  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('newsLens.highlights');
  const set = (key: string, value: unknown): Thenable<void> =>
    settings().update(key, value, vscode.ConfigurationTarget.Global);
  let store: HandMadeStore;
  let decorations: Decorations;
  let drawn: Map<vscode.TextEditor, Map<MarkKind, vscode.Range[]>>;
  let calls: MarkKind[];
  let styles: Set<vscode.TextEditorDecorationType>;

  beforeEach(() => {
    store = new HandMadeStore();
    drawn = new Map();
    calls = [];
    styles = new Set();
    decorations = new Decorations(store, (editor, kind, style, ranges) => {
      editor.setDecorations(style, ranges);
      calls.push(kind);
      styles.add(style);
      const kinds = drawn.get(editor) ?? new Map<MarkKind, vscode.Range[]>();
      drawn.set(editor, kinds.set(kind, ranges));
    });
  });

  afterEach(async () => {
    decorations.dispose();
    store.dispose();
    for (const key of ['enabled', 'kinds', 'overviewRuler', 'styles']) await set(key, undefined);
    await closeAll();
  });

  function shown(editor: vscode.TextEditor): Shown {
    const words: Shown = {};
    for (const kind of markKinds) {
      const ranges = drawn.get(editor)?.get(kind) ?? [];
      if (ranges.length > 0) words[kind] = ranges.map((range) => editor.document.getText(range));
    }
    return words;
  }

  const everything: Shown = {
    directQuote: ['“We will stay,”'],
    speaker: ['Reis'],
    cue: ['said'],
    organization: ['Mole Club'],
    place: ['Porto', 'Porto'],
    person: ['Ana Reis', 'Reis'],
  };

  it('draw each kind where the analysis has it', async () => {
    const editor = await openText(text);
    assert.deepEqual(shown(editor), {});
    store.give(editor.document, article.analysis());
    assert.deepEqual(shown(editor), everything);
  });

  it('go when the document is no longer read', async () => {
    const editor = await openText(text);
    store.give(editor.document, article.analysis());
    store.take(editor.document);
    assert.deepEqual(shown(editor), {});
  });

  it('hide in the paragraph that is edited, and there only, until the text is read again', async () => {
    const editor = await openText(text);
    store.give(editor.document, article.analysis());
    calls = [];
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Now '));
    await until('the edited paragraph to be bare', () => shown(editor).person?.length === 1);
    assert.deepEqual(new Set(calls), new Set<MarkKind>(['person', 'place']), 'kinds that lost nothing are left alone');
    assert.deepEqual(drawn.get(editor)?.get('person'), [rangeOf(editor, 'Reis', 2)]);
    const again = new Article(editor.document.getText()).entity('e1', 'person', ['Ana Reis', 'Reis']);
    store.give(editor.document, again.analysis());
    assert.deepEqual(shown(editor), { person: ['Ana Reis', 'Reis'] });
  });

  it('are not drawn from an analysis of an older version', async () => {
    const editor = await openText(text);
    store.give(editor.document, article.analysis());
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Now '));
    await until('the edited paragraph to be bare', () => shown(editor).person?.length === 1);
    store.enter(editor.document, 'ready');
    assert.deepEqual(shown(editor).person, ['Reis']);
  });

  it('are drawn in a second editor of the same text', async () => {
    const editor = await openText(text);
    store.give(editor.document, article.analysis());
    const other = await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.Beside);
    await until('the marks in the second editor', () => shown(other).person !== undefined);
    assert.deepEqual(shown(other), everything);
  });

  it('are drawn around what is visible of a long text, and further on when it is scrolled to', async () => {
    const body = 'The Mole Club spoke again and again about the harbour of the town.\n\n'.repeat(6000);
    const editor = await openText(`${text}${body}${text}`);
    const long = new Article(editor.document.getText()).entity('e1', 'person', ['Ana Reis']);
    store.give(editor.document, long.analysis());
    const atEnd = rangeOf(editor, 'Ana Reis', 2);
    assert.deepEqual(shown(editor), { person: ['Ana Reis'] });
    assert.notDeepEqual(drawn.get(editor)?.get('person'), [atEnd]);
    editor.revealRange(atEnd);
    await until('the mark at the end', () => drawn.get(editor)?.get('person')?.[0]?.isEqual(atEnd) === true);
    assert.deepEqual(shown(editor), { person: ['Ana Reis'] });
  });

  it('are switched all at once by the command, and kind by kind by the setting', async () => {
    await extensionApi();
    const editor = await openText(text);
    store.give(editor.document, article.analysis());
    await vscode.commands.executeCommand('newsLens.toggleHighlights');
    assert.equal(settings().get('enabled'), false);
    await until('no marks', () => Object.keys(shown(editor)).length === 0);
    await vscode.commands.executeCommand('newsLens.toggleHighlights');
    await until('the marks again', () => shown(editor).person !== undefined);
    await set('kinds', { place: false, person: true });
    await until('no places', () => shown(editor).place === undefined);
    assert.deepEqual(shown(editor).person, everything.person);
    assert.deepEqual(shown(editor).cue, everything.cue, 'a kind that is not named stays');
  });

  it('leave thoughts out until they are wanted, and what is reported once it is not, with who says it', async () => {
    const editor = await openText('Reis said it rained. Lopo hopes it stops.\n');
    const reports = new Article(editor.document.getText());
    reports
      .quote('q1', 'it rained', { kind: 'indirect', speakers: [reports.speaker('Reis', null)] })
      .quote('q2', 'it stops', { kind: 'indirect', act: 'thought', speakers: [reports.speaker('Lopo', null)] });
    const quotes = vscode.workspace.getConfiguration('newsLens.quotes');
    await quotes.update('kinds', ['direct', 'indirect', 'thought'], true);
    try {
      store.give(editor.document, reports.analysis());
      assert.deepEqual(shown(editor), { indirectQuote: ['it rained'], speaker: ['Reis'] });
      await set('kinds', { thought: true, indirectQuote: false });
      await until('the thought', () => shown(editor).thought !== undefined);
      assert.deepEqual(shown(editor), { thought: ['it stops'], speaker: ['Lopo'] });
    } finally {
      await quotes.update('kinds', undefined, true);
    }
  });

  it('are drawn anew without the overview ruler', async () => {
    const editor = await openText(text);
    store.give(editor.document, article.analysis());
    calls = [];
    const before = new Set(styles);
    styles.clear();
    await set('overviewRuler', false);
    await until('new drawings', () => calls.length >= markKinds.length);
    assert.deepEqual(shown(editor), everything);
    assert.ok([...styles].every((style) => !before.has(style)));
    for (const kind of markKinds) {
      assert.equal(styleOf(kind, false).overviewRulerColor, undefined);
      // A cue stands beside its speaker, who has a place in the ruler.
      assert.equal(styleOf(kind, true).overviewRulerColor === undefined, kind === 'cue');
    }
  });

  it('look as they are chosen to look, each kind in a line of its own, and as usual where that makes no sense', async () => {
    const editor = await openText(text);
    store.give(editor.document, article.analysis());
    const before = new Set(styles);
    styles.clear();
    calls = [];
    await set('styles', { person: 'box', place: 'glitter', nobody: 'box' });
    await until('new drawings', () => calls.length >= markKinds.length);
    assert.deepEqual(shown(editor), everything);
    assert.ok([...styles].every((style) => !before.has(style)));
    const chosen = { person: 'box', organization: 'underline', directQuote: 'background' } as const;
    const looks = markKinds.map((kind) => styleOf(kind, false, chosen));
    assert.equal(looks[markKinds.indexOf('person')]?.borderWidth, '1px');
    assert.deepEqual(looks[markKinds.indexOf('organization')]?.borderWidth, '0 0 3px 0');
    assert.match(
      looks[markKinds.indexOf('directQuote')]?.textDecoration ?? '',
      /color-mix\(.*--vscode-newsLens-directQuoteRuler/,
    );
    assert.deepEqual(styleOf('place', false, chosen), styleOf('place', false));
  });

  it('follow the engine on the article of the seeds', async () => {
    const { editor, analysis } = await openSeed();
    decorations.dispose();
    const { store: real } = await extensionApi();
    decorations = new Decorations(real, (target, kind, _style, ranges) => {
      const kinds = drawn.get(target) ?? new Map<MarkKind, vscode.Range[]>();
      drawn.set(target, kinds.set(kind, ranges));
    });
    const words = shown(editor);
    assert.ok((words.directQuote ?? []).some((quote) => quote.includes('We must not push')));
    assert.ok((words.indirectQuote ?? []).includes('ministers want Russian Federation to pressure Assad'));
    assert.equal(words.thought, undefined);
    const quotes = [...(words.directQuote ?? []), ...(words.mixedQuote ?? []), ...(words.indirectQuote ?? [])];
    const segments = analysis.shown.analysis.quotes.flatMap((quotation) => quotation.segments);
    assert.equal(quotes.length, new Set(segments.map(String)).size);
    assert.ok((words.person ?? []).includes('Angelino Alfano'));
    assert.ok((words.place ?? []).includes('Moscow'));
  });
});

function rangeOf(editor: vscode.TextEditor, words: string, nth: number): vscode.Range {
  const [start, end] = new Article(editor.document.getText()).span(words, nth);
  return new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(end));
}
