import assert from 'node:assert/strict';
import { isDateline } from '../../../../src/engine/places/dateline';

describe('the place of a dateline', () => {
  const reads = (marked: string): boolean => {
    const [before = '', name = '', after = ''] = marked.split('|');
    return isDateline({ paragraph: before + name + after, span: [before.length, before.length + name.length] });
  };

  for (const text of [
    '|PERTH| (AAP) - Beaches are shut.',
    '|BOSTON| — The road is shut.',
    '|Boston| – The road is shut.',
    '|SALEM|, Ore. (AP) — “We are angry,” she said.',
    '|Lagos|, Nigeria, March 4, 2021 (Reuters) - Fuel ran out.',
    '|HARARE|: Miners are on strike.',
    '|KABUL|, Afghanistan (AP) _ The road is shut.',
  ])
    it(text, () => assert.equal(reads(text), true));

  for (const text of [
    '|Boston| is old.',
    '|Boston|: The road is shut.',
    '|Boston| - The road is shut.',
    '|Paris| – the capital – is full.',
    'In |BOSTON| — The road is shut.',
  ])
    it(`not in ${text}`, () => assert.equal(reads(text), false));
});
