import type { Analysis, Span } from '../analysis';
import type { MarkFinding } from './finding';

/** Curly marks that face one way, and what each is when it is turned round. */
const turned: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['”', '“'],
  ['‘', '’'],
]);

const blank = /^\s?$/;
const wordBegin = /^[\p{L}\p{N}]$/u;
/** What may stand behind a mark that closes. */
const behindClosing = /^[\s,.;:!?)\]”’]?$/;
const beforeOpening = /^[\s([—–]?$/;

/** Curly marks that face the wrong way where their place shows it: *out. “ said Reed*, *”never again”*, *‘go home‘*. */
export function reversedMarks({ quotes, terms, warnings }: Analysis, text: string): MarkFinding[] {
  // Where marks are paired otherwise, a mark that faces this way is right: *„so“*, *‚so‘*, *”so”*.
  const foreign = (mark: string): boolean =>
    (mark === '“' && text.includes('„')) ||
    (mark === '‘' && text.includes('‚')) ||
    (mark === '”' && !text.includes('“'));
  const found = new Map<number, MarkFinding>();
  const add = (at: number, span: Span, opener: number | null): void => {
    const mark = text.charAt(at);
    const other = turned.get(mark);
    if (other === undefined || foreign(mark)) return;
    found.set(at, {
      rule: 'quotation-mark',
      problem: 'reversed',
      span: [at, at + 1],
      mark,
      fix: { span, text: other },
      related: opener === null ? [] : [[opener, opener + 1]],
    });
  };
  const unclosed = warnings.filter(({ code }) => code === 'quote-unclosed').map(({ span }) => span[0]);
  for (const [k, at] of unclosed.entries()) {
    const first = unclosed[k - 1];
    if (first === undefined || first >= at || text[first] !== text[at] || !blank.test(text.charAt(at + 1))) continue;
    const between = text.slice(first, at);
    if (!/\n\s*\n/.test(between)) add(at, [first + between.trimEnd().length, at + 1], first);
  }
  const pieces = [...quotes.flatMap(({ quoted }) => quoted), ...terms.map(({ span }) => span)];
  for (const [start, end] of [...pieces, ...warnings.map(({ span }) => span)]) {
    for (const { index } of text.slice(start, end).matchAll(/[“”‘]/g)) {
      const at = start + index;
      if (isTurned(text, at) && !found.has(at)) add(at, [at, at + 1], null);
    }
  }
  return [...found.values()].sort((a, b) => a.span[0] - b.span[0]);
}

function isTurned(text: string, at: number): boolean {
  const [before, behind] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (text[at] === '”') return beforeOpening.test(before) && wordBegin.test(behind);
  return !blank.test(before) && !beforeOpening.test(before) && behindClosing.test(behind);
}
