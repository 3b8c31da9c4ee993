import type { Quotation, Span } from '../../analysis';
import data from '../../words/data/sure.json';
import { alternatives, wordSet } from '../../words/wordSet';
import { firstWord, step, wordCount, type SignContext, type Signs } from './signs';

const clauseSubjects = wordSet(data.clauseSubjects);
const determiners = wordSet(data.determiners);
const persons = wordSet(data.firstAndSecond);

/** What tells whether a quotation is one, and whether its words are right. */
export function quotationSigns(quotation: Quotation, context: SignContext): Signs {
  const { kind, rule, act, modality, content, cue, speakers, segments, parent } = quotation;
  const side = kind === 'indirect' ? 'indirect' : 'marked';
  const words = content.join(' ');
  const commas = words.split(',').length - 1;
  const [speaker] = speakers;
  const end = ending(quotation, context.text);
  const length = step(`${kind}-words`, wordCount(words), [1, 2, 4, 7, 13, 31]);
  const names = [
    `kind:${kind}`,
    `rule:${rule}`,
    `act:${act}`,
    `modality:${modality}`,
    `cue:${cue?.lemma ?? ''}`,
    length,
    `${side}-opens:${side === 'indirect' ? opening(words) : capital(words)}`,
    `${side}-ends:${end}`,
    `${rule}|${end}`,
    `${side}-gap:${gapOf(quotation)}`,
    // A second clause, or an aside that belongs to the reporter.
    `${side}-commas:${String(Math.min(3, commas))}`,
  ];
  if (side === 'marked') names.push(`marked-share:${shareInMarks(quotation)}`);
  else if (commas === 0 && plainFrame(quotation, context.text)) names.push('indirect-plain');
  if (speaker && persons.has(speaker.text.toLowerCase())) names.push('source-in-talk');
  if (segments.length > 1) names.push(`${side}-split`);
  if (parent !== null) names.push(`${side}-inside`);
  if (context.holdsOther(quotation)) names.push(`${side}-holds-other`);
  if (inTitle(quotation, context.text)) names.push(`${side}-in-title`);
  if (side === 'indirect' && words.includes(';')) names.push('indirect-semicolon');
  if (side === 'indirect' && /["“”]/.test(words)) names.push('indirect-with-marks');
  if (side === 'indirect' && saying.test(words)) names.push('indirect-saying');
  // The rules' own confidence learnt from the same articles as this table (`reportConfidence.ts`): it would seem too good.
  return { names, raw: 0.5 };
}

/** How much of the words stands between marks. */
function shareInMarks({ quoted, segments }: Quotation): string {
  const size = (spans: readonly Span[]): number => spans.reduce((sum, [from, to]) => sum + to - from, 0);
  const share = size(quoted) / Math.max(1, size(segments));
  if (share > 0.99) return 'all';
  if (share > 0.6) return 'most';
  return share > 0.3 ? 'half' : 'few';
}

/** *The mayor said it rained.*: a sentence begins with the source, its cue or its words, and source and cue touch. */
function plainFrame({ cue, speakers: [speaker], segments }: Quotation, text: string): boolean {
  if (!cue || !speaker) return false;
  const [source, verb] = [speaker.span, cue.span];
  const gap = source[1] <= verb[0] ? verb[0] - source[1] : source[0] - verb[1];
  if (gap > 1) return false;
  const from = Math.min(segments[0]?.[0] ?? verb[0], verb[0], source[0]);
  return /(?:^|[.!?\n])\s*$/.test(text.slice(Math.max(0, from - 4), from));
}

/** Another clause of saying that hangs on this one. */
const saying = new RegExp(`,? (?:${alternatives(data.sayingAlong)})\\b`);

/** How far the words are from their cue. */
function gapOf({ cue, segments }: Quotation): string {
  const from = segments[0]?.[0] ?? 0;
  if (!cue) return 'no-cue';
  if (cue.span[0] > from) return 'before-cue';
  return from - cue.span[1] <= 2 ? 'at-cue' : 'behind-cue';
}

function opening(words: string): string {
  const first = firstWord(words);
  if (first === 'that' || first === 'to') return first;
  if (clauseSubjects.has(first)) return 'subject';
  if (determiners.has(first)) return 'determiner';
  return /^\p{Lu}/u.test(words) ? 'capital' : 'other';
}

const capital = (words: string): string => (/^[^\p{L}]*\p{Lu}/u.test(words) ? 'capital' : 'small');

/** What stands at the end of the words: where no clause ends they may be cut. */
function ending({ segments }: Quotation, text: string): string {
  const end = segments.at(-1)?.[1] ?? 0;
  const inside = /([.,;:!?…])["”'’]*$/.exec(text.slice(Math.max(0, end - 4), end))?.[1];
  const behind = /^["”'’)]*\s*([.,;:!?—–]|$)/.exec(text.slice(end, end + 4));
  if (inside === undefined && !behind) return 'open';
  const mark = inside ?? behind?.[1] ?? '.';
  return /[.!?…]/.test(mark) || mark === '' ? 'stop' : 'comma';
}

/** In the first line, which is no sentence. */
function inTitle({ segments }: Quotation, text: string): boolean {
  const end = text.indexOf('\n');
  return end > 0 && (segments[0]?.[0] ?? 0) < end && !/[.!?]["”'’]?\s*$/.test(text.slice(Math.max(0, end - 8), end));
}
