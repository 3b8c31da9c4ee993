import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readMarks } from '../../../../../src/engine/quotes/marks/pairing';
import { plainLedger } from '../../../../../src/engine/rules/ledger';
import { lexicon } from '../reader';

const read = (text: string) => readMarks(text, lexicon.elisions, plainLedger);

/** Pieces as text; `^n` inside piece n, `~` open to the paragraph's end, `!` not closed. */
function shown(text: string): string[] {
  return read(text).pieces.map(({ span, parent, open, closed }) => {
    const end = open ? '~' : closed ? '' : '!';
    return `${text.slice(...span)}${parent === null ? '' : `^${String(parent)}`}${end}`;
  });
}

/** Phenomenon, text, pieces. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['straight marks', '"We open at nine," she said.', ['"We open at nine,"']],
  ['curly marks', '“We open at nine,” she said.', ['“We open at nine,”']],
  ['doubled apostrophes', "''We don't open,'' she said.", ["''We don't open,''"]],
  ['backticks and apostrophes', "``We open,'' she said.", ["``We open,''"]],
  ['single backtick', "`We open,' she said.", ["`We open,'"]],
  ['doubled curly marks', '‘‘We open,’’ she said.', ['‘‘We open,’’']],
  ['guillemets', '«We open», she said, ‹soon›.', ['«We open»', '‹soon›']],
  ['guillemets pointing inwards', '»We open«, she said.', ['»We open«']],
  ['low marks', '„We open“, she said, ‚soon‘.', ['„We open“', '‚soon‘']],
  ['marks the wrong way round', '”We open,” she said, ”soon.”', ['”We open,”', '”soon.”']],
  ['two opening marks', '“We open,“ she said.', ['“We open,“']],
  ['mixed pairs', '“We open," she said, "soon\'\'.', ['“We open,"', "\"soon''"]],
  ['marks set off by blanks', 'She said " We open " and left.', ['" We open "']],
  ['a mark set off from its word at the end', '"We open, "she said, "soon."', ['"We open, "', '"soon."']],
  ['no blanks around marks', 'She said:"We open."Then she left.', ['"We open."']],
  ['British single marks', "'We don't open,' she said. 'It's Sunday.'", ["'We don't open,'", "'It's Sunday.'"]],
  ['curly single marks', '‘We don’t open,’ she said.', ['‘We don’t open,’']],
  ['a plural possessive inside', "'The drivers' union is closed,' she said.", ["'The drivers' union is closed,'"]],
  ['possessives alone', "The drivers' union and the teachers' club met.", []],
  [
    'single marks around words that end in s',
    "The so-called 'experts' met the 'locals' there.",
    ["'experts'", "'locals'"],
  ],
  ['elisions', "In the '90s they told 'em to rock 'n' roll 'til five o'clock.", []],
  ['curly elisions', 'In the ’90s they told ’em so, and ‘em is ‘bout right.', []],
  ['dropped letters', "They were goin' home an' talkin' all day.", []],
  ['double in single', '\'She called it "odd",\' he said.', ['\'She called it "odd",\'', '"odd"^0']],
  ['single in double', '"She called it \'odd\'," he said.', ['"She called it \'odd\',"', "'odd'^0"]],
  ['both ending together', "''She said, 'We open.'''", ["''She said, 'We open.'''", "'We open.'^0"]],
  [
    'two curly marks ending together',
    '“They call it ‘the town ‘fair’’,” he said.',
    ['“They call it ‘the town ‘fair’’,”', '‘the town ‘fair’’^0', '‘fair’^1'],
  ],
  ['the same marks nested', '“She called it “odd” and left,” he said.', ['“She called it “odd” and left,”', '“odd”^0']],
  ['feet and inches', 'A 6\'2" man bought a 5" pipe and a 4x8" board.', []],
  ['inches inside a quotation', '"I use a 7" nail here," he said.', ['"I use a 7" nail here,"']],
  ['a mark between digits', 'The score was 5"6 and 7\'8.', []],
  ['a possessive of a marked title', '“The Tide”\'s cast met "The Ford"\'s.', ['“The Tide”', '"The Ford"']],
  ['open to the end', 'She said: “We open. We stay.', ['“We open. We stay.~']],
  ['open, with marked words inside', '“The “new” plan goes on.', ['“The “new” plan goes on.~', '“new”^0']],
  ['an odd opening mark', '"We open, she said. "We stay," he said.', ['"We open, she said.!', '"We stay,"']],
  ['an odd closing mark', 'We open," she said. "We stay," he said.', ['"We stay,"']],
  ['an odd mark of another family', '“A,” he said. It was "gone. “B,” she said.', ['“A,”', '"gone.!', '“B,”']],
  ['only marks', '"" “” \'\' ” «»', []],
  ['a code fence', "'''''''' and ````````", []],
  ['markup left in the text', 'See <a href="x.html">this "fine" page</a>.', ['"fine"']],
];

describe('marks', () => {
  for (const [phenomenon, text, pieces] of cases) {
    it(phenomenon, () => {
      assert.deepEqual(shown(text), pieces);
    });
  }

  it('warns of odd marks where they stand', () => {
    const text = 'We open," she said. “We stay.';
    const warnings = read(text).warnings.map(({ code, span }) => `${code} ${text.slice(...span)} ${String(span[0])}`);
    assert.deepEqual(warnings, ['quote-unopened " 8', 'quote-unclosed “ 20']);
  });

  it('says with which mark a paragraph begins and where a stray one stands', () => {
    assert.equal(read("''We go on.").opens, "''");
    assert.equal(read('He said: “We go on.”').opens, null);
    assert.deepEqual(read('And we stay,” she said.').strayClose, [12, 13]);
    assert.equal(read('The drivers’ union isn’t here.').strayClose, null);
  });

  it('takes any string of marks and letters', () => {
    const sign = fc.constantFrom(...'"“”„‘’\'`´«»‹› ab5.,-A\n\ud800');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 80 }), (signs) => {
        const text = signs.join('');
        const { pieces } = read(text);
        let last = -1;
        for (const { span, inner, parent } of pieces) {
          assert.ok(span[0] > last && span[0] < inner[0] && inner[0] <= inner[1] && inner[1] <= span[1]);
          assert.ok(span[1] <= text.length);
          last = span[0];
          const around = parent === null ? undefined : pieces[parent];
          if (around) assert.ok(around.inner[0] <= span[0] && span[1] <= around.inner[1]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps well-formed curly quotations whatever odd mark stands between them', () => {
    const before = 'Ann said “we open at nine” today. ';
    const after = ' Bob said “they never stay long” too. “That is how we like it,” Cal said.';
    const odd = fc.constantFrom('"', '“', '”', "'", '’', '«', '»', "''", '„', '‹');
    const words = fc.array(fc.constantFrom('gone', 'is', "don't", 'home,', 'A', '7'), { minLength: 1, maxLength: 6 });
    const place = fc.constantFrom('', ' ');
    fc.assert(
      fc.property(odd, words, fc.nat(6), place, place, (mark, list, index, left, right) => {
        const at = index % (list.length + 1);
        const middle = `It ${list.slice(0, at).join(' ')}${left}${mark}${right}${list.slice(at).join(' ')}.`;
        const text = before + middle + after;
        const found = read(text).pieces.map(({ span }) => text.slice(...span));
        for (const piece of ['“we open at nine”', '“they never stay long”', '“That is how we like it,”']) {
          assert.ok(found.includes(piece), `${piece} in ${text}: ${found.join(' / ')}`);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('reads twenty thousand marks in one paragraph', () => {
    for (const unit of ['“', '"a', "'b s' ", '“a ‘b ', '"\'«“x ', '5" '])
      assert.doesNotThrow(() => read(unit.repeat(20_000)));
  });
});
