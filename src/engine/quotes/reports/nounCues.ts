import { RuleBook } from '../../rules/ruleBook';
import { ruling } from '../../rules/ruling';
import type { SourcePhrase } from '../sources/cueSource';
import type { ReportedClause } from './report';
import { singular, type QuoteLexicon } from '../../words/quoteLexicon';
import type { SentenceTree } from '../../syntax/sentenceTree';

/** A noun that reports: *Smith's claim that …*, *a call by Smith for …*. Tokens; the end is exclusive. */
export interface NounReport {
  readonly from: number;
  readonly to: number;
  readonly lemma: string;
  readonly act: 'speech' | 'thought';
  readonly source: SourcePhrase | null;
  readonly clause: ReportedClause;
  /** The rule that gave it. */
  readonly rule: string;
}

interface NounInTree {
  readonly tree: SentenceTree;
  readonly noun: number;
  /** What may stand behind the noun, as for verbs. */
  readonly frames: ReadonlySet<string>;
}

/** The ways in which a noun has what it reports. */
export const nounReportBook = new RuleBook<NounInTree, ReportedClause>('What does this noun report?', [
  {
    id: 'report/noun-clause',
    example: 'Her claim |that the river was clean| surprised the town.',
    find: ({ tree, noun, frames }) => {
      const that = noun + 1;
      if (!frames.has('clause') || tree.word(that) !== 'that' || tree.part(that) !== 'SCONJ') return null;
      // Whatever the tree hangs the clause on: *that* right behind the noun opens it.
      const clause = tree.head(that);
      return clause > that ? { pattern: 'noun', ranges: [[that, tree.end(clause)]], cueEnd: that } : null;
    },
  },
  {
    id: 'report/noun-preposition',
    example: 'The warning of |floods| by the council came late.',
    find: ({ tree, noun, frames }) => {
      const phrase = behind(tree, noun).find((child) => isObject(tree, noun, child, frames));
      return phrase === undefined
        ? null
        : { pattern: 'noun', ranges: [[noun + 2, tree.end(phrase)]], cueEnd: noun + 2 };
    },
  },
  {
    id: 'report/noun-infinitive',
    example: 'Brown made a promise |to fight the plan for the road|.',
    find: ({ tree, noun, frames }) => {
      const plan = behind(tree, noun).find((child) => isInfinitive(tree, child, frames));
      return plan === undefined
        ? null
        : { pattern: 'noun', ranges: [[tree.first(plan), tree.end(plan)]], cueEnd: noun + 1 };
    },
  },
]);

/** Whose words a noun reports: *Smith's claim*, *a claim by Smith*, *Smith made the claim*. */
export const nounSourceBook = new RuleBook<NounInTree, number>('Whose words does this noun report?', [
  {
    id: 'source/noun-owner',
    example: 'He ignored |her| warning of floods.',
    find: ({ tree, noun }) => orNull(tree.child(noun, 'nmod:poss')),
  },
  {
    id: 'source/noun-maker',
    example: 'The warning of floods by |the council| came late.',
    find: ({ tree, noun }) =>
      tree
        .children(noun)
        .find((child) => tree.is(child, 'nmod') && /^(?:by|from)$/.test(tree.word(tree.first(child)))) ?? null,
  },
  {
    id: 'source/noun-subject',
    example: '|Vale| made the claim that the river was clean.',
    find: ({ tree, noun }) => {
      const verb = tree.head(noun);
      if (verb < 0 || !tree.is(noun, 'obj')) return null;
      const subject = tree.subject(verb);
      return subject > verb ? null : orNull(subject);
    },
  },
]);

/** The nouns of the sentence that report, in text order. */
export function nounReportsOf(tree: SentenceTree, lexicon: QuoteLexicon): NounReport[] {
  const reports: NounReport[] = [];
  for (let token = tree.from; token < tree.to; token++) {
    if (tree.part(token) !== 'NOUN') continue;
    const lemma = singular(tree.word(token));
    const cue = lexicon.cueNoun(lemma);
    if (!cue) continue;
    const at = { tree, noun: token, frames: cue.frames };
    const report = nounReportBook.answer(at, tree.ledger);
    if (!report) continue;
    const maker = nounSourceBook.answer(at, tree.ledger);
    const source = maker && { head: maker.found, by: ruling(maker.rule) };
    const { found: clause, rule } = report;
    reports.push({ from: token, to: token + 1, lemma, act: cue.act, source, clause, rule });
  }
  return reports;
}

const orNull = (token: number): number | null => (token < 0 ? null : token);

/** What hangs on a noun and stands behind it. */
function behind(tree: SentenceTree, noun: number): number[] {
  return tree.children(noun).filter((child) => child > noun && tree.first(child) > noun);
}

function isInfinitive(tree: SentenceTree, child: number, frames: ReadonlySet<string>): boolean {
  return frames.has('to') && tree.word(tree.first(child)) === 'to' && tree.is(child, 'acl');
}

/** *a call for*, *an answer to*: right behind the noun. */
function isObject(tree: SentenceTree, noun: number, child: number, frames: ReadonlySet<string>): boolean {
  const opens = tree.first(child);
  const word = tree.word(opens);
  return (
    opens === noun + 1 &&
    frames.has(word === 'to' ? 'to-thing' : word) &&
    /^(?:nmod|acl|obl)/.test(tree.relation(child)) &&
    tree.part(opens) !== 'NOUN' &&
    !isInfinitive(tree, child, frames)
  );
}
