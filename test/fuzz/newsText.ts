import { readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { textFormats } from '../../src/engine/text/textFormat';
import { projectRoot } from '../root';

const name = fc.constantFrom(
  ...['Ada Brandt', 'Brandt', 'Mr. Brandt', 'A. Brandt', 'Ada', 'Mayor Ada Brandt', 'Tomasz Hale', 'Hale', 'Haale'],
  ...['Prof Élodie O’Neill-Şahin', 'van der Berg', 'Ann', 'the Coastal Union', 'Coastal Union (CU)', 'CU', 'Acme Inc.'],
  ...['Paris, Texas', 'Paris', 'Gdansk', 'Moscow', 'the White House', 'the U.S.', 'St. Petersburg', 'Ko', 'MARY LEE'],
);
const someone = fc.oneof(
  name,
  fc.constantFrom(
    ...['he', 'she', 'they', 'who', 'I', 'we', 'a spokesman', 'the mayor', 'two officials', 'the minister', 'police'],
  ),
);
const cue = fc.constantFrom(
  ...['said', 'says', 'told reporters', 'warned that', 'denied', 'asked', 'added', 'thinks', 'called it', 'tweeted'],
  ...['according to', 'did not say that', 'said that', 'would say', 'wrote in a letter that', 'quoted Ann as saying'],
);
const words = fc.constantFrom(
  ...[
    'the plan is good',
    'we stay',
    'it will rain in Paris on Monday',
    'I am not sure, he knows',
    'no',
    'a long plank',
  ],
  ...['my mother said the bridge would stand', 'the port of Gdansk should close by 5 May 2021', 'well', 'their work'],
);
/** Pairs of marks, right and wrong ones. */
const marks = fc.constantFrom(
  ...['“”', '""', '«»', '»«', '‘’', "''", '„“', '‚‘', '‹›', '””', '““', '"”', '”“', '“ ', ' ”', '（）', '[]', '()'],
);
const marked = fc.tuple(marks, words).map(([[open = '', close = ''], inner]) => open + inner + close);
const within = fc.tuple(marked, marked).map(([outer, inner]) => outer.replace(' ', ` ${inner} `));
const said = fc.oneof({ weight: 3, arbitrary: marked }, words, within);

const sentence = fc.oneof(
  fc.tuple(said, cue, someone).map((parts) => `${parts.join(', ')}. `),
  fc.tuple(said, cue, someone, said).map(([one, verb, who, two]) => `${one}, ${who} ${verb}, ${two}. `),
  fc.tuple(someone, cue, said).map((parts) => `${parts.join(' ')}. `),
  fc.tuple(someone, cue, someone, cue, said).map((parts) => `${parts.join(' ')}. `),
  fc.tuple(name, cue).map(([who, verb]) => `${who} ${verb}: `),
  fc.tuple(someone, said).map(([who, what]) => `${who.toUpperCase()}: ${what}\n`),
  fc
    .tuple(fc.array(fc.constantFrom('http://', 'https://', 'pic.twitter.com/', ' ', 'a'), { maxLength: 60 }), words)
    .map(([links, what]) => `${what} ${links.join('')}\n\n— Jane Doyle (@janedoyle) March 3, 2021\n\n`),
  fc.tuple(name, name, words).map(([one, other, what]) => `${one}, ${other} and others met (${what}) on Monday. `),
);

const gap = fc.constantFrom(
  ' ',
  '',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\r\n\r\n',
  '\t',
  '. ',
  ', ',
  ' – ',
  '…',
  ': ',
  '? ',
  '; ',
);
const mark = fc.constantFrom(
  ...['“', '”', '"', "'", '’', '‘', '«', '»', '„', '``', "''", '(', ')', '[', ']', '—', '-'],
);
const markup = fc.constantFrom(
  ...[
    '# ',
    '> ',
    '>> ',
    '- ',
    '1. ',
    '**',
    '_',
    '`',
    '```\n',
    '~~~',
    '| a | b |\n|--|--|\n',
    '[Ada](',
    '](x)',
    '![',
    '---\n',
  ],
  ...['<b>', '</b>', '<script>alert(1)</script>', '<!--', '-->', '<p>', '<img src=x onerror=alert(1)>', '</mark>', '<'],
  ...[
    '&quot;',
    '&ldquo;',
    '&rdquo;',
    '&amp;',
    '&#8220;',
    '&#x201d;',
    '&#0;',
    '&#xD800;',
    '&nbsp;',
    '&bogus;',
    '&',
    '\\"',
  ],
  ...['https://example.org/a_b?"x"', 'www.x.org', 'a@b.org', '=1+1', '@SUM(A1)', '{quote}', '${x}', '%s', '\\'],
);
const odd = fc.constantFrom(
  ...[
    '\ud800',
    '\udc00',
    '😀',
    '👩‍👩‍👧',
    'é',
    'e\u0301',
    '\u200b',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u00a0',
    '\u2028',
  ],
  ...[
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u007f',
    '\u0085',
    '\u202e',
    '\u2067',
    'שלום',
    'قالت «نعم»',
    '他说：“好”',
    'İ',
    'ß',
    'ﬁ',
  ],
);
const chain = fc
  .tuple(
    fc.constantFrom('Ann said that ', '“He said ', 'he said she thinks ', '(', '> ', 'Mr. ', 'and '),
    fc.integer({ min: 2, max: 40 }),
  )
  .map(([unit, times]) => unit.repeat(times));
const longToken = fc
  .tuple(fc.constantFrom('x', 'A', '1', '.', "'", '-', 'é', '&', '_', 'Aa', '😀'), fc.integer({ min: 20, max: 1500 }))
  .map(([unit, times]) => unit.repeat(times));

const piece = fc.oneof(
  { weight: 8, arbitrary: sentence },
  { weight: 2, arbitrary: fc.oneof(name, someone, cue, words, marked) },
  { weight: 4, arbitrary: gap },
  { weight: 3, arbitrary: mark },
  { weight: 2, arbitrary: markup },
  { weight: 1, arbitrary: odd },
  { weight: 1, arbitrary: chain },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const written = fc.array(piece, { maxLength: 25, size: 'max' }).map((pieces) => pieces.join(''));

const seeds = path.join(projectRoot, 'seeds');
const real = readdirSync(seeds)
  .sort()
  .map((file) => readFileSync(path.join(seeds, file), 'utf8'));

/** A stretch of a sample article in which some places were cut out, doubled or overwritten. */
const corrupted = fc
  .record({
    article: fc.constantFrom(...real),
    from: fc.nat(1000),
    length: fc.integer({ min: 50, max: 2500 }),
    faults: fc.array(
      fc.record({ at: fc.nat(1000), removed: fc.nat(30), put: fc.oneof(mark, gap, markup, odd, sentence) }),
      {
        maxLength: 12,
      },
    ),
  })
  .map(({ article, from, length, faults }) => {
    const start = Math.floor((article.length * from) / 1000);
    return faults.reduce(
      (text, { at, removed, put }) => {
        const place = Math.floor((text.length * at) / 1000);
        return text.slice(0, place) + put + text.slice(place + removed);
      },
      article.slice(start, start + length),
    );
  });

/** Text as an article might hold it whose writer, desk or machine went wrong, or who means harm. */
export const newsText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: written },
  { weight: 3, arbitrary: corrupted },
  { weight: 1, arbitrary: fc.tuple(written, longToken, written).map((parts) => parts.join('')) },
);

/** A piece of it, as somebody may type or paste it. */
export const newsPiece: fc.Arbitrary<string> = piece;

export const textFormat = fc.constantFrom(...textFormats);
