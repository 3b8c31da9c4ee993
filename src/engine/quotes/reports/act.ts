import { RuleBook } from '../../rules/ruleBook';
import type { SentenceTree, TokenRange } from '../../syntax/sentenceTree';
import data from '../../words/data/reports.json';
import { wordSet } from '../../words/wordSet';
import type { Report, ReportedClause } from './report';
import type { VerbCue } from './verbCues';

const doneOrNot = wordSet(data.doneOrNot);
const sayings = wordSet(data.sayings);
const objects = wordSet(data.objectPronouns);
const addressing = wordSet(data.addressing);
const possessions = wordSet(data.possessions);

/** A cue with what it reports. */
interface CueWithClause {
  readonly tree: SentenceTree;
  readonly cue: VerbCue;
  readonly clause: ReportedClause;
}

/** Whether what a cue reports was said; *speech* where nothing answers. */
export const actBook = new RuleBook<CueWithClause, Report['act']>('Was it said, or only thought?', [
  {
    id: 'act/thought',
    example: 'Vale hopes |that the ferry is safe|.',
    find: ({ cue }) => (cue.cueClass === 'think' ? 'thought' : null),
  },
  {
    id: 'act/stance',
    example: 'Vale endorsed |the plan|.',
    find: ({ cue: { cueClass }, clause: { pattern } }) =>
      pattern === 'thing' && /^(?:judge|act|name)$/.test(cueClass) ? 'thought' : null,
  },
  {
    id: 'act/spoken-of',
    example: 'Vale mentioned |the plan|.',
    find: ({ tree, cue, clause: { pattern, ranges } }) => {
      const names =
        pattern === 'thing'
          ? !cue.frames.has('thing')
          : pattern === 'topic' && (cue.cueClass === 'act' || cue.cueClass === 'ask');
      return names && !ranges.some((range) => isWorded(tree, range)) ? 'thought' : null;
    },
  },
]);

/** What is done is neither said nor thought. */
export const unsaidBook = new RuleBook<CueWithClause, true>('Is this a deed, and nothing that is said?', [
  {
    id: 'act/deed',
    example: 'Vale refused to sell the ferry.',
    find: ({ tree, cue: { lemma }, clause: { pattern, ranges } }) =>
      (pattern === 'infinitive' && doneOrNot.has(lemma) && !sayings.has(tree.word((ranges[0]?.[0] ?? 0) + 1))) || null,
  },
  {
    // The reader is told to ask, or to tell.
    id: 'act/order',
    example: 'The ferry is late. Ask the council why.',
    find: ({ tree, cue: { verb, from, form } }) => isOrder(tree, verb, from, form) || null,
  },
  {
    // *him “a liar”* is read by its marks, where it is more than a nickname.
    id: 'act/nickname',
    example: 'Neighbours call him “Doc”.',
    find: ({ tree, clause: { pattern, ranges } }) => {
      const [from, to] = ranges[0] ?? [0, 0];
      const marked = objects.has(tree.word(from)) && /^["“‘']$/.test(tree.word(from + 1));
      return (pattern === 'predicate' && marked && to > from + 2) || null;
    },
  },
  {
    id: 'act/claimed-for-oneself',
    example: 'Vale claimed victory in the vote.',
    find: ({ tree, cue: { lemma }, clause: { pattern, ranges } }) =>
      (pattern === 'thing' && lemma === 'claim' && ranges.some((range) => possessions.has(nounAt(tree, range)))) ||
      null,
  },
]);

/** *Ask the council why*: a bare verb opens its sentence, and nobody does it. */
function isOrder(tree: SentenceTree, verb: number, from: number, form: VerbCue['form']): boolean {
  if (form !== 'active' || from !== verb || verb !== tree.from || tree.subject(verb) >= 0) return false;
  return addressing.has(tree.word(verb));
}

/** The first noun of a phrase. */
function nounAt(tree: SentenceTree, [from, to]: TokenRange): string {
  let token = from;
  while (token < to - 1 && /^(?:DET|ADJ|ADV|NUM|PRON)$/.test(tree.part(token))) token++;
  return tree.word(token);
}

/** Whether a noun phrase says something by a verb of its own: *plans to sell the ferry*, *a deal by which it was sold*, *raising the fares*. */
function isWorded(tree: SentenceTree, [from, to]: TokenRange): boolean {
  for (let token = from; token < to; token++) {
    if (tree.part(token) === 'AUX' || tree.isFinite(token)) return true;
    if (tree.part(token) === 'VERB' && (tree.word(token - 1) === 'to' || tree.word(token).endsWith('ing'))) return true;
  }
  return false;
}
