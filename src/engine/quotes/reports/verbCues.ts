import { WordClass, type CueClass, type QuoteLexicon } from '../../words/quoteLexicon';
import type { SentenceTree } from '../../syntax/sentenceTree';

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
  readonly negated: boolean;
  /** *if he says*, *would say*. */
  readonly hypothetical: boolean;
}

const hypotheticalMarks = /^(?:if|unless|whether|should)$/;
const modals = /^(?:would|could|might|may|should|'d)$/;
const refusing = /^(?:decline|refuse|fail)$/;

/** The verbs of the sentence that report, in text order. */
export function verbCuesOf(tree: SentenceTree, lexicon: QuoteLexicon): VerbCue[] {
  const cues: VerbCue[] = [];
  for (let token = tree.from; token < tree.to; token++) {
    if (tree.part(token) !== 'VERB') continue;
    const cue = verbCueAt(tree, token, lexicon);
    if (cue) cues.push(cue);
  }
  return cues;
}

function verbCueAt(tree: SentenceTree, verb: number, lexicon: QuoteLexicon): VerbCue | null {
  const word = tree.word(verb);
  const classes = lexicon.classes(word);
  if (!(classes & WordClass.cue)) return null;
  const infinitive = lexicon.infinitive(word);
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
  let passive = false;
  let infinitiveMark = false;
  let hypothetical = false;
  let negated = false;
  const subject = tree.subject(verb);
  for (const child of tree.children(verb)) {
    if (child > verb) continue;
    const relation = tree.plainRelation(child);
    const childWord = tree.word(child);
    if (tree.relation(child) === 'aux:pass' || tree.relation(child) === 'nsubj:pass') passive = true;
    if (relation === 'mark' && childWord === 'to') infinitiveMark = true;
    if (relation === 'mark' && hypotheticalMarks.test(childWord)) hypothetical = true;
    if (relation === 'aux' && modals.test(childWord)) hypothetical = true;
    if (relation === 'advmod' && /^(?:not|n't|never)$/.test(childWord)) negated = true;
    if (relation === 'aux' && child >= verb - 4 && child > subject) from = Math.min(from, child);
  }
  const head = tree.head(verb);
  if (head >= 0 && tree.is(verb, 'xcomp') && refusing.test(lexicon.infinitive(tree.word(head)))) {
    negated = true;
    from = Math.min(from, head);
  }
  // *declined to comment*: the refusal itself is what is reported, unless a verb of saying follows that is a cue of its own.
  if (refusing.test(lemma)) {
    const said = tree.child(verb, 'xcomp');
    if (said > verb && tree.isCue(said) && tree.child(said, 'ccomp') >= 0) return null;
    negated = true;
  }
  const form = passive
    ? 'passive'
    : infinitiveMark
      ? 'infinitive'
      : classes & WordClass.gerund && tree.child(verb, 'aux') < 0
        ? 'gerund'
        : isParticiple(tree, verb, classes, cueClass === 'ask' || lemma === 'compare')
          ? 'participle'
          : 'active';
  return {
    verb,
    from,
    to,
    lemma,
    cueClass,
    frames: lexicon.frames(lemma),
    form,
    past: (classes & WordClass.past) !== 0,
    negated,
    hypothetical,
  };
}

/** *a report issued in May*: behind its noun, without a subject; and *asked whether he would go, he smiled*; *…, compared with ten in May*. */
function isParticiple(tree: SentenceTree, verb: number, classes: number, opening: boolean): boolean {
  if (!(classes & (WordClass.past | WordClass.participle))) return false;
  if (tree.child(verb, 'aux') >= 0) return false;
  const subject = tree.subject(verb);
  // *Smith, asked about it, smiled*: a comma alone between the name and the verb.
  if (subject >= 0) return opening && tree.word(verb - 1) === ',' && !hasComma(tree, subject, verb - 1);
  return tree.relation(verb) === 'acl' || (opening && opensAlone(tree, verb));
}

/** Behind nothing but a conjunction of time, or a comma. */
function opensAlone(tree: SentenceTree, verb: number): boolean {
  const before = tree.word(verb - 1);
  return verb === tree.from || before === ',' || /^(?:when|whenever|if|while|once)$/.test(before);
}

function hasComma(tree: SentenceTree, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (tree.word(token) === ',') return true;
  return false;
}
