import type { Span } from '../../analysis';
import type { Ledger } from '../../rules/ledger';
import { RuleBook } from '../../rules/ruleBook';
import { ruling } from '../../rules/ruling';
import type { Paragraph } from '../../text/paragraph';
import type { ParagraphQuotation, QuotationReading, SpeakerMention } from '../reading';
import data from '../../words/data/links.json';
import { wordSet } from '../../words/wordSet';
import { sure } from '../sources/confidence';

/** A paragraph among the others, and what its quotation stage found. */
export interface PlacedParagraph {
  readonly paragraphs: readonly { readonly paragraph: Paragraph; readonly reading: QuotationReading }[];
  readonly index: number;
}

/** Who says a whole paragraph, and where that is written. */
export interface Post {
  readonly speakers: readonly SpeakerMention[];
  /** The paragraph that names them. */
  readonly named: Paragraph;
  /** Where what is said begins and ends. */
  readonly start?: number;
  readonly end: number;
  /** It is told in the words of others. */
  readonly indirect?: boolean;
}

/** So many paragraphs of one block are looked through for who signed it. */
const longestBlock = 12;
/** A name with a time is no longer. */
const longestHead = 120;
const name = String.raw`(?:\p{Lu}[\p{L}.]* )?\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|bin|al|of|the)){0,4}`;
/** *— Nell Cray (@nellcray) June 9, 2022* */
const handle = new RegExp(String.raw`(?:^|\s)(?:—|–|--|-)\s*(${name}) \(@\w{1,30}\)[^.!?]{0,40}$`, 'u');
/** *— Greta Malm, chair of the board* */
const signature = new RegExp(String.raw`^(?:—|–|--)\s*(${name})(?:,[^.!?"“”]{1,80})?$`, 'u');
const pullQuote = new RegExp(String.raw`^["“][^"“”]+["”] (${name})(?:, [^.!?"“”]{1,80})?$`, 'u');
/** *Greta Malm, mill owner* */
const described = new RegExp(String.raw`^(${name}), \p{Ll}[^.!?:"“”]{1,60}$`, 'u');
/** *Greta Malm  0:12*, on a line of its own */
const timed = new RegExp(String.raw`^\s{0,8}(${name})[\s,·|–—-]{1,8}[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*$`, 'u');
/** So many such lines make a transcript. */
const fewestTimed = 3;
const inMarks = /^\s*["“][^"“”]+["”]\s*$/;
/** *Malm: Quay must close* */
const label = /^\s*(\p{Lu}[\p{L}’'-]+): \p{Lu}[^:"“”]*\s[^:"“”]*[^.:"“”]$/u;
const headlineSpeakers = wordSet(data.headlineSpeakers);
const firstPerson = /\b(?:I|me|my|we|our|us)\b/;
/** Where a link begins in a word. */
const link = /pic\.twitter\.com|https?:\/\//;

/** A post that was copied into the text, and a block quotation, are somebody's words without marks. */
export const postBook = new RuleBook<PlacedParagraph, Post>('Who says a whole paragraph?', [
  {
    id: 'join/post',
    example: '|What a day for our little club.|\n\n— |Nell Cray| (@nellcray) June 9, 2022\n\nThe mayor agreed.',
    find: ({ paragraphs, index }) => {
      const own = signedBy(paragraphs[index]?.paragraph, handle);
      if (own) return own.end > 0 ? own : null;
      const behind = signedBy(paragraphs[index + 1]?.paragraph, handle);
      return behind?.end === 0 && !endsOpen(paragraphs[index]?.paragraph) ? { ...behind, end: Infinity } : null;
    },
  },
  {
    // As transcripts of talks are pasted.
    id: 'join/turn-timed',
    example:
      '|Greta Malm|  0:12\n|Nobody slept.|\n\n|Tom Hill|  0:19\n|I did.|\n\n|Greta Malm|  0:31\n|You did not.|\n\n|Tom Hill|  0:40\n|I did.|',
    find: timedTurn,
  },
  {
    id: 'join/block-signed',
    example: '> |The slope was sliding, and nobody slept.|\n>\n> — |Greta Malm|, chair of the board',
    find: ({ paragraphs, index }) => {
      if (!isBlock(paragraphs[index]?.paragraph)) return null;
      for (let i = index + 1; i <= index + longestBlock && isBlock(paragraphs[i]?.paragraph); i++) {
        const signed = signedBy(paragraphs[i]?.paragraph, signature);
        if (signed) return { ...signed, end: Infinity };
      }
      return null;
    },
  },
  {
    id: 'join/block-announced',
    example: '|Malm| wrote:\n\n> |The slope was sliding, and nobody slept.|\n\nThe mill fell silent.',
    find: ({ paragraphs, index }) => {
      if (!isBlock(paragraphs[index]?.paragraph)) return null;
      let before = index - 1;
      while (before > index - longestBlock && isBlock(paragraphs[before]?.paragraph)) before--;
      const at = paragraphs[before];
      const speakers = at?.reading.announces?.speakers ?? [];
      return at && speakers.length > 0 ? { speakers, named: at.paragraph, end: Infinity } : null;
    },
  },
  {
    id: 'join/announced-plain',
    // A statement that is set off by a colon alone: the next paragraph, where it holds no marks.
    example: '|Malm| wrote on her page:\n\n|I had no choice, and the slope was sliding.|\n\nThe mill fell silent.',
    find: ({ paragraphs, index }) => {
      const [before, here] = [paragraphs[index - 1], paragraphs[index]];
      const announced = before?.reading.announces;
      if (!before || !here || !announced?.cue || announced.speakers.length !== 1) return null;
      const { quotations, opens, announces } = here.reading;
      const hasMarks = opens !== null || announces !== null || quotations.some(({ quoted }) => quoted.length > 0);
      const isOwn = firstPerson.test(here.paragraph.text) && here.paragraph.kind !== 'item';
      return hasMarks || !isOwn ? null : { speakers: announced.speakers, named: before.paragraph, end: Infinity };
    },
  },
  {
    id: 'join/pull-quote',
    example: '> “Nobody here wanted to sell” |Greta Malm|, mill owner\n\nThe mill fell silent.',
    find: ({ paragraphs, index }) => {
      const here = paragraphs[index];
      const isNobodys = here?.reading.quotations.every(({ speakers }) => speakers.length === 0) === true;
      return isBlock(here?.paragraph) && isNobodys ? signedBy(here?.paragraph, pullQuote) : null;
    },
  },
  {
    id: 'join/pull-quote-below',
    example: '|“Nobody here wanted to sell.”|\n\n|Greta Malm|, mill owner\n\nThe mill fell silent on Friday.',
    find: ({ paragraphs, index }) => {
      const here = paragraphs[index];
      const isNobodys = here?.reading.quotations.every(({ speakers }) => speakers.length === 0) === true;
      if (!isNobodys || !inMarks.test(here?.paragraph.text ?? '')) return null;
      const below = paragraphs[index + 1]?.paragraph;
      const signed = signedBy(below, signature) ?? signedBy(below, described);
      return signed && { ...signed, end: Infinity };
    },
  },
  {
    id: 'join/headline',
    example: '|Malm|: |Old quay must close|\n\nGreta Malm spoke to the paper on Friday.',
    find: headline,
  },
]);

/** What is said below a name with a time; behind its first paragraph only as long as another such name follows. */
function timedTurn({ paragraphs, index }: PlacedParagraph): Post | null {
  const isHead = (i: number): boolean => timed.test(paragraphs[i]?.paragraph.text.slice(0, longestHead) ?? '');
  const around = { from: Math.max(0, index - longestBlock), to: Math.min(paragraphs.length, index + longestBlock + 1) };
  if (isHead(index)) return null;
  let before = index - 1;
  while (before > around.from && !isHead(before)) before--;
  const signed = signedBy(paragraphs[before]?.paragraph, timed);
  if (!signed) return null;
  const heads = Array.from({ length: around.to - around.from }, (_, i) => around.from + i).filter(isHead);
  const isFirst = paragraphs.slice(before + 1, index).every(({ paragraph }) => paragraph.text.trim() === '');
  if (heads.length < fewestTimed || (!isFirst && !heads.some((head) => head > index))) return null;
  const by = ruling('source/announced');
  return { ...signed, speakers: signed.speakers.map((speaker) => ({ ...speaker, by })), end: Infinity };
}

/** *Malm: Quay must close*, where the text has *Greta Malm*, and nothing is in Malm. */
function headline({ paragraphs, index }: PlacedParagraph): Post | null {
  const here = paragraphs[index];
  const match = here && index === 0 ? label.exec(here.paragraph.text) : null;
  if (!here || !match?.[1] || here.reading.quotations.some(({ quoted }) => quoted.length > 0)) return null;
  const word = match[1];
  const body = paragraphs
    .slice(1, longestBlock)
    .map(({ paragraph }) => paragraph.text)
    .join('\n');
  const surname = new RegExp(String.raw`\p{Lu}[\p{L}.’'-]+ ${word}\b`, 'u').test(body);
  const inside = new RegExp(String.raw`\b(?:in|from|at|to|across|near|inside) ${word}\b`, 'u').test(body);
  const isName = surname && !inside;
  if (!isName && !headlineSpeakers.has(word.toLowerCase())) return null;
  const by = ruling('source/label');
  const form = isName ? 'name' : 'nominal';
  const span: Span = [match[0].indexOf(word), match[0].indexOf(word) + word.length];
  const source = isName ? 'person' : 'unnamed-person';
  const speaker = { span, form, source, confidence: sure.label, by, name: isName ? span : null } as const;
  const start = here.paragraph.text.indexOf(':') + 1;
  return { speakers: [speaker], named: here.paragraph, start, end: Infinity, indirect: true };
}

const isBlock = (paragraph: Paragraph | undefined): boolean => paragraph?.kind === 'blockquote';

/** It leads in what follows. */
const endsOpen = (paragraph: Paragraph | undefined): boolean => /[:—–]\s*$/.test(paragraph?.text ?? '');

/** Words without the links that a copied post ends with. Linear in the text: each word is looked at once, from the end. */
function withoutLinksBehind(words: string): string {
  let rest = words.trimEnd();
  for (;;) {
    let from = rest.length;
    while (from > 0 && !/\s/.test(rest.charAt(from - 1))) from--;
    const at = rest.slice(from).search(link);
    if (at < 0) return rest;
    rest = rest.slice(0, from + at).trimEnd();
  }
}

/** Who signs a paragraph by the words in the first group of a pattern. */
function signedBy(paragraph: Paragraph | undefined, pattern: RegExp): Post | null {
  const match = paragraph && paragraph.text.length < 2000 ? pattern.exec(paragraph.text) : null;
  if (!paragraph || !match?.[1]) return null;
  const start = match.index + match[0].indexOf(match[1]);
  const span: Span = [start, start + match[1].length];
  const by = ruling('source/signature');
  const speaker = { span, form: 'name', source: 'person', confidence: sure.signature, by, name: span } as const;
  return { speakers: [speaker], named: paragraph, end: pattern === pullQuote ? start : match.index };
}

/** The post or block quotation that a paragraph is, with the rule that says so. */
export function postOf(
  at: PlacedParagraph,
  ledger: Ledger,
): { readonly post: Post; readonly turn: ParagraphQuotation } | null {
  const here = at.paragraphs[at.index];
  if (!here) return null;
  const answer = postBook.answer(at, ledger);
  if (!answer) return null;
  const { text } = here.paragraph;
  const end = Math.min(answer.found.end, text.length);
  const words = withoutLinksBehind(text.slice(0, end));
  if (words === '' || signature.test(text)) return null;
  const first = (answer.found.start ?? 0) + text.slice(answer.found.start).search(/\S/);
  return {
    post: answer.found,
    turn: {
      by: ruling(answer.rule),
      kind: answer.found.indirect ? 'indirect' : 'direct',
      act: 'speech',
      modality: 'asserted',
      segments: [[first, words.length]],
      quoted: [],
      cue: null,
      speakers: [],
      open: false,
      parent: null,
    },
  };
}
