import { isOccasion } from '../reports/occasion';
import { commenting, sentenceEnd } from '../reports/parenthesis';
import type { SentenceTree } from '../../syntax/sentenceTree';
import type { VerbCue } from '../reports/verbCues';

/**
 * Where a reported clause ends: at the end of the sentence, if the cue governs it, as a parser hangs on the cue or beside it
 * much that English hangs on the clause. A coordinated verb of the cue's own subject, and a participle that goes on about the
 * speaker, end it before.
 * @param inside a token of what is reported
 * @param start its first token, where that is known
 */
export function contentEnd(tree: SentenceTree, cue: VerbCue, inside: number, start = inside): number {
  const { verb, past } = cue;
  let end = governsRest(tree, verb) ? sentenceEnd(tree) : tree.end(verb);
  for (const child of tree.children(verb)) {
    const opens = tree.first(child);
    if (child <= inside || child <= verb || opens <= inside) continue;
    const relation = tree.relation(child);
    const goesOn =
      relation === 'conj' && !hasThat(tree, child) && (past || tree.isCue(child)) && !sharesSubject(tree, opens);
    const aside = relation === 'parataxis' && !/^(?:which|who|whose)$/.test(tree.word(tree.first(child)));
    if (goesOn || aside || isParticipleClause(tree, child)) {
      end = Math.min(end, opens);
      break;
    }
  }
  return commentCut(tree, cue, start, inside, end);
}

/** Whether a cue is the main verb, or what the parser made the main verb stands in what is said. */
function governsRest(tree: SentenceTree, verb: number): boolean {
  let node = verb;
  for (let depth = 0; depth < 6; depth++) {
    const head = tree.head(node);
    if (head < 0) return true;
    const relation = tree.relation(node);
    const misled = head > node && (relation === 'parataxis' || (relation === 'advcl' && tree.child(node, 'mark') < 0));
    if (!misled && relation !== 'conj' && relation !== 'xcomp' && relation !== 'ccomp') return false;
    node = head;
  }
  return false;
}

/** *said he was tired and would go*, *and left*: of the one spoken of, not of the speaker, unless it is a verb of saying. */
function sharesSubject(tree: SentenceTree, opens: number): boolean {
  if (tree.part(opens) !== 'CCONJ') return false;
  const next = tree.part(opens + 1);
  return next === 'AUX' || (next === 'VERB' && !tree.isCue(opens + 1));
}

function hasThat(tree: SentenceTree, token: number): boolean {
  return tree.children(token).some((child) => tree.is(child, 'mark') && tree.word(child) === 'that');
}

/** *…, adding that …*: goes on about the speaker. */
function isParticipleClause(tree: SentenceTree, token: number): boolean {
  return tree.is(token, 'advcl') && tree.word(token).endsWith('ing') && tree.child(token, 'mark') < 0;
}

/** Where, behind a comma or a dash, the writer or another deed of the speaker goes on inside what the tree takes for the clause. */
function commentCut(tree: SentenceTree, cue: VerbCue, start: number, from: number, end: number): number {
  const { past } = cue;
  const opens = opensSentence(tree, cue);
  const relative = /^(?:who|which|that)$/.test(tree.word(tree.subject(cue.verb)));
  // The parser may take the comment itself for what is said.
  for (let token = start + 1; token <= from; token++)
    if (commenting.test(tree.word(token)) && commaBefore(tree, token) > start) return commaBefore(tree, token);
  for (let token = from + 1; token < end; token++) {
    const word = tree.word(token);
    const comma = commaBefore(tree, token);
    if (comma > from) {
      if (commenting.test(word) || (word === 'even' && tree.word(token + 1) === 'as')) return comma;
      // *that, while it rained, they went*
      if (contrasting.test(word) && tree.word(comma - 1) !== 'that') return comma;
      // *Smith, asked about it, smiled*; *Smith, who declined to comment, said*
      if ((cue.form === 'participle' || relative) && tree.isFinite(token)) return comma;
      // *…, a number that surprised them*; *…, compared with half last year*
      if (word === 'compared' || ((opens || word === 'a' || word === 'an') && beginsClause(tree, token))) return comma;
    }
    if (isDash(tree, token - 1) && tree.part(token) === 'DET' && token - 1 > from && !hasDash(tree, token, end))
      return token - 1;
    if (past && word === 'and' && tree.isPastCue(token + 1) && tree.child(token + 1, 'nsubj') < 0)
      return comma > from ? comma : token;
    // *would fail, and left*: nobody would left, so it is the speaker who did.
    if (past && word === 'and' && comma > from && tree.isPlainPast(token + 1) && hasModal(tree, from)) return comma;
  }
  return end;
}

