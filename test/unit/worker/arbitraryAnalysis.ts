import * as fc from 'fast-check';
import type { Analysis, Entity, Mention, Quotation, Span, Speaker } from '../../../src/engine/analysis';
import type { TextEdit } from '../../../src/worker/changes';

/** Spans in a text of `length` characters. */
export const spanIn = (length: number): fc.Arbitrary<Span> =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);

/** An analysis of a text of this length, numbered as the engine numbers; otherwise it makes no sense at all. */
export function analysisOver(length: number): fc.Arbitrary<Analysis> {
  const span = spanIn(length);
  const word = fc.constantFrom('Ada', 'Ben', 'Cy', 'said', 'told');
  const share = fc.constantFrom(0.5, 0.9);
  const mention: fc.Arbitrary<Mention> = fc.record({
    span,
    form: fc.constantFrom('name', 'pronoun', 'nominal'),
    confidence: share,
    rule: word,
    reading: fc.constantFrom('literal', 'metonym'),
  });
  const entityId = fc.nat(5).map((number) => `e${number + 1}`);
  const speaker: fc.Arbitrary<Speaker> = fc.record({
    span,
    text: word,
    form: fc.constant('name'),
    source: fc.constant('person'),
    confidence: share,
    rule: word,
    entity: fc.option(
      fc.record({ id: entityId, confidence: share, rule: word, via: fc.array(span, { maxLength: 2 }) }),
    ),
  });
  const quotation: fc.Arbitrary<Quotation> = fc.record({
    id: fc.constant(''),
    rule: word,
    kind: fc.constantFrom('direct', 'mixed'),
    act: fc.constant('speech'),
    modality: fc.constant('asserted'),
    confidence: share,
    parent: fc.option(fc.nat(3).map((number) => `q${number + 1}`)),
    segments: fc.array(span, { minLength: 1, maxLength: 3 }),
    content: fc.array(word, { maxLength: 3 }),
    quoted: fc.array(span, { maxLength: 2 }),
    cue: fc.option(fc.record({ span, text: word, lemma: word })),
    when: fc.option(fc.record({ span, text: word })),
    speakers: fc.array(speaker, { maxLength: 2 }),
  });
  const entity: fc.Arbitrary<Entity> = fc.record({
    id: fc.constant(''),
    type: fc.constantFrom('person', 'organization', 'place'),
    name: word,
    aliases: fc.array(word, { maxLength: 2 }),
    roles: fc.array(fc.record({ text: word, span }), { maxLength: 2 }),
    maybeSameAs: fc.array(fc.record({ id: entityId, confidence: share }), { maxLength: 1 }),
    mentions: fc.array(mention, { minLength: 1, maxLength: 6 }),
    place: fc.constant(null),
  });
  return fc
    .record({
      quotes: fc.array(quotation, { maxLength: 6 }),
      terms: fc.array(fc.record({ span, text: word, rule: word }), { maxLength: 3 }),
      entities: fc.array(entity, { maxLength: 6 }),
      warnings: fc.array(fc.record({ code: fc.constant('quote-unclosed' as const), span, message: word }), {
        maxLength: 3,
      }),
    })
    .map(({ quotes, terms, entities, warnings }) => ({
      schema: 1,
      offsets: 'utf16',
      id: 'a',
      terms,
      warnings,
      quotes: quotes.map((item, index) => ({ ...item, id: `q${index + 1}` })),
      entities: entities.map((item, index) => ({ ...item, id: `e${index + 1}` })),
    }));
}

/** Edits that can be made one after the other to a text of this length. */
export function editsOf(length: number): fc.Arbitrary<TextEdit[]> {
  return fc
    .array(fc.record({ at: fc.nat(1000), length: fc.nat(20), text: fc.string({ maxLength: 12 }) }), { maxLength: 40 })
    .map((wishes) => {
      let rest = length;
      return wishes.map(({ at, length: wish, text }) => {
        const offset = Math.floor((at / 1000) * rest);
        const removed = Math.min(wish, rest - offset);
        rest += text.length - removed;
        return { offset, length: removed, text };
      });
    });
}
