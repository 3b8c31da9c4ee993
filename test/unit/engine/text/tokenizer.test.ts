import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createTokenizer } from '../../../../src/engine/text/tokenizer';
import { tokenize, tokensOf } from './read';

/** Phenomenon, text, its tokens. */
const cases: readonly (readonly [string, string, string])[] = [
  ['negations', "I don't, can't and won't.", "I do n't , ca n't and wo n't ."],
  ['curly negations', 'They aren’t here', 'They are n’t here'],
  ['capital negations', "DON'T ISN'T", "DO N'T IS N'T"],
  ['clitics', "Syria's we'll I'm they've she'd you’re", "Syria 's we 'll I 'm they 've she 'd you ’re"],
  ['plural possessives', "the workers' union", "the workers ' union"],
  ['fused words', 'cannot gonna wanna gotta Gimme', 'can not gon na wan na got ta Gim me'],
  ['apostrophes inside names', "O'Brien, L'Enfant, Qa'ida and o'clock", "O'Brien , L'Enfant , Qa'ida and o'clock"],
  ['elisions', "tell 'em 'til dawn, rock 'n' roll", "tell 'em 'til dawn , rock 'n' roll"],
  ["'tis", "'Tis so", "'T is so"],
  ["y'all", "y'all said", "y' all said"],
  ['decades', "the '90s, the 1980s and the 60's", "the '90s , the 1980s and the 60's"],
  ['compounds', 'a long-term, so-called plan by al-Qaeda', 'a long - term , so - called plan by al - Qaeda'],
  ['prefixes', 'anti-war, ex-wife, Non-EU, mid-July and e-mail', 'anti-war , ex-wife , Non-EU , mid-July and e-mail'],
  ['a prefix inside a compound', 'the Dien-re-bien road', 'the Dien - re - bien road'],
  ['suffixes', 'Kafka-esque', 'Kafka-esque'],
  ['countries with stops', 'a U.S.-based firm in the U.K.', 'a U.S. - based firm in the U.K.'],
  ['letters and numbers', 'the G-7, the M25 and a B-52', 'the G - 7 , the M25 and a B - 52'],
  ['titles', 'Mr. Smith, Dr. No and Lt. Gov. Lee', 'Mr. Smith , Dr. No and Lt. Gov. Lee'],
  [
    'initials',
    'J. K. Rowling met J.K. Simmons and J.R.R. Tolkien',
    'J. K. Rowling met J.K. Simmons and J.R.R. Tolkien',
  ],
  ['initials without a blank', 'by J.K.Rowling', 'by J.K. Rowling'],
  ['the pronoun I', 'Nobody but I. He left.', 'Nobody but I . He left .'],
  ['an initial I', 'Daniel I. Miller', 'Daniel I. Miller'],
  ['hours', 'at 10 a.m. and 5pm or 7:30PM', 'at 10 a.m. and 5 pm or 7:30 PM'],
  ['Latin abbreviations', 'e.g. bread, i.e. food etc.', 'e.g. bread , i.e. food etc.'],
  ['degrees', 'a Ph.D. thesis', 'a Ph.D. thesis'],
  ['numbered things', 'No. 5 but no. And p. 12', 'No. 5 but no . And p. 12'],
  ['doubled marks', "''Hello,'' he said ``aloud''", "'' Hello , '' he said `` aloud ''"],
  ['curly marks', '“Yes,” ‘no’ «oui» „ja“', '“ Yes , ” ‘ no ’ « oui » „ ja “'],
  ['straight marks', `"It's 'so' odd"`, `" It 's ' so ' odd "`],
  ['ellipses', 'Well... so… and ....', 'Well ... so … and ....'],
  ['dashes', 'yes--no — maybe – so', 'yes -- no — maybe – so'],
  ['money', '$5m, £3.2bn, €10, US$4.5 and $3B', '$ 5 m , £ 3.2 bn , € 10 , US$ 4.5 and $ 3 B'],
  ['shares', '5% or 5.5 %', '5 % or 5.5 %'],
  ['large numbers', '1,000.50 and 12,345,678', '1,000.50 and 12,345,678'],
  ['no number', '1,2 or 3,4567', '1 , 2 or 3 , 4567'],
  ['ordinals', 'the 21st and 50,000th', 'the 21st and 50,000th'],
  ['ranges and scores', '2015-16 and 5-4', '2015 - 16 and 5 - 4'],
  ['dates', '9/11, 11/28/2000 and 2004-11-17', '9/11 , 11/28/2000 and 2004-11-17'],
  ['fractions', '1/2 or 3/4', '1 / 2 or 3 / 4'],
  ['telephones', '713-853-3989 or 974-6721', '713-853-3989 or 974-6721'],
  ['decimals and signs', 'hit .265, code +44', 'hit .265 , code +44'],
  ['units', '35mm, 20km and 5G', '35 mm , 20 km and 5G'],
  ['or', 'and/or', 'and / or'],
  ['firms', 'AT&T, PG&E, Q&A and Marks&Spencer', 'AT&T , PG&E , Q&A and Marks & Spencer'],
  [
    'addresses',
    'See https://example.org/a_(b)?c=1. And www.example.com, ok',
    'See https://example.org/a_(b)?c=1 . And www.example.com , ok',
  ],
  ['addresses in brackets', '(http://example.org/a)', '( http://example.org/a )'],
  ['bare addresses', 'bbc.co.uk/news and example.com.', 'bbc.co.uk/news and example.com .'],
  ['mail', 'jane.doe-smith@mail.example.org, ok', 'jane.doe-smith@mail.example.org , ok'],
  ['handles and tags', '@JaneDoe said #news is #1', '@JaneDoe said #news is # 1'],
  ['a missing blank', 'They left.Then it rained', 'They left . Then it rained'],
  ['emphatic marks', 'What?! No!!!', 'What ?! No !!!'],
  ['names with marks', 'Yahoo! said', 'Yahoo! said'],
  ['emoji', 'fine 👍🏽👩‍👩‍👧🇺🇸🇬🇧 :)', 'fine 👍🏽 👩‍👩‍👧 🇺🇸 🇬🇧 :)'],
  ['other scripts', '漢字。Привет, мир', '漢字 。 Привет , мир'],
  ['combining marks', 'cafe\u0301s', 'cafe\u0301s'],
  ['lone surrogates', 'a\ud800b \udc00', 'a \ud800 b \udc00'],
  ['spaces of all kinds', 'a\u00a0b\u2009c\u200bd\te', 'a b c d e'],
];

