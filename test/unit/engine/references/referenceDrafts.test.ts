import * as assert from 'node:assert/strict';
import { WordView } from '../../../../src/engine/names/wordView';
import { DraftReader, pronouns } from '../../../../src/engine/references/referenceDrafts';
import { mentionLexicon, syntaxOf } from './referring';

/** What stands for somebody in a text without names: form, determiner, modifiers and word. */
function drafts(text: string): string[] {
  const syntax = syntaxOf(text);
  const reader = new DraftReader(new WordView(syntax.tokens), syntax, [], [], [], mentionLexicon);
  return reader
    .read(0)
    .map(({ form, determiner, modifiers, word }) => [form, determiner, ...modifiers, word].filter(Boolean).join(' '));
}

/** Text, what stands for somebody in it. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['She left.', ['pronoun she']],
  ['The foreign minister left.', ['nominal the foreign minister']],
  ['He saw a judge.', ['pronoun he', 'nominal a judge']],
  ['They met his lawyer.', ['pronoun his', 'nominal owned lawyer']],
  ['The ministers left.', []],
  ['Judge and lawyer left.', []],
  ['They saw the man who said so.', ['nominal the man', 'pronoun who']],
  ['They saw the man who left.', ['nominal the man']],
  ['The minister of finance left.', ['nominal the finance minister']],
  ['The bridge is old.', []],
  ['The bridge is old, but it stands.', ['nominal the bridge', 'pronoun it']],
];

describe('drafts of references', () => {
  for (const [text, found] of cases)
    it(text, () => {
      assert.deepEqual(drafts(text), found);
    });

  it('knows pronouns', () => assert.ok(pronouns.has('she') && !pronouns.has('we')));
});
