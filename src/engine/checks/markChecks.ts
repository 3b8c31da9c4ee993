import type { Span, Warning } from '../analysis';
import { countBefore } from '../analysisIndex';
import type { CheckedArticle, MarkFinding, TextEdit } from './finding';
import { reversedMarks } from './reversedMarks';

/** The mark that closes what each opens. */
const closing: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“'],
  ['‟', '”'],
  ['‘', '’'],
  ['‚', '‘'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
  ['"', '"'],
  ["'", "'"],
  ['``', "''"],
  ["''", "''"],
  ['&ldquo;', '&rdquo;'],
  ['&lsquo;', '&rsquo;'],
  ['&laquo;', '&raquo;'],
  ['&quot;', '&quot;'],
]);

/** Marks that begin a piece of text, and marks that end one; `''` before `'`. */
const atStart = /^(?:``|''|["“”„‟«»‹›‘’‚'])/;
const atEnd = /(?:''|["“”«»‹›‘’'])$/;
const straight = /^["']+$/;
const single = /^['‘’‚‹›]$/;

/** Quotation marks that face the wrong way, are never closed or never opened, and pairs of two kinds: *“…"*. */
export function checkMarks({ index: { analysis }, text }: CheckedArticle): MarkFinding[] {
  const pieces = [...analysis.quotes.flatMap(({ quoted }) => quoted), ...analysis.terms.map(({ span }) => span)];
  const quoted = new Map(
    analysis.quotes.flatMap((quotation) => quotation.quoted.map((span) => [span[0], span] as const)).reverse(),
  );
  const reversed = reversedMarks(analysis, text);
  const paragraphs = Array.from(text.matchAll(/\n[ \t\r]*\n/g), ({ index }) => index);
  const paragraphOf = ({ span }: MarkFinding): number => countBefore(paragraphs, span[0], (at) => at);
  const turned = new Set(reversed.map(paragraphOf));
  const alone = analysis.warnings.flatMap((warning) => withoutPartner(warning, quoted, text));
  const started = new Set([...alone, ...reversed].map(({ span }) => span[0]));
  return [
    ...reversed,
    // A mark that faces the wrong way leaves others of its paragraph without a partner.
    ...alone.filter((finding) => !turned.has(paragraphOf(finding))),
    ...pieces
      .filter(([start, end]) => !started.has(start) && !started.has(end - 1))
      .flatMap((piece) => mismatched(piece, text)),
  ];
}

/** @param quoted the pieces between marks, by where they begin */
function withoutPartner({ code, span }: Warning, quoted: ReadonlyMap<number, Span>, text: string): MarkFinding[] {
  if (code !== 'quote-unclosed' && code !== 'quote-unopened') return [];
  const mark = text.slice(...span);
  // Behind a full stop an apostrophe looks like a closing mark: *L.A.’s*.
  if (code === 'quote-unopened' && /^['’]$/.test(mark) && /^s\b/.test(text.slice(span[1], span[1] + 2))) return [];
  const problem = code === 'quote-unclosed' ? 'unclosed' : 'unopened';
  const fix = problem === 'unclosed' ? closeAtEnd(span, mark, quoted) : null;
  return [{ rule: 'quotation-mark', problem, span, mark, fix, related: [] }];
}

/** The mark is to close where the engine has the quotation end. */
function closeAtEnd([start]: Span, mark: string, quoted: ReadonlyMap<number, Span>): TextEdit | null {
  const text = closing.get(mark);
  const piece = quoted.get(start);
  return text !== undefined && piece ? { span: [piece[1], piece[1]], text } : null;
}

/** Curly and straight marks in one pair, or a double and a single one. Which curly mark closes is a matter of country. */
function mismatched([start, end]: Span, text: string): MarkFinding[] {
  const piece = text.slice(start, end);
  const opener = atStart.exec(piece)?.[0];
  const closer = atEnd.exec(piece)?.[0];
  if (opener === undefined || closer === undefined || piece.length <= opener.length) return [];
  const alike =
    opener === '``' || (straight.test(opener) === straight.test(closer) && single.test(opener) === single.test(closer));
  if (alike) return [];
  const span: Span = [end - closer.length, end];
  const right = closing.get(opener);
  const fix = right === undefined ? null : { span, text: right };
  return [
    {
      rule: 'quotation-mark',
      problem: 'mismatched',
      span,
      mark: closer,
      fix,
      related: [[start, start + opener.length]],
    },
  ];
}
