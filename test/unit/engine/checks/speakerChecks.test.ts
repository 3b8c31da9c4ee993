import assert from 'node:assert/strict';
import { checkSpeakers } from '../../../../src/engine/checks/speakerChecks';
import { Article } from '../../editor/article';
import { found } from './found';

describe('checks/speakers', () => {
  const at = (article: Article): string[] => found(checkSpeakers, article).map(({ quotation }) => quotation);

  it('finds quotations that nobody is said to speak', () => {
    const article = new Article('“The port will stay open.” “We shall see,” said Reis. “Nobody asked us about it.”');
    article
      .quote('q1', '“The port will stay open.”')
      .quote('q2', '“We shall see,”', { speakers: [article.speaker('Reis', null)] })
      .quote('q3', '“Nobody asked us about it.”', { kind: 'mixed' });
    assert.deepEqual(found(checkSpeakers, article), [
      { rule: 'no-speaker', quotation: 'q1', span: [0, 26], related: [] },
      { rule: 'no-speaker', quotation: 'q3', span: article.span('“Nobody asked us about it.”'), related: [] },
    ]);
  });

  it('leaves alone what has no marks, stands inside another quotation, or is a few words', () => {
    const article = new Article('that they would all go home. “He said ‘we will all go’ and left.” the “angel moms”');
    article
      .quote('q1', 'that they would all go home', { kind: 'indirect' })
      .quote('q2', '“He said ‘we will all go’ and left.”', { speakers: [article.speaker('the', null)] })
      .quote('q3', '‘we will all go’', { parent: 'q2' })
      .quote('q4', '“angel moms”');
    assert.deepEqual(at(article), []);
  });

  it('leaves alone what somebody says, or says in other words', () => {
    const text = 'It rained. “We shall all be there,” said Reis. He said that they would all be there. It rained.';
    const article = new Article(text);
    article
      .quote('q1', '“We shall all be there,”', { speakers: [article.speaker('Reis', null)] })
      .quote('q2', 'that they would all be there', { kind: 'indirect' });
    assert.deepEqual(at(article), []);
  });

  it('knows a headline by its line', () => {
    const of = (text: string): string[] => at(new Article(text).quote('q1', '“I was never lonely there”'));
    assert.deepEqual(of('“I was never lonely there”, a keeper says'), []);
    assert.deepEqual(of('Text.\n\nA line with “I was never lonely there” in it\n'), ['q1']);
    assert.deepEqual(of('Text.\n\n#hash “I was never lonely there”\n'), ['q1']);
    assert.deepEqual(of(`## ${'So they went on '.repeat(12)}“I was never lonely there”\n`), ['q1']);
    assert.deepEqual(of('\r\n \r“I was never lonely there”\r\nText.'), []);
    assert.deepEqual(of('“I was never lonely there”: so he says.\nText.'), ['q1']);
  });

  it('leaves headlines alone', () => {
    const headline = new Article('\n‘I was never lonely there’: the last keeper\n\nInge Solheim kept the light.\n');
    assert.deepEqual(at(headline.quote('q1', '‘I was never lonely there’')), []);
    const heading = new Article('Text.\n\n## “I was never lonely there”\n\nMore text.\n');
    assert.deepEqual(at(heading.quote('q1', '“I was never lonely there”')), []);
    const sentence = new Article('“I was never lonely there.”\n\nInge Solheim kept the light.\n');
    assert.deepEqual(at(sentence.quote('q1', '“I was never lonely there.”')), ['q1']);
  });

  it('leaves alone words that stand in the text with their speaker', () => {
    const article = new Article('WE WILL ALL GO HOME! “Then we will all go home,” said Reis.');
    article
      .quote('q1', 'WE WILL ALL GO HOME!')
      .quote('q2', '“Then we will all go home,”', { speakers: [article.speaker('Reis', null)] });
    assert.deepEqual(at(article), []);
  });

  it('takes no line for a headline that is longer, wherever it begins', () => {
    const words = 'So they went on. '.repeat(12);
    const article = new Article(`${words}“We shall all be there” and`);
    assert.deepEqual(at(article.quote('q1', '“We shall all be there”')), ['q1']);
    const short = new Article('News. “We shall all be there” and');
    assert.deepEqual(at(short.quote('q1', '“We shall all be there”')), []);
  });
});
