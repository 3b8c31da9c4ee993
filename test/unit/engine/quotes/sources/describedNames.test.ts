import * as assert from 'node:assert/strict';
import { isDescription, isHead, isOffice } from '../../../../../src/engine/quotes/sources/describedNames';
import type { NameMention } from '../../../../../src/engine/names/nameFinder';
import { lexicon } from '../reader';

describe('describedNames', () => {
  for (const [front, expected] of [
    ['Secretary of State ', true],
    ['The chair of the water board ', true],
    ['the lawyer for actor ', false],
    ['the mother of ', false],
    ['Dora’s ', false],
  ] as const)
    it(`${front.trim()}: ${expected ? 'an office in front of its bearer' : 'leads to somebody else'}`, () => {
      assert.equal(isOffice(front, lexicon), expected);
    });

  for (const [words, expected] of [
    ['the chair of the water board', true],
    ['her sister-in-law', true],
    ['one of the authors', true],
    ['the long night', false],
  ] as const)
    it(`${words}: ${expected ? 'describes a person' : 'does not'}`, () => {
      assert.equal(isDescription(words, lexicon), expected);
    });

  it('a name that owns what follows is not what the words are about', () => {
    const text = 'Dora Finch’s lawyer';
    const name = { span: [0, 10], type: 'person' } as unknown as NameMention;
    assert.equal(isHead(text, [0, text.length], name, text.length), false);
    assert.equal(isHead('Dora Finch', [0, 10], name, 10), true);
  });
});
