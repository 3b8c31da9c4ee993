import type { SentenceTree } from '../../syntax/sentenceTree';
import data from '../../words/data/reports.json';
import { wordSet } from '../../words/wordSet';
import { beginsClause } from '../../syntax/taggedPhrases';
import { contentEnd } from '../ends/contentEnd';
import type { CueInTree, ReportedClause } from './report';
import type { VerbCue } from './verbCues';

const questions = wordSet(data.questionWords);
const leading = wordSet(data.openingConjunctions);
/** How far behind a cue *that* is looked for, in tokens: over a hearer. */
const REACH = 14;
/** The same over asides between commas. */
const REACH_OVER_ASIDES = 24;

/** *told a meeting of islanders that …*: whatever the tree makes of the hearer, *that* begins what is said. */
export function thatClause({ tree, cue }: CueInTree): ReportedClause | null {
  if (!['clause', 'that', 'wh'].some((frame) => cue.frames.has(frame))) return null;
  const limit = Math.min(tree.to, cue.to + REACH);
  const asks = cue.frames.has('wh') || (cue.frames.has('clause') && /^(?:say|ask)$/.test(cue.cueClass));
  const hears = cue.frames.has('to') || cue.frames.has('of');
  for (let token = cue.to; token < limit; token++) {
    const word = tree.word(token);
    if (/^[,;:"“”]$/.test(word) && token > cue.to) break;
    if (tree.part(token) === 'VERB' || tree.part(token) === 'AUX') break;
    if ((token > cue.to ? hears : asks) && questions.has(word))
      return { pattern: 'clause', ranges: [[token, contentEnd(tree, cue, token)]], cueEnd: cue.to };
    if (word !== 'that' || (cue.frames.has('wh') && !cue.frames.has('clause'))) continue;
    // *Having said that, …* points back; *that* before a verb opens a relative clause.
    if (tree.isPunctuation(token + 1) && tree.word(cue.verb - 1) === 'having') break;
    // *that talks had failed*: what only looks like a verb is the subject of the auxiliary behind it.
    const verbFollows = tree.part(token + 1) === 'AUX' || tree.part(token + 1) === 'VERB';
    if (token > cue.to ? !verbFollows : tree.part(token) === 'SCONJ') return from(tree, cue, token);
  }
  return null;
}

function from(tree: SentenceTree, cue: VerbCue, that: number): ReportedClause {
  const end = contentEnd(tree, cue, mainClause(tree, that), that);
  return { pattern: 'clause', ranges: [[that, end]], cueEnd: cue.to };
}

/** *that if it rains, they stay*: the clause that the conjunction or preposition behind *that* leads to; *that* itself without one. */
function mainClause(tree: SentenceTree, that: number): number {
  if (!/^(?:SCONJ|ADP)$/.test(tree.part(that + 1)) && !leading.has(tree.word(that + 1))) return that;
  const limit = Math.min(tree.to, that + REACH_OVER_ASIDES);
  for (let token = that + 2; token < limit; token++)
    if (tree.word(token) === ',') return beginsClause(tree, token + 1) ? token + 1 : that;
  return that;
}

/** *told Orr, the engineer, that …*, *said, with a smile, that …*: nothing but asides between commas before *that*. */
export function thatBehindAsides({ tree, cue }: CueInTree): ReportedClause | null {
  if (!cue.frames.has('clause') || cue.form === 'participle') return null;
  const limit = Math.min(tree.to - 1, cue.to + REACH_OVER_ASIDES);
  let comma = cue.to;
  while (comma < limit && tree.word(comma) !== ',' && !isVerbal(tree, comma)) comma++;
  if (tree.word(comma) !== ',') return null;
  for (let token = comma + 1; token < limit; token++) {
    if (
      tree.word(token) === 'that' &&
      tree.word(token - 1) === ',' &&
      !isVerbal(tree, token + 1) &&
      hasVerb(tree, token)
    )
      return from(tree, cue, token);
    if (isVerbal(tree, token) && !inRelativeClause(tree, comma, token) && !opensAside(tree, token)) return null;
    if (/^[;:"“”]$/.test(tree.word(token)) || (tree.word(token) === 'and' && tree.word(token - 1) === ',')) return null;
  }
  return null;
}

/** *that day, …* is no clause. */
function hasVerb(tree: SentenceTree, from: number): boolean {
  for (let token = from + 1; token < tree.to; token++) if (isVerbal(tree, token)) return true;
  return false;
}

/** A finite verb or an auxiliary; a participle opens no clause: *waving to the crowd*. */
function isVerbal(tree: SentenceTree, token: number): boolean {
  return tree.part(token) === 'AUX' || tree.isFinite(token);
}

/** *…, published on Sunday, that …*: a participle right behind a comma. */
function opensAside(tree: SentenceTree, token: number): boolean {
  if (tree.word(token - 1) !== ',' || !tree.mayBePast(token) || tree.writtenSubject(token) >= 0) return false;
  return /^(?:acl|advcl|amod)$/.test(tree.plainRelation(token));
}

/** *…, who knows it well, …*: the verb of an aside. */
function inRelativeClause(tree: SentenceTree, comma: number, verb: number): boolean {
  for (let token = verb - 1; token > comma; token--) {
    if (/^(?:who|whose|which)$/.test(tree.word(token))) return true;
    if (tree.word(token) === ',') return false;
  }
  return false;
}
