import assert from 'node:assert/strict';
import type { Entity, Mention, Quotation, Span, Speaker } from '../../../../src/engine/analysis';
import type { Judgement } from '../../../../src/engine/corrections/correction';
import { correctQuotations } from '../../../../src/engine/corrections/quotations';
import { harbour, isWhole, Told } from './told';

describe('corrections of quotations', () => {
  it('name the speaker of a quotation', () => {
    const told = new Told(harbour);
    told.say({ kind: 'speaker', target: told.at('"Nobody asked us,"'), speakers: [{ mention: told.at('Ana Reis') }] });
    const analysis = told.read();
    isWhole(analysis);
    const [speaker, ...more] = told.quotation('Nobody', analysis)?.speakers ?? [];
    assert.equal(more.length, 0);
    assert.equal(speaker?.entity?.id, told.entity(told.at('Ana Reis'), analysis)?.id);
    assert.deepEqual([speaker?.confidence, speaker?.rule, speaker?.form], [1, 'said/corrected', 'name']);
    assert.equal(told.text.slice(...(speaker?.span ?? [0, 0])), speaker?.text);
  });

  it('say who a pronoun is, which keeps its place', () => {
    const told = new Told(harbour);
    told.say({ kind: 'speaker', target: told.at('"It is a shame,"'), speakers: [{ mention: told.at('Rui Lopo') }] });
    const speaker = told.quotation('It is a shame')?.speakers[0];
    assert.deepEqual([speaker?.text, speaker?.form], ['he', 'pronoun']);
    assert.equal(speaker?.entity?.confidence, 1);
    assert.deepEqual(speaker.entity.via, [told.at('Rui Lopo')]);
  });

  it('take the pronoun, and the words in the first person, to the one who was named', () => {
    const text =
      'Ana Reis met Rui Lopo in Lisbon. "I shall stay, and my boat too," he said on Monday. "Good," Ana Reis said.';
    const told = new Told(text);
    const mentioned = (name: string): string[] =>
      (told.entity(told.at(name))?.mentions ?? [])
        .filter(({ form }) => form !== 'name')
        .map(({ span }) => text.slice(...span));
    const quote = told.at('"I shall stay, and my boat too,"');
    for (const [name, other] of [
      ['Ana Reis', 'Rui Lopo'],
      ['Rui Lopo', 'Ana Reis'],
    ] as const) {
      told.say({ kind: 'speaker', target: quote, speakers: [{ mention: told.at(name) }] });
      assert.deepEqual(mentioned(name), ['I', 'my', 'he']);
      assert.deepEqual(mentioned(other), []);
      isWhole(told.read());
    }
  });

  it('name somebody by words, in the text or not, or nobody', () => {
    const told = new Told(harbour);
    const target = told.at('"Nobody asked us,"');
    told.say({ kind: 'speaker', target, speakers: [{ words: 'a fisherman' }] });
    const here = told.quotation('Nobody')?.speakers[0];
    assert.deepEqual([here?.span, here?.form, here?.entity], [told.at('a fisherman'), 'nominal', null]);
    told.say({ kind: 'speaker', target, speakers: [{ words: 'the harbour pilot' }] });
    const speaker = told.quotation('Nobody')?.speakers[0];
    assert.deepEqual([speaker?.text, speaker?.span], ['the harbour pilot', [target[0], target[0]]]);
    told.say({ kind: 'speaker', target, speakers: [] });
    assert.deepEqual(told.quotation('Nobody')?.speakers, []);
  });

  it('let several speak together', () => {
    const told = new Told(harbour);
    const speakers = [{ mention: told.at('Ana Reis') }, { mention: told.at('Rui Lopo') }];
    told.say({ kind: 'speaker', target: told.at('"Nobody asked us,"'), speakers });
    assert.equal(told.quotation('Nobody')?.speakers.length, 2);
  });

  it('make a marked term of what is no quotation', () => {
    const told = new Told(harbour);
    told.say({ kind: 'notAQuotation', target: told.at('"The port stays open,"') });
    const analysis = told.read();
    isWhole(analysis);
    assert.equal(told.quotation('The port', analysis), undefined);
    const term = analysis.terms.find(({ text }) => text.includes('The port'));
    assert.equal(term?.rule, 'said/corrected');
  });

  it('fit the quotation though its words were edited', () => {
    const told = new Told(harbour);
    const [start] = told.at('"Nobody asked us,"');
    told.say({ kind: 'notAQuotation', target: [start - 3, start + 12] });
    assert.equal(told.quotation('Nobody'), undefined);
  });

  it('leave what they do not touch alone', () => {
    const told = new Told(harbour);
    told.say({ kind: 'notAQuotation', target: [0, 3] });
    assert.deepEqual(told.read(), new Told(harbour).read());
  });

  describe('by hand', () => {
    const text = 'A pilot met Ana Reis. "Ana Reis is late," he and she said. A pilot left, and Ana Reis with the Crew.';
    const at = (words: string, from = 0): Span => {
      const start = text.indexOf(words, from);
      assert.ok(start >= 0, words);
      return [start, start + words.length];
    };
    const by = { rule: 'test' };
    const target = at('"Ana Reis is late,"');
    const name = (from: number, words = 'Ana Reis'): Mention => ({
      ...{ span: at(words, from), form: 'name', confidence: 0.9, reading: 'literal' },
      ...by,
    });
    const entity = (id: string, type: Entity['type'], ...mentions: readonly Mention[]): Entity => ({
      ...{ id, type, name: id, aliases: [], roles: [], maybeSameAs: [], mentions, place: null },
    });
    const ana = entity('e1', 'person', name(0), name(20), name(50));
    const crew = entity('e2', 'organization', name(0, 'Crew'));
    const pronoun = (words: string): Speaker => ({
      ...{ span: at(` ${words} `), text: words, form: 'pronoun', source: 'person', confidence: 0.5, entity: null },
      ...by,
    });
    const quotation = (...speakers: readonly Speaker[]): Quotation =>
      ({
        id: 'q1',
        parent: null,
        segments: [target],
        quoted: [target],
        speakers,
        confidence: 0.5,
      }) as unknown as Quotation;
    const told = (judgement: Judgement<Span>, ...speakers: readonly Speaker[]): readonly Speaker[] | undefined =>
      correctQuotations({ quotes: [quotation(...speakers)], terms: [] }, [ana, crew], text, [{ id: '1', ...judgement }])
        .quotes[0]?.speakers;
    const speaker = (
      answer: { mention: Span } | { words: string },
      ...before: readonly Speaker[]
    ): Speaker | undefined => told({ kind: 'speaker', target, speakers: [answer] }, ...before)?.[0];

    it('the speaker is the name nearest to the quotation, but none within it', () => {
      for (const mention of [at('Ana Reis'), at('Ana Reis', 50)]) {
        assert.deepEqual(speaker({ mention })?.span, at('Ana Reis'));
      }
    });

    it('one pronoun is whoever is named; of two, nobody knows which', () => {
      const mention = at('Ana Reis');
      assert.equal(speaker({ mention }, pronoun('he'))?.text, 'he');
      assert.equal(speaker({ mention }, pronoun('he'), pronoun('she'))?.text, 'Ana Reis');
    });

    it('a person or an organization speaks, by its name or by way of it', () => {
      const mention = at('Ana Reis');
      assert.deepEqual([speaker({ mention })?.source, speaker({ mention })?.entity?.via], ['person', []]);
      assert.deepEqual(speaker({ mention }, pronoun('he'))?.entity?.via, [mention]);
      assert.equal(speaker({ mention: at('Crew') })?.source, 'organization');
    });

    it('words of the text are meant where they stand nearest; a capital makes a name of them', () => {
      const described = speaker({ words: 'A pilot' });
      assert.deepEqual([described?.span, described?.form, described?.source], [at('A pilot'), 'name', 'person']);
      const nominal = speaker({ words: 'pilot' });
      assert.deepEqual([nominal?.span, nominal?.form, nominal?.source], [at('pilot'), 'nominal', 'unnamed-person']);
      assert.deepEqual(speaker({ words: 'and' })?.span, at('and'));
    });

    it('who speaks is no matter of other judgements on the same words', () => {
      assert.deepEqual(told({ kind: 'notAName', target }, pronoun('he')), [pronoun('he')]);
    });
  });
});
