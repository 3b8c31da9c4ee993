import { RuleBook } from '../../rules/ruleBook';
import type { SentenceTree } from '../../syntax/sentenceTree';
import data from '../../words/data/reports.json';
import { WordClass, type CueClass, type QuoteLexicon } from '../../words/quoteLexicon';
import { wordSet } from '../../words/wordSet';

/** A verb that reports what somebody says or thinks. */
export interface VerbCue {
  /** The token of the verb. */
  readonly verb: number;
  /** Tokens of the cue's words: auxiliaries, the verb, its particle. */
  readonly from: number;
  readonly to: number;
  readonly lemma: string;
  readonly cueClass: CueClass;
  /** What may stand behind the verb, see `cue-frames.txt`. */
  readonly frames: ReadonlySet<string>;
  readonly form: 'active' | 'passive' | 'infinitive' | 'gerund' | 'participle';
  /** In the past tense. */
  readonly past: boolean;
}

/** The verb of saying that taggers take for an interjection behind a comma. */
export const presentPlural = 'say';
/** How far behind it the noun for those who speak may stand, in tokens. */
const LONGEST_BEFORE_HEAD = 6;
const openingTimes = wordSet(data.openingTimes);

/** A word that the tagger takes for an interjection. */
interface Interjection {
  readonly tree: SentenceTree;
  readonly token: number;
}

export const presentBook = new RuleBook<Interjection, true>('Is this interjection a verb of saying?', [
  {
    id: 'cue/say-behind',
    example: 'Ginger may cure colds, say |scientists|.',
    find: ({ tree, token }) => {
      if (tree.word(token) !== presentPlural || tree.word(token - 1) !== ',') return null;
      for (let next = token + 1; next < Math.min(tree.to, token + LONGEST_BEFORE_HEAD); next++) {
        if (tree.part(next) === 'NOUN' && tree.isSpeaker(next)) return true;
        if (!/^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(tree.part(next))) return null;
      }
      return null;
    },
  },
]);

/** A form of a verb of saying. */
interface VerbForm {
  readonly tree: SentenceTree;
  readonly verb: number;
  /** Bits of `WordClass`. */
  readonly classes: number;
  /** May open a clause as a participle: *asked about it, he smiled*; *…, compared with ten in May*. */
  readonly opening: boolean;
}

/** What the words around a cue make of its form; *active* where nothing answers. */
export const cueFormBook = new RuleBook<VerbForm, VerbCue['form']>('In which form does this verb report?', [
  {
    id: 'form/passive',
    example: '|The plan| was criticized by residents.',
    find: ({ tree, verb }) =>
      isBefore(tree.passiveSubject(verb), verb) || isBefore(tree.child(verb, 'aux:pass'), verb) ? 'passive' : null,
  },
  {
    id: 'form/infinitive',
    example: 'Vale stood up to warn of trouble.',
    find: ({ tree, verb }) =>
      childBefore(tree, verb, (child) => tree.is(child, 'mark') && tree.word(child) === 'to') ? 'infinitive' : null,
  },
  {
    id: 'form/gerund',
    example: 'The bridge is not safe, Vale said, citing |the cost|.',
    find: ({ tree, verb, classes }) =>
      (classes & WordClass.gerund) !== 0 && tree.child(verb, 'aux') < 0 ? 'gerund' : null,
  },
  {
    id: 'form/aside',
    example: 'Vale, asked about |the ferry|, smiled.',
    // A comma alone between the name and the verb.
    find: (at) => {
      const { tree, verb, opening } = at;
      if (!opening || !mayBeParticiple(at)) return null;
      const subject = tree.subject(verb);
      return subject >= 0 && tree.word(verb - 1) === ',' && !hasComma(tree, subject, verb - 1) ? 'participle' : null;
    },
  },
  {
    // A parser that takes the second verb for the main one has given it the subject of the first.
    id: 'form/runs-on',
    example: 'The fire service indicated on Twitter |the old man was critically ill|.',
    find: (at) => (mayBeParticiple(at) && runsOn(at) ? 'active' : null),
  },
  {
    id: 'form/behind-noun',
    example: 'Vale leads a club called Harbour Hope.',
    find: (at) =>
      mayBeParticiple(at) && at.tree.subject(at.verb) < 0 && at.tree.relation(at.verb) === 'acl' ? 'participle' : null,
  },
  {
    id: 'form/opening',
    example: 'Asked |whether the ferry was sold|, Vale smiled.',
    find: (at) =>
      at.opening && mayBeParticiple(at) && at.tree.subject(at.verb) < 0 && opensAlone(at.tree, at.verb)
        ? 'participle'
        : null,
  },
]);

/** The verbs of the sentence that report, in text order. */
export function verbCuesOf(tree: SentenceTree, lexicon: QuoteLexicon): VerbCue[] {
  const cues: VerbCue[] = [];
  for (let token = tree.from; token < tree.to; token++) {
    if (tree.part(token) !== 'VERB' && !isPresentBehind(tree, token)) continue;
    const cue = verbCueAt(tree, token, lexicon);
    if (cue) cues.push(cue);
  }
  return cues;
}

