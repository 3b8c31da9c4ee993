import * as assert from 'node:assert/strict';
import { openModel } from '../../../../src/engine/model/modelFile';
import { createParser } from '../../../../src/engine/model/parser';
import { createTagger } from '../../../../src/engine/model/tagger';
import { annotateConllu } from '../../../../training/model/annotateConllu';
import { measureSyntax } from '../../../../training/model/accuracy';
import { parseConllu } from '../../../../training/model/conllu';
import { ByteWriter } from '../../../../training/model/packing';
import { trainModel } from '../../../../training/model/trainModel';

const nouns = ['mayor', 'teacher', 'driver', 'farmer', 'nurse', 'singer'];
const verbs = ['left', 'spoke', 'waited', 'smiled', 'called'];

/** A treebank of one pattern: *The mayor left early .* */
const treebank = Array.from({ length: 300 }, (_, i) => {
  const rows = [
    ['The', 'DET', 'DT', '2', 'det'],
    [nouns[i % nouns.length] ?? '', 'NOUN', 'NN', '3', 'nsubj'],
    [verbs[i % verbs.length] ?? '', 'VERB', 'VBD', '0', 'root'],
    ['early', 'ADV', 'RB', '3', 'advmod'],
    ['.', 'PUNCT', '.', '3', 'punct'],
  ];
  return rows.map(([form, upos, xpos, head, relation], k) =>
    [String(k + 1), form, '_', upos, xpos, '_', head, relation, '_', '_'].join('\t'),
  );
})
  .map((rows) => `${rows.join('\n')}\n`)
  .join('\n');

function train(): Uint8Array {
  const writer = new ByteWriter();
  writer.varint(0);
  return trainModel({
    description: { name: 'a test', date: '2026-01-02', license: '', data: [] },
    sentences: parseConllu(treebank),
    classes: writer.take(),
    tagger: { bits: 12, epochs: 2 },
    parser: { bits: 12, labelBits: 12, epochs: 2 },
    log: () => undefined,
  });
}

describe('training', () => {
  it('learns a treebank of one pattern, and makes the same bytes twice', function () {
    this.timeout(60_000);
    const bytes = train();
    const model = openModel(bytes);
    assert.deepEqual(measureSyntax(model, parseConllu(treebank)), { upos: 100, uas: 100, las: 100 });
    const [first = ''] = treebank.split('\n\n');
    const bare = first.replace(/\t(NOUN|VERB|DET)\t/g, '\tX\t').replace(/\t[0-3]\t(det|nsubj|root)/g, '\t0\tdep');
    const annotated = annotateConllu(
      `# text = its own\n${bare}\n`,
      createTagger(model),
      createParser(model),
      model.tags,
    );
    assert.equal(annotated, `# text = its own\n${first}\n`);
    assert.ok(Buffer.from(train()).equals(Buffer.from(bytes)), 'the second training gave other bytes');
  });
});
