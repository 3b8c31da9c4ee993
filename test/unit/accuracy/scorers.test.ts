import * as assert from 'node:assert/strict';
import type { Analysis, Entity, EntityType, Quotation, Span } from '../../../src/engine/analysis';
import type { GoldDocument, GoldQuotation } from '../../accuracy/gold';
import { nameCore, scoreNames } from '../../accuracy/names';
import { scoreIndirect, scoreMarked, scoreShown } from '../../accuracy/quotations';
import { scoreAliases, scoreReferences } from '../../accuracy/references';
import { sameName } from '../../accuracy/sources';

const text =
  'Ana Reis, the mayor, said “we will not move the market today”. Reis said that rain was coming. She left. Oporto slept.';

const spanOf = (words: string, from = 0): Span => {
  const start = text.indexOf(words, from);
  assert.ok(start >= 0, words);
  return [start, start + words.length];
};

const [reis, again, she] = [spanOf('Ana Reis'), spanOf('Reis', 10), spanOf('She')];
const marked = spanOf('“we will not move the market today”');
const indirect = spanOf('that rain was coming');

const gold: GoldDocument = {
  id: 'a',
  text,
  names: [
    [...reis, 'PER'],
    [...again, 'PER'],
    [...spanOf('Oporto'), 'LOC'],
  ],
  mentions: [
    [...spanOf('Ana Reis, the mayor'), 'PER', '1', ...reis],
    [...again, 'PER', '1'],
    [...she, 'pronoun', '1'],
  ],
  quotes: [quoteOf('direct', marked, reis), quoteOf('indirect', indirect, again)],
};

function quoteOf(kind: GoldQuotation['kind'], span: Span, source: Span): GoldQuotation {
  return { kind, segments: [span], quoted: kind === 'direct' ? [span] : [], source, entities: ['Ana Reis'] };
}

/** An entity with mentions of a form each. */
function entity(id: string, type: EntityType, name: string, mentions: readonly [Span, 'name' | 'pronoun'][]): Entity {
  const read = mentions.map(([span, form]) => ({ span, form }));
  return { id, type, name, aliases: [], mentions: read } as unknown as Entity;
}

function said(kind: Quotation['kind'], span: Span, speaker: Span | null, entityId: string | null): Quotation {
  const who = entityId === null ? null : { id: entityId };
  const speakers = speaker ? [{ span: speaker, entity: who }] : [];
  const quoted = kind === 'direct' ? [span] : [];
  return { kind, act: 'speech', segments: [span], quoted, speakers } as unknown as Quotation;
}

const analysis = (entities: Entity[], quotes: Quotation[]): Analysis => ({ entities, quotes }) as unknown as Analysis;

const person = entity('e1', 'person', 'Ana Reis', [
  [reis, 'name'],
  [again, 'name'],
  [she, 'pronoun'],
]);
const place = entity('e2', 'place', 'Oporto', [[spanOf('Oporto'), 'name']]);
const right = analysis([person, place], [said('direct', marked, reis, 'e1'), said('indirect', indirect, again, 'e1')]);
const nothing = analysis([], []);

describe('accuracy: scorers', () => {
  it('give 100 for the gold itself and 0 for nothing', () => {
    const scores = (read: Analysis): number[] => [
      scoreNames([[gold, read]]),
      ...Object.values(scoreMarked([[gold, read]])),
      scoreIndirect([[gold, read]]),
      ...Object.values(scoreShown([[gold, read]])),
      scoreAliases([[gold, read]]),
      scoreReferences([[gold, read]], 'pronoun'),
    ];
    assert.deepEqual(new Set(scores(right)), new Set([100]));
    assert.deepEqual(new Set(scores(nothing)), new Set([0]));
  });

  it('compare the core of a name, and its type', () => {
    const title = 'President Obama’s';
    assert.equal(title.slice(...nameCore(title, [0, title.length], 'PER')), 'Obama');
    const wrongType = entity('e1', 'organization', 'Ana Reis', [[reis, 'name']]);
    // One of two is right, and one of three is found.
    assert.equal(scoreNames([[gold, analysis([wrongType, place], [])]]).toFixed(1), '40.0');
  });

  it('take names for one when their telling words agree', () => {
    assert.ok(sameName('Mayor Ana Reis', 'Reis'));
    assert.ok(sameName('the U.S. Senate', 'Senate'));
    assert.ok(!sameName('Ana Reis', 'Ana Lopo'));
    assert.ok(!sameName('the president', 'Reis'));
  });

  it('want the right source of a marked piece', () => {
    const wrong = analysis([person, place], [said('direct', marked, spanOf('Oporto'), 'e2')]);
    assert.deepEqual(scoreMarked([[gold, wrong]]), { pieces: 100, sources: 0 });
  });

  it('want the words and the one who is meant of what is shown', () => {
    const nobody = analysis([person], [said('direct', marked, reis, null), said('indirect', indirect, again, 'e1')]);
    assert.deepEqual(scoreShown([[gold, nobody]]), { shown: 50, found: 100 });
  });

  it('want one entity for two names of one, and its pronouns', () => {
    const apart = analysis(
      [entity('e1', 'person', 'Ana Reis', [[reis, 'name']]), entity('e3', 'person', 'Reis', [[again, 'name']])],
      [],
    );
    assert.equal(scoreAliases([[gold, apart]]), 0);
    const wrong = analysis([person, entity('e2', 'place', 'Oporto', [[she, 'pronoun']])].reverse(), []);
    assert.equal(scoreReferences([[gold, wrong]], 'pronoun'), 0);
  });
});