function isPresentBehind(tree: SentenceTree, token: number): boolean {
  return tree.part(token) === 'INTJ' && presentBook.find({ tree, token }, tree.ledger) === true;
}

function verbCueAt(tree: SentenceTree, verb: number, lexicon: QuoteLexicon): VerbCue | null {
  const word = tree.word(verb);
  const classes = lexicon.classes(word);
  if (!(classes & WordClass.cue)) return null;
  const infinitive = lexicon.infinitive(word);
  // *over alleged payments*: an adjective.
  if (/^(?:ADP|DET|ADJ)$/.test(tree.part(verb - 1)) && (classes & WordClass.past) !== 0 && isAttribute(tree, verb))
    return null;
  const needed = lexicon.particles(infinitive);
  let lemma = infinitive;
  let to = verb + 1;
  const particle = needed.find(
    (each) =>
      tree.word(verb + 1) === each ||
      tree.children(verb).some((child) => tree.word(child) === each && tree.is(child, 'compound')),
  );
  if (particle !== undefined) {
    lemma = `${infinitive} ${particle}`;
    if (tree.word(verb + 1) === particle) to = verb + 2;
  } else if (needed.length > 0) return null;
  const cueClass = lexicon.cueClass(lemma);
  if (!cueClass) return null;
  let from = verb;
  const subject = tree.subject(verb);
  for (const child of tree.children(verb))
    if (child < verb && tree.is(child, 'aux') && child >= verb - LONGEST_AUXILIARIES && child > subject)
      from = Math.min(from, child);
  if (isRefused(tree, verb, lexicon)) from = Math.min(from, tree.head(verb));
  const opening = cueClass === 'ask' || lemma === 'compare';
  return {
    verb,
    from,
    to,
    lemma,
    cueClass,
    frames: lexicon.frames(lemma),
    form: cueFormBook.find({ tree, verb, classes, opening }, tree.ledger) ?? 'active',
    past: (classes & WordClass.past) !== 0,
  };
}

/** A participle before the noun that it says something of. */
function isAttribute(tree: SentenceTree, verb: number): boolean {
  return tree.subject(verb) < 0 && /^(?:NOUN|PROPN|ADJ)$/.test(tree.part(verb + 1)) && tree.part(verb - 1) !== 'ADJ';
}

/** How far before a cue its auxiliaries may stand, in tokens. */
const LONGEST_AUXILIARIES = 4;

/** *declined*, *refused*, *failed*: what follows is not said. */
export const isRefusal = (lemma: string): boolean => /^(?:decline|refuse|fail)$/.test(lemma);

/** *declined to comment* */
export function isRefused(tree: SentenceTree, verb: number, lexicon: QuoteLexicon): boolean {
  const head = tree.head(verb);
  return head >= 0 && tree.is(verb, 'xcomp') && isRefusal(lexicon.infinitive(tree.word(head)));
}

const isBefore = (child: number, verb: number): boolean => child >= 0 && child <= verb;

/** Whether one of what hangs on a verb, before it, is such a one. */
export function childBefore(tree: SentenceTree, verb: number, isSuch: (child: number) => boolean): boolean {
  return tree.children(verb).some((child) => child <= verb && isSuch(child));
}

function mayBeParticiple({ tree, verb, classes }: VerbForm): boolean {
  return (classes & (WordClass.past | WordClass.participle)) !== 0 && tree.child(verb, 'aux') < 0;
}

/** Behind nothing but a conjunction of time, or a comma. */
function opensAlone(tree: SentenceTree, verb: number): boolean {
  const before = tree.word(verb - 1);
  return verb === tree.from || before === ',' || openingTimes.has(before);
}

/** *The fire service indicated on Twitter the man was ill*: between the verbs stands nothing but the subject of the second. */
function runsOn({ tree, verb }: VerbForm): boolean {
  const noun = tree.head(verb);
  const main = tree.head(noun);
  if (main < verb || tree.writtenSubject(main) !== noun || tree.part(noun) === 'PRON') return false;
  // What stands between them begins with an article and ends right before the finite verb, without a preposition before it.
  let finite = verb + 1;
  while (finite <= main && !tree.isPredicate(finite)) finite++;
  if (finite > main || finite - verb > LONGEST_RUN_ON) return false;
  let from = finite - 1;
  while (from > verb && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tree.part(from))) from--;
  if (from <= verb || tree.part(from) !== 'DET' || tree.isTime(finite - 1)) return false;
  return from === verb + 1 || tree.part(from - 1) === 'PROPN';
}

/** In tokens. */
const LONGEST_RUN_ON = 10;

function hasComma(tree: SentenceTree, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (tree.word(token) === ',') return true;
  return false;
}
