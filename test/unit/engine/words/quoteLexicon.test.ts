import * as assert from 'node:assert/strict';
import { readQuoteLexicon, singular, WordClass } from '../../../../src/engine/words/quoteLexicon';
import type { Resources } from '../../../../src/engine/resources';

describe('the lists of the quotation stage', () => {
  /** A few words of each list. */
  const resources: Resources = {
    lexicon: {
      'cue-verbs': ['say', 'ask\task', 'think\tthink', 'show\tshow', 'sing\todd', 'point out', 'set out', 'set'].join(
        '\n',
      ),
      'verb-forms': ['said\tsay\tpast participle', 'pointed\tpoint\tpast', 'walked\twalk\tpast'].join('\n'),
      'cue-frames': ['=think\tthat', 'point out\tthat quote', 'show\t'].join('\n'),
      'cue-nouns': ['claim\tspeech\tthat', 'belief\tthought\tthat', 'word\todd\tquote'].join('\n'),
      'source-nouns': ['mayor\tperson', 'board\torganization', 'brother\tperson', 'ally\tperson', 'wed\tgroup'].join(
        '\n',
      ),
      'function-words': ['she\tsubject', 'that\tdeterminer relative'].join('\n'),
      'common-words': 'street',
      elisions: "'em",
    },
    gazetteer: undefined,
    model: undefined,
  };
  const lexicon = readQuoteLexicon(resources);

  it('are read once for those who read the same', () => assert.equal(readQuoteLexicon(resources), lexicon));

  it('give words their classes, forms of cue verbs as well', () => {
    const { verb, past, participle, cue, determiner, relative, adverb } = WordClass;
    const classes: readonly (readonly [string, number])[] = [
      ['said', verb | past | participle | cue],
      ['pointed', verb | past | cue],
      ['walked', verb | past],
      ['that', determiner | relative],
      ['quickly', adverb],
      ['fly', 0],
      ['quilled', verb | past],
      ['sacred', 0],
      ['qued', 0],
      ['street', 0],
    ];
    for (const [word, bits] of classes) assert.equal(lexicon.classes(word), bits, word);
  });

  it('know an ending of nouns from one of verbs', () => {
    const listed = {
      ...resources,
      lexicon: { ...resources.lexicon, 'source-nouns': 'naked\tgroup\nfamily\tgroup\nbaked\tperson' },
    };
    assert.deepEqual(
      ['family', 'baked', 'faked'].map((word) => readQuoteLexicon(listed).classes(word) > 0),
      [false, false, true],
    );
  });

  it('know what verbs do with quotations', () => {
    assert.deepEqual(
      ['say', 'ask', 'sing', 'walk'].map((verb) => lexicon.cueClass(verb)),
      ['say', 'ask', 'say', undefined],
    );
    assert.deepEqual(
      ['point', 'set', 'say'].map((verb) => lexicon.particles(verb)),
      [['out'], [], []],
    );
    assert.deepEqual(
      ['said', 'xyz'].map((form) => lexicon.infinitive(form)),
      ['say', 'xyz'],
    );
    assert.deepEqual(
      ['think', 'point out', 'show', 'walk'].map((verb) => [...lexicon.frames(verb)].join(' ')),
      ['that', 'that quote', '', ''],
    );
    assert.deepEqual(
      ['say', 'ask', 'think', 'show', 'point', 'walk'].map((verb) => lexicon.reports(verb)),
      [true, true, true, false, true, false],
    );
  });

  it('know nouns of what is said or thought', () => {
    assert.deepEqual(
      ['claim', 'belief', 'word'].map((noun) => lexicon.cueNoun(noun)?.act),
      ['speech', 'thought', 'speech'],
    );
    assert.ok(lexicon.cueNoun('claim')?.frames.has('that'));
    assert.equal(lexicon.cueNoun('street'), undefined);
  });

  it('know whom common nouns stand for; several people are a group', () => {
    const kinds = ['mayor', 'mayors', 'boards', 'allies', 'brother-in-law', 'mayor-elect', '-in-law', 'street'];
    assert.deepEqual(
      kinds.map((noun) => lexicon.nounKind(noun)),
      ['person', 'group', 'organization', 'group', 'person', ...[undefined, undefined, undefined]],
    );
  });

  it('know common words from all of them', () => {
    assert.deepEqual(
      ['street', 'she', 'mayors', 'quillen'].map((word) => lexicon.isCommon(word)),
      [true, true, true, false],
    );
    assert.ok(lexicon.elisions.has("'em"));
  });

  it('may be missing', () => {
    const none = readQuoteLexicon({ lexicon: {}, gazetteer: undefined, model: undefined });
    assert.deepEqual([none.classes('she'), none.cueClass('say'), none.isCommon('street')], [0, undefined, false]);
  });
});

describe('the singular of a plural', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['mayors', 'mayor'],
    ['women', 'woman'],
    ['policemen', 'policeman'],
    ['allies', 'ally'],
    ['ties', 'tie'],
    ['bosses', 'boss'],
    ['coaches', 'coach'],
    ['boss', 'boss'],
    ['mayor', 'mayor'],
    ['houses', 'house'],
  ];
  for (const [word, one] of cases) it(word, () => assert.equal(singular(word), one));
});
