import type { Span, TimeExpression } from '../analysis';
import type { Tokens } from '../text/tokens';
import { WordClass, type QuoteLexicon } from '../words/quoteLexicon';
import type { ParagraphQuotation } from './reading';

/** Words that belong to a time expression when they stand before its core, nearest last. */
const opening =
  /^(?:last|this|next|that|early|late|earlier|later|the|previous|following|same|past|few|several|a|an|one|two|three|four|five|six|seven|eight|nine|ten|mid|\d{1,2}(?:st|nd|rd|th)?)$/;
/** Words that go on with it behind its core. */
const going = /^(?:ago|earlier|later|before|after|\d{1,4}(?:st|nd|rd|th)?|[12]\d{3}|a\.m\.|p\.m\.|am|pm)$/;
/** How many tokens around the cue's clause are looked at. */
const REACH = 12;

/**
 * When it was said, as the cue's clause tells: *said on Monday*, *told reporters last week*. Times inside of what is said are none. The words
 * are kept as they stand; which day they mean is not worked out.
 */
export function withTimes(
  tokens: Tokens,
  quotations: readonly ParagraphQuotation[],
  lexicon: QuoteLexicon,
): ParagraphQuotation[] {
  return quotations.map((quotation) => {
    const when = quotation.cue ? whenOf(tokens, quotation, quotation.cue.span, lexicon) : null;
    return when ? { ...quotation, when } : quotation;
  });
}

function whenOf(
  tokens: Tokens,
  { segments, speakers }: ParagraphQuotation,
  cue: Span,
  lexicon: QuoteLexicon,
): TimeExpression | null {
  const [first, end] = sentenceAround(tokens, cue[0]);
  const at = tokenAt(tokens, cue[0], first, end);
  const word = (token: number): string => tokens.forms[token]?.lower ?? '';
  const isSaid = (token: number): boolean =>
    segments.some(([from, to]) => from <= (tokens.starts[token] ?? 0) && (tokens.starts[token] ?? 0) < to);
  const isCore = (token: number): boolean =>
    token >= first &&
    token < end &&
    !isSaid(token) &&
    (lexicon.classes(word(token).replace(/\.$/, '')) & WordClass.time) !== 0;
  const speaker = speakers[0]?.span;
  // What stands in a relative clause behind the cue, *Reed, who left on Sunday*, tells when that happened.
  let limit = at + 1;
  while (limit < end && !/^(?:who|whose|whom|which)$/.test(word(limit))) limit++;
  // Behind the cue first, where English has it, then before it.
  for (const token of nearest(at, first, limit)) {
    if (!isCore(token)) continue;
    // *Monday's paper said*: part of the one who speaks.
    const start = tokens.starts[token] ?? 0;
    if (speaker && speaker[0] <= start && start < speaker[1]) continue;
    if (word(token + 1) === "'s") continue;
    let from = token;
    let to = token + 1;
    while (from > first && opening.test(word(from - 1)) && !isSaid(from - 1)) from--;
    while (to < end && !isSaid(to) && (isCore(to) || going.test(word(to)) || isYear(word, to))) to++;
    const span: Span = [tokens.starts[from] ?? 0, tokens.ends[to - 1] ?? 0];
    return { span, text: tokens.text.slice(...span) };
  }
  return null;
}

/** *Sept. 9, 2025*: the stop and the comma before a number. */
function isYear(word: (token: number) => string, token: number): boolean {
  return /^[.,]$/.test(word(token)) && /^(?:\d{1,2}|[12]\d{3})$/.test(word(token + 1));
}

function* nearest(at: number, first: number, end: number): Generator<number> {
  for (let token = at + 1; token < Math.min(end, at + REACH); token++) yield token;
  for (let token = at - 1; token >= Math.max(first, at - REACH); token--) yield token;
}

function sentenceAround({ sentences, starts }: Tokens, offset: number): [number, number] {
  let s = 0;
  while (s + 2 < sentences.length && (starts[sentences[s + 1] ?? 0] ?? Infinity) <= offset) s++;
  return [sentences[s] ?? 0, sentences[s + 1] ?? 0];
}

function tokenAt({ ends }: Tokens, offset: number, first: number, end: number): number {
  let token = first;
  while (token < end && (ends[token] ?? 0) <= offset) token++;
  return token;
}
