import * as assert from 'node:assert/strict';
import { inShort } from './reports';

describe('accordingTo', () => {
  it('gives the rest of the sentence to the source, wherever it stands', () => {
    assert.deepEqual(inShort('According to the council, the bridge will open in May.'), [
      'the council > According to: the bridge will open in May',
    ]);
    assert.deepEqual(inShort('The bridge will open in May, according to the council.'), [
      'the council > according to: The bridge will open in May',
    ]);
  });

  it('leaves the place in capitals before a colon to the paper', () => {
    assert.deepEqual(inShort('NEW DELHI: The bridge will open in May, according to the council.'), [
      'the council > according to: The bridge will open in May',
    ]);
  });

  it('takes nothing of what the writer goes on to say', () => {
    assert.deepEqual(inShort('The pump was old, according to Vale, but the owner disagreed.'), [
      'Vale > according to: The pump was old',
    ]);
    assert.deepEqual(inShort('The pump was old because, according to Vale, nobody had looked at it.'), [
      'Vale > according to: nobody had looked at it',
    ]);
  });

  it('tells who the source is from what it says', () => {
    assert.deepEqual(inShort('According to Vale, a diver of the crew, the pump was old.'), [
      'Vale, a diver of the crew > According to: the pump was old',
    ]);
  });

  it('reads each place of the source', () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      'The pump was old because, according to Vale, nobody had looked at it.': [
        'Vale > according to: nobody had looked at it',
      ],
      'The pump was old, according to Vale, but the owner disagreed.': ['Vale > according to: The pump was old'],
      'Ten people were hurt, according to Vale, ranging in age from six to ninety.': [
        'Vale > according to: Ten people were hurt | ranging in age from six to ninety',
      ],
      'The pump was old and according to Vale nobody had looked at it.': [
        'Vale > according to: nobody had looked at it',
      ],
      'According to the Vale Town Library, in past years most pumps have been old for at most two weeks.': [
        'the Vale Town Library > According to: in past years most pumps have been old for at most two weeks',
      ],
      'While the pump was old, according to Vale nobody had looked at it.': [
        'Vale > according to: nobody had looked at it',
      ],
      'According to a report on Wednesday by Orr, a diving firm, two pumps holding oil were found near the pier.': [
        'a report on Wednesday by Orr, a diving firm > According to: two pumps holding oil were found near the pier',
      ],
      'The pump, according to Vale, was old.': ['Vale > according to: The pump | was old'],
      'According to Vale, who sold it, the pump was old.': ['Vale > According to: the pump was old'],
      'According to Vale, a diver, the pump was old.': ['Vale, a diver > According to: the pump was old'],
      'According to Vale, it rained, and the pump broke.': ['Vale > According to: it rained, and the pump broke'],
      'That is according to early figures from the harbour.': [
        'early figures from the harbour > according to: That is',
      ],
      'According to him, the road was shut.': ['him > According to: the road was shut'],
      'According to law.': [],
    };
    for (const [sentence, expected] of Object.entries(cases)) assert.deepEqual(inShort(sentence), expected, sentence);
  });
});
