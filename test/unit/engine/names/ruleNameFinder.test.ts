import * as assert from 'node:assert/strict';
import { ruleWords } from '../../../../src/export/ruleWords';
import * as fc from 'fast-check';
import { createRuleNameFinder } from '../../../../src/engine/names/ruleNameFinder';
import { find, finder, names, resources, tokenize } from '../entities/reading';

/** A sentence and the names in it. */
const fixtures: readonly (readonly [phenomenon: string, text: string, ...expected: string[]])[] = [
  [
    'full names and places',
    'Yesterday Clara Hoffmann flew from Lisbon to Oslo.',
    'person: Clara Hoffmann',
    'place: Lisbon',
    'place: Oslo',
  ],
  [
    'a town before its country, as captions have it',
    'The ship near Gdynia Poland in May.',
    'place: Gdynia',
    'place: Poland',
  ],
  ['an unknown surname before a verb of saying', 'The bridge is safe, Terhune said.', 'person: Terhune'],
  [
    'initials',
    'The report was written by J. R. Velkamp and Ann B. Coster.',
    'person: J. R. Velkamp',
    'person: Ann B. Coster',
  ],
  [
    'particles',
    'Ursula van der Meulen met Karim al-Rashidi.',
    'person: Ursula van der Meulen',
    'person: Karim al-Rashidi',
  ],
  ['a particle at the beginning', 'Mayor de Vos thanked al-Rashidi.', 'person: de Vos', 'person: al-Rashidi'],
  ["O' and Mc", "Fiona O'Rourke and Sean McAllister resigned.", "person: Fiona O'Rourke", 'person: Sean McAllister'],
  ['hyphens', 'Jean-Luc Besson and Park Min-jun won.', 'person: Jean-Luc Besson', 'person: Park Min-jun'],
  ['accents', 'Żaneta Wójcik and Émile Gagné won.', 'person: Żaneta Wójcik', 'person: Émile Gagné'],
  ['possessives outside', "Norway's fleet passed Elena Rusu’s house.", 'place: Norway', 'person: Elena Rusu'],
  [
    'titles outside',
    'President Nadia Osei met Sen. Paul Whitford and Mrs Lund.',
    'person: Nadia Osei',
    'person: Paul Whitford',
    'person: Lund',
  ],
  ['a title of several words', 'Deputy Prime Minister Olga Brandt left.', 'person: Olga Brandt'],
  ['an office with its field', 'Minister of Trade and Industry Olga Brandt left.', 'person: Olga Brandt'],
  ['a role in small letters', 'The Italian foreign minister Marta Gallo spoke.', 'person: Marta Gallo'],
  ['a country before a title', 'US Secretary of State Walter Brigham arrived.', 'place: US', 'person: Walter Brigham'],
  [
    'an organisation before a title',
    'Lockheed Martin Chief Executive Dana Frey resigned.',
    'organization: Lockheed Martin',
    'person: Dana Frey',
  ],
  ['nationalities are no places', 'Russian and Syrian troops met the French.'],
  ['a nationality before a title', 'Syrian President Yusuf Amari spoke.', 'person: Yusuf Amari'],
  ['dates are no names', 'On Monday, 3 March, and in December the talks failed.'],
  ['May is a name after a first name', 'In May Theresa May resigned.', 'person: Theresa May'],
  ['ordinary words at the beginning', 'Ministers met. Airborne troops landed. Last week it rained.'],
  [
    'a function word before a name',
    'Despite Moscow the talks went on. For Denmark it is new.',
    'place: Moscow',
    'place: Denmark',
  ],
  [
    'an organisation word',
    'The Harlow Institute and Brenton Steel Corp. agreed.',
    'organization: Harlow Institute',
    'organization: Brenton Steel Corp.',
  ],
  [
    'of and and inside a name',
    'She left the Department of Health and Human Services.',
    'organization: Department of Health and Human Services',
  ],
  [
    'ordinary words joined by and',
    'The Food and Drug Administration agreed.',
    'organization: Food and Drug Administration',
  ],
  [
    'a possessive inside a name',
    "The Transport Workers' Federation agreed.",
    "organization: Transport Workers' Federation",
  ],
  [
    'well-known organisations',
    'NATO, the EU and Reuters declined.',
    'organization: NATO',
    'organization: EU',
    'organization: Reuters',
  ],
  [
    'a short form in brackets',
    'The Northern Rail Authority (NRA) agreed.',
    'organization: Northern Rail Authority',
    'organization: NRA',
  ],
  ['two places in a row', 'A convoy near Hamburg Germany stopped.', 'place: Hamburg', 'place: Germany'],
  ['countries joined by a hyphen', 'The Russia-U.S. talks failed.', 'place: Russia', 'place: U.S.'],
  ['a compound', 'The US-led force and the Berlin-based firm left.', 'place: US', 'place: Berlin'],
  ['a place noun', 'He swam in Lake Ostrava near Garrow Bridge.', 'place: Lake Ostrava', 'place: Garrow Bridge'],
  [
    'a small head of an adjective',
    'Tension on the Korean peninsula worries the Republican party.',
    'place: Korean peninsula',
    'organization: Republican party',
  ],
  [
    'a medium is an organisation',
    'He took to Twitter. She said so on Facebook.',
    'organization: Twitter',
    'organization: Facebook',
  ],
  ['events and laws are none of the three', 'The Clean Rivers Act and the Harlow Festival were praised.'],
  ['a surname that is a place noun', 'Christopher Hill spoke.', 'person: Christopher Hill'],
  ['a headline', 'Thousands March As Storm Shuts Schools In Norway', 'place: Norway'],
  ['capitals', 'THOUSANDS MARCH AS STORM HITS NORWAY', 'place: NORWAY'],
  ['shouted words are no acronyms', 'That is NOT what YOU said.'],
  ['the age behind a name', 'Quillen, 45, was arrested.', 'person: Quillen'],
  ['an apposition', 'Drossel, a former minister, disagreed.', 'person: Drossel'],
  ['the spokesman of somebody', "Drossel, Quillen's spokesman, disagreed.", 'person: Drossel', 'person: Quillen'],
];

