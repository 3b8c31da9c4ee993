import type { DateReading, Entity, Quotation, Span } from '../engine/analysis';
import { createAnalysisIndex, type AnalysisIndex } from '../engine/analysisIndex';
import { quoteKindOf } from '../engine/shownQuotations';
import { attributionsOf } from './attribution';
import { speakerOf } from './citation';
import { contentOf } from './content';
import { markedParagraphs, type TextMark } from './htmlMarks';
import { pageStyle } from './htmlStyle';
import { htmlAttribute, htmlText } from './htmlText';
import { HTML_HEAD, htmlTable } from './htmlTable';
import type { ReportSubject } from './markdown';
import type { Atlas } from './overview/mapFigure';
import { overviewOf, type Entered } from './overview/overview';
import { overviewHtml } from './overview/overviewHtml';
import { overviewStyle } from './overview/overviewStyle';
import type { OverviewWords } from './overview/overviewWords';
import { reportOf, type Report } from './report';
import { linesOf, placeOf, placeTitle, questionText, sourceTitle, surenessOf, titleOf } from './reportWords';
import type { PageMark, ReportContext, ReportWords } from './reportWords';
import { createTextReader } from './textReader';

/** What a page is about; its offsets are UTF-16. */
export interface PageSubject extends ReportSubject {
  /** The part of the text that is shown; all of it by default. */
  readonly part?: Span;
  /** What the figures of the overview are drawn with; without it there are none. */
  readonly figures?: PageFigures;
}

/** What the figures of a page are drawn with. */
export interface PageFigures {
  readonly atlas: Atlas | null;
  /** Null where nobody looked for dates: then there is no timeline. */
  readonly dates: readonly DateReading[] | null;
  readonly words: OverviewWords;
  /** What people entered of the sources, as far as it may leave the house. */
  readonly entered?: Entered;
}

/**
 * A page of HTML that needs nothing else: the text with its marks and a legend, who is quoted how much, the quotations by
 * speaker with links into the text, who and what is named, and what is open. No script; every word of the document is escaped.
 */
export function htmlPage({ analysis, text, file, selection, part, figures }: PageSubject, words: ReportWords): string {
  const index = createAnalysisIndex(analysis);
  const context: ReportContext = { reader: createTextReader(text), sources: index, words };
  const report = reportOf(index);
  const { headings } = words;
  const about = titleOf(text, file, words);
  const title = htmlText(about.title);
  return `<!DOCTYPE html>
<html lang="${htmlAttribute(words.language)}">
<head>
${HTML_HEAD}
<title>${title}</title>
<style>${pageStyle}${figures ? overviewStyle : ''}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="note">${htmlText(about.note)}</p>
${selection ? `<p class="note">${htmlText(words.selection)}</p>\n` : ''}</header>
<main>
${section(headings.legend, legend(words), words)}
<section class="text">
<h2>${htmlText(headings.text)}</h2>
<div lang="en">
${markedParagraphs(text, part ?? [0, text.length], marksOf(analysis.quotes, analysis.entities, context))}</div>
</section>
${figures ? `${figuresOf(index, text, figures)}\n` : ''}${section(headings.sources, sourceTable(report, words), words)}
${section(headings.quotes, quotesBySpeaker(report, context), words)}
${section(headings.people, nameTable(report.people, context), words)}
${section(headings.organizations, nameTable(report.organizations, context), words)}
${section(headings.places, placeTable(report.places, context), words)}
${section(headings.questions, questionList(report, context), words)}
</main>
</body>
</html>
`;
}

/** The overview; sources and places have their tables on the page already. */
function figuresOf(index: AnalysisIndex, text: string, { atlas, dates, words, entered }: PageFigures): string {
  const context = { words, atlas, isLive: false, zoom: 1, twins: ['timeline', 'pairs'] as const };
  return overviewHtml(overviewOf(index, text, dates, entered), context);
}

function section(heading: string, content: string, { none }: ReportWords): string {
  return `<section>\n<h2>${htmlText(heading)}</h2>\n${content === '' ? `<p>${htmlText(none)}</p>` : content}\n</section>`;
}

const isQuote = (kind: PageMark): boolean => kind === 'direct' || kind === 'mixed';

function legend({ marks }: ReportWords): string {
  const rows = Object.entries(marks).map(([kind, meaning]) => {
    const tag = isQuote(kind as PageMark) ? 'mark' : 'span';
    return `<li><${tag} class="${kind}">${htmlText(meaning)}</${tag}></li>`;
  });
  return `<ul class="legend">\n${rows.join('\n')}\n</ul>`;
}

