import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import { ByteReader } from '../../../../src/engine/model/byteReader';
import { sayingClass, WordClasses } from '../../../../src/engine/model/wordClasses';
import { margin, WordHashes } from '../../../../src/engine/model/wordHashes';
import { tokensOf } from '../../../../training/model/conllu';
import { packWordClasses } from '../../../../training/model/wordClassesBuilder';
import { projectRoot } from '../../../root';

describe('classes of words', () => {
  const classes = new WordClasses(new ByteReader(packWordClasses(path.join(projectRoot, 'media', 'lexicon'))));
  const classOf = (word: string): number => {
    const words = new WordHashes();
    words.read(tokensOf([word]), 0, 1);
    return classes.of(words.lower[margin] ?? 0);
  };

  it('know the verbs of saying in all forms, in either case', () => {
    for (const form of ['say', 'said', 'Says', 'telling', 'ASKED']) assert.equal(classOf(form), sayingClass, form);
  });

  it('tell roles, organisations and names apart', () => {
    const found = ['minister', 'ministry', 'Maria', 'French'].map(classOf);
    assert.equal(new Set(found).size, 4);
    assert.ok(found.every((code) => code > sayingClass));
  });

  it('leave other words without a class', () => {
    for (const word of ['the', 'table', 'slowly', '']) assert.equal(classOf(word), 0, word);
  });
});
