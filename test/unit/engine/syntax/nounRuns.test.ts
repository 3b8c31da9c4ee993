import * as assert from 'node:assert/strict';
import { WordView } from '../../../../src/engine/names/wordView';
import { NounRuns, type NounRun } from '../../../../src/engine/syntax/nounRuns';
import { mentionLexicon, syntaxOf } from '../references/referring';

/** The phrases that end before a bar and begin behind it, the core in capitals; names stand between braces. */
function around(marked: string): { ending: string | null; starting: string | null } {
  const bar = marked.replace(/[{}]/g, '').indexOf('|');
  const named = marked.replace('|', '').search(/\{/);
  const length = /\{([^}]*)\}/.exec(marked)?.[1]?.length ?? 0;
  const text = marked.replace(/[|{}]/g, '');
  const syntax = syntaxOf(text);
  const { starts, forms } = syntax.tokens;
  const isName = (start: number): boolean => named >= 0 && start >= named && start < named + length;
  const runs = new NounRuns(
    new WordView(syntax.tokens),
    syntax,
    Uint8Array.from(starts, (s) => Number(isName(s))),
    mentionLexicon,
  );
  const at = starts.findIndex((start) => start >= bar);
  const words = (run: NounRun | null): string | null =>
    run &&
    forms
      .slice(run.from, run.to)
      .map(({ text: word }, i) => (run.from + i === run.core ? word.toUpperCase() : word))
      .join(' ');
  return { ending: words(runs.endingAt(at)), starting: words(runs.startingAt(at)) };
}

describe('noun phrases by tags, with what prepositions join to them', () => {
  const ending: readonly (readonly [marked: string, expected: string | null])[] = [
    ['The Italian foreign minister |{Marta Gallo} left.', 'Italian foreign MINISTER'],
    ['The Secretary of State |{Marta Gallo} left.', 'SECRETARY of State'],
    ['The director of the museum|, {Marta Gallo}, left.', 'DIRECTOR of the museum'],
    ['The director of the museum |{Marta Gallo} left.', 'MUSEUM'],
    ['The Oslo-based singer |{Marta Gallo} left.', 'Oslo - based SINGER'],
    ['The ambassador to {Kenya} |Marta Gallo left.', 'AMBASSADOR to Kenya'],
    ['The road to Kenya |Marta Gallo took.', 'KENYA'],
    ['The town’s founder and chairman |{Marta Gallo} left.', 'town ’s founder and CHAIRMAN'],
    ['The end of Kenya |{Marta Gallo} saw.', 'KENYA'],
    ['They walked. |{Marta Gallo} left.', null],
    ['On Monday |{Marta Gallo} left.', null],
  ];
  for (const [marked, expected] of ending) it(`before: ${marked}`, () => assert.equal(around(marked).ending, expected));

  const starting: readonly (readonly [marked: string, expected: string | null])[] = [
    ['She is |mayor of Oslo.', 'MAYOR of Oslo'],
    ['She is |head of the bank in Leeds.', 'HEAD of the bank in Leeds'],
    ['She is |a Leeds-based singer.', 'a Leeds - based SINGER'],
    ['She is |the town’s new mayor.', 'the town ’s new MAYOR'],
    ['Orlov, |foreign minister {Alfano} and others left.', null],
    ['She is at |the bank {Alfano} built.', 'the BANK Alfano'],
    ['She is |of no party.', null],
    ['She is |mayor and, above all, a singer.', 'MAYOR'],
  ];
  for (const [marked, expected] of starting)
    it(`behind: ${marked}`, () => assert.equal(around(marked).starting, expected));

  it('knows what one of a kind is', () => {
    const syntax = syntaxOf('minister ministers bank Mr table');
    const runs = new NounRuns(new WordView(syntax.tokens), syntax, new Uint8Array(5), mentionLexicon);
    assert.deepEqual(
      [0, 1, 2, 3, 4, 9].map((token) => runs.kind(token)),
      ['person', null, 'organization', null, null, null],
    );
  });
});
