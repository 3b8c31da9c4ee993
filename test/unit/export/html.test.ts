import assert from 'node:assert/strict';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { englishOverview } from '../../../src/cli/englishOverview';
import { englishWords } from '../../../src/cli/englishWords';
import { htmlPage } from '../../../src/export/html';
import { Article } from '../editor/article';
import { dispute } from './englishContext';

type Element = DefaultTreeAdapterTypes.Element;

/** A page as a parser sees it; anything that is not well-formed fails. */
function open(html: string): { all: (name: string) => Element[]; text: (element: Element) => string } {
  const elements: Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) elements.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(
    parse(html, {
      onParseError: ({ code, startLine }) => assert.fail(`${code} in line ${String(startLine)}`),
    }),
  );
  const text = (element: Element): string =>
    element.childNodes.map((node) => ('value' in node ? node.value : 'attrs' in node ? text(node) : '')).join('');
  return { all: (name) => elements.filter(({ tagName }) => tagName === name), text };
}

const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((candidate) => candidate.name === name)?.value;

describe('html page', () => {
  const article = dispute();
  const html = htmlPage({ analysis: article.analysis(), text: article.text, file: 'tide.txt' }, englishWords);
  const page = open(html);
  const marked = (tag: string, name: string): string[] =>
    page
      .all(tag)
      .filter((element) => attribute(element, 'class') === name)
      .map(page.text);

  it('shows the text in paragraphs, with its marks', () => {
    const [shown] = page.all('div');
    assert.ok(shown);
    assert.equal(page.text(shown).replace(/\s+/g, ' ').trim(), article.text.replace(/\s+/g, ' ').trim());
    assert.deepEqual(marked('mark', 'direct').slice(1), [
      '“The port stays open.”',
      '“We were not asked,”',
      '“Nobody told us.”',
      '“Never,”',
      '“Perhaps,”',
    ]);
    assert.deepEqual(marked('span', 'speaker').slice(1), ['Ana Reis', 'Rui Lopo', 'he']);
    assert.deepEqual(marked('span', 'place').slice(1), ['Lisbon', 'Lisbon']);
  });

  it('tells each mark apart in a legend, and in words that can be read out', () => {
    const legend = page.all('li').slice(0, Object.keys(englishWords.marks).length);
    assert.deepEqual(legend.map(page.text), Object.values(englishWords.marks));
    const [, first, second, third] = page.all('mark').slice(1);
    assert.equal(attribute(first, 'data-label'), 'Direct quote, Ana Reis, certain');
    assert.equal(attribute(second, 'title'), 'Direct quote, Rui Lopo (a guess), a guess');
    assert.equal(attribute(third, 'data-label'), undefined, 'a split quotation is told of once');
    assert.equal(attribute(page.all('html')[0], 'lang'), 'en');
  });

  it('leads from each quote in the list to the text', () => {
    const ids = page.all('mark').flatMap((element) => attribute(element, 'id') ?? []);
    assert.deepEqual(ids, ['q1', 'q2', 'q3', 'q4']);
    assert.deepEqual(
      page.all('a').map((element) => attribute(element, 'href')),
      ['#q2', '#q1', '#q3', '#q4'],
    );
  });

  it('leads to what is told indirectly, which has a line instead of a mark', () => {
    const told = new Article('Ana Reis said the port would close.').quote('q1', 'the port would close', {
      kind: 'indirect',
      quoted: [],
    });
    const { all } = open(htmlPage({ analysis: told.analysis(), text: told.text, file: 'x' }, englishWords));
    const [element] = all('span').filter((candidate) => attribute(candidate, 'id') === 'q1');
    assert.equal(attribute(element, 'title'), 'Indirect quote, Speaker not found, a guess');
    assert.equal(attribute(all('a')[0], 'href'), '#q1');
  });

  it('calls a thought what it is, and marks it in a way of its own', () => {
    const thought = new Article('Ana Reis hopes that the port will stay.').quote('q1', 'that the port will stay', {
      kind: 'indirect',
      act: 'thought',
      quoted: [],
    });
    const { all } = open(htmlPage({ analysis: thought.analysis(), text: thought.text, file: 'x' }, englishWords));
    const [element] = all('span').filter((candidate) => attribute(candidate, 'id') === 'q1');
    assert.equal(attribute(element, 'title'), 'Thought, Speaker not found, a guess');
    assert.equal(attribute(element, 'class'), 'thought');
  });

  it('has the sources, the places and the open questions', () => {
    assert.deepEqual(page.all('h2').map(page.text), [
      'What the marks mean',
      'The text',
      'Sources',
      'Quotes by speaker',
      'People',
      'Organisations',
      'Places',
      'Open questions',
    ]);
    assert.deepEqual(page.all('td').slice(0, 8).map(page.text), [
      'Rui Lopo',
      '1',
      '7',
      '64%',
      'Ana Reis, mayor',
      '1',
      '4',
      '36%',
    ]);
    assert.equal(
      page.text(page.all('li').at(-1) ?? assert.fail()),
      'paragraph 4 (“Perhaps,” it is heard in…), line 6: Perhaps the same: A. Reis – Ana Reis',
    );
  });

  it('runs and loads nothing', () => {
    const policy = page.all('meta').find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
    assert.match(attribute(policy, 'content') ?? '', /^default-src 'none'/);
    for (const name of ['script', 'link', 'img', 'iframe', 'object']) assert.deepEqual(page.all(name), [], name);
    assert.doesNotMatch(html, /url\(|@import|https?:/);
  });

  it('escapes the words of the text wherever they stand', () => {
    const evil = '<script>alert("1")</script><img src=x onerror=alert(1)>';
    const wild = new Article(`“${evil}” said "><b>A</b> in ${evil.toUpperCase()}`);
    wild
      .entity('e1', 'person', ['"><b>A</b>'], { roles: [{ text: evil, span: [0, 1] }] })
      .entity('e2', 'place', [evil.toUpperCase()])
      .quote('q1', `“${evil}”`, {
        speakers: [wild.speaker('"><b>A</b>', 'e1')],
        cue: { span: wild.span('said'), text: '<u>said', lemma: '"<u>' },
      });
    const { all } = open(htmlPage({ analysis: wild.analysis(), text: wild.text, file: '</title><b>' }, englishWords));
    for (const name of ['script', 'img', 'b', 'u']) assert.deepEqual(all(name), [], name);
  });

  it('shows the part that a selection touches, and says so', () => {
    const part = article.span('“Never,” he said.');
    const { all, text } = open(
      htmlPage({ analysis: article.analysis(), text: article.text, file: 'x', part, selection: true }, englishWords),
    );
    assert.equal(text(all('div')[0] ?? assert.fail()).trim(), '“Never,” he said.');
    assert.ok(all('p').map(text).includes(englishWords.selection));
  });

  it('takes a text with nothing in it', () => {
    const { all, text } = open(htmlPage({ analysis: new Article('').analysis(), text: '', file: '' }, englishWords));
    assert.equal(all('section').length, 8);
    assert.deepEqual(
      all('p')
        .map(text)
        .filter((words) => words === 'None.').length,
      6,
    );
  });

  it('has the figures of the overview where they are wanted, without a script or a request', () => {
    const article = dispute();
    const subject = { analysis: article.analysis(), text: article.text, file: 'a.txt' };
    const figures = { atlas: null, dates: [], words: englishOverview };
    const made = htmlPage({ ...subject, figures }, englishWords);
    assert.match(made, /<svg class="balance" role="img"/);
    assert.match(made, /<h2 id="overview-look">What to look at<\/h2>/);
    assert.ok(!/<script|\bsrc=| data-at=/.test(made));
    assert.ok(!htmlPage(subject, englishWords).includes('<svg'));
  });
});
