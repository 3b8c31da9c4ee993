import assert from 'node:assert/strict';
import { GFM, parser } from '@lezer/markdown';
import * as vscode from 'vscode';
import { correctionLinkCommands } from '../../src/editor/correctionLinks';
import { hoverContent } from '../../src/editor/hoverContent';
import { hoverMarkdown } from '../../src/editor/hoverMarkdown';
import { appendPlain } from '../../src/editor/links';
import { createAnalysisIndex } from '../../src/engine/analysisIndex';
import { Article, lisbon } from '../unit/editor/article';
import { closeAll, openSeed, openText, stateIs } from './support';

describe('hover', () => {
  afterEach(async () => {
    await vscode.workspace
      .getConfiguration('newsLens.hover')
      .update('enabled', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  /** Our hovers at the nth occurrence of some words, as the editor would show them. */
  async function hoversAt(document: vscode.TextDocument, words: string, nth = 1): Promise<vscode.MarkdownString[]> {
    const [start] = new Article(document.getText()).span(words, nth);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(start + 1),
    );
    return hovers.flatMap((hover) => hover.contents).filter((content) => content instanceof vscode.MarkdownString);
  }

  const plain = (markdown: vscode.MarkdownString): string =>
    markdown.value
      .replace(/\\([^\w\s])/g, '$1')
      .replace(/\(command:[^)]*\)/g, '')
      .replace(/ {2}\n/g, '\n');

  describe('on the article of the seeds', () => {
    it('tells who a person is, and leads to the first mention', async () => {
      const { editor } = await openSeed();
      const [person] = await hoversAt(editor.document, 'Alfano', 2);
      assert.ok(person);
      assert.match(plain(person), /\*\*Angelino Alfano\*\*/);
      assert.match(plain(person), /\d+ mentions/);
      assert.match(plain(person), /\d+ quotes/);
      assert.match(person.value, /command:newsLens\.reveal\?/);
    });

    it('tells of a quote what it is, who says it, how sure that is and why', async () => {
      const { editor } = await openSeed();
      const [quote] = await hoversAt(editor.document, 'into a corner');
      assert.ok(quote);
      assert.match(
        plain(quote),
        /\*\*"We must not push Russian Federation into a corner"\*\*[^]*Direct quote · 9 words/,
      );
      assert.match(plain(quote), /\*\*Angelino Alfano\*\*.* – (certain|likely|a guess): \S/);
      assert.match(plain(quote), /attributed with “warned”/);
    });

    it('tells whom a pronoun stands for, how sure that is and why', async () => {
      const { editor } = await openSeed();
      const [person] = await hoversAt(editor.document, 'He said the USA can not');
      assert.ok(person);
      assert.match(plain(person), /\*\*Rex Tillerson\*\* · US Secretary of State/);
      assert.match(plain(person), /(certain|likely|a guess): \S/);
    });

    it('tells where a place is', async () => {
      const { editor } = await openSeed();
      const [place] = await hoversAt(editor.document, 'Pisa,');
      assert.ok(place);
      assert.match(plain(place), /\*\*Pisa\*\* · .*Italy/);
      assert.match(plain(place), /43\.\d\d° N, 10\.\d\d° E/);
    });

    it('tells the same of an indirect quote', async () => {
      const { editor } = await openSeed();
      const [quote] = await hoversAt(editor.document, 'total unwillingness');
      assert.ok(quote);
      assert.match(plain(quote), /\nIndirect quote · \d+ words/);
      assert.match(plain(quote), /Peskov.* · person – (certain|likely|a guess): \S/);
      assert.match(plain(quote), /attributed with “said”/);
    });

    it('is silent on words that are nothing, and everywhere once it is switched off', async () => {
      const { editor } = await openSeed();
      assert.deepEqual(await hoversAt(editor.document, 'previously'), []);
      await vscode.workspace
        .getConfiguration('newsLens.hover')
        .update('enabled', false, vscode.ConfigurationTarget.Global);
      assert.deepEqual(await hoversAt(editor.document, 'into a corner'), []);
    });
  });

  it('is silent on a text that was not read', async () => {
    const { document } = await openText('buy milk and bread\n');
    await stateIs(document, 'offered');
    assert.deepEqual(await hoversAt(document, 'milk'), []);
  });

  describe('in words', () => {
    const uri = vscode.Uri.parse('file:///an article.txt');
    const render = (article: Article, words: string): vscode.MarkdownString[] => {
      const content = hoverContent(createAnalysisIndex(article.analysis()), article.text, article.span(words)[0] + 1);
      return hoverMarkdown(content?.blocks ?? [], uri);
    };

    it('says that a speaker was not found', () => {
      const [quote] = render(new Article('“Nobody knows.”').quote('q1', '“Nobody knows.”'), 'knows');
      assert.match(quote?.value ?? '', /Speaker not found/);
    });

    it('says of a report what it is, who is its source, when it was said, and what leads to the name', () => {
      const article = new Article('Ana Reis came. Reis sat. On Monday she denied that it rained.');
      const via = [article.span('Reis', 2)];
      article.entity('e1', 'person', ['Ana Reis', 'Reis']).quote('q1', 'that it rained', {
        kind: 'indirect',
        modality: 'denied',
        cue: { span: article.span('denied'), text: 'denied', lemma: 'deny' },
        when: { span: article.span('Monday'), text: 'Monday' },
        speakers: [
          article.speaker('she', null, {
            form: 'pronoun',
            entity: { id: 'e1', confidence: 0.8, rule: 'pronoun/nearest', via },
          }),
        ],
      });
      const [quote] = render(article, 'rained');
      const words = plain(quote ?? new vscode.MarkdownString());
      assert.match(
        words,
        /^\$\(comment\) \*\*it rained\*\*\nIndirect quote · 3 words · said not to be said · likely \(who is meant\)\n/,
      );
      assert.match(words, /\*\*Ana Reis\*\* · person – likely: subject of the verb of saying/);
      assert.match(words, /\*she\* → \*Reis\* → \*Ana Reis\*: nearest who fits/);
      assert.match(words, /attributed with “denied” · when: Monday/);
    });

    it('says of a thought that it is none that was said, and of a condition that it is one', () => {
      const article = new Article('If officials hope it stops, a report says.').quote('q1', 'it stops', {
        kind: 'indirect',
        act: 'thought',
        modality: 'hypothetical',
      });
      article.quote('q2', 'report', {
        speakers: [article.speaker('officials', null, { form: 'nominal', source: 'unnamed-group' })],
      });
      const [thought] = render(article, 'it stops');
      assert.match(
        plain(thought ?? new vscode.MarkdownString()),
        /^\$\(lightbulb\) \*\*it stops\*\*\n.* · thought, not said · only if · a guess \(who says it\)\n/,
      );
      const [report] = render(article, 'report');
      assert.match(plain(report ?? new vscode.MarkdownString()), /\*\*officials\*\* · unnamed group – /);
    });

    it('says what else a place could be', () => {
      const [place] = render(new Article('Lisbon').entity('e1', 'place', ['Lisbon'], { place: lisbon }), 'Lisbon');
      const words = plain(place ?? new vscode.MarkdownString());
      assert.match(words, /\*\*Lisbon\*\* · city or town, Portugal/);
      assert.match(words, /38\.72° N, 9\.13° W · population 517,802/);
      assert.match(words, /likely: the largest of 3 places of that name/);
      assert.match(words, /could also be: Lisbon \(city or town, Ohio, United States\)/);
      assert.match(words, /1 mention$/m);
    });

    it('leads to where it says, for addresses and names of any kind', () => {
      const article = new Article('Reis Reis').entity('e1', 'person', ['Reis']);
      const [person] = hoverMarkdown(
        hoverContent(createAnalysisIndex(article.analysis()), article.text, 1)?.blocks ?? [],
        vscode.Uri.parse('untitled:a (copy) of "it"'),
      );
      const links = [...(person?.value.matchAll(/\]\(command:newsLens\.reveal\?([^)]*)\)/g) ?? [])];
      assert.deepEqual(
        links.map(([, query]) => JSON.parse(decodeURIComponent(query ?? '')) as unknown),
        [
          ['untitled:a%20%28copy%29%20of%20%22it%22', 0, 4],
          ['untitled:a%20%28copy%29%20of%20%22it%22', 5, 9],
        ],
      );
    });

    it('lets no markup, link, icon or command out of the text', () => {
      const evil = [
        '[run](command:workbench.action.closeWindow)',
        '<command:newsLens.exportCsv>',
        '![x](https://example.org/x.png)',
        '**bold** `code` # $(zap) &lt;b&gt;',
        '<img src=x onerror=alert(1)>',
        '1\n\n2. [a]: command:x',
      ];
      for (const name of evil) {
        const article = new Article(`${name} spoke`).entity('e1', 'person', [name], { aliases: evil });
        article.quote('q1', 'spoke', {
          cue: { span: article.span('spoke'), text: name, lemma: name },
          speakers: [article.speaker(name, 'e1', { rule: 'source/after-cue', values: [name], form: 'nominal' })],
        });
        for (const { value, isTrusted, supportHtml } of render(article, 'spoke').concat(render(article, name))) {
          assert.deepEqual(isTrusted, { enabledCommands: ['newsLens.reveal', ...correctionLinkCommands] });
          assert.ok(!supportHtml);
          const ours = value.replace(/\[[a-z …]+\]\(command:newsLens\.\w+\?[^)]*\)/g, '');
          assert.doesNotMatch(
            ours,
            /(?<!\\)\]\(|(?<!\\)!|<|(?<!\\)`|\$\((?!person|quote|comment|edit|lightbulb)/,
            value,
          );
        }
      }
    });

    it('makes no link of a bare address', () => {
      const reader = parser.configure(GFM);
      for (const [words, shown] of [
        ['https://evil.example', 'https&#58;//evil.example'],
        ['HTTP://evil.example', 'HTTP&#58;//evil.example'],
        ['ftp://evil.example', 'ftp&#58;//evil.example'],
        ['www.evil.example', 'www&#46;evil.example'],
        ['awWW.evil.example', 'awWW&#46;evil.example'],
        ['mail@x.example', 'mail&#64;x.example'],
      ] as const) {
        assert.equal(appendPlain(new vscode.MarkdownString(), words).value, shown);
        const article = new Article(`${words} spoke`).entity('e1', 'person', [words], { aliases: [words] });
        article.quote('q1', 'spoke', {
          cue: { span: article.span('spoke'), text: words, lemma: words },
          speakers: [article.speaker(words, 'e1', { rule: 'source/after-cue', values: [words], form: 'nominal' })],
        });
        for (const { value } of render(article, 'spoke').concat(render(article, words))) {
          const ours = value.replace(/\[[a-z …]+\]\(command:newsLens\.\w+\?[^)]*\)/g, '');
          reader.parse(ours).iterate({
            enter({ name }) {
              assert.ok(!['URL', 'Link', 'Autolink'].includes(name), ours);
            },
          });
          assert.ok(ours.includes(shown), value);
        }
      }
    });

    it('leads to commands with names of any kind as keys, and offers to settle what may be the same', () => {
      const key = 'person:a (b] *c* !d';
      const article = new Article('Reis met Ana Reis')
        .entity('e1', 'person', ['Ana Reis'])
        .entity('e2', 'person', ['Reis'], { maybeSameAs: [{ id: 'e1', confidence: 0.5 }] });
      const content = hoverContent(createAnalysisIndex(article.analysis()), article.text, 1);
      const [person] = hoverMarkdown(content?.blocks ?? [], vscode.Uri.parse('file:///a'), () => key);
      const links = [...(person?.value.matchAll(/\[([a-z …]+)\]\(command:newsLens\.(\w+)\?([^)]*)\)/g) ?? [])];
      const corrections = links.filter(([, , command]) => command !== 'reveal');
      assert.deepEqual(
        corrections.map(([, label]) => label),
        ['the same', 'not the same', 'same as…', 'not a name', 'it is a…'],
      );
      for (const [, , , query = ''] of corrections) {
        const [request] = JSON.parse(decodeURIComponent(query)) as { entity: string }[];
        assert.equal(request?.entity, key);
      }
    });

    it('keeps the text readable', () => {
      assert.equal(appendPlain(new vscode.MarkdownString(), 'A  &\nB $5').value, 'A &#38; B &#36;5');
    });
  });
});
