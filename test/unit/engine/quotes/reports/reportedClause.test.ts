import * as assert from 'node:assert/strict';
import { inShort } from './reports';

/** One sentence for each way of reporting. */
const cases: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'reads a clause behind its cue': {
    'The minister said that the bridge would open in May.': ['The minister > said: that the bridge would open in May'],
    'Jane Roe said on Monday the bridge would open in May.': ['Jane Roe > said: the bridge would open in May'],
    'Smith told a meeting of farmers that the river was clean.': ['Smith > told: that the river was clean'],
    'Smith asked whether the road was open.': ['Smith > asked: whether the road was open'],
    'Republicans said the findings raised more questions about the project.': [
      'Republicans > said: the findings raised more questions about the project',
    ],
  },
  'ends it where the speaker does something else': {
    'Smith said he was tired and that he would rest.': ['Smith > said: he was tired and that he would rest'],
    'Smith said he was tired, adding that he would rest.': [
      'Smith > said: he was tired',
      'Smith > adding: that he would rest',
    ],
  },
  'reads infinitives, with the hearer': {
    'The union vowed to fight the plan.': ['The union > vowed: to fight the plan'],
    'The court ordered the company to pay the fine.': ['The court > ordered: the company to pay the fine'],
  },
  'reads infinitives that the tree hangs elsewhere': {
    'The owners vowed to soldier on.': ['The owners > vowed: to soldier on'],
    'Vale cancelled a visit to Oslo planned for May to work on the deal.': [],
  },
  'reads questions': {
    'Vale explained why the pump had failed.': ['Vale > explained: why the pump had failed'],
    'The author described how the pump had failed.': ['The author > described: how the pump had failed'],
  },
  'reads clauses by the order of the words': {
    'The owner says a pump that used to leak now works well.': [
      'The owner > says: a pump that used to leak now works well',
    ],
    'The wall held and Vale strongly suggested they should rest.': ['Vale > suggested: they should rest'],
  },
  'reads nothing behind verbs that give and take': {
    'Vale granted several interviews before the vote took place.': [],
    'Vale accepted the prize before the vote took place.': [],
    'The rules allow only boats that have two crews to sail.': [],
  },
  'reads things that stand for what is said': {
    'Brown condemned the attack on the town hall.': ['Brown > condemned: the attack on the town hall'],
  },
  'reads what a preposition leads to': {
    'The party called for an inquiry.': ['The party > called for: an inquiry'],
    'He accused Clinton of being too cozy with the banks.': ['He > accused: Clinton of being too cozy with the banks'],
  },
  'reads what something is called': {
    'Brown called the plan a disgrace.': ['Brown > called: the plan a disgrace'],
    'Brown described the talks as useful.': ['Brown > described: the talks as useful'],
  },
};

describe('reportedClause', () => {
  for (const [title, sentences] of Object.entries(cases)) {
    it(title, () => {
      for (const [sentence, expected] of Object.entries(sentences)) assert.deepEqual(inShort(sentence), expected);
    });
  }

  it('takes no circumstance for what is said', () => {
    assert.deepEqual(inShort('Smith spoke when a protester stumbled.'), []);
  });
});
