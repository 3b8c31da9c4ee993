import { RuleBook, type Answer } from '../../rules/ruleBook';
import { contentEnd } from '../ends/contentEnd';
import { outerContent, sentenceEnd } from './parenthesis';
import { predicate, thing, topic } from './reportedPhrase';
import type { SentenceTree } from '../../syntax/sentenceTree';
import type { VerbCue } from './verbCues';

/** How what is reported hangs on its cue; each way has its own reliability. */
export type ClausePattern =
  /** *said that …*, *said …* */
  | 'clause'
  /** *…, he said*, *…, he said, …*, *…, as he said* */
  | 'around'
  /** *vowed to …*, *urged him to …* */
  | 'infinitive'
  /** *said …*, where only the order of the words shows a clause */
  | 'rest'
  /** *condemned the …* */
  | 'thing'
  /** *warned of …* */
  | 'topic'
  /** *called it …* */
  | 'predicate'
  /** *according to* */
  | 'according'
  /** *the claim that …* */
  | 'noun';

/** Tokens, end exclusive. */
export type TokenRange = readonly [from: number, to: number];

/** What is reported: token ranges in text order, and how it was found. */
export interface ReportedClause {
  readonly pattern: ClausePattern;
  readonly ranges: readonly TokenRange[];
  /** Behind the words that belong to the cue: the preposition in *called for*. */
  readonly cueEnd: number;
}

/** A verb that may report, in its sentence. */
interface CueInTree {
  readonly tree: SentenceTree;
  readonly cue: VerbCue;
}

/** The ways in which a verb has what it reports, in the order of how much they can be trusted. */
export const reportBook = new RuleBook<CueInTree, ReportedClause>('What does this verb report?', [
  {
    id: 'report/around',
    example: '|The plan|, she said, |is dead|.',
    find: ({ tree, cue }) => outer(tree, cue),
  },
  {
    id: 'report/that',
    example: 'Smith figures |that getting a second job was an adequate reward|.',
    find: ({ tree, cue }) => thatClause(tree, cue),
  },
  {
    id: 'report/infinitive',
    example: 'Smith vowed |to stay in the town|.',
    find: ({ tree, cue }) => infinitive(tree, cue),
  },
  {
    id: 'report/clause',
    example: 'The campaign says |the auguries foretell a triumph|.',
    find: ({ tree, cue }) => clause(tree, cue),
  },
  {
    id: 'report/predicate',
    example: 'Smith called |the plan a disgrace|.',
    find: ({ tree, cue }) => predicate(tree, cue),
  },
  {
    id: 'report/topic',
    example: 'Smith warned of |trouble in the town|.',
    find: ({ tree, cue }) => topic(tree, cue),
  },
  {
    id: 'report/rest',
    example: 'The minister says |a rule that used to work no longer does|.',
    find: ({ tree, cue }) => rest(tree, cue),
  },
  {
    id: 'report/thing',
    example: 'Smith condemned |the attack on the town|.',
    find: ({ tree, cue }) => thing(tree, cue),
  },
]);

/** What a verb reports; null when the sentence shows nothing that its frames allow. */
export function clauseOfVerb(tree: SentenceTree, cue: VerbCue): Answer<ReportedClause> | null {
  return reportBook.answer({ tree, cue }, tree.ledger);
}

function outer(tree: SentenceTree, cue: VerbCue): ReportedClause | null {
  const ranges = outerContent(tree, cue);
  return ranges && { pattern: 'around', ranges, cueEnd: cue.to };
}

