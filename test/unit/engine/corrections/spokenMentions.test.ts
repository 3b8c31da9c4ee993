import assert from 'node:assert/strict';
import type { Entity, Mention, Quotation, Speaker } from '../../../../src/engine/analysis';
import { correctSpokenMentions } from '../../../../src/engine/corrections/spokenMentions';

describe('mentions of corrected speakers', () => {
  const by = { rule: 'test' };
  const mention = (from: number, to: number, form: Mention['form']): Mention => ({
    ...{ span: [from, to], form, confidence: 0.9, reading: 'literal' },
    ...by,
  });
  const entity = (id: string, ...mentions: readonly Mention[]): Entity => ({
    ...{ id, type: 'person', name: id, aliases: [], roles: [], maybeSameAs: [], mentions, place: null },
  });
  const said = (of: string | null, from: number, to: number, form: Speaker['form'] = 'pronoun'): Quotation => {
    const link = of === null ? null : { id: of, confidence: 1, via: [], ...by };
    const speaker = { span: [from, to], text: 'he', form, source: 'person', confidence: 1, entity: link, ...by };
    return { speakers: [speaker] } as unknown as Quotation;
  };
  const spans = (entities: readonly Entity[]): string[] =>
    entities.map(({ id, mentions }) => `${id} ${mentions.map(({ span }) => span.join('-')).join(' ')}`);
  const ana = entity('e1', mention(0, 3, 'name'), mention(20, 22, 'pronoun'));
  const rui = entity('e2', mention(5, 8, 'name'));

  it('are those of whom was named, in their order', () => {
    assert.deepEqual(spans(correctSpokenMentions([ana, rui], [said('e2', 20, 22)])), ['e1 0-3', 'e2 5-8 20-22']);
    assert.deepEqual(spans(correctSpokenMentions([ana, rui], [said('e2', 4, 5)])), ['e1 0-3 20-22', 'e2 4-5 5-8']);
  });

  it('stay as they are where a name, nobody or no words are told', () => {
    const both = [ana, rui];
    for (const quotation of [said('e2', 20, 22, 'name'), said(null, 20, 22), said('e2', 20, 20)])
      assert.equal(correctSpokenMentions(both, [quotation]), both);
    const [same] = correctSpokenMentions(both, [said('e2', 20, 22)]).slice(1);
    assert.notEqual(same, rui);
    assert.equal(correctSpokenMentions([rui, ana], [said('e1', 30, 32)])[0], rui);
  });

  it('a name keeps its place, and an entity a mention at least', () => {
    assert.deepEqual(spans(correctSpokenMentions([ana, rui], [said('e2', 0, 3)])), ['e1 0-3 20-22', 'e2 0-3 5-8']);
    const he = entity('e3', mention(20, 22, 'pronoun'));
    assert.deepEqual(spans(correctSpokenMentions([he, rui], [said('e2', 20, 22)]))[0], 'e3 20-22');
  });
});
