import type { SentenceTree } from './sentenceTree';

const dash = /^(?:[—–―-]|--)$/;
/** In tokens: *NEW DELHI:*, *THE COURT:*. */
const LONGEST_LABEL = 3;

/** Behind the place in capitals and the colon that open a sentence, or a speaker's name there. */
function behindLabel(tree: SentenceTree): number {
  let token = tree.from;
  while (token < tree.from + LONGEST_LABEL && /^\p{Lu}{3,}$/u.test(tree.raw(token))) token++;
  return token > tree.from && tree.word(token) === ':' ? token + 1 : tree.from;
}

/** Behind the marks and conjunctions that open a sentence, and behind a label. */
export function sentenceStart(tree: SentenceTree): number {
  let start = behindLabel(tree);
  while (start < tree.to && (tree.isPunctuation(start) || tree.part(start) === 'CCONJ')) start++;
  return start;
}

/** Before the marks that close it. */
export function sentenceEnd(tree: SentenceTree): number {
  let end = tree.to;
  while (end > tree.from && tree.isPunctuation(end - 1)) end--;
  return end;
}

/** Where a statement ends that goes on at a token: behind a semicolon the writer goes on, if a clause follows and no list. */
export function statementEnd(tree: SentenceTree, from: number): number {
  const end = sentenceEnd(tree);
  let mark = end;
  for (let token = from; token < end; token++) {
    if (mark === end && tree.word(token) === ';') mark = token;
    if (mark < token && tree.isPredicate(token)) return mark;
  }
  return end;
}

/** Where the statement begins in which a token stands: behind the last semicolon that parts it from another. */
export function statementStart(tree: SentenceTree, to: number): number {
  const start = sentenceStart(tree);
  let [mark, verb] = [start, false];
  for (let token = start; token < to; token++) {
    if (tree.isPredicate(token)) verb = true;
    if (tree.word(token) === ';' && verb) [mark, verb] = [token + 1, false];
  }
  return mark;
}

/** Whether a comma or a dash stands here. */
export function parts(tree: SentenceTree, token: number): boolean {
  const word = tree.word(token);
  return word === ',' || dash.test(word);
}
