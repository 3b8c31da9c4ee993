import type { Analysis, Entity, Quotation } from '../engine/analysis';
import { createAnalysisIndex } from '../engine/analysisIndex';
import { quoteKindOf } from '../engine/shownQuotations';
import { attributionsOf } from './attribution';
import { speakerOf } from './citation';
import { contentOf } from './content';
import { markdownTable } from './markdownTable';
import { markdownText } from './markdownText';
import { reportOf, type Report } from './report';
import { linesOf, placeOf, placeTitle, questionText, sourceTitle, surenessOf, titleOf } from './reportWords';
import type { ReportContext, ReportWords } from './reportWords';
import { createTextReader } from './textReader';

/** What a report is about. */
export interface ReportSubject {
  readonly analysis: Analysis;
  /** The whole document. */
  readonly text: string;
  /** The document's name, as it is to be shown. */
  readonly file: string;
  /** The analysis holds only what a selection touches. */
  readonly selection?: boolean;
}

/**
 * A report in Markdown: who is quoted how much, the quotations under their speakers, who and what is named, where it
 * happened, and what is open. The words of the document are escaped.
 */
export function markdownReport({ analysis, text, file, selection }: ReportSubject, words: ReportWords): string {
  const index = createAnalysisIndex(analysis);
  const context: ReportContext = { reader: createTextReader(text, analysis.offsets), sources: index, words };
  const report = reportOf(index);
  const { headings } = words;
  const { title, note } = titleOf(text, file, words);
  const blocks = [
    `# ${markdownText(title)}`,
    markdownText(note),
    ...(selection ? [words.selection] : []),
    section(headings.sources, sourceTable(report, words), words),
    section(headings.quotes, quotesBySpeaker(report, context), words),
    section(headings.people, nameTable(report.people, context), words),
    section(headings.organizations, nameTable(report.organizations, context), words),
    section(headings.places, placeTable(report.places, context), words),
    section(headings.questions, questionList(report, context), words),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function section(heading: string, content: string, words: ReportWords): string {
  return `## ${heading}\n\n${content === '' ? words.none : content}`;
}

function sourceTable({ sources }: Report, words: ReportWords): string {
  const { columns } = words;
  const head = [columns.source, columns.quotes, columns.words, columns.share];
  return markdownTable(
    head,
    sources.map((source) => [
      markdownText(sourceTitle(source)),
      String(source.quotations.length),
      String(source.words),
      words.percent(source.share),
    ]),
    1,
  );
}

function quotesBySpeaker({ sources, unattributed }: Report, context: ReportContext): string {
  const groups = sources.map(({ name, role, quotations }) => ({ title: sourceTitle({ name, role }), quotations }));
  if (unattributed.length > 0) groups.push({ title: context.words.speakerNotIdentified, quotations: unattributed });
  return groups
    .map(({ title, quotations }) =>
      [`### ${markdownText(title)}`, ...quotations.map((quotation) => quoteBlock(quotation, context))].join('\n\n'),
    )
    .join('\n\n');
}

/** The words, then who is named in the text as their speaker, as what, and on which line. */
function quoteBlock(quotation: Quotation, context: ReportContext): string {
  const { reader, sources, words } = context;
  const paragraphs = contentOf(quotation, reader, { bare: false, paragraphs: '\n' }).split('\n');
  const facts = [
    speakerOf(attributionsOf(quotation, sources), words),
    words.kinds[quoteKindOf(quotation)],
    surenessOf(quotation, words),
    ...(quotation.cue ? [quotation.cue.text] : []),
    placeOf(quotation.segments[0]?.[0] ?? 0, context),
  ];
  return [...paragraphs.map(markdownText), `— ${markdownText(facts.join(' · '))}`]
    .map((paragraph) => `> ${paragraph}`)
    .join('\n>\n');
}

function nameTable(entities: readonly Entity[], { reader, words: { columns } }: ReportContext): string {
  return markdownTable(
    [columns.name, columns.mentions, columns.lines],
    entities.map((entity) => [
      markdownText([entity.name, ...entity.aliases].join(' / ')),
      String(entity.mentions.length),
      linesOf(entity, reader),
    ]),
    1,
  );
}

function placeTable(entities: readonly Entity[], { reader, words }: ReportContext): string {
  const { columns } = words;
  return markdownTable(
    [columns.name, columns.location, columns.coordinates, columns.mentions, columns.lines],
    entities.map((entity) => [
      markdownText(entity.name),
      entity.place ? markdownText(placeTitle(entity.place, words)) : '',
      entity.place ? `${String(entity.place.latitude)}, ${String(entity.place.longitude)}` : '',
      String(entity.mentions.length),
      linesOf(entity, reader),
    ]),
    3,
  );
}

function questionList({ questions }: Report, context: ReportContext): string {
  return questions
    .map(
      (question) => `- ${markdownText(`${placeOf(question.at, context, true)}: ${questionText(question, context)}`)}`,
    )
    .join('\n');
}