/** *told a meeting of islanders that …*: whatever the tree makes of the hearer, *that* begins what is said. */
function thatClause(tree: SentenceTree, cue: VerbCue): ReportedClause | null {
  if (!['clause', 'that', 'wh'].some((frame) => cue.frames.has(frame))) return null;
  const limit = Math.min(tree.to, cue.to + 14);
  const asks = cue.frames.has('wh') || (cue.frames.has('clause') && /^(?:say|ask)$/.test(cue.cueClass));
  const hears = cue.frames.has('to') || cue.frames.has('of');
  for (let token = cue.to; token < limit; token++) {
    const word = tree.word(token);
    if (/^[,;:"“”]$/.test(word) && token > cue.to) break;
    if (tree.part(token) === 'VERB' || tree.part(token) === 'AUX') break;
    if ((token > cue.to ? hears : asks) && question.test(word))
      return { pattern: 'clause', ranges: [[token, contentEnd(tree, cue, token)]], cueEnd: cue.to };
    if (word !== 'that' || (cue.frames.has('wh') && !cue.frames.has('clause'))) continue;
    // *that* before a verb opens a relative clause.
    const verbFollows = tree.part(token + 1) === 'VERB' || tree.part(token + 1) === 'AUX';
    if (token > cue.to ? !verbFollows : tree.part(token) === 'SCONJ')
      return { pattern: 'clause', ranges: [[token, contentEnd(tree, cue, token)]], cueEnd: cue.to };
  }
  return null;
}

const question = /^(?:how|why|whether|which|what)$/;

/** Conjunctions of time and cause: what they open is no object of a verb of saying. */
const circumstance = /^(?:after|as|before|when|while|because|since|until|once|though|although)$/;

function clause(tree: SentenceTree, cue: VerbCue): ReportedClause | null {
  const { verb, frames, cueClass, to } = cue;
  if (!frames.has('clause')) return null;
  const found = tree
    .children(verb)
    .find(
      (child) => child > verb && (tree.is(child, 'ccomp') || isQuestion(tree, cue, child)) && isClause(tree, child),
    );
  if (found === undefined) return null;
  const from = contentStart(tree, cue, found);
  if (cueClass !== 'ask' && circumstance.test(tree.word(from))) return null;
  if (tree.word(to) === ',' || isInverted(tree, cue)) return null;
  return { pattern: 'clause', ranges: [[from, contentEnd(tree, cue, found, from)]], cueEnd: to };
}

/** *“…,” said Jane Roe, who …*: what stands behind the cue is who speaks. */
function isInverted(tree: SentenceTree, { verb, from, form }: VerbCue): boolean {
  if (form !== 'active') return false;
  const before = tree.word(from - 1);
  return (
    (before === ',' || /^["'”’]/.test(before)) &&
    !tree.children(verb).some((child) => child < verb && tree.is(child, 'nsubj')) &&
    tree.child(verb, 'mark') < 0 &&
    !tree.is(verb, 'advcl') &&
    !tree.is(verb, 'conj')
  );
}

/** *asked them if they would go*: a parser may take it for a condition. */
function isQuestion(tree: SentenceTree, { cueClass }: VerbCue, child: number): boolean {
  return cueClass === 'ask' && tree.is(child, 'advcl') && /^(?:if|whether)$/.test(tree.word(tree.first(child)));
}

function isClause(tree: SentenceTree, token: number): boolean {
  const part = tree.part(token);
  return part === 'VERB' || part === 'AUX' || tree.child(token, 'cop') >= 0 || tree.child(token, 'nsubj') >= 0;
}

/**
 * Where a clause without *that* begins: behind the cue and its hearer, time and place. What else the tree puts between belongs
 * to the clause: *said despite the rain they went*.
 */
function contentStart(tree: SentenceTree, { verb, to, frames }: VerbCue, clause: number): number {
  const first = tree.first(clause);
  let start = to;
  while (start < first) {
    const child = tree.children(verb).find((each) => each >= start && tree.first(each) === start);
    if (child === undefined || child === clause) break;
    const relation = tree.plainRelation(child);
    const aside =
      relation === 'punct' ||
      relation === 'compound' ||
      ((relation === 'obl' || relation === 'advmod') && !tree.isPunctuation(tree.end(child)));
    const hearer =
      (relation === 'obj' || relation === 'iobj') && (frames.has('to') || frames.has('of') || relation === 'iobj');
    if (!aside && !hearer) break;
    start = tree.end(child);
  }
  return start > first ? first : start;
}

/** *said the findings raised doubts*: a finite verb follows, though the tree takes the clause for something else. */
function rest(tree: SentenceTree, cue: VerbCue): ReportedClause | null {
  const { verb, to, frames, form, cueClass } = cue;
  // A verb that takes nothing but a clause, as *say*, leaves less room for doubt.
  const clauseOnly = frames.size === 1;
  if (!frames.has('clause') || cueClass !== 'say' || !(form === 'active' || (form === 'gerund' && clauseOnly)))
    return null;
  if (tree.subject(verb) > verb || !mayFollowSubject(tree, cue)) return null;
  const open = clauseOnly && form === 'active' && !/^(?:who|which|that)$/.test(tree.word(cue.from - 1));
  const from = behindTime(tree, verb, to);
  if (/^[^\p{L}\p{N}]|^(?:to|in|on|at|with|for|as|about|of|by|from)$/u.test(tree.word(from))) return null;
  if (circumstance.test(tree.word(from))) return null;
  const limit = Math.min(tree.to, from + 30);
  let relative = false;
  for (let token = from + 1; token < limit; token++) {
    if (/^(?:who|which|that)$/.test(tree.word(token))) {
      // *says a rule that used to work no longer does*: the verb of the relative clause comes first.
      if (relative || !clauseOnly) return null;
      relative = true;
    }
    if (!open && tree.word(token) === ',') return null;
    if (tree.part(token) !== 'AUX' && !tree.isFinite(token)) continue;
    if (relative) {
      relative = false;
      while (tree.part(token + 1) === 'AUX' || tree.part(token + 1) === 'VERB') token++;
      continue;
    }
    const end = contentEnd(tree, cue, token);
    return { pattern: 'rest', ranges: [[from, end > token ? end : clauseEnd(tree, token)]], cueEnd: to };
  }
  return null;
}

/** Whether a subject stands before a cue, in the tree or by the kinds of the words. */
function mayFollowSubject(tree: SentenceTree, { verb, from }: VerbCue): boolean {
  if (tree.subject(verb) >= 0) return true;
  if (tree.word(from - 1) === ',' || tree.part(from - 1) === 'CCONJ') return true;
  let before = from - 1;
  while (tree.part(before) === 'ADV') before--;
  return (
    /^(?:PROPN|NOUN|PRON)$/.test(tree.part(before)) && !/^(?:my|your|his|her|its|our|their)$/.test(tree.word(before))
  );
}

/** Before the next comma: where the tree has put the clause outside of the cue's reach. */
function clauseEnd(tree: SentenceTree, from: number): number {
  const end = sentenceEnd(tree);
  for (let token = from; token < end; token++) if (tree.word(token) === ',') return token;
  return end;
}

/** *said after the vote he would go*: behind a phrase that hangs on the cue, if a subject may follow. */
function behindTime(tree: SentenceTree, verb: number, to: number): number {
  const phrase = tree
    .children(verb)
    .find((child) => tree.first(child) === to && /^(?:obl|advmod)/.test(tree.relation(child)));
  if (phrase === undefined || tree.end(phrase) - to > 6) return to;
  return /^(?:PRON|PROPN|DET|NOUN)$/.test(tree.part(tree.end(phrase))) ? tree.end(phrase) : to;
}

/** *vowed to stay*, *asked him to stay*. */
function infinitive(tree: SentenceTree, cue: VerbCue): ReportedClause | null {
  const { verb, to, frames } = cue;
  // *a visit planned for May to close the deal*: no plan of what the infinitive says.
  if (!frames.has('to') || (tree.word(to) === 'for' && !frames.has('for'))) return null;
  const found = tree
    .children(verb)
    .find(
      (child) =>
        child > verb &&
        (tree.is(child, 'xcomp') || tree.is(child, 'advcl') || tree.is(child, 'ccomp')) &&
        tree.children(child).some((each) => each < child && tree.is(each, 'mark') && tree.word(each) === 'to'),
    );
  if (found === undefined) return infinitiveByWords(tree, cue);
  const object = [tree.child(verb, 'obj'), tree.child(verb, 'iobj')].find((each) => each > verb && each < found);
  if (tree.is(found, 'advcl') && object === undefined) return null;
  const from = object !== undefined ? tree.first(object) : tree.first(found);
  return { pattern: 'infinitive', ranges: [[from, contentEnd(tree, cue, found)]], cueEnd: to };
}

/** *urged the council to act*, *vowed to soldier on*: nothing but a hearer between the cue and *to*, whatever the tree hangs it on. */
function infinitiveByWords(tree: SentenceTree, cue: VerbCue): ReportedClause | null {
  const { to, form } = cue;
  if (form !== 'active' && form !== 'gerund') return null;
  let token = to;
  while (token - to < LONGEST_HEARER && /^(?:PROPN|NOUN|PRON|DET|ADJ|NUM)$/.test(tree.part(token))) token++;
  if (tree.word(token) !== 'to' || !/^(?:VERB|AUX|NOUN)$/.test(tree.part(token + 1))) return null;
  if (tree.part(token + 1) === 'NOUN' && token > to) return null;
  return { pattern: 'infinitive', ranges: [[to, contentEnd(tree, cue, token)]], cueEnd: to };
}

/** In tokens. */
const LONGEST_HEARER = 6;
