import assert from 'node:assert/strict';
import type { Quotation } from '../../../src/engine/analysis';
import { createAnalysisIndex } from '../../../src/engine/analysisIndex';
import { citationList, citationOf, type CitationContext } from '../../../src/export/citation';
import { defaultTemplate, isTemplate, parseTemplate } from '../../../src/export/citationTemplate';
import { createTextReader } from '../../../src/export/textReader';
import { Article } from '../editor/article';

function contextOf(article: Article, template = defaultTemplate): CitationContext {
  const read = parseTemplate(template);
  assert.ok(isTemplate(read));
  return {
    reader: createTextReader(article.text),
    sources: createAnalysisIndex(article.analysis()),
    file: 'tide.txt',
    path: 'news/tide.txt',
    words: {
      speakerNotFound: 'speaker not found',
      notIdentified: (words) => `${words} (not identified)`,
      guess: (name) => `${name} (a guess)`,
      kinds: { direct: 'direct', mixed: 'mixed', indirect: 'indirect', thought: 'thought' },
      list: (names) => names.join(' and '),
    },
    template: read,
  };
}

function cite(text: string, content: string, more: (article: Article) => Partial<Quotation>): string {
  const article = new Article(text).entity('e1', 'person', ['Ana Reis']).entity('e2', 'person', ['Rui Lopo']);
  article.quote('q1', content, more(article));
  const [quotation] = article.analysis().quotes;
  assert.ok(quotation);
  return citationOf(quotation, contextOf(article));
}

describe('citation', () => {
  it('has the words, the source with its role, the file and the line', () => {
    const text = 'Tides\n\n"The port stays open," mayor Ana Reis said.';
    assert.equal(
      cite(text, '"The port stays open,"', (article) => ({ speakers: [article.speaker('mayor Ana Reis', 'e1')] })),
      '“The port stays open,” — Ana Reis, mayor, tide.txt:3',
    );
  });

  it('keeps two quotations two', () => {
    const text = '“We tried,” Ana Reis said. “It was late.”';
    assert.equal(
      cite(text, '“We tried,”', (article) => ({
        segments: [article.span('“We tried,”'), article.span('“It was late.”')],
        quoted: [article.span('“We tried,”'), article.span('“It was late.”')],
        speakers: [article.speaker('Ana Reis', 'e1')],
      })),
      '“We tried” … “It was late.” — Ana Reis, tide.txt:1',
    );
  });

  it('puts no marks around what is not word for word', () => {
    const text = 'Ana Reis said the port would stay “wide open” all year.';
    assert.equal(
      cite(text, 'the port would stay “wide open” all year', (article) => ({
        kind: 'mixed',
        quoted: [article.span('“wide open”')],
        speakers: [article.speaker('Ana Reis', 'e1')],
      })),
      'the port would stay “wide open” all year — Ana Reis, tide.txt:1',
    );
  });

  it('says when nobody was found, or a pronoun is nobody we know', () => {
    assert.equal(
      cite('“Open.”', '“Open.”', () => ({})),
      '“Open.” — speaker not found, tide.txt:1',
    );
    assert.equal(
      cite('“Open,” she said.', '“Open,”', (article) => ({
        speakers: [article.speaker('she', null, { form: 'pronoun' })],
      })),
      '“Open,” — she (not identified), tide.txt:1',
    );
  });

  it('names all who said it together', () => {
    assert.equal(
      cite('“Open,” said Ana Reis and Rui Lopo.', '“Open,”', (article) => ({
        speakers: [article.speaker('Ana Reis', 'e1'), article.speaker('Rui Lopo', 'e2')],
      })),
      '“Open,” — Ana Reis and Rui Lopo, tide.txt:1',
    );
  });

  it('has the form of its template', () => {
    const article = new Article('“Open,” said mayor Ana Reis.').entity('e1', 'person', ['Ana Reis']);
    article.quote('q1', '“Open,”', {
      speakers: [article.speaker('mayor Ana Reis', 'e1')],
      cue: { span: article.span('said'), text: 'said', lemma: 'say' },
    });
    const [quotation] = article.analysis().quotes;
    assert.ok(quotation);
    const form = (template: string): string => citationOf(quotation, contextOf(article, template));
    assert.equal(form('{quote} ({speaker}, {file}:{line})'), '“Open,” (Ana Reis, tide.txt:1)');
    assert.equal(
      form('{speaker}{ (role)} {cue}: {words} [{path}, {kind}]'),
      'Ana Reis (mayor) said: Open, [news/tide.txt, direct]',
    );
  });

  it('lists quotations in the order given, one a line', () => {
    const article = new Article('“One.\n\n“Two.” “Three.”');
    const segments = [article.span('“One.'), article.span('“Two.”')];
    article.quote('q1', '“One.', { segments, quoted: segments }).quote('q2', '“Three.”');
    assert.equal(
      citationList(article.analysis().quotes, contextOf(article)),
      '“One. Two.” — speaker not found, tide.txt:1\n“Three.” — speaker not found, tide.txt:3\n',
    );
    assert.equal(citationList([], contextOf(article)), '');
  });
});