const modal = /^(?:will|would|can|could|may|might|shall|should|must|'ll|'d)$/;

function hasModal(tree: SentenceTree, token: number): boolean {
  return tree.children(token).some((child) => tree.is(child, 'aux') && modal.test(tree.word(child)));
}

/** The comma before a token, with a closing mark between them or without; -1 when there is none. */
function commaBefore(tree: SentenceTree, token: number): number {
  const before = closingMark.test(tree.word(token - 1)) ? token - 2 : token - 1;
  return tree.word(before) === ',' ? before : -1;
}

const closingMark = /^(?:["”’]|'')$/;
const contrasting = /^(?:though|although|while)$/;
const subordinator = /^(?:when|while|as|after|though|although|if|because|since|before|even|once)$/;

/** *When she announced …, …*; *Asked whether …, …*: the main clause comes behind what is reported. */
function opensSentence(tree: SentenceTree, { from }: VerbCue): boolean {
  if (/^(?:asked|told|noting|saying)$/.test(tree.word(from)) && startsClause(tree, from)) return true;
  let first = from - 1;
  while (!startsClause(tree, first) && from - first < LONGEST_OPENING) first--;
  return subordinator.test(tree.word(first));
}

/** In tokens, before the cue. */
const LONGEST_OPENING = 14;

const startsClause = (tree: SentenceTree, token: number): boolean =>
  token <= tree.from || /^(?:[,;:—–―]|--)$/.test(tree.word(token - 1));

/** Whether a noun phrase and its verb begin here, before any comma. */
function beginsClause(tree: SentenceTree, from: number): boolean {
  if (!/^(?:DET|PROPN|NOUN|ADJ|NUM|PRON)$/.test(tree.part(from))) return false;
  if (/^(?:who|which|that|what|whose)$/.test(tree.word(from))) return false;
  const limit = Math.min(tree.to, from + 12);
  for (let token = from; token < limit && tree.word(token) !== ','; token++)
    if (tree.part(token) === 'AUX' || tree.isFinite(token)) return true;
  return false;
}

/** Whether a comment between dashes ends before the clause does. */
function hasDash(tree: SentenceTree, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (isDash(tree, token)) return true;
  return false;
}

/** A dash with a blank before it: hyphens have none. */
function isDash(tree: SentenceTree, token: number): boolean {
  const { starts, ends } = tree.tokens;
  return /^(?:[—–―-]|--)$/.test(tree.word(token)) && (starts[token] ?? 0) > (ends[token - 1] ?? 0);
}

/**
 * How far a noun phrase that stands for what is said goes on behind its end in the tree: what follows without a comma, *a win* in the north,
 * *a ban* on cars entering the town, nearly always belongs to it, whatever the parser hangs it on.
 */
export function phraseReach(tree: SentenceTree, head: number, from: number): number {
  const end = sentenceEnd(tree);
  for (let token = head; token < from; token++)
    if (isOccasion(tree, token) || (tree.word(token) === ',' && commenting.test(tree.word(token + 1)))) return token;
  let clause = false;
  let open = 0;
  for (let token = from; token < end; token++) {
    const word = tree.word(token);
    if (word === '(') open++;
    else if (word === ')' && --open < 0) return token;
    if (open > 0) continue;
    if (endsPhrase(tree, token)) return token;
    if (/^(?:who|which|that|how|what|where)$/.test(word)) clause = true;
    const part = tree.part(token);
    if (!clause && (part === 'AUX' || part === 'VERB') && !hangsBefore(tree, token, from)) return token;
  }
  return Math.max(from, end);
}

/** Whether a token hangs, over others or directly, on one before `from`. */
function hangsBefore(tree: SentenceTree, token: number, from: number): boolean {
  let node = token;
  for (let steps = 0; steps < 8 && node >= from; steps++) node = tree.head(node);
  return node >= 0 && node < from;
}

/** Commas and dashes, conjunctions that open a clause, days, and what the same speaker does next. */
function endsPhrase(tree: SentenceTree, token: number): boolean {
  const word = tree.word(token);
  if (/^[,;:]$/.test(word) || isDash(tree, token)) return true;
  if (/^(?:while|when|before|after|because|though|although|if|since|but|during)$/.test(word)) return true;
  if (isOccasion(tree, token)) return true;
  if (tree.part(token) !== 'CCONJ') return false;
  let next = token + 1;
  while (tree.part(next) === 'ADV') next++;
  return tree.part(next) === 'AUX' || (tree.part(next) === 'VERB' && !tree.word(next).endsWith('ing'));
}
