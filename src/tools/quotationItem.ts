import type { Quotation, Speaker } from '../engine/analysis';
import { leastSureLink, speakerSureness, surenessLevel } from '../engine/sureness';
import { attributionsOf } from '../export/attribution';
import { contentOf } from '../export/content';
import { fold } from '../export/spaces';
import { createTextReader, type TextReader } from '../export/textReader';
import type { Item } from './bounds';
import type { Article } from './library';

/** How sure something is: in a word, and as a number from 0 to 1. */
export function surenessOf(confidence: number): { readonly word: string; readonly number: number } {
  return { word: surenessLevel(confidence), number: Math.round(confidence * 100) / 100 };
}

/** How sure it is that somebody said these words: as its least sure part is. */
export const surenessOfQuotation = (quotation: Quotation): number => leastSureLink(quotation).confidence;

/** Lines of an article, found once for all items of it. */
export function readerOf({ text }: Article): TextReader {
  return createTextReader(text);
}

/** A quotation as tools tell it: the words as printed, where, whose, how sure, and by which rules. */
export function quotationItem(quotation: Quotation, article: Article, reader: TextReader): Item {
  const { kind, act, modality, cue, segments } = quotation;
  const attributions = attributionsOf(quotation, article.index);
  return {
    file: article.file,
    line: reader.line(segments[0]?.[0] ?? 0),
    quote: contentOf(quotation, reader, { bare: false, paragraphs: '\n' }),
    kind,
    ...(act === 'thought' ? { act } : {}),
    ...(modality === 'asserted' ? {} : { modality }),
    cue: cue && fold(cue.text),
    speakers: quotation.speakers.map((speaker, i) => {
      const { name, role, identified } = attributions[i] ?? { name: '', role: null, identified: false };
      return speakerItem(speaker, identified ? name : null, role);
    }),
    sureness: surenessOf(surenessOfQuotation(quotation)),
    rule: quotation.rule,
  };
}

function speakerItem(speaker: Speaker, name: string | null, role: string | null): Item {
  return {
    name,
    words: fold(speaker.text),
    ...(role === null ? {} : { role }),
    source: speaker.source,
    sureness: surenessOf(speakerSureness(speaker)),
    rule: speaker.rule,
    ...(speaker.entity ? { name_rule: speaker.entity.rule } : {}),
  };
}
