import * as assert from 'node:assert/strict';
import { NameAtoms } from '../../../../src/engine/model/nameAtoms';
import { firstWord, lastWord, nameLabel, onlyWord, outside } from '../../../../src/engine/model/nameLabels';
import { margin } from '../../../../src/engine/model/wordHashes';
import { WordView } from '../../../../src/engine/names/wordView';
import { finder, gazetteer, lexicon, tokenize } from '../entities/reading';
import { smallClusters } from '../../training/clusters/small';

function read(text: string): { atoms: NameAtoms; rules: number[]; stretches: string[] } {
  const tokens = tokenize(text);
  const view = new WordView(tokens);
  const atoms = new NameAtoms(lexicon, gazetteer, smallClusters);
  atoms.read(view, 0, tokens.count, finder.find(tokens), 0);
  const stretches: string[] = [];
  for (let k = 0; k < atoms.stretches.length; k += 2)
    stretches.push(view.slice(atoms.stretches[k] ?? 0, atoms.stretches[k + 1] ?? 0));
  return { atoms, rules: [...atoms.rule.slice(margin, margin + tokens.count)], stretches };
}

describe('what the name model looks at', () => {
  it('is the rules’ vote on each word', () => {
    const { rules } = read('Yesterday Clara Hoffmann flew to Oslo.');
    assert.deepEqual(rules.slice(1), [
      nameLabel(0, firstWord),
      nameLabel(0, lastWord),
      outside,
      outside,
      nameLabel(2, onlyWord),
      outside,
    ]);
  });

  it('is only where a name may be', () => {
    assert.deepEqual(read('the ship sailed on at noon.').stretches, []);
    assert.deepEqual(read('It rained while old friends of Clara Hoffmann slept in the port of Oslo.').stretches, [
      'Clara Hoffmann',
      'Oslo',
    ]);
    assert.deepEqual(read('the University of the Arts closed.').stretches, ['University of the Arts']);
  });

  it('is what the gazetteer and the lists know', () => {
    const { atoms } = read('She left New Zealand for the World Bank.');
    assert.equal(atoms.place[2 + margin], 4 + firstWord);
    assert.equal(atoms.place[3 + margin], 4 + lastWord);
    assert.equal(atoms.phrase[6 + margin], 4 + firstWord);
    assert.equal(atoms.phrase[7 + margin], 4 + lastWord);
  });

  it('cuts endless stretches', () => {
    const { stretches } = read('Kappa '.repeat(3000));
    assert.ok(stretches.length > 10);
    assert.ok(stretches.every((stretch) => stretch.split(' ').length <= 260));
  });
});
