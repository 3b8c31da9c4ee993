import * as assert from 'node:assert/strict';
import { inShort } from './reports';

describe('parenthesis', () => {
  it('reads what stands around a reporting clause', () => {
    assert.deepEqual(inShort('The bridge, Smith said, will open in May.'), [
      'Smith > said: The bridge | will open in May',
    ]);
    assert.deepEqual(inShort('Taxes will rise, the mayor said.'), ['the mayor > said: Taxes will rise']);
    assert.deepEqual(inShort('Negotiations ended on Tuesday without a deal, diplomats said.'), [
      'diplomats > said: Negotiations ended on Tuesday without a deal',
    ]);
    assert.deepEqual(inShort('The race will be tight, said Dan Gerstein, director of the institute.'), [
      'Dan Gerstein, director of the institute > said: The race will be tight',
    ]);
    assert.deepEqual(inShort('As Smith put it, the river was clean.'), ['Smith > put it: the river was clean']);
  });

  it('finds it by the order of the words where the tree does not', () => {
    assert.deepEqual(inShort('The harbour wall is sound, Ms. Orr-Hale said.'), [
      'Ms. Orr-Hale > said: The harbour wall is sound',
    ]);
    assert.deepEqual(inShort('The next ferry is almost ready, chief engineer Tom Vale recently revealed.'), [
      'chief engineer Tom Vale > revealed: The next ferry is almost ready',
    ]);
    assert.deepEqual(inShort('The source of the leak, residents and divers say, is an old pump.'), [
      'residents + divers > say: The source of the leak | is an old pump',
    ]);
    assert.deepEqual(
      inShort(
        'The ferry will be repaired in May, a spokeswoman, Anna White Reid, said on Saturday, and it will sail in June.',
      ),
      ['a spokeswoman, Anna White Reid > said: The ferry will be repaired in May | it will sail in June'],
    );
    assert.deepEqual(inShort('Vale remains loyal to the crew, his brother, Tom Reid, told the local paper.'), [
      'his brother, Tom Reid > told: Vale remains loyal to the crew',
    ]);
  });

  it('takes for an occasion a time before or after something, and nothing else', () => {
    assert.deepEqual(inShort('The harbour wall is sound, the mayor said, a day after the storm.'), [
      'the mayor > said: The harbour wall is sound',
    ]);
    assert.deepEqual(inShort('The harbour wall, the mayor said, fell soon after the storm.'), [
      'the mayor > said: The harbour wall | fell soon after the storm',
    ]);
  });

  it('leaves out a dateline', () => {
    assert.deepEqual(inShort('OSLO, May 2 (AP) — The bridge is safe, engineers said.'), [
      'engineers > said: The bridge is safe',
    ]);
    assert.deepEqual(inShort('OSLO, Jan. 14 - The bridge is safe, engineers said on Monday.'), [
      'engineers > said: The bridge is safe',
    ]);
  });

  it('leaves out what the writer adds behind it', () => {
    assert.equal(
      inShort('The bridge is not safe, Vale said, citing the cost.')[0],
      'Vale > said: The bridge is not safe',
    );
    assert.equal(
      inShort('The bridge is not safe, Vale said, adding that it shook.')[0],
      'Vale > said: The bridge is not safe',
    );
  });

  it('is not misled by what only tells when', () => {
    assert.deepEqual(inShort('After the vote, Smith said.'), []);
    assert.deepEqual(inShort('As the vote neared, the town was quiet, the mayor said.'), [
      'the mayor > said: As the vote neared, the town was quiet',
    ]);
    assert.deepEqual(inShort('In a statement on Monday, Vale said, the bridge was safe.'), [
      'Vale > said: the bridge was safe',
    ]);
  });

  it('tells what is said from what leads up to it', () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      'As Smith put it, the river was clean.': ['Smith > put it: the river was clean'],
      'Still, Vale said, the bridge was safe.': ['Vale > said: the bridge was safe'],
      'Still the old bridge, Vale said, was safe.': ['Vale > said: Still the old bridge | was safe'],
      'Later on that day, Vale said, the bridge was safe.': ['Vale > said: Later on that day | the bridge was safe'],
      'In 2015, Vale said, the bridge was safe.': ['Vale > said: the bridge was safe'],
      'A statement, Vale said, was made.': ['Vale > said: A statement | was made'],
      'The bridge, Vale said, citing the cost, is not safe.': [
        'Vale > said: The bridge | citing the cost, is not safe',
      ],
      'The wall is sound, the mayor said, a day after the storm.': ['the mayor > said: The wall is sound'],
      'The wall, the mayor said, a day or so before the storm, was sound.': [
        'the mayor > said: The wall | a day or so before the storm, was sound',
      ],
      'After the vote, Smith said.': [],
      'When it rained, Smith said.': [],
    };
    for (const [sentence, expected] of Object.entries(cases)) assert.deepEqual(inShort(sentence), expected, sentence);
  });
});
