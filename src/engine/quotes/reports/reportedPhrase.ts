import { contentEnd, phraseReach } from '../ends/contentEnd';
import type { ReportedClause } from './reportedClause';
import type { SentenceTree } from '../../syntax/sentenceTree';
import type { VerbCue } from './verbCues';

/** *called it a disgrace*, *described the talks as useful*, *dismissed the claims as false*. */
export function predicate(tree: SentenceTree, { verb, to, frames, form }: VerbCue): ReportedClause | null {
  if (!frames.has('as')) return null;
  const objects = tree.children(verb).filter((child) => child > verb && tree.is(child, 'obj'));
  // *called the plan a hoax*: a parser may see two objects.
  const apposed = objects[0] === undefined ? -1 : tree.child(objects[0], 'nmod:unmarked');
  const complement =
    objects[1] ??
    (apposed >= 0 ? apposed : undefined) ??
    tree
      .children(verb)
      .find(
        (child) =>
          child > verb &&
          (tree.is(child, 'xcomp') ||
            ((tree.is(child, 'obl') || tree.is(child, 'advcl')) && tree.word(tree.first(child)) === 'as')),
      );
  if (complement === undefined || tree.word(tree.first(complement)) === 'to') return null;
  const object = tree.child(verb, 'obj');
  const from = object > verb && form !== 'passive' ? tree.first(object) : tree.first(complement);
  return {
    pattern: 'predicate',
    ranges: [[Math.min(from, tree.first(complement)), tree.end(complement)]],
    cueEnd: to,
  };
}

/** *warned of trouble*, *called for an inquiry*, *accused the council of waste*. */
export function topic(tree: SentenceTree, cue: VerbCue): ReportedClause | null {
  const { verb, to, frames, form } = cue;
  const object = tree.child(verb, 'obj');
  const hearer = object > verb && form !== 'passive' ? object : -1;
  // Whatever the tree hangs it on: the preposition behind the verb or its hearer.
  const limit = Math.min(tree.to, hearer >= 0 ? tree.end(hearer) + 1 : to + 4);
  // *spoke at the White House about the war*: *about* may stand further off.
  const far = frames.has('about') ? Math.max(limit, Math.min(tree.to, to + 10)) : limit;
  for (let token = to; token < far; token++) {
    const word = tree.word(token);
    if (/^[,;:]$/.test(word) || tree.part(token) === 'VERB') return null;
    if (token >= limit && word !== 'about') continue;
    if (!frames.has(word === 'to' ? 'to-thing' : word) || !/^(?:ADP|SCONJ)$/.test(tree.part(token))) continue;
    if (hearer >= 0 && word !== 'of' && tree.head(tree.head(token)) !== verb) continue;
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
export function thing(tree: SentenceTree, { verb, to, frames, form }: VerbCue): ReportedClause | null {
  if (!frames.has('thing')) return null;
  if (form === 'passive') {
    const found = tree.child(verb, 'nsubj:pass');
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
  for (let token = to; token < Math.min(tree.to, to + 6); token++) {
    const part = tree.part(token);
    if (part !== 'NOUN' && part !== 'PROPN') continue;
    const head = tree.head(token);
    // The preposition of *pointed to* hangs on the noun.
    const first = tree.first(token);
    if (first > verb && first <= to && head >= 0 && head < to) return token;
  }
  return -1;
}

/** Prepositions whose phrase says more of somebody; *in*, *on*, *at* say where and when the other spoke. */
const ofPeople = /^(?:of|for|as|about|to|with|against|over|from|between|by)$/;

const placing = /^(?:in|on|at|during|before|after)$/;

/** *attacked her opponent as a fraud*: behind the phrases that a parser hangs on the verb. */
function thingEnd(tree: SentenceTree, verb: number, thing: number): number {
  if (tree.part(thing) !== 'PROPN') return phraseReach(tree, thing + 1, tree.end(thing));
  let end = tree.end(thing);
  const place = tree
    .children(thing)
    .find((child) => child > thing && tree.is(child, 'nmod') && placing.test(tree.word(tree.first(child))));
  if (place !== undefined) return tree.first(place);
  for (const child of tree.children(verb)) {
    if (child < end || tree.first(child) !== end) continue;
    if (!/^(?:obl|advcl|acl|nmod|xcomp)/.test(tree.relation(child)) || !ofPeople.test(tree.word(tree.first(child))))
      break;
    end = tree.end(child);
  }
  return end;
}