describe('the names of a paragraph', () => {
  for (const [phenomenon, text, ...expected] of fixtures) {
    it(phenomenon, () => assert.deepEqual(names(text), expected));
  }

  it('say why and how sure, and which title stood in front', () => {
    const [name] = find('Talks with President Nadia Osei failed.');
    assert.equal(name?.title, 'President');
    assert.deepEqual(name?.by, { rule: 'name/title', values: ['President'] });
    assert.ok((name?.confidence ?? 0) > 0.9);
  });

  it('offer weak candidates to the document pass with a low confidence', () => {
    const text = 'Brown was late.';
    assert.deepEqual(names(text), []);
    const [candidate] = finder.find(tokenize(text));
    assert.equal(candidate?.initial, true);
    assert.ok((candidate?.confidence ?? 1) < 0.4);
  });

  it('work without lists and without a gazetteer', () => {
    const bare = createRuleNameFinder({ lexicon: {}, gazetteer: undefined, model: undefined }, undefined);
    assert.ok(bare.find(tokenize('She met Clara Hoffmann.')).length > 0);
    const noGazetteer = createRuleNameFinder({ ...resources, gazetteer: undefined, model: undefined }, undefined);
    assert.ok(noGazetteer.find(tokenize('She met Clara Hoffmann.')).length > 0);
  });

  it('are ordered, inside the text and without overlaps, whatever the text is', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'The',
        'President',
        'Clara',
        'of',
        'and',
        '-',
        "'s",
        'US',
        'U.S.',
        'al',
        'de',
        'Bank',
        '&',
        '(',
        ')',
        ',',
        '.',
        'Paris',
        'said',
        '"',
        'May',
        'Syrian',
        '\ud800',
        ' ',
      ),
      fc.string({ maxLength: 5, unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom(' ', ''), (pieces, glue) => {
        const text = pieces.join(glue);
        let end = 0;
        for (const { span, confidence, by } of finder.find(tokenize(text))) {
          assert.ok(span[0] >= end && span[1] > span[0] && span[1] <= text.length);
          assert.ok(confidence >= 0 && confidence <= 1 && by.rule in ruleWords);
          end = span[1];
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are found in very long input of one kind', () => {
    for (const piece of ['Clara ', 'A-', 'of ', 'al-', 'The ', 'US', "'s ", 'Bank of ', 'GO ', '(', 'de ']) {
      finder.find(tokenize(piece.repeat(20_000)));
    }
  });
});
