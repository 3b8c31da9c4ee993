import { RuleBook } from '../../rules/ruleBook';
import type { Ruling } from '../../rules/ruling';
import type { NameMention } from '../../names/nameFinder';
import { WordClass, type QuoteLexicon } from '../../words/quoteLexicon';
import type { SpeakerMention } from '../reading';
import { sourceKindOf } from './sourceKind';
import type { SourcePhrase } from './cueSource';
import type { SentenceTree, TokenRange } from '../../syntax/sentenceTree';
import { joinedTo, phraseOf } from '../../syntax/treePhrases';

interface JoinedHeads {
  readonly tree: SentenceTree;
  readonly heads: readonly number[];
  readonly names: readonly NameMention[];
  readonly lexicon: QuoteLexicon;
}

/** Who is named together, and speaks together. */
export const jointBook = new RuleBook<JoinedHeads, true>('Do several speak together?', [
  {
    id: 'mention/joint',
    example: '|Tom Vale| and |Anna Reed| said the road was shut.',
    find: ({ tree, heads, names, lexicon }) =>
      (heads.length > 1 && heads.every((each) => isSource(tree, each, names, lexicon))) || null,
  },
]);

interface Phrase {
  readonly tree: SentenceTree;
  readonly head: number;
  readonly to: number;
  readonly names: readonly NameMention[];
}

/** The name of whom a phrase stands for. */
export const sourceNameBook = new RuleBook<Phrase, NameMention>('Which name does a source bear?', [
  {
    id: 'mention/own-name',
    example: '|Smith| vowed to stay in the town.',
    find: ({ tree, head, names }) => nameAt(tree, head, names) ?? null,
  },
]);

/** The mentions that a source phrase is made of: several when people speak together. Offsets into the paragraph's text. */
export function sourceMentions(
  tree: SentenceTree,
  source: SourcePhrase,
  confidence: number,
  names: readonly NameMention[],
  lexicon: QuoteLexicon,
): SpeakerMention[] {
  const { by, within } = source;
  const named = listedNames(tree, source.head, names);
  const head = named >= 0 ? named : source.head;
  const joined = joinedTo(tree, head).filter((child) => tree.part(child) !== 'VERB');
  // Hale and Sons are one.
  const whole = nameAt(tree, head, names);
  const apart = joined.filter(
    (child) => tree.part(child) !== 'ADJ' && (!whole || nameAt(tree, child, names) !== whole),
  );
  const all = whole && !isListBehind(tree, whole, apart) ? [head] : [head, ...apart];
  // Ms Lund: the parser may join both words.
  const heads = all.filter((each, i) => {
    const name = nameAt(tree, each, names);
    return !name || all.findIndex((other) => nameAt(tree, other, names) === name) === i;
  });
  const several = jointBook.find({ tree, heads, names, lexicon }, tree.ledger) === true;
  return (several ? heads : [head]).map((each) =>
    mentionOf(tree, each, { by, confidence, cut: several, within }, names, lexicon),
  );
}

/** Whether *and* stands between a name and who is joined to it; not so in *Kern & Lund, the law firm*. */
function isListBehind(tree: SentenceTree, { span }: NameMention, joined: readonly number[]): boolean {
  const last = joined.at(-1) ?? -1;
  for (let token = last - 1; (tree.tokens.starts[token] ?? -1) >= span[1]; token--)
    if (tree.part(token) === 'CCONJ') return true;
  return false;
}

/** *engineers Vale, Orr and Reed*: the first of several names that say who is meant; -1 where one or none does. */
function listedNames(tree: SentenceTree, head: number, names: readonly NameMention[]): number {
  const first = nameAt(tree, head, names) ? -1 : tree.child(head, 'appos');
  if (first < 0 || nameAt(tree, first, names)?.type !== 'person' || tree.isPunctuation(first - 1)) return -1;
  const joined = joinedTo(tree, first);
  return joined.length > 0 && joined.every((child) => nameAt(tree, child, names)?.type === 'person') ? first : -1;
}

/** Whether a noun alone tells who speaks: only such are taken apart at *and*. */
function isSource(tree: SentenceTree, token: number, names: readonly NameMention[], lexicon: QuoteLexicon): boolean {
  return nameAt(tree, token, names) !== undefined || lexicon.nounKind(tree.word(token)) !== undefined;
}

/** The name that a token belongs to, or is the title of: *Ms Lund*. */
function nameAt(tree: SentenceTree, token: number, names: readonly NameMention[]): NameMention | undefined {
  const start = tree.tokens.starts[token] ?? 0;
  const behind = tree.tokens.starts[token + 1];
  return (
    names.find(({ span }) => span[0] <= start && start < span[1]) ??
    names.find(({ span, title }) => title !== undefined && span[0] === behind)
  );
}

interface MentionShape {
  readonly by: Ruling;
  readonly confidence: number;
  /** Without who is joined to it. */
  readonly cut: boolean;
  readonly within: TokenRange | undefined;
}

function mentionOf(
  tree: SentenceTree,
  head: number,
  { by, confidence, cut, within }: MentionShape,
  names: readonly NameMention[],
  lexicon: QuoteLexicon,
): SpeakerMention {
  const [first, last] = phraseOf(tree, head, cut);
  let from = Math.max(first, within?.[0] ?? first);
  let to = Math.max(head + 1, Math.min(last, within?.[1] ?? last));
  const own = nameAt(tree, head, names);
  const name = sourceNameBook.find({ tree, head, to, names }, tree.ledger);
  const { starts } = tree.tokens;
  // The parser may take an outer word of a name for something else: *Will Young*, *Kim Jae-ho*.
  while (own && from > tree.from && (starts[from - 1] ?? 0) >= own.span[0]) from--;
  while (own && (starts[to] ?? Infinity) < own.span[1]) to++;
  if (name) to = beforeTime(tree, head, to, lexicon);
  while (from < head && isTimeInFront(tree, from, lexicon) && !nameAt(tree, from, names)) from++;
  const form = name ? 'name' : tree.part(head) === 'PRON' && to - from === 1 ? 'pronoun' : 'nominal';
  return {
    span: [tree.tokens.starts[from] ?? 0, tree.tokens.ends[to - 1] ?? 0],
    form,
    source: sourceKindOf(tree.word(head), form, name?.type, lexicon, tree.ledger),
    confidence,
    by,
    name: name?.span ?? null,
  };
}

/** *Yesterday Gov. Pillen*, but *Monday's paper*. */
function isTimeInFront(tree: SentenceTree, token: number, lexicon: QuoteLexicon): boolean {
  return (lexicon.classes(tree.word(token)) & WordClass.time) !== 0 && !/^'s?$/.test(tree.word(token + 1));
}

/** *President Ruto on Sunday*: an end without the day. */
function beforeTime(tree: SentenceTree, head: number, to: number, lexicon: QuoteLexicon): number {
  if (to - 1 <= head || (lexicon.classes(tree.word(to - 1)) & WordClass.time) === 0) return to;
  const day = tree.word(to - 2) === 'on' ? to - 2 : to - 1;
  const end = tree.word(day - 1) === ',' ? day - 1 : day;
  return end > head && /^(?:NOUN|PROPN)$/.test(tree.part(end - 1)) ? end : to;
}