describe('tokenizer', () => {
  for (const [name, text, expected] of cases) {
    it(`cuts ${name}`, () => assert.equal(tokensOf(text), expected));
  }

  it('answers an empty text with no tokens and no sentence', () => {
    const { count, sentences } = tokenize('');
    assert.equal(count, 0);
    assert.deepEqual([...sentences], [0]);
  });

  it('works without its list', () => {
    const bare = createTokenizer({ lexicon: {}, gazetteer: undefined, model: undefined });
    assert.equal(bare("The U.S. won't.").count, 5);
  });

  it('keeps the tokens of one text when it reads the next', () => {
    const first = tokenize('One two.');
    tokenize('Something else, longer than the first.');
    assert.deepEqual([...first.starts], [0, 4, 7]);
  });

  const news = fc.array(
    fc.constantFrom(
      ...`a A . , ! ? ' " ’ “ ” - – & @ / : 1 23 $ % # s t n't Mr. U.S e.g com www. http:// […] ( ) 👩 \u200d \ud83d`.split(
        ' ',
      ),
      ' ',
    ),
  );

  it('covers every visible character with ordered tokens and every token with a sentence', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: 'grapheme' }),
          news.map((parts) => parts.join('')),
        ),
        (text) => {
          const { count, starts, ends, sentences } = tokenize(text);
          let last = 0;
          for (let index = 0; index < count; index++) {
            const [start, end] = [starts[index] ?? -1, ends[index] ?? -1];
            assert.ok(start >= last && end > start && end <= text.length, `token ${index}`);
            assert.doesNotMatch(text.slice(last, start), /[^\s\p{Cc}\p{Cf}]/u);
            last = end;
          }
          assert.doesNotMatch(text.slice(last), /[^\s\p{Cc}\p{Cf}]/u);
          assert.equal(starts.length, count);
          assert.equal(sentences[0], 0);
          assert.equal(sentences.at(-1), count);
          for (let index = 1; index < sentences.length; index++) {
            assert.ok((sentences[index] ?? 0) > (sentences[index - 1] ?? 0));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads 200,000 units of anything without a blank', () => {
    for (const unit of [
      'a',
      "'",
      '"',
      'ab.',
      'a@',
      'a-',
      're-',
      '1,',
      '1-',
      '11/',
      '://',
      'http://(',
      'www.',
      '\ud83d',
      '👩\u200d',
      '[1]',
      'A&',
      "n't",
      '漢',
      '\ud800\udf30',
    ]) {
      const text = unit.repeat(200_000 / unit.length);
      const tokens = tokenize(text);
      assert.equal(tokens.ends[tokens.count - 1], text.length, unit);
    }
  });
});
