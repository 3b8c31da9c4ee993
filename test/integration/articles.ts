import type * as vscode from 'vscode';
import { Article } from '../unit/editor/article';

/** A text with a name, a description and a pronoun for one person, and what is said by hand of it. */
export function reisArticle(lineEnd = '\n'): Article {
  const article = new Article(
    [
      'Reis came late. Ana Reis of Porto runs the port.',
      '',
      '“We stay in Porto,” the mayor said on Monday.',
      '',
      '“Never,” a clerk added.',
      '',
      'It rained.',
    ].join(lineEnd),
  );
  const link = { id: 'e1', confidence: 0.8, rule: 'nominal/role', via: [] };
  return article
    .entity('e1', 'person', ['Ana Reis', 'Reis'])
    .entity('e2', 'place', ['Porto'])
    .quote('q1', '“We stay in Porto,”', {
      speakers: [article.speaker('the mayor', null, { form: 'nominal', entity: link })],
      cue: { span: article.span('said'), text: 'said', lemma: 'say' },
    })
    .quote('q2', '“Never,”', { speakers: [article.speaker('a clerk', null, { form: 'nominal' })] });
}

/** A position inside the nth occurrence of some words. */
export function inside(document: vscode.TextDocument, words: string, nth = 1): vscode.Position {
  return document.positionAt(new Article(document.getText()).span(words, nth)[0] + 1);
}
