import * as assert from 'node:assert/strict';
import { analyze } from './referring';

describe('whose words somebody reports of themselves', () => {
  /** Of each quotation within another, whose it is. */
  const owners = (text: string): (string | null)[] => {
    const { quotes, entities } = analyze(text);
    return quotes
      .filter(({ parent }) => parent !== null)
      .map(({ speakers: [speaker] }) => entities.find(({ id }) => id === speaker?.entity?.id)?.name ?? null);
  };

  it('are those of the speaker of the turn', () => {
    const turns = 'ANGELO RUIZ: I told him that the road was shut.\n\nWALTER ORLOV: Why?\n\nANGELO RUIZ: It was ice.';
    assert.deepEqual(owners(turns), ['ANGELO RUIZ']);
  });

  it("are nobody's where two speak, or it is another who is meant", () => {
    const asked = 'ANGELO RUIZ: You told him that the road was shut.\n\nWALTER ORLOV: Why?\n\nANGELO RUIZ: It was ice.';
    assert.deepEqual(owners(asked), [null]);
  });
});
