import type { Direction } from './dateRule';
import { tokenAt } from '../text/tokens';
import type { TaggedParagraph } from './taggedParagraph';

/** Verbs of plans: what they plan is yet to come. */
const planning =
  /^(?:plan|schedul|expect|slat|due$|set$|intend|want|hop(?:e|es|ed|ing)$|agree|vow|promis|prepar|aim|propos|postpon|delay|reschedul|invit|pledg|need|forecast|predict|project|likely|anticipat)/;
/** Verbs that move the end of something: *extended until June*. */
const moving = /^(?:extend|delay|postpon|reschedul|push|mov|suspend|accept|adjourn)/;
/** Verbs that a timetable has in the present: *the fair opens on Friday*. */
const timetable =
  /^(?:open|start|begin|come|arrive|leave|end|expire|take|launch|close|run|face|meet|return|continue|resume|play|go|mark|fall)s?$/;
const modal = /^(?:will|'ll|wo|shall|would|'d|should|must|may|might|can)$/;
/** How many tokens away a verb is looked for, so that a sentence without one costs no more than others. */
const REACH = 60;
/** Where a clause ends to the left of a time, unless it has no verb yet. */
const boundary = /^(?:[,;:()—–-]|that|which|who|whom|when|while|where|because|although|but|if|as)$/;

/**
 * Which way the clause of a time looks: by the nearest verb before it in its clause (*met on Friday*, *will meet on Friday*), else by the first one
 * behind it (*On Friday, he said*). Offsets are into the paragraph's text.
 */
export function directionOf({ tokens, tags }: TaggedParagraph, start: number, end: number): Direction {
  const first = tokenAt(tokens.ends, tokens.count, start);
  const behind = tokenAt(tokens.starts, tokens.count, end - 1);
  const [from, to] = sentenceAround(tokens.sentences, first);
  const word = (token: number): string => (token < from || token >= to ? '' : (tokens.forms[token]?.lower ?? ''));
  if (/^(?:upcoming|coming|forthcoming)$/.test(word(first - 1))) return 'future';
  if (tags.length === 0) return wordsAlone(tokens.text.slice(tokens.starts[from], tokens.ends[to - 1]));
  // *United* and *Sun* are none, whatever the tagger says.
  const isVerb = (token: number): boolean =>
    /^(?:VERB|AUX)\//.test(tags[token] ?? '') && (token === from || !/^\p{Lu}/u.test(tokens.forms[token]?.text ?? ''));
  const inClause = scan(first - 1, from - 1, -1, isVerb, (token) => boundary.test(word(token)));
  const verb = inClause ?? scan(behind, to, 1, isVerb) ?? scan(first - 1, from - 1, -1, isVerb);
  if (verb === null) return 'open';
  const direction = directionOfVerb(verb, word, tags, from, to);
  const before = word(first - 1);
  if (/^(?:until|till|to|for)$/.test(before) && verb < first && moving.test(word(verb))) return 'future';
  if (direction === 'open' && /^(?:until|till|by)$/.test(before)) return 'future';
  // *The May 3 vote*: what is beside a thing says nothing of when the clause is.
  return direction === 'past' && (before === 'of' || isBeside(tags, first, behind)) ? 'open' : direction;
}

function isBeside(tags: readonly string[], first: number, behind: number): boolean {
  return /^(?:NOUN|PROPN)\//.test(tags[behind] ?? '') && /^(?:DET|PRON)\//.test(tags[first - 1] ?? tags[first] ?? '');
}

function directionOfVerb(
  verb: number,
  word: (token: number) => string,
  tags: readonly string[],
  from: number,
  to: number,
): Direction {
  const tag = (token: number): string => (tags[token] ?? '').replace(/^\w+\//, '');
  // The first of its group: *will | have | been held*.
  let head = verb;
  while (head > from && head > verb - 5 && /^(?:AUX|ADV|PART)\//.test(tags[head - 1] ?? '')) head--;
  // A clause that opens with its time has the whole group behind it.
  let last = verb;
  while (last + 1 < to && /^(?:VERB|AUX|ADV|PART)\//.test(tags[last + 1] ?? '') && last < verb + 4) last++;
  const group = Array.from({ length: last - head + 1 }, (_, i) => head + i);
  const verbs = group.filter((token) => /^(?:VERB|AUX)\//.test(tags[token] ?? ''));
  const participle = tag(verbs.at(-1) ?? verb) === 'VBN';
  const helper = group.find((token) => modal.test(word(token)) && tag(token) === 'MD');
  if (helper !== undefined) {
    if (/^(?:will|'ll|wo|shall)$/.test(word(helper))) return 'future';
    // *Might have met on Friday*.
    if (participle && verbs.some((token) => word(token) === 'have')) return 'past';
    return /^(?:would|'d)$/.test(word(helper)) ? 'near' : 'future';
  }
  const infinitive = group.find((token) => word(token) === 'to' && token < verb);
  if (infinitive !== undefined) {
    const before = scan(infinitive - 1, Math.max(from - 1, infinitive - 9), -1, (token) =>
      /^(?:VERB|AUX)\//.test(tags[token] ?? ''),
    );
    if (before === null) return 'open';
    if (/^(?:is|are|'s|'re|am)$/.test(word(before))) return 'future';
    if (planning.test(word(before))) return isPast(before, tag, from) ? 'near' : 'future';
    return directionOfVerb(before, word, tags, from, infinitive);
  }
  const finite = verbs[0] ?? verb;
  if (verbs.some((token) => tag(token) === 'VBN' && planning.test(word(token))))
    return tag(finite) === 'VBD' ? 'near' : 'future';
  // *Ordered that ballots be accepted until April*.
  if (word(finite) === 'be' && finite === head) return 'near';
  if (tag(finite) === 'VBD' || participle) return 'past';
  if (tag(finite) === 'VBG') {
    const before = scan(head - 1, from - 1, -1, (token) => /\/(?:VBD|VBZ|VBP|MD)$/.test(tags[token] ?? ''));
    return before === null ? 'open' : directionOfVerb(before, word, tags, from, before + 1);
  }
  if (/^(?:is|are|'s|'re)$/.test(word(finite)) && verbs.some((token) => tag(token) === 'VBG')) return 'future';
  return timetable.test(word(verb)) ? 'future' : 'open';
}

/** *Planned to*, *was expected to*, but not *is expected to*. */
function isPast(verb: number, tag: (token: number) => string, from: number): boolean {
  const helper = scan(verb - 1, Math.max(from - 1, verb - 4), -1, (token) => /^(?:VBD|VBZ|VBP)$/.test(tag(token)));
  return tag(helper ?? verb) === 'VBD';
}

/** Without tags the words alone tell. */
function wordsAlone(sentence: string): Direction {
  return /\b(?:will|shall|to be held|scheduled for|due on)\b/.test(sentence) ? 'future' : 'open';
}

function scan(
  from: number,
  end: number,
  step: 1 | -1,
  found: (token: number) => boolean,
  stop: (token: number) => boolean = () => false,
): number | null {
  const last = step > 0 ? Math.min(end, from + REACH) : Math.max(end, from - REACH);
  for (let token = from; step > 0 ? token < last : token > last; token += step) {
    if (found(token)) return token;
    if (stop(token)) return null;
  }
  return null;
}

function sentenceAround(sentences: Uint32Array, token: number): [number, number] {
  const next = tokenAt(sentences, sentences.length, token);
  return [sentences[next - 1] ?? 0, sentences[next] ?? 0];
}
