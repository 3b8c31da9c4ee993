import * as assert from 'node:assert/strict';
import { namesOfList } from '../../../src/index/listedNames';

describe('a list of names', () => {
  const cases: readonly [string, string, string[]][] = [
    ['a name a line', 'Ana Reis\n\n  Rui Lopo \r\nFaro', ['Ana Reis', 'Rui Lopo', 'Faro']],
    ['on one line', 'Ana Reis, Rui Lopo,Faro', ['Ana Reis', 'Rui Lopo', 'Faro']],
    ['between semicolons', 'Reis, Ana; Lopo, Rui', ['Reis, Ana', 'Lopo, Rui']],
    ['bullets and numbers', '• Ana Reis\n- Rui Lopo\n3. Faro', ['Ana Reis', 'Rui Lopo', 'Faro']],
    ['the first column', 'Ana Reis\tmayor\t3\nRui Lopo;fisherman', ['Ana Reis', 'Rui Lopo']],
    ['a table', '| Ana Reis | mayor |\n|---|---|\n| Rui Lopo | fisherman |', ['Ana Reis', 'Rui Lopo']],
    ['marks, and each once', '“Ana Reis”\n"Ana Reis",\nAna  Reis', ['Ana Reis']],
    ['nothing', ' \n--\n42\n', []],
    ['what is too long', `${'word '.repeat(60)}\nAna Reis`, ['Ana Reis']],
    ['what is no list', `a${"'".repeat(300_000)}b\nAna Reis`, ['Ana Reis']],
  ];
  for (const [name, list, names] of cases) it(name, () => assert.deepEqual(namesOfList(list), names));
});
