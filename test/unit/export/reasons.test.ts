import assert from 'node:assert/strict';
import { reasonOf, withReasons } from '../../../src/export/reasons';
import { Article } from '../editor/article';

describe('reasons', () => {
  it('are made of the rule and what it saw', () => {
    assert.equal(
      reasonOf({ rule: 'place/largest-in-division', values: ['6', 'Ohio'] }),
      'the largest of 6 places of that name in Ohio, which the text is about',
    );
    assert.equal(reasonOf({ rule: 'source/subject' }), 'subject of the verb of saying');
  });

  it('leave the words of a document alone', () => {
    assert.equal(reasonOf({ rule: 'alias/surname', values: ['{0} $& {1}'] }), 'surname of {0} $& {1}');
  });

  it('are said in another language by its own template', () => {
    assert.equal(
      reasonOf({ rule: 'name/acronym' }, (template) => template.toUpperCase()),
      'ACRONYM',
    );
  });

  it('of a rule that has no words are empty', () => assert.equal(reasonOf({ rule: 'no/such' }), ''));

  it('stand beside the rules in what is written for others', () => {
    const article = new Article('“We stay,” Reis said.').entity('e1', 'person', ['Reis']).quote('q1', '“We stay,”');
    const analysis = withReasons(article.analysis());
    assert.match(
      JSON.stringify(analysis.entities[0]?.mentions[0]),
      /"rule":"name\/model".*"reason":"the words around it/,
    );
  });
});
