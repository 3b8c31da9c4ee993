import * as assert from 'node:assert/strict';
import { createAnalyzer } from '../../../../src/engine/analyzer';
import { testResources } from '../../../resources';
import { ruledIn } from '../quotes/reader';

/** Phenomenon, text, how the first quotation was read. */
const cases: readonly (readonly [string, string, string])[] = [
  [
    'a relative clause',
    'Ann Reed, whose Harbour Group met on Monday, said “we stay where we are”.',
    'link/before said > Ann Reed, source/over-asides',
  ],
  [
    'an adverbial',
    'Ann Reed, from Leeds, said “we stay where we are”.',
    'link/before said > Ann Reed, source/over-asides',
  ],
  [
    'a participle',
    'Ann Reed, beaten in May, said “we stay where we are”.',
    'link/before said > Ann Reed, source/over-asides',
  ],
  ['a time', 'Ann Reed, last week, said “we stay where we are”.', 'link/before said > Ann Reed, source/over-asides'],
  ['an age', 'Ann Reed, 45, said “we stay where we are”.', 'link/before said > Ann Reed, source/over-asides'],
  [
    'an age behind a clause',
    'Ann Reed came home at last, 45, in tears, said “we stay where we are”.',
    'link/before said > Ann Reed, source/two-verbs',
  ],
  ['a role', 'Ann Reed, a teacher, said “we stay where we are”.', 'link/before said > Ann Reed, source/over-asides'],
  [
    'brackets with a comma',
    'Ann Reed, a teacher (in Leeds, mostly), said “we stay where we are”.',
    'link/before said > Ann Reed, source/over-asides',
  ],
  [
    'brackets behind an opening',
    'On Monday, Ann Reed (of Leeds), a teacher, said “we stay where we are”.',
    'link/before said > Ann Reed (of Leeds), source/over-asides',
  ],
  [
    'a clause before',
    'Hill left, but Ann Reed, a teacher, said “we stay where we are”.',
    'link/before said > Ann Reed, source/over-asides',
  ],
  [
    'a clause before in one stretch',
    'Hill left but Ann Reed, a teacher, said “we stay where we are”.',
    'link/before said > Ann Reed, source/over-asides',
  ],
  [
    'a colon before',
    'It is so: Ann Reed, a teacher, said “we stay where we are”.',
    'link/before said > Ann Reed, source/over-asides',
  ],
  [
    "somebody's feeling",
    "The trip was off, to Reed's dismay, who called it “a bad joke on us”.",
    'link/clause called > Reed, source/feeling-owner',
  ],
  [
    'an adverb and a role',
    'Ann Reed, once a teacher, said “we stay where we are”.',
    'link/before said > Ann Reed, source/over-asides',
  ],
  [
    'an opening word',
    'Ann Reed, though ill, said “we stay where we are”.',
    'link/before said > Ann Reed, source/over-asides',
  ],
  [
    'a form in -ing',
    'Ann Reed, leaving Leeds, said “we stay where we are”.',
    'link/before said > Ann Reed, source/over-asides',
  ],
  [
    'years of age',
    'Ann Reed, 45 years old, said “we stay where we are”.',
    'link/before said > Ann Reed, source/over-asides',
  ],
  [
    'a participle before its noun',
    'Ann Reed, accused man, said “we stay where we are”.',
    'link/before said > Ann Reed, source/over-asides',
  ],
  [
    'several',
    'Ann Reed, a teacher, 45, from Leeds, said “we stay where we are”.',
    'link/before said > Ann Reed, source/over-asides',
  ],
  [
    'a role with a clause',
    'Ann Reed, a teacher who left, said “we stay where we are”.',
    'link/before said > Ann Reed, source/over-asides',
  ],
  [
    'when before',
    'Hill left when Ann Reed, a teacher, said “we stay where we are”.',
    'link/before said > Ann Reed, source/over-asides',
  ],
  [
    'much feeling',
    "The trip was off, much to Reed's dismay, who called it “a bad joke on us”.",
    'link/clause called > Reed, source/feeling-owner',
  ],
  [
    'what something comes down to',
    "The trip came down to Reed's dismay, who called it “a bad joke on us”.",
    "link/clause called > Reed's dismay, source/antecedent",
  ],
  [
    'feelings of a crowd',
    "The trip was off, to the crowd's dismay, who called it “a bad joke on us”.",
    'link/clause called > the crowd, source/feeling-owner',
  ],
  [
    'feelings of somebody described',
    "The trip was off, to the mayor of Leeds's great dismay, who called it “a bad joke on us”.",
    'link/clause called > the mayor of Leeds, source/feeling-owner',
  ],
  [
    'somebody whom the other owns',
    "The trip was off, to Reed's mother, who called it “a bad joke on us”.",
    "link/clause called > Reed's mother, source/antecedent",
  ],
  [
    'no feeling',
    "Hill met the town's mayor, who called it “a bad joke on us”.",
    "link/clause called > the town's mayor, source/antecedent",
  ],
];

describe('asides: asides', () => {
  for (const [phenomenon, text, reading] of cases) {
    it(phenomenon, () => {
      assert.equal(ruledIn(text), reading);
    });
  }

  const analyzer = createAnalyzer(testResources());
  const sourceOf = (text: string): string | undefined =>
    analyzer.analyze({ id: 'text', text, format: 'plain' }).quotes[0]?.speakers[0]?.text;

  it('a dateline speaks for nobody', () => {
    for (const dateline of ['LONDON —', 'LONDON, May 2 —', 'LONDON, Jan. 5 --'])
      assert.equal(sourceOf(`${dateline} Ann Reed, a teacher, said “we stay where we are”.`), 'Ann Reed', dateline);
  });
});
