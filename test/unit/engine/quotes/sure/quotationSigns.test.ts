import assert from 'node:assert/strict';
import type { Quotation } from '../../../../../src/engine/analysis';
import { signContext } from '../../../../../src/engine/quotes/sure/calibrated';
import { quotationSigns } from '../../../../../src/engine/quotes/sure/quotationSigns';
import { Article } from '../../../editor/article';

describe('quotationSigns', () => {
  function signsOf(text: string, content: string, more: Partial<Quotation> = {}, cue = 'said'): readonly string[] {
    const article = new Article(text);
    const word = text.includes(cue) ? { span: article.span(cue), text: cue, lemma: 'say' } : null;
    article.quote('q1', content, { kind: 'indirect', cue: word, rule: 'report/clause', ...more });
    const { quotes, entities } = article.analysis();
    return quotationSigns(quotes[0] ?? assert.fail(), signContext(quotes, entities, text)).names;
  }
  const has = (names: readonly string[], ...wanted: string[]): void => {
    for (const name of wanted) assert.ok(names.includes(name), `${name} in ${names.join(' ')}`);
  };

  it('tell the kind, the rule and the cue', () => {
    has(signsOf('Vale said it rained.', 'it rained'), 'kind:indirect', 'rule:report/clause', 'cue:say');
  });

  it('tell how the words open, end, and stand to their cue', () => {
    has(
      signsOf('Vale said it rained.', 'it rained'),
      'indirect-opens:subject',
      'indirect-ends:stop',
      'indirect-gap:at-cue',
    );
    has(signsOf('The road, Vale said.', 'The road'), 'indirect-opens:determiner', 'indirect-ends:comma');
    has(signsOf('The road, Vale said.', 'The road'), 'indirect-gap:before-cue');
    has(signsOf('Vale said that it rained there.', 'that it rained'), 'indirect-opens:that', 'indirect-ends:open');
    has(signsOf('“It rained.”', '“It rained.”', { kind: 'direct' }, 'asked'), 'marked-gap:no-cue', 'marked-ends:stop');
  });

  it('tell what else may be in the words', () => {
    has(signsOf('Vale said it rained; Orr left.', 'it rained; Orr left'), 'indirect-semicolon');
    has(signsOf('Vale said it rained, saying no more.', 'it rained, saying no more'), 'indirect-saying');
  });

  it('tell how much stands between marks, and how many commas', () => {
    const quoted = (words: string, piece: string): readonly string[] => {
      const text = `Vale said ${words}.`;
      const from = text.indexOf(piece);
      return signsOf(text, words, { kind: 'mixed', quoted: [[from, from + piece.length]] });
    };
    has(quoted('“it rained”', '“it rained”'), 'marked-share:all', 'marked-commas:0');
    has(quoted('it was “wet”', '“wet”'), 'marked-share:half');
    has(quoted('in the town, by the river, it was “wet”', '“wet”'), 'marked-share:few', 'marked-commas:2');
  });

  it('tell a plain frame: source, cue and words in a sentence of their own', () => {
    const spoken = (text: string, content: string): readonly string[] => {
      const at = text.indexOf('Vale');
      const speaker = { span: [at, at + 4] as const, text: 'Vale', form: 'name', source: 'person' } as const;
      return signsOf(text, content, { speakers: [{ ...speaker, confidence: 1, rule: '', values: [], entity: null }] });
    };
    has(spoken('A flood came. Vale said it rained.', 'it rained'), 'indirect-plain');
    assert.ok(!spoken('At noon Vale said it rained.', 'it rained').includes('indirect-plain'));
    assert.ok(!spoken('Vale, a clerk, said it rained.', 'it rained').includes('indirect-plain'));
  });

  it('tell a headline from a sentence', () => {
    has(signsOf('Vale said it rained\n\nA flood came.', 'it rained'), 'indirect-in-title');
    assert.ok(!signsOf('Vale said it rained.\n\nA flood came.', 'it rained').includes('indirect-in-title'));
  });
});
