import { RuleBook } from '../../rules/ruleBook';
import type { SentenceTree } from '../../syntax/sentenceTree';
import data from '../../words/data/reports.json';
import { wordSet } from '../../words/wordSet';
import { contentEnd } from '../ends/contentEnd';
import { phraseReach } from '../ends/phraseReach';
import type { CueInTree, ReportedClause } from './report';

/** Their phrase says more of somebody; *in*, *on*, *at* say where and when the other spoke. */
const ofPeople = wordSet(data.peoplePrepositions);
const placing = wordSet(data.placingPrepositions);
/** How far behind a cue its preposition may stand, and *about*; in tokens. */
const REACH = 4;
const REACH_OF_ABOUT = 10;
/** How far behind a cue the noun of its object may stand, in tokens. */
const REACH_OF_OBJECT = 6;

/** *warned of trouble*, *called for an inquiry*, *accused the council of waste*. */
export function topic({ tree, cue }: CueInTree): ReportedClause | null {
  const { verb, to, frames, form } = cue;
  const object = tree.child(verb, 'obj');
  const hearer = object > verb && form !== 'passive' ? object : -1;
  // Whatever the tree hangs it on: the preposition behind the verb or its hearer.
  const limit = Math.min(tree.to, hearer >= 0 ? tree.end(hearer) + 1 : to + REACH);
  // *spoke at the White House about the war*: *about* may stand further off.
  const far = frames.has('about') ? Math.max(limit, Math.min(tree.to, to + REACH_OF_ABOUT)) : limit;
  for (let token = to; token < far; token++) {
    const word = tree.word(token);
    if (/^[,;:]$/.test(word) || tree.part(token) === 'VERB') return null;
    if (token >= limit && word !== 'about') continue;
    if (!frames.has(word === 'to' ? 'to-thing' : word) || !/^(?:ADP|SCONJ)$/.test(tree.part(token))) continue;
    if (hearer >= 0 && word !== 'of' && tree.head(tree.head(token)) !== verb) continue;
    // *called the hospital on Thursday*; *called on Thursday*
    if (cue.lemma === 'call' && (hearer >= 0 || tree.isTime(token + 1))) continue;
    if (word === 'to' && tree.part(token + 1) === 'VERB') continue;
    const from = hearer >= 0 ? tree.first(hearer) : token + 1;
    const last = phraseReach(tree, token + 1, phraseEnd(tree, token));
    return {
      pattern: 'topic',
      ranges: [[from, Math.max(last, contentEnd(tree, cue, token))]],
      cueEnd: token === to ? token + 1 : to,
    };
  }
  return null;
}

/** Behind what hangs on the word that a preposition stands before. */
function phraseEnd(tree: SentenceTree, preposition: number): number {
  const head = tree.head(preposition);
  return head > preposition ? tree.end(head) : preposition + 1;
}

/** *condemned the attack*, *promised a veto*, *proposed raising taxes*; *was condemned by the town*. */
export function thing({ tree, cue: { verb, to, frames, form } }: CueInTree): ReportedClause | null {
  if (!frames.has('thing') && !frames.has('topic')) return null;
  if (form === 'passive') {
    const found = tree.passiveSubject(verb);
    if (found < 0 || found > verb || tree.child(verb, 'obl:agent') < 0 || tree.part(found) === 'PRON') return null;
    return { pattern: 'thing', ranges: [[tree.first(found), tree.end(found)]], cueEnd: to };
  }
  const object = tree.children(verb).find((child) => child > verb && tree.relation(child) === 'obj');
  const found = object ?? (form === 'participle' ? -1 : objectBehind(tree, verb, to));
  if (found < 0 || tree.part(found) === 'PRON') return null;
  return { pattern: 'thing', ranges: [[Math.max(tree.first(found), to), thingEnd(tree, verb, found)]], cueEnd: to };
}

/** The head of the noun phrase or the gerund right behind a cue, whatever the parser hangs it on; -1 without one. */
function objectBehind(tree: SentenceTree, verb: number, to: number): number {
  if (tree.part(to) === 'VERB' && tree.word(to).endsWith('ing') && tree.head(to) < to) return to;
  if (tree.part(to) === 'ADP') return -1;
  for (let token = to; token < Math.min(tree.to, to + REACH_OF_OBJECT); token++) {
    const part = tree.part(token);
    if (part !== 'NOUN' && part !== 'PROPN') continue;
    const head = tree.head(token);
    // The preposition of *pointed to* hangs on the noun.
    const first = tree.first(token);
    if (first > verb && first <= to && head >= 0 && head < to) return token;
  }
  return -1;
}

interface ThingInTree {
  readonly tree: SentenceTree;
  readonly verb: number;
  readonly thing: number;
}

/** Where a thing that stands for what is said ends, where the tree may be wrong. */
export const thingEndBook = new RuleBook<ThingInTree, number>('Where does a thing that stands for what is said end?', [
  {
    id: 'thing/reach',
    example: 'Vale has defended |the fees on visitors arriving by boat|.',
    find: ({ tree, thing }) => (tree.part(thing) === 'PROPN' ? null : phraseReach(tree, thing + 1, tree.end(thing))),
  },
  {
    id: 'thing/place',
    example: 'Vale praised |President Tom Reed| in Leeds on trade.',
    find: placeBehind,
  },
  {
    id: 'thing/people',
    example: 'Vale attacked |Reed as a fraud|.',
    find: peoplePhrases,
  },
]);

function thingEnd(tree: SentenceTree, verb: number, thing: number): number {
  return thingEndBook.find({ tree, verb, thing }, tree.ledger) ?? tree.end(thing);
}

/** *attacked Reed in the town hall*: where it was done. */
function placeBehind({ tree, thing }: ThingInTree): number | null {
  const place = tree
    .children(thing)
    .find((child) => child > thing && tree.is(child, 'nmod') && placing.has(tree.word(tree.first(child))));
  return place === undefined || tree.part(thing) !== 'PROPN' ? null : tree.first(place);
}

/** *attacked her opponent as a fraud*: behind the phrases that a parser hangs on the verb. */
function peoplePhrases({ tree, verb, thing }: ThingInTree): number | null {
  if (tree.part(thing) !== 'PROPN') return null;
  let end = tree.end(thing);
  for (const child of tree.children(verb)) {
    if (child < end) continue;
    if (!/^(?:obl|advcl|acl|nmod|xcomp)/.test(tree.relation(child)) || !ofPeople.has(tree.word(tree.first(child))))
      break;
    end = tree.end(child);
  }
  return end;
}
