import * as assert from 'node:assert/strict';
import { readMarks } from '../../../../src/engine/quotes/marks/pairing';
import { plainLedger } from '../../../../src/engine/rules/ledger';
import { regionsOf } from '../../../../src/engine/syntax/regions';
import { createTokenizer } from '../../../../src/engine/text/tokenizer';
import { testResources } from '../../../resources';
import { lexicon } from '../quotes/reader';

const tokenize = createTokenizer(testResources());

/** The sentences of a paragraph as its words see them. */
function sentences(text: string): string[] {
  const { pieces } = readMarks(text, lexicon.elisions, plainLedger);
  const [region] = regionsOf(tokenize(text), pieces, [], lexicon, plainLedger);
  const starts = region?.sentences ?? [];
  return starts.slice(0, -1).map((from, s) => {
    const [first, last] = [region?.items[from], region?.items[(starts[s + 1] ?? 0) - 1]];
    return text.slice(first?.start, last?.end);
  });
}

/** Phenomenon, text, how many sentences. */
const cases: readonly (readonly [string, string, number])[] = [
  ['two of the text', 'Hill left. Reed stayed.', 2],
  ['a bracket at the end', 'Hill left (at nine.) Reed stayed.', 2],
  ['a piece behind a sentence', 'Hill left. “We stay.”', 2],
  ['a piece in a sentence', 'Hill said “we stay” here.', 1],
  ['small letters behind a piece', '“Why stay?” asked Reed.', 1],
  ['an attribution behind a question', '“Why stay?” Reed asked.', 1],
  ['an attribution with a place behind a question', '“Why stay?” Reed asked in Leeds.', 1],
  ['an attribution behind a full stop', '“We stay.” Reed said.', 1],
  ['an attribution with a place behind a full stop', '“We stay.” Reed said in Leeds.', 2],
  ['an attribution of the next piece', '“Why stay?” Reed asked, “We go.”', 2],
  ['a hearer behind a question', '“Why stay?” Reed asked the mayor on Monday.', 1],
  ['what the hearer is told', '“Why stay?” Reed told the mayor about it.', 2],
  ['a clause behind a hearer', '“Why stay?” Reed told the mayor he was late.', 2],
  ['a cue before its piece', '“Why stay?” Reed asked “why”.', 1],
  ['a cue in the sentence after', '“Why stay?” Reed. Hill asked.', 3],
  ['a piece behind a hearer', '“Why stay?” Reed told the mayor “why”.', 2],
  ['no cue behind', '“Why stay?” Reed left.', 2],
  ['a verb without a subject', '“Why stay?” Said Reed.', 2],
  ['a piece that is not finished', 'The “new” Harbour Club stays.', 1],
  ['a dash behind a piece', '“We stay.” — Reed', 1],
  ['two pieces', '“We stay.” “We like it.”', 2],
  ['two pieces, the first not finished', '“We stay” “we like it”', 1],
];

describe('region sentences', () => {
  for (const [phenomenon, text, count] of cases) {
    it(phenomenon, () => {
      assert.equal(sentences(text).length, count, sentences(text).join(' / '));
    });
  }

  it('of nothing are none', () => assert.deepEqual(sentences(''), []));
});
