import * as assert from 'node:assert/strict';
import { RolePhrases, type Phrase } from '../../../../src/engine/entities/rolePhrases';
import { WordView } from '../../../../src/engine/names/wordView';
import { mentionLexicon, syntaxOf } from '../references/referring';

/** The phrases around the name of two words that stands between bars. */
function around(marked: string): { before: string | null; after: string | null; closed: string | null } {
  const start = marked.indexOf('|');
  const text = marked.replaceAll('|', '');
  const syntax = syntaxOf(text);
  const from = syntax.tokens.starts.indexOf(start);
  const phrases = new RolePhrases(new WordView(syntax.tokens), syntax, [{ from, to: from + 2 }], mentionLexicon);
  const inShort = (phrase: Phrase | null): string | null => {
    if (phrase === null) return null;
    const { starts, ends } = syntax.tokens;
    const words = text.slice(starts[phrase.from], ends[phrase.to - 1]);
    return `${words} (${phrase.head}, ${phrase.kind})`;
  };
  return {
    before: inShort(phrases.before(from)),
    after: inShort(phrases.after(from + 3, false)),
    closed: inShort(phrases.after(from + 3, true)),
  };
}

describe('what may say who somebody is', () => {
  it('in front of a name', () => {
    const fixtures: readonly (readonly [string, string | null])[] = [
      ['The Italian foreign minister |Marta Gallo| left.', 'Italian foreign minister (minister, person)'],
      ['The Secretary of State |Marta Gallo| left.', 'Secretary of State (secretary, person)'],
      ['The company’s founder and chairman |Marta Gallo| left.', 'company’s founder and chairman (chairman, person)'],
      ['The Oslo-based singer |Marta Gallo| left.', 'Oslo-based singer (singer, person)'],
      ['Oil company |Harlow Steel| grew.', 'Oil company (company, organization)'],
      ['They met |Marta Gallo|.', null],
      ['On Monday |Marta Gallo| left.', null],
      ['The ministers |Marta Gallo| met left.', null],
      ['|Marta Gallo| left.', null],
    ];
    for (const [marked, expected] of fixtures) assert.equal(around(marked).before, expected, marked);
  });
  it('behind a name', () => {
    const fixtures: readonly (readonly [string, string | null, string | null])[] = [
      ['|Marta Gallo| is the mayor of Oslo.', 'mayor of Oslo (mayor, person)', 'mayor of Oslo (mayor, person)'],
      ['|Marta Gallo|, a former singer, left.', 'former singer (singer, person)', 'former singer (singer, person)'],
      ['|Marta Gallo|, his lawyer, left.', 'lawyer (lawyer, person)', 'lawyer (lawyer, person)'],
      ['|Marta Gallo| was mayor there.', 'mayor (mayor, person)', null],
      ['|Marta Gallo| was tired.', null, null],
      ['|Marta Gallo| is of no party.', null, null],
    ];
    for (const [marked, after, closed] of fixtures) {
      const found = around(marked);
      assert.deepEqual([found.after, found.closed], [after, closed], marked);
    }
  });
});
