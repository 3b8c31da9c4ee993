import type { Span } from '../../analysis';
import { RuleBook } from '../../rules/ruleBook';
import { ruling } from '../../rules/ruling';
import type { Ledger } from '../../rules/ledger';
import type { QuoteLexicon } from '../../words/quoteLexicon';
import type { SpeakerMention } from '../reading';

/** A source, and what stands before it in its clause. */
interface WordsInFront {
  readonly front: string;
  readonly lexicon: QuoteLexicon;
}

/** *A letter mailed to drivers*, *A memo from Iris Rehn to drivers*: the document, and what leads from it to whom it went. */
const sentTo =
  /(?:^|\s)((?:an?|the|his|her|its|their)\s(?:[\p{L}’'-]+\s){0,3}?([\p{L}-]+)\s(?:(?:from|by|sent|written|addressed|emailed|mailed|released|posted|issued|handed|published)\s)(?:[\p{L}’'.-]+\s){0,6}?(?:to|in|on)\s(?:the\s)?)$/iu;
/** In UTF-16 units. */
const farthest = 120;

/** Answers how many characters in front belong to the source. */
export const documentAroundBook = new RuleBook<WordsInFront, number>('Does a document speak to whom seems to speak?', [
  {
    id: 'source/document-sent',
    example: '|A letter mailed to drivers| said the road was open.',
    find: ({ front, lexicon }) => lengthOf(sentTo.exec(front), lexicon),
  },
]);

function lengthOf(match: RegExpExecArray | null, lexicon: QuoteLexicon): number | null {
  const [, words = '', noun = ''] = match ?? [];
  return words !== '' && lexicon.nounKind(noun.toLowerCase()) === 'document' ? words.length : null;
}

/** The source with the document around it, where it is only the last word of that document's phrase. */
export function withDocumentAround(
  text: string,
  speaker: SpeakerMention,
  cue: Span | undefined,
  lexicon: QuoteLexicon,
  ledger: Ledger,
): SpeakerMention {
  const [from, to] = speaker.span;
  if (!cue || cue[0] < to || cue[0] > to + 2) return speaker;
  const front = /[^.!?,;:“”"\n]*$/.exec(text.slice(Math.max(0, from - farthest), from))?.[0] ?? '';
  const answer = documentAroundBook.answer({ front, lexicon }, ledger);
  if (!answer) return speaker;
  const span: Span = [from - answer.found, to];
  return { ...speaker, span, form: 'nominal', source: 'document', name: null, by: ruling(answer.rule) };
}
