import * as assert from 'node:assert/strict';
import type { EntityType } from '../../../../src/engine/analysis';
import { formKey } from '../../../../src/engine/entities/formKey';
import { settleTold } from '../../../../src/engine/names/toldKinds';
import { plainLedger } from '../../../../src/engine/rules/ledger';

/** The type of each marked name, all taken for people's unless marked as an organisation's: `[Ilvenna]`, `{The Terhune Chamber}`. */
function told(marked: string, title?: string): EntityType[] {
  const names: { text: string; span: [number, number]; type: EntityType }[] = [];
  let text = '';
  for (const [piece] of marked.matchAll(/\[[^\]]+\]|\{[^}]+\}|[^[\]{}]+/g)) {
    const inner = piece.replace(/[[\]{}]/g, '');
    if (inner !== piece)
      names.push({
        text: inner,
        span: [text.length, text.length + inner.length],
        type: piece.startsWith('{') ? 'organization' : 'person',
      });
    text += inner;
  }
  const list = names.map((name, i) => ({
    ...{ ...name, key: formKey(name.text), confidence: 0.9, by: { rule: 'test' }, ...(title ? { title } : {}) },
    ...{ before: text.slice(names[i - 1]?.span[1] ?? 0, name.span[0]), after: text.slice(name.span[1]) },
  }));
  return settleTold(list, new Set(['ann']), plainLedger).map(({ type }) => type);
}

describe('toldKinds', () => {
  const [person, organization, place] = ['person', 'organization', 'place'];

  it('says that a name is an organisation’s wherever it stands', () => {
    assert.deepEqual(told('[Ilvenna] is a booming online company. [Ilvenna]’s head left.'), [
      organization,
      organization,
    ]);
    assert.deepEqual(told('[Ilvenna], a South Korean girl group, sang.'), [organization]);
    assert.deepEqual(told('They left the party [Ilvenna].'), [organization]);
    assert.deepEqual(told('{The Terhune Chamber of Trade} ([Capac]) left. [Capac] said so.'), [
      ...[organization, organization, organization],
    ]);
  });

  it('says that a name is a place’s', () => {
    assert.deepEqual(told('[Ilvenna], a small village near Oslo, is dry.'), [place]);
    assert.deepEqual(told('They left the settlement of [Ilvenna].'), [place]);
  });

  it('leaves alone whoever heads or runs one, and people with a title or a first name', () => {
    assert.deepEqual(told('[Ilvenna], the head of a company, left.'), [person]);
    assert.deepEqual(told('[Ilvenna], a company director, left.'), [person]);
    assert.deepEqual(told('They left the company [Ilvenna] runs.'), [person]);
    assert.deepEqual(told('{Terhune Town} ([Ilvenna]) won.'), [organization, person]);
    assert.deepEqual(told('[Ilvenna] is a company.', 'Mr'), [person]);
    assert.deepEqual(told('[Ann Ilvenna] is a company. [Ilvenna] is a company.'), [person, person]);
  });
});
