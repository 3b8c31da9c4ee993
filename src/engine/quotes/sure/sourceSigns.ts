import type { Quotation, Speaker } from '../../analysis';
import data from '../../words/data/sure.json';
import { wordSet } from '../../words/wordSet';
import { firstWord, step, wordCount, type Signs } from './signs';

const determiners = wordSet(data.determiners);

/** What tells whether a speaker's words are those of the source. */
export function sourceSigns(speaker: Speaker, { kind, speakers, cue }: Quotation): Signs {
  const { rule, form, source, text, confidence } = speaker;
  const names = [
    `rule:${rule}`,
    `look:${form}-${source}`,
    `kind:${kind}`,
    `cue:${cue ? 'some' : 'none'}`,
    `first:${opening(text)}`,
    step('words', wordCount(text), [1, 2, 4, 8]),
  ];
  if (speakers.length > 1) names.push('several');
  if (/[,;(]/.test(text)) names.push('with-aside');
  return { names, raw: confidence };
}

function opening(text: string): string {
  if (/^\P{L}*\p{N}/u.test(text)) return 'number';
  if (determiners.has(firstWord(text))) return 'determiner';
  return /^\P{L}*\p{Lu}/u.test(text) ? 'capital' : 'small';
}
