import { htmlAttribute, htmlText } from './htmlText';
import { HTML_HEAD, htmlTable } from './htmlTable';
import { pageStyle } from './htmlStyle';
import { markdownTable } from './markdownTable';
import { markdownText } from './markdownText';

/** A page of tables, each under a heading; all texts are as they are meant to be read. */
export interface TablePage {
  readonly title: string;
  /** Stand below the title, each on a line of its own. */
  readonly notes: readonly string[];
  readonly sections: readonly TableSection[];
  /** A language tag. */
  readonly language: string;
}

export interface TableSection {
  readonly heading: string;
  readonly notes?: readonly string[];
  readonly columns: readonly string[];
  /** From this column on they are numbers. */
  readonly numbers: number;
  readonly rows: readonly (readonly string[])[];
}

/** Words of articles are as long as they are: a narrow window breaks them. */
const STYLE = 'td { overflow-wrap: anywhere; }';

/** The page in Markdown; nothing in its texts is taken for markup. */
export function tableMarkdown({ title, notes, sections }: TablePage): string {
  const blocks = [
    `# ${markdownText(title)}`,
    ...notes.map(markdownText),
    ...sections.flatMap((section) => [
      `## ${markdownText(section.heading)}`,
      ...(section.notes ?? []).map(markdownText),
      markdownTable(
        section.columns.map(markdownText),
        section.rows.map((row) => row.map(markdownText)),
        section.numbers,
      ),
    ]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** The page in HTML that needs nothing else: no script, every text escaped. */
export function tableHtml({ title, notes, sections, language }: TablePage): string {
  const notesOf = (texts: readonly string[]): string =>
    texts.map((note) => `<p class="note">${htmlText(note)}</p>\n`).join('');
  const parts = sections.map((section) => {
    const rows = section.rows.map((row) => row.map(htmlText));
    const table = htmlTable(section.columns, rows, section.numbers);
    return `<section>\n<h2>${htmlText(section.heading)}</h2>\n${notesOf(section.notes ?? [])}${table}\n</section>`;
  });
  return `<!DOCTYPE html>
<html lang="${htmlAttribute(language)}">
<head>
${HTML_HEAD}
<title>${htmlText(title)}</title>
<style>${pageStyle}${STYLE}</style>
</head>
<body>
<header>
<h1>${htmlText(title)}</h1>
${notesOf(notes)}</header>
<main>
${parts.join('\n')}
</main>
</body>
</html>
`;
}
