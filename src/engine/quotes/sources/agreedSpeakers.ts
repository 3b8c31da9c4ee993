import type { Attributor } from '../links/attribution';
import type { Region } from '../../syntax/clauseItems';
import type { SpeakerMention } from '../reading';
import { speakersOf } from './speakerMentions';

/** Who the rules say speaks, and whether they had to look over another verb. */
export interface SpeakersByRules {
  readonly speakers: readonly SpeakerMention[];
  readonly far: boolean;
}

export const nobodyByRules: SpeakersByRules = { speakers: [], far: false };

/** The rules' own idea of who a cue's subject is, to set beside the tree's. */
export class SubjectByRules {
  constructor(
    private readonly region: Region,
    private readonly tools: Attributor,
  ) {}

  /** The speakers before the cue at an offset of the paragraph; none when the rules see no cue or no subject there. */
  at(offset: number): SpeakersByRules {
    const { items, sentences } = this.region;
    const index = lastNotAfter(items, offset);
    if (items[index]?.start !== offset) return nobodyByRules;
    let s = 0;
    while (s + 2 < sentences.length && (sentences[s + 1] ?? 0) <= index) s++;
    const [from, to] = [sentences[s] ?? 0, sentences[s + 1] ?? 0];
    const site = this.tools.cuesOf(items, from, to).find((cue) => cue.from <= index && index < cue.to);
    if (!site || site.form === 'passive') return nobodyByRules;
    const subject = this.tools.subjects.of(items, from, to, site);
    // What the rules only reach over another verb: there the tree is the better judge.
    return { speakers: speakersOf(items, subject, this.tools), far: subject?.reach === 'far' };
  }
}

function lastNotAfter(items: Region['items'], offset: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Rules and tree say the same; they differ. */
const agreed = 0.97;
const differing = 0.75;

/**
 * One answer from the tree's and the rules'. Where they differ, the rules are right more often about what stands beside the verb, as news is full of
 * comments between subject and verb, which treebanks are not; the tree about what stands further off.
 */
export function agreedSpeakers(
  text: string,
  byTree: readonly SpeakerMention[],
  { speakers: byRules, far }: SpeakersByRules,
): readonly SpeakerMention[] {
  const [tree, rule] = [byTree[0], byRules[0]];
  if (!rule) return byTree;
  if (!tree) return byRules;
  const alike = rule.span[0] < tree.span[1] && tree.span[0] < rule.span[1];
  if (!alike) {
    const chosen = far ? byTree : byRules;
    return chosen.map((speaker) => ({ ...speaker, confidence: Math.min(speaker.confidence, differing) }));
  }
  // The tree knows joint speakers and comments; but a name or an office is not cut in two.
  const whole = rule.span[0] < tree.span[0] && rule.span[1] >= tree.span[1] && !/[,;:]/.test(text.slice(...rule.span));
  const chosen = whole && byTree.length === 1 ? byRules : byTree;
  return chosen.map((speaker) => ({ ...speaker, confidence: agreed }));
}
