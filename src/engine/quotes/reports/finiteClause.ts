import type { SentenceTree } from '../../syntax/sentenceTree';
import data from '../../words/data/reports.json';
import { wordSet } from '../../words/wordSet';
import { contentEnd } from '../ends/contentEnd';
import { behindDay, behindMedium } from './occasion';
import type { CueInTree, ReportedClause } from './report';
import type { VerbCue } from './verbCues';

/** What they open is no object of a verb of saying. */
export const circumstances = wordSet(data.circumstances);

/** *said he was tired*, *asked if he would go*: a clause that the tree hangs on the cue. */
export function clause({ tree, cue }: CueInTree): ReportedClause | null {
  const { verb, frames, cueClass, to } = cue;
  if (!frames.has('clause')) return null;
  const found = tree
    .children(verb)
    .find(
      (child) => child > verb && (tree.is(child, 'ccomp') || isQuestion(tree, cue, child)) && isClause(tree, child),
    );
  if (found === undefined) return null;
  const from = contentStart(tree, cue, found);
  if (cueClass !== 'ask' && circumstances.has(tree.word(from))) return null;
  if (/^[,(]$/.test(tree.word(to)) || isInverted(tree, cue)) return null;
  return { pattern: 'clause', ranges: [[from, contentEnd(tree, cue, found, from)]], cueEnd: to };
}

/** *“…,” said Jane Roe, who …*: what stands behind the cue is who speaks. */
function isInverted(tree: SentenceTree, { verb, from, form }: VerbCue): boolean {
  if (form !== 'active') return false;
  const before = tree.word(from - 1);
  return (
    (before === ',' || /^["'”’]/.test(before)) &&
    !hasSubjectBefore(tree, verb) &&
    tree.child(verb, 'mark') < 0 &&
    !tree.is(verb, 'advcl') &&
    !tree.is(verb, 'conj')
  );
}

function hasSubjectBefore(tree: SentenceTree, verb: number): boolean {
  const subject = tree.writtenSubject(verb);
  return subject >= 0 && subject < verb;
}

/** *asked them if they would go*: a parser may take it for a condition. */
function isQuestion(tree: SentenceTree, { cueClass }: VerbCue, child: number): boolean {
  return cueClass === 'ask' && tree.is(child, 'advcl') && /^(?:if|whether)$/.test(tree.word(tree.first(child)));
}

function isClause(tree: SentenceTree, token: number): boolean {
  const part = tree.part(token);
  return part === 'VERB' || part === 'AUX' || tree.child(token, 'cop') >= 0 || tree.writtenSubject(token) >= 0;
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
  if (start > first) return first;
  // The tree hangs them on the clause.
  start = behindMedium(tree, start) ?? behindDay(tree, start) ?? start;
  // *said on Friday the town was …*: a subject hangs on the day.
  if (tree.part(start) === 'AUX' || tree.isFinite(start))
    for (let token = to; token < start - 1; token++) if (tree.isTime(token)) return token + 1;
  return start;
}