/** Quotations outside, then who speaks, then the finer marks of names. */
function marksOf(quotes: readonly Quotation[], entities: readonly Entity[], context: ReportContext): TextMark[] {
  const { words } = context;
  const spoken = quotes.flatMap((quotation) => {
    const { id } = quotation;
    const kind = quoteKindOf(quotation);
    const facts = [words.kinds[kind], whoSpeaks(quotation, context), surenessOf(quotation, words)];
    const label = htmlAttribute(facts.join(', '));
    // What is told indirectly has a light line, as in the editor: nothing of it is highlighted as somebody's words.
    const tag = isQuote(kind) ? 'mark' : 'span';
    return quotation.segments.map((span, i): TextMark => ({
      span,
      open: (first) =>
        first && i === 0
          ? `<${tag} class="${kind}" id="${id}" title="${label}" data-label="${label}">`
          : `<${tag} class="${kind}" title="${label}">`,
      close: `</${tag}>`,
    }));
  });
  const inline = (kind: PageMark, span: Span, title: string): TextMark => ({
    span,
    open: () => `<span class="${kind}" title="${htmlAttribute(title)}">`,
    close: '</span>',
  });
  const speakers = new Map(
    quotes.flatMap(({ speakers: all }) =>
      all.map(({ span }) => [span.join(), inline('speaker', span, words.columns.source)]),
    ),
  );
  const cues = quotes.flatMap(({ cue }) => (cue ? [inline('cue', cue.span, cue.lemma)] : []));
  const names = entities.flatMap(({ type, name, mentions }) =>
    mentions.filter(({ form }) => form !== 'pronoun').map(({ span }) => inline(type, span, name)),
  );
  return [...spoken, ...speakers.values(), ...cues, ...names];
}

function whoSpeaks(quotation: Quotation, { sources, words }: ReportContext): string {
  return speakerOf(attributionsOf(quotation, sources), words);
}

function sourceTable({ sources }: Report, words: ReportWords): string {
  const { columns } = words;
  return htmlTable(
    [columns.source, columns.quotes, columns.words, columns.share],
    sources.map((source) => [
      htmlText(sourceTitle(source)),
      String(source.quotations.length),
      String(source.words),
      htmlText(words.percent(source.share)),
    ]),
    1,
  );
}

function quotesBySpeaker({ sources, unattributed }: Report, context: ReportContext): string {
  const groups = sources.map((source) => ({ title: sourceTitle(source), quotations: source.quotations }));
  if (unattributed.length > 0) groups.push({ title: context.words.speakerNotIdentified, quotations: unattributed });
  return groups
    .map(({ title, quotations }) =>
      [`<h3>${htmlText(title)}</h3>`, ...quotations.map((quotation) => quoteBlock(quotation, context))].join('\n'),
    )
    .join('\n');
}

function quoteBlock(quotation: Quotation, context: ReportContext): string {
  const { reader, words } = context;
  const content = htmlText(contentOf(quotation, reader, { bare: false, paragraphs: '\n' }));
  const facts = [
    whoSpeaks(quotation, context),
    words.kinds[quoteKindOf(quotation)],
    surenessOf(quotation, words),
    ...(quotation.cue ? [quotation.cue.text] : []),
  ];
  const line = htmlText(placeOf(quotation.segments[0]?.[0] ?? 0, context));
  return `<blockquote>${content}\n<footer>${htmlText(facts.join(' · '))} · <a href="#${quotation.id}">${line}</a></footer></blockquote>`;
}

function nameTable(entities: readonly Entity[], { reader, words: { columns } }: ReportContext): string {
  return htmlTable(
    [columns.name, columns.mentions, columns.lines],
    entities.map((entity) => [
      htmlText([entity.name, ...entity.aliases].join(' / ')),
      String(entity.mentions.length),
      linesOf(entity, reader),
    ]),
    1,
  );
}

function placeTable(entities: readonly Entity[], { reader, words }: ReportContext): string {
  const { columns } = words;
  return htmlTable(
    [columns.name, columns.location, columns.mentions, columns.lines],
    entities.map((entity) => [
      htmlText(entity.name),
      entity.place ? htmlText(placeTitle(entity.place, words)) : '',
      String(entity.mentions.length),
      linesOf(entity, reader),
    ]),
    2,
  );
}

function questionList({ questions }: Report, context: ReportContext): string {
  if (questions.length === 0) return '';
  const rows = questions.map(
    (question) => `<li>${htmlText(`${placeOf(question.at, context, true)}: ${questionText(question, context)}`)}</li>`,
  );
  return `<ul>\n${rows.join('\n')}\n</ul>`;
}
