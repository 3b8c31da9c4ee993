import * as assert from 'node:assert/strict';
import { analyze, meant } from './referring';

describe('the first person in quotations', () => {
  const fixtures: readonly (readonly [string, string | null])[] = [
    ['“|I| will sleep,” Angelo Ruiz said.', 'Angelo Ruiz'],
    ['Angelo Ruiz said: “They met |my| brother.”', 'Angelo Ruiz'],
    ['“|We| are ready,” the European Union said.', 'European Union'],
    ['“|We| are ready,” Angelo Ruiz said.', null],
    ['Angelo Ruiz said |I| was late.', null],
    ['“|I| will sleep,” Angelo Ruiz and Walter Orlov said.', null],
    ['Angelo Ruiz said: “Walter Orlov told me, ‘|I| will sleep.’”', 'Walter Orlov'],
  ];
  for (const [marked, name] of fixtures) it(marked, () => assert.equal(meant(marked)?.entity.name ?? null, name));

  it('goes on in the next paragraph of the quotation', () => {
    const { entities } = analyze('Angelo Ruiz said: “I will sleep.\n\n“I am tired.”');
    assert.equal(entities[0]?.mentions.filter(({ form }) => form === 'pronoun').length, 2);
  });

  it('is no surer than the speaker is', () => {
    const quotes = analyze('“I will sleep,” Angelo Ruiz said.').quotes;
    const speaker = quotes[0]?.speakers[0]?.entity?.confidence ?? 0;
    const found = meant('“|I| will sleep,” Angelo Ruiz said.');
    assert.ok((found?.mention.confidence ?? 1) <= speaker);
    assert.equal(found?.mention.rule, 'reference/first-person');
  });
});
