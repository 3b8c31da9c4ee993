import assert from 'node:assert/strict';
import { checkRoles } from '../../../../src/engine/checks/roles';
import { Article } from '../../editor/article';
import { found } from './found';

describe('checks/roles', () => {
  /** The roles that are said to contradict each other, of somebody with all of these. */
  function contradiction(...roles: string[]): readonly string[] {
    const article = new Article(`Ana Reis; ${roles.join('; ')}`);
    article.entity('e1', 'person', ['Ana Reis'], {
      roles: roles.map((text) => ({ text, span: article.span(text) })),
    });
    return found(checkRoles, article)[0]?.roles ?? [];
  }

  it('finds two portfolios, ranks, chambers, parties and seats', () => {
    for (const [one, other] of [
      ['Italian foreign minister', 'the interior minister of Italy'],
      ['Secretary of State', 'secretary of defense'],
      ['deputy mayor', 'the mayor'],
      ['Sen.', 'Texas congresswoman'],
      ['Republican senator', 'Democratic senator'],
      ['mayor of Porto', 'Mayor of Faro'],
    ] as const) {
      assert.deepEqual(contradiction(one, other), [other, one]);
    }
  });

  it('says where both stand', () => {
    const article = new Article('mayor of Porto Ana Reis; Ana Reis, the mayor of Faro');
    const [one, other] = ['mayor of Porto', 'the mayor of Faro'];
    article.entity('e1', 'person', ['Ana Reis'], {
      roles: [one, other].map((text = '') => ({ text, span: article.span(text) })),
    });
    const [finding] = found(checkRoles, article);
    assert.deepEqual(finding?.span, article.span('the mayor of Faro'));
    assert.deepEqual(finding.related, [article.span('mayor of Porto')]);
  });

  it('leaves alone what one person can be at once or one after the other', () => {
    for (const roles of [
      ['foreign minister', 'minister'],
      ['former foreign minister', 'interior minister'],
      ['then-mayor of Porto', 'mayor of Faro'],
      ['mayor', 'mayor of Faro'],
      ['mayor of Faro', 'mayor of Faro and Olhão'],
      ['deputy prime minister', 'finance minister'],
      ['foreign and defence minister', 'foreign minister'],
      ['chief executive', 'founder'],
      ['mayor of Porto', 'bishop of Faro'],
      ['mayor of Faro and Olhão', 'mayor of Faro'],
      ['foreign affairs', 'interior minister'],
      ['interior minister', 'foreign affairs'],
      ['mayor of Porto', 'deputy bishop'],
      ['mayor', 'the mayor'],
      ['executive director', 'vice president'],
      ['Republican senator', 'Republican leader'],
      ['', '   '],
      [],
    ]) {
      assert.deepEqual(contradiction(...roles), [], roles.join());
    }
  });
});
