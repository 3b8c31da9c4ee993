import type { Span } from '../../src/engine/analysis';
import { createStages } from '../../src/engine/analyzer';
import { openLanguage } from '../../src/engine/model/language';
import { doubtfulName } from '../../src/engine/names/nameFinder';
import { openGazetteer } from '../../src/engine/places/gazetteer';
import type { Report } from '../../src/engine/quotes/reports/report';
import type { Resources } from '../../src/engine/resources';
import { paragraphsOf } from '../../src/engine/text/prose';
import type { ReportedText } from './reportedTexts';

/** A report that the syntax of a text shows, doubtful ones too. Document offsets. */
export interface FoundReport extends Pick<Report, 'act' | 'signs' | 'doubt' | 'stops'> {
  readonly segments: readonly Span[];
  readonly cue: Span;
  /** Words in marks stand in it: how far it goes, the marks tell. */
  readonly marked: boolean;
  readonly text: ReportedText;
}

/** The reports in the texts, before marks are asked. */
export function collectReports(texts: readonly ReportedText[], resources: Resources): FoundReport[] {
  const { language } = openLanguage(resources.model);
  const gazetteer = resources.gazetteer && openGazetteer(resources.gazetteer);
  const ledger = { off: new Set(['omit/nested']), fired: () => undefined };
  const { tokenize, readSyntax, nameFinder, quotationReader } = createStages(resources, gazetteer, language, ledger);
  return texts.flatMap((text) =>
    paragraphsOf(text.text, 'plain').flatMap((paragraph) => {
      const tokens = tokenize(paragraph.text);
      const syntax = readSyntax?.(tokens);
      if (!syntax) return [];
      const names = nameFinder.find(tokens).filter(({ confidence }) => confidence >= doubtfulName);
      const marks = quotationReader.prepare(tokens, syntax);
      const isMarked = ([from, to]: Span): boolean => marks.pieces.some(({ span }) => from < span[1] && span[0] < to);
      const { start } = paragraph;
      const moved = ([from, to]: Span): Span => [start + from, start + to];
      return quotationReader
        .reports(tokens, names, syntax, marks)
        .map(({ act, signs, doubt, stops, segments, cue }) => ({
          act,
          signs,
          doubt,
          stops: stops.map((stop) => ({ ...stop, offset: start + stop.offset })),
          segments: segments.map(moved),
          cue: moved(cue.span),
          marked: segments.some(isMarked),
          text,
        }));
    }),
  );
}
