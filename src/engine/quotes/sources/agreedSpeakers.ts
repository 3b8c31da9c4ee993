import type { Span } from '../../analysis';
import type { Ledger } from '../../rules/ledger';
import { RuleBook } from '../../rules/ruleBook';
import type { Attributor } from '../links/attribution';
import type { Region } from '../../syntax/clauseItems';
import { firstCueFrom, type CueSite } from '../links/cues';
import type { SpeakerMention } from '../reading';
import { speakersOf } from './speakerMentions';

/** The rules' own idea of who a cue's subject is, to set beside the tree's. */
export class SubjectByRules {
  readonly #region: Region;
  readonly #tools: Attributor;
  /** Per sentence its cues, once somebody has asked. */
  readonly #cues: (readonly CueSite[] | undefined)[] = [];

  constructor(region: Region, tools: Attributor) {
    this.#region = region;
    this.#tools = tools;
  }

  /** The speakers before the cue at an offset of the paragraph; none when the rules see no cue or no subject there. */
  at(offset: number): readonly SpeakerMention[] {
    const { items, sentences } = this.#region;
    const index = lastWhere(items.length, (each) => (items[each]?.start ?? 0) <= offset);
    if (items[index]?.start !== offset) return [];
    const s = lastWhere(sentences.length - 1, (each) => (sentences[each] ?? 0) <= index);
    const [from, to] = [sentences[s] ?? 0, sentences[s + 1] ?? 0];
    const cues = (this.#cues[s] ??= this.#tools.cuesOf(items, from, to));
    // Cues do not overlap: the last that begins here or before.
    const site = cues[firstCueFrom(cues, index + 1) - 1];
    if (!site || index >= site.to || site.form === 'passive') return [];
    return speakersOf(items, this.#tools.subjects.of(items, from, to, site), this.#tools);
  }
}

/** The last of the numbers below `count` for which something is true that is true up to some point; -1 if for none. */
function lastWhere(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Rules and tree say the same; they differ. Set by hand on the development corpus. */
const agreed = 0.97;
const differing = 0.75;

/** Two answers to the same question: who speaks. */
interface TwoAnswers {
  readonly text: string;
  /** Where the cue begins in the text. */
  readonly cue: number;
  /** What is reported. */
  readonly segments: readonly Span[];
  readonly byTree: readonly SpeakerMention[];
  readonly byRules: readonly SpeakerMention[];
}

/** A relative clause between commas: from behind a name to before the cue. *, from whom …,*; *, the writer to whom …,* */
const relative = /^\s*,\s+(?:[^,;:—]*\s)?(?:who|whose|whom|which|where)\s.*,\s*$/s;

const dash = /[–—]|\s-\s/;

/** One answer from the tree's and the rules'. Where they differ, the tree is right more often, but for comments between dashes. */
export const agreeBook = new RuleBook<TwoAnswers, readonly SpeakerMention[]>('Who speaks, by the tree and the rules?', [
  {
    id: 'agree/only-tree',
    example: 'A plan written by |Vale| was criticized by |the crew|.',
    find: ({ byTree, byRules }) => (byRules.length === 0 ? byTree : null),
  },
  {
    id: 'agree/only-rules',
    example: 'A deal announced in May said |the road was shut|.',
    find: ({ byTree, byRules }) => (byTree.length === 0 ? byRules : null),
  },
  {
    id: 'agree/inside',
    // Nobody stands in the words that they report.
    example: 'Vale remains loyal, |his brother, Tom Reid|, said.',
    find: ({ byTree, byRules, segments }) =>
      !isAlike(byTree, byRules) && isWithin(byTree, segments) && !isWithin(byRules, segments)
        ? atMost(byRules, differing)
        : null,
  },
  {
    id: 'agree/listed',
    // The tree takes the last of a list for the subject.
    example: '|The mayor|, |the bishop| and |the police chief| told the paper that the road was shut.',
    find: ({ byTree, byRules }) =>
      byRules.length > 2 && byTree.length === 1 && isAlike(byTree, byRules.slice(-1))
        ? atMost(byRules, differing)
        : null,
  },
  {
    id: 'agree/owner',
    // Whose brother-in-law it is does not speak.
    example: '|Iris Rehn’s brother-in-law, Olaf Sand,| said the attic was dry.',
    find: ({ text, byTree, byRules }) =>
      isAlike(byTree, byRules) && isOwner(text, byTree, byRules) ? atMost(byRules, differing) : null,
  },
  {
    id: 'agree/over-dashes',
    // News is full of comments between subject and verb; treebanks are not.
    example: '|Rosa Vale| — whose father built the quay — said the wall had moved.',
    find: (at) =>
      !isAlike(at.byTree, at.byRules) && dash.test(at.text.slice(at.byTree[0]?.span[1], at.cue))
        ? atMost(at.byRules, differing)
        : null,
  },
  {
    id: 'agree/over-relative',
    // The tree takes the verb behind a relative clause for one of its own.
    example: '|Mara Pell|, whose brother owned a farm, said the town was poor.',
    find: (at) => (!isAlike(at.byTree, at.byRules) && isInRelative(at) ? atMost(at.byRules, differing) : null),
  },
  {
    id: 'agree/over-whose',
    // The tree takes what they own for those who speak.
    example: '|The driver| whose bus hit the wall said the brakes had failed.',
    find: ({ text, byTree, byRules }) =>
      !isAlike(byTree, byRules) && opensWithWhose(text, byTree) ? atMost(byRules, differing) : null,
  },
  {
    id: 'agree/differ',
    example: 'She has |a letter saying that the road was shut|.',
    find: ({ byTree, byRules }) => (isAlike(byTree, byRules) ? null : atMost(byTree, differing)),
  },
  {
    id: 'agree/alike-whole',
    // The tree knows joint speakers and comments; but a name or an office is not cut in two.
    example: '|Gov. Sean Hill| said the talks had begun.',
    find: ({ text, byTree, byRules }) => (isCutByTree(text, byTree, byRules) ? sure(byRules) : null),
  },
  {
    id: 'agree/alike',
    example: '|He| wanted to explain why the plan was dropped.',
    find: ({ byTree }) => sure(byTree),
  },
]);

/** Who speaks, and how sure that is. */
export function agreedSpeakers(answers: TwoAnswers, ledger: Ledger): readonly SpeakerMention[] {
  return agreeBook.find(answers, ledger) ?? [];
}

/** Whether what the tree takes for the speaker stands in a relative clause behind what the rules do. */
function isInRelative({ text, cue, byTree: [tree], byRules: [rule] }: TwoAnswers): boolean {
  if (!tree || !rule || tree.span[0] < rule.span[1] || tree.span[1] > cue) return false;
  return relative.test(text.slice(rule.span[1], cue));
}

/** *the driver whose bus …*, without a comma. */
function opensWithWhose(text: string, [tree]: readonly SpeakerMention[]): boolean {
  return tree !== undefined && /[^,]\swhose\s$/.test(text.slice(Math.max(0, tree.span[0] - 2), tree.span[0] + 6));
}

function isAlike([tree]: readonly SpeakerMention[], [rule]: readonly SpeakerMention[]): boolean {
  return tree !== undefined && rule !== undefined && rule.span[0] < tree.span[1] && tree.span[0] < rule.span[1];
}

function isWithin([speaker]: readonly SpeakerMention[], spans: readonly Span[]): boolean {
  return speaker !== undefined && spans.some(([from, to]) => from <= speaker.span[0] && speaker.span[1] <= to);
}

/** What the tree takes for the speaker only owns what the rules do. */
function isOwner(text: string, [tree, second]: readonly SpeakerMention[], [rule]: readonly SpeakerMention[]): boolean {
  if (!tree || !rule || second) return false;
  return rule.span[1] > tree.span[1] + 2 && /^['’]s?\s/.test(text.slice(tree.span[1]));
}

function isCutByTree(text: string, byTree: readonly SpeakerMention[], [rule]: readonly SpeakerMention[]): boolean {
  const [tree] = byTree;
  if (!tree || !rule || byTree.length > 1) return false;
  return rule.span[0] < tree.span[0] && rule.span[1] >= tree.span[1] && !/[,;:]/.test(text.slice(...rule.span));
}

function atMost(speakers: readonly SpeakerMention[], confidence: number): SpeakerMention[] {
  return speakers.map((speaker) => ({ ...speaker, confidence: Math.min(speaker.confidence, confidence) }));
}

const sure = (speakers: readonly SpeakerMention[]): SpeakerMention[] =>
  speakers.map((speaker) => ({ ...speaker, confidence: agreed }));
