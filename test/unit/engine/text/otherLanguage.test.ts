import * as assert from 'node:assert/strict';
import { testResources } from '../../../resources';
import { entries } from '../../../../src/engine/resources';
import data from '../../../../src/engine/words/data/language.json';
import { isOtherLanguage } from '../../../../src/engine/text/otherLanguage';

const others: Record<string, string> = {
  German:
    'Die Bürgermeisterin sagte am Montag, dass die Brücke nicht sicher ist. „Wir haben keine Wahl“, erklärte sie.',
  'short German': 'Der Minister ist nicht da.',
  French: 'Le ministre a déclaré lundi que le pont n’est pas sûr et que les travaux vont durer des mois.',
  Spanish: 'El alcalde dijo el lunes que el puente no es seguro y que las obras van a durar meses.',
  Portuguese: 'O ministro disse que a ponte não é segura e que as obras vão durar meses.',
  Polish: 'Minister powiedział w poniedziałek, że most nie jest bezpieczny i że prace potrwają miesiące.',
  Russian: 'Министр сказал в понедельник, что мост небезопасен.',
  Chinese: '部长星期一表示,这座桥并不安全。工程将持续数月。',
  'German with an English sentence':
    'Der Minister sagte, die Brücke ist nicht sicher. In English he added: “We have no choice.” Die Stadt wird sie nach dem Sommer für ein Jahr schließen und die Bürger sind nicht froh.',
};
const english: Record<string, string> = {
  'a sentence': 'The bridge is unsafe, she said.',
  'a headline with foreign names': 'Los Angeles Police Arrest El Chapo Aide in La Paz',
  names: 'Vera Sund. Klaus Tolm. Greta Malm. Otto Lien.',
  'a foreign quotation': '“Je ne sais pas,” said Mr. Dupont. “C’est la vie.”',
  parties: 'Die Linke and Alternative für Deutschland lost in a poll for Der Spiegel.',
  'a German quotation':
    'The minister said the bridge was unsafe. In German he added: „Wir haben keine Wahl, und das ist auch nicht gut für die Stadt.“ The council agreed that it should close.',
  'a headline of small words': 'Trucks crash on A9; three die, two die on B2, one van on fire',
  'one word again and again': 'Ferry on strike; talks on Friday, vote on Sunday, debate on Monday',
  nothing: '',
};

describe('the language of a text', () => {
  for (const [name, text] of Object.entries(others))
    it(`is another: ${name}`, () => assert.equal(isOtherLanguage(text), true));
  for (const [name, text] of Object.entries(english))
    it(`is English: ${name}`, () => assert.equal(isOtherLanguage(text), false));
  it('has no word of English among those of others', () => {
    const common = new Set(entries(testResources(), 'common-words'));
    assert.deepEqual(
      data.foreign.words.split(' ').filter((word) => common.has(word)),
      [],
    );
  });
});
