import { ruling } from '../../rules/ruling';
import type { SourcePhrase } from '../sources/cueSource';
import type { ReportedClause } from './reportedClause';
import { singular, type NounCue, type QuoteLexicon } from '../../words/quoteLexicon';
import type { SentenceTree } from '../../syntax/sentenceTree';

/** A noun that reports: *Smith's claim that …*, *a call by Smith for …*. Tokens; the end is exclusive. */
export interface NounReport {
  readonly from: number;
  readonly to: number;
  readonly lemma: string;
  readonly act: 'speech' | 'thought';
  readonly source: SourcePhrase | null;
  readonly clause: ReportedClause;
}

/** The nouns of the sentence that report, in text order. */
export function nounReportsOf(tree: SentenceTree, lexicon: QuoteLexicon): NounReport[] {
  const reports: NounReport[] = [];
  for (let token = tree.from; token < tree.to; token++) {
    if (tree.part(token) !== 'NOUN') continue;
    const lemma = singular(tree.word(token));
    const cue = lexicon.cueNoun(lemma);
    const clause = cue && clauseOf(tree, token, cue);
    if (cue && clause)
      reports.push({ from: token, to: token + 1, lemma, act: cue.act, source: sourceOf(tree, token), clause });
  }
  return reports;
}

function clauseOf(tree: SentenceTree, noun: number, { frames }: NounCue): ReportedClause | null {
  const [from, to] = [noun, noun + 1];
  if (frames.has('clause') && tree.word(to) === 'that' && tree.part(to) === 'SCONJ') {
    // Whatever the tree hangs the clause on: *that* right behind the noun opens it.
    const clause = tree.head(to);
    if (clause > to) return { pattern: 'noun', ranges: [[to, tree.end(clause)]], cueEnd: to };
  }
  for (const child of tree.children(from)) {
    const opens = tree.first(child);
    if (child < to || opens < to) continue;
    const word = tree.word(opens);
    if (word === 'to' && frames.has('to') && tree.is(child, 'acl'))
      return { pattern: 'noun', ranges: [[opens, tree.end(child)]], cueEnd: to };
    const frame = word === 'to' ? 'to-thing' : word;
    if (
      opens === to &&
      frames.has(frame) &&
      /^(?:nmod|acl|obl)/.test(tree.relation(child)) &&
      tree.part(opens) !== 'NOUN'
    )
      return { pattern: 'noun', ranges: [[opens + 1, tree.end(child)]], cueEnd: opens + 1 };
  }
  return null;
}

/** *Smith's claim*, *a claim by Smith*, *Smith made the claim*. */
function sourceOf(tree: SentenceTree, noun: number): SourcePhrase | null {
  const owner = tree.child(noun, 'nmod:poss');
  if (owner >= 0) return { head: owner, by: ruling('source/noun-owner') };
  const maker = tree
    .children(noun)
    .find((child) => tree.is(child, 'nmod') && /^(?:by|from)$/.test(tree.word(tree.first(child))));
  if (maker !== undefined) return { head: maker, by: ruling('source/noun-maker') };
  const verb = tree.head(noun);
  if (verb < 0 || !tree.is(noun, 'obj')) return null;
  const subject = tree.subject(verb);
  return subject < 0 || subject > verb ? null : { head: subject, by: ruling('source/noun-subject') };
}
