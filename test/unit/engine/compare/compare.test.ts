import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareAll, compareQuoted } from '../../../../src/engine/compare/compare';
import type { Comparison, Piece } from '../../../../src/engine/compare/comparison';
import { speech, transcriptOf } from './speech';

describe('compare', () => {
  const transcript = transcriptOf(speech);
  const compare = (quoted: string): Comparison => compareQuoted(quoted, transcript);
  const words = ({ quoted, pieces }: Comparison, kind: Piece['kind']): string[] =>
    pieces
      .filter((piece) => piece.kind === kind)
      .map(({ quote, passage }) =>
        [passage ? speech.slice(...passage) : '-', quote ? quoted.slice(...quote) : '-'].join(' → '),
      );

  it('finds words that were said, whatever they look like', () => {
    for (const quoted of [
      '“Nobody can say that we did not warn them.”',
      "'the harbour is NOT for sale'",
      'I want to thank the fishermen’s cooperative',
      '“for three days. We will spend 5 million euros”',
      'Thank you very much for coming. We have been patient',
      'healthcare is not a gift',
      '“patient”',
      'because there were three of them',
      'I read [every] page',
    ]) {
      assert.equal(compare(quoted).status, 'exact', quoted);
    }
  });

  it('finds a quotation that was shortened, and says what was left out and whether the article shows it', () => {
    const marked = compare('“The harbour is not for sale … it isn’t for sale today”');
    assert.equal(marked.status, 'shortened');
    assert.deepEqual(words(marked, 'leftOut'), ["it wasn't for sale in 1999 and → -"]);
    assert.deepEqual(
      marked.pieces.filter(({ kind }) => kind === 'leftOut').map((piece) => piece.marked),
      [true],
    );
    const unmarked = compare('“We will spend five million euros on the old pier, and we will do it within two years.”');
    assert.equal(unmarked.status, 'shortened');
    assert.deepEqual(words(unmarked, 'leftOut'), ["which is more than we've ever spent on anything → -"]);
    assert.ok(unmarked.pieces.every((piece) => !piece.marked));
  });

  it('finds a quotation that was changed, and says in which words', () => {
    const changed = compare('“We will spend six million euros on the old bridge”');
    assert.equal(changed.status, 'changed');
    assert.deepEqual(words(changed, 'changed'), ['five → six', 'pier → bridge']);
    const added = compare('“We have been very patient for nine months”');
    assert.deepEqual([added.status, words(added, 'added')], ['changed', ['- → very']]);
  });

  it('sees what brackets stand for', () => {
    const { status, pieces } = compare('nobody can say that [the city] did not warn them');
    assert.equal(status, 'shortened');
    assert.deepEqual(
      pieces.map(({ kind }) => kind),
      ['same', 'bracketed', 'same'],
    );
  });

  it('does not find what was not said', () => {
    for (const quoted of [
      '“We should all be ashamed of this contract”',
      '“deplorable”',
      'that the mayor and the council of the city will not',
      '',
      '“…”',
      '[sic]',
    ]) {
      const { status, pieces, stretches } = compare(quoted);
      assert.equal(status, 'missing', quoted);
      assert.deepEqual([pieces, stretches], [[], []]);
    }
  });

  it('follows a quotation in pieces through the speech', () => {
    const near = compare('“I read every page,” … “It took four minutes.”');
    assert.equal(near.status, 'shortened');
    assert.equal(near.stretches.length, 1);
    const far = compare('“We have been patient for nine months” … “Health care is not a gift.”');
    assert.equal(far.status, 'exact');
    assert.deepEqual(
      far.stretches.map(({ passage }) => speech.slice(...passage)),
      ['We have been patient for nine months', 'Health care is not a gift'],
    );
    const turned = compare('“It took four minutes” … “The harbour is not for sale”');
    assert.equal(turned.status, 'exact');
    assert.equal(turned.stretches.length, 2);
  });

  it('takes the place beside the other pieces when words stand in several', () => {
    const last = compare('“Thank you very much” … “Health care is not a gift.”');
    assert.equal(
      speech.slice(...(last.stretches[0]?.passage ?? [0, 0])),
      'Thank you very much. Health care is not a gift',
    );
    const first = compare('“Good evening” … “Thank you very much”');
    assert.equal(speech.slice(...(first.stretches[0]?.passage ?? [0, 0])), 'Good evening. Thank you very much');
  });

  it('judges a quotation part by part: what is not there does not take the rest along', () => {
    const invented = '“my dear elephants have never liked to swim in cold water before breakfast”';
    for (const quoted of [
      `“The harbour is not for sale” … ${invented}`,
      `${invented} … “The harbour is not for sale”`,
      `“We have been patient for nine months” … ${invented} … “Health care is not a gift.”`,
    ]) {
      const { status, pieces } = compare(quoted);
      assert.equal(status, 'partly', quoted);
      assert.deepEqual(
        pieces.flatMap(({ kind, quote }) => (kind === 'missing' ? [quoted.slice(...(quote ?? [0, 0]))] : [])),
        [invented.slice(1, -1)],
      );
    }
    assert.equal(compare('“The harbour” … “my dear elephants have never liked it”').status, 'missing', 'a word or two');
    assert.equal(compare(`${invented} … ${invented}`).status, 'missing');
  });

  it('compares long quotations', () => {
    const long = Array.from({ length: 700 }, (_, i) => `word${String(i)}`);
    const text = `before ${long.join(' ')} after`;
    assert.equal(compareQuoted(long.join(' '), transcriptOf(text)).status, 'exact');
    const without = compareQuoted(long.filter((_, i) => i !== 300).join(' '), transcriptOf(text));
    assert.equal(without.status, 'shortened');
  });

  it('finds any stretch of a speech, without its case and marks; and one with a word less', () => {
    const spoken = [...speech.matchAll(/[\p{L}\d'-]+/gu)].map(([word]) => word);
    fc.assert(
      fc.property(fc.nat(spoken.length - 9), fc.integer({ min: 6, max: 30 }), (start, length) => {
        const some = spoken.slice(start, start + length);
        const plain = some.join(' ').toUpperCase().replace(/-/g, '');
        // The time code and the hesitation are no words.
        fc.pre(!/\bUM\b|\b(?:00|12|33)\b/.test(plain));
        const whole = compare(plain);
        assert.ok(['exact', 'shortened'].includes(whole.status), `${plain}: ${whole.status}`);
        const shorter = compare([...some.slice(0, 3), ...some.slice(4)].join(' '));
        assert.notEqual(shorter.status, 'missing', some.join(' '));
      }),
      { numRuns: 100 },
    );
  });

  it('gives spans inside the texts, and stretches that cover the quotation, whatever the texts', () => {
    const word = fc.constantFrom(
      'the',
      'harbour',
      'is',
      '[not]',
      '…',
      '(sale)',
      'Sale',
      '😀',
      '\n\n',
      '“a',
      'b”',
      '5%',
    );
    const text = fc.array(word, { maxLength: 40 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, text, (quoted, spoken) => {
        const { status, pieces, stretches } = compareQuoted(quoted, transcriptOf(spoken));
        for (const { quote, passage } of pieces) {
          if (quote) assert.ok(0 <= quote[0] && quote[0] < quote[1] && quote[1] <= quoted.length);
          if (passage) assert.ok(0 <= passage[0] && passage[0] < passage[1] && passage[1] <= spoken.length);
        }
        if (status === 'missing') return;
        assert.equal(stretches[0]?.quote[0], 0);
        assert.equal(stretches.at(-1)?.quote[1], quoted.length);
        stretches.slice(1).forEach(({ quote }, i) => assert.equal(quote[0], stretches[i]?.quote[1]));
      }),
      { numRuns: 500 },
    );
  });

  it('compares all in steps and says how far it is', () => {
    const work = compareAll(['patient', 'elephants', 'the old pier'], speech);
    const shares: number[] = [];
    let step = work.next();
    for (; !step.done; step = work.next()) shares.push(step.value);
    assert.deepEqual(
      step.value.map(({ status }) => status),
      ['exact', 'missing', 'exact'],
    );
    assert.deepEqual(
      shares,
      [...shares].sort((a, b) => a - b),
    );
    assert.equal(shares.at(-1), 1);
    assert.deepEqual(compareAll([], '').next(), { done: true, value: [] });
  });
});
