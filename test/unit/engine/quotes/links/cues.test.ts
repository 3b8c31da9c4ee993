import * as assert from 'node:assert/strict';
import { inShort, readParagraph } from '../reader';

/** Phenomenon, text, quotations in short. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['leading, with a colon', 'Ann Reed said: “We stay.”', ['Ann Reed > said: “We stay.”']],
  ['leading, with a comma', 'Ann Reed warned, “We stay.”', ['Ann Reed > warned: “We stay.”']],
  ['trailing', '“We stay,” Ann Reed said.', ['Ann Reed > said: “We stay,”']],
  ['inverted', '“We stay,” replied Ann Reed.', ['Ann Reed > replied: “We stay,”']],
  ['inverted, with an article', '“We stay,” wrote the mayor.', ['the mayor > wrote: “We stay,”']],
  ['a question before the cue', '“Why stay?” Ann Reed asked. He left.', ['Ann Reed > asked: “Why stay?”']],
  ['split', '“We stay,” she said, “for now.”', ['she > said: “We stay,” | “for now.”']],
  ['split over sentences', '“We stay,” she said. “We like it.”', ['she > said: “We stay,” | “We like it.”']],
  [
    'a hearer and a that-clause',
    'Reed told reporters in Leeds on Monday that the plan was “not good enough” for the town.',
    ['Reed > told: the plan was “not good enough” for the town'],
  ],
  [
    'a participle carries the speaker on',
    '“We stay,” Reed said, adding, “We like it.”',
    ['Reed > said: “We stay,”', 'Reed > adding: “We like it.”'],
  ],
  ['a participle behind a clause', 'Reed left the hall, shouting “shame on you”.', ['Reed > shouting: “shame on you”']],
  ['went on to say', 'Reed went on to say, “We stay.”', ['Reed > went on to say: “We stay.”']],
  ['took to a channel to say', 'Reed took to Twitter to say “we stay”.', ['Reed > say: “we stay”']],
  ['quoted as saying', 'Reed was quoted as saying “we stay”.', ['Reed > quoted as saying: “we stay”']],
  [
    'a particle that the verb needs',
    'Reed pointed out that “nobody asked us”.',
    ['Reed > pointed out: “nobody asked us”'],
  ],
  ['according to', '“Nobody asked,” according to the town clerk.', ['the town clerk > according to: “Nobody asked,”']],
  [
    'according to, in front',
    'According to Reed, the plan is “not good enough”.',
    ['Reed > According to: the plan is “not good enough”'],
  ],
  [
    'in the words of',
    'The plan is, in the words of Reed, “not good enough”.',
    ['Reed > in the words of: “not good enough”'],
  ],
  ['as X put it', 'It was “quite a long night”, as Reed put it.', ['Reed > put it: It was “quite a long night”']],
  ['a name and a colon', 'REED: “We stay where we are.”', ['REED > :: “We stay where we are.”']],
  ['a name and a colon in a headline', 'Reed: Plan is “not good enough”', ['Reed > :: Plan is “not good enough”']],
  ['a dash and a name', '“We stay where we are.” — Ann Reed', ['Ann Reed > —: “We stay where we are.”']],
  ['be like', 'He was like, “We stay where we are.”', ['He > was like: “We stay where we are.”']],
  ['at the end of the sentence', 'The plan is “good” for all, Reed said.', ['Reed > said: The plan is “good” for all']],
  ['what somebody called it', 'It ended what Reed called “a bad joke”.', ['Reed > called: “a bad joke”']],
  ['a verdict', 'Reed slammed the plan as “a bad joke”.', ['Reed > slammed: “a bad joke”']],
  ['the passive names its agent', 'The plan was called “a bad joke” by Reed.', ['Reed > called: “a bad joke”']],
  ['the passive names nobody', 'The plan was called “a bad joke on us”.', ['? > called: “a bad joke on us”']],
  [
    'speech around a thought',
    'Reed said she hoped the plan was “dead and buried”.',
    ['Reed > said: she hoped the plan was “dead and buried”'],
  ],
  [
    'a noun that could be a verb',
    'The report said the Reed claims were “made up”.',
    ['The report > said: the Reed claims were “made up”'],
  ],
  [
    'a participle behind a thing that somebody agreed',
    'The firm replaced a pledge agreed in 2011 with one that it described as “vague”.',
    ['it > described: “vague”'],
  ],
  [
    'the same, inside a statement',
    'Reed said a deal agreed in May was “not good enough”.',
    ['Reed > said: a deal agreed in May was “not good enough”'],
  ],
  [
    'a thing was written by somebody',
    'The club kept a letter written in 1950 that was “not very kind”.',
    ['? > written: “not very kind”'],
  ],
  [
    'a passive that says nothing',
    'Reed denied it, claiming that the dog was released when a thief took “the wrong key”.',
    ['Reed > claiming: the dog was released when a thief took “the wrong key”'],
  ],
  ['a passive that says something', 'Hill was told that it was “too late by far”.', ['? > told: “too late by far”']],
  [
    'a class was closed',
    'Reed apologised after a class was closed “without warning”.',
    ['Reed > apologised: “without warning”'],
  ],
  ['closed with', 'Reed closed with “we stay where we are”.', ['Reed > closed with: “we stay where we are”']],
  [
    'a call to do something',
    'He dismissed a call by Hill to raise fees: “You cannot charge them twice.”',
    ['He > dismissed: “You cannot charge them twice.”'],
  ],
  ['an order to say something', 'He used the night to thank Hill: “We owe you.”', ['He > thank: “We owe you.”']],
  [
    'according to, over a thing that says nothing',
    'According to a report published by the council, the road will offer “more than a way home”.',
    ['a report published by the council > According to: the road will offer “more than a way home”'],
  ],
  [
    'according to, over what will be said',
    'According to Reed, Hill will call the plan “not good enough”.',
    ['Reed > According to: Hill will call the plan “not good enough”'],
  ],
  [
    'according to, with a cue of its own behind',
    'According to Reed, the mayor said the plan was “not good enough”.',
    ['the mayor > said: the plan was “not good enough”'],
  ],
  [
    'two cues, two quotations',
    'Reed said “we stay”, but Hill said “we go”.',
    ['Reed > said: “we stay”', 'Hill > said: “we go”'],
  ],
];

describe('cues', () => {
  it('are no first name', () => {
    assert.deepEqual(inShort('Reed asked the minister, Per Berg, “Why now, and not in May?” It rained.'), [
      'Reed > asked: “Why now, and not in May?”',
    ]);
    assert.deepEqual(inShort('The plan is “a bad joke on us all”, per Berg.'), [
      'Berg > per: The plan is “a bad joke on us all”',
    ]);
  });

  for (const [phenomenon, text, quotations] of cases) {
    it(phenomenon, () => {
      assert.deepEqual(inShort(text), quotations);
    });
  }

  it('goes over what a comma tells of the one who is quoted', () => {
    const [found] = readParagraph(
      'The paper quoted Ann Reed, once a teacher in Leeds, as saying “we stay where we are”.',
    ).quotations;
    assert.equal(found?.speakers[0]?.by.rule, 'source/inside-cue');
  });

  it('gives the dictionary form', () => {
    const lemma = (text: string): string | undefined => readParagraph(text).quotations[0]?.cue?.lemma;
    assert.equal(lemma('“We stay,” Reed told them.'), 'tell');
    assert.equal(lemma('Reed writes: “We stay.”'), 'write');
    assert.equal(lemma('Reed points out that “nobody asked us”.'), 'point out');
    assert.equal(lemma('“We stay,” according to Reed.'), 'according to');
  });

  it('tells thought from speech', () => {
    const act = (text: string): string | undefined => readParagraph(text).quotations[0]?.act;
    assert.equal(act('Reed believes the plan is “dead and buried”.'), 'thought');
    assert.equal(act('Reed says the plan is “dead and buried”.'), 'speech');
  });
});
