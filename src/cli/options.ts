import { parseArgs, type ParseArgsConfig } from 'node:util';
import { textFormats, type TextFormat } from '../engine/text/textFormat';
import { isRule } from '../engine/rules/catalogue';
import { fromIso } from '../engine/dates/days';
import { separators, separatorSigns, type Separator } from '../export/csv';
import { encodingName } from '../engine/text/decodeText';

export const HELP = `news-lens: who said what, who is named, where it happened

Usage
  news-lens analyze FILE...            one analysis per file, in order ('-' reads standard input)
  news-lens analyze --jsonl            lines {"id","text"} on standard input, one analysis per line, streaming
  news-lens check --transcripts GLOB FILE...
                                       whether the words quoted in articles stand in transcripts
  news-lens index FOLDER               makes the index of a folder's articles, or brings it up to date
  news-lens query QUESTION WORDS       asks it; QUESTION is one of
                                         phrase         the newest articles with these words in a row
                                         newest         the newest articles with all of these words
                                         person, organization, place
                                                        who or what is called so: names, roles, quotations, with whom
                                         quote          who else has these words: exact, shortened, changed
                                         same           the quotations of an article (a file) that others have, too
                                         status         how much there is, and what could not be read
  news-lens mcp FOLDER...              a server of the Model Context Protocol on standard input and output: assistants ask
                                       who said what in the folders' articles; it only reads, and nothing else

Options of analyze
  --format FORMAT                      json          one object per line and document (default)
                                       csv           one row per quotation
                                       markdown      a report per document: sources, quotes, places, open questions
                                       html          a page with the marked text; one document only
                                       annotations   W3C Web Annotations, one collection per line and document
                                       words         the words of names and cues in all documents, as a list for spell checkers
  --offsets utf16|codepoint            what positions count in json and csv: UTF-16 code units (default) or code points,
                                       as in Python; annotations always count code points
  --separator SEPARATOR                what stands between the columns of csv: comma (default), semicolon or tab; no cell runs
                                       as a formula in a spreadsheet that takes the file with this separator
  --encoding NAME                      how the bytes of files are to be read: utf-8, utf-16le, windows-1252, …; else it is
                                       found out, and a guess is told on standard error. Lines of --jsonl are UTF-8
  --text-format FORMAT                 how to read the text: plain, markdown, html or captions; auto goes by the file's ending (default)
  --why                                print the rules behind each judgement, and all that answered, instead of the analysis
  --without RULE                       read as if there were no such rule (docs/rules.md lists them); may be repeated
  --dates                              json also has the dates of the text and the days they name; html a timeline
  --date YYYY-MM-DD                    the day of the article, for --dates; else the line's "date", the front matter, a line
                                       with a date, or the dateline
  --home REGION                        where the text is written for: a country (CA), a state or province (CA-ON) or its name;
                                       of the places of one name, one there is meant sooner; may be repeated
  --jobs N                             threads that read: 1 (default). The output is the same, in the same order
  --resume FILE                        for json and annotations: the output goes to FILE, and what FILE holds already, from an
                                       earlier run over the same documents, is not read again, failures included; a last
                                       line that was cut is read anew
  --no-corrections                     leave FILE.news-lens.json, the corrections made in the editor, aside

Options of check
  --transcripts GLOB                   the transcripts: a file, a folder (.txt, .srt, .vtt in it) or a glob in quotes, such as
                                       'speeches/**/*.srt'; may be repeated
  --json                               one object per line and article: each quotation with its status, passage and differences
  --encoding, --home, --no-corrections as above

Options of index and query
  --index DIR                          where the index is: FOLDER/.news-lens (default), and for query that of the folder one
                                       is in, or of one around it
  --jobs N                             threads that read for the index: as many as there are processors (default)
  --exclude PATTERN                    files that the index leaves out, as in a .gitignore; may be repeated
  --limit N                            how many answers query gives: 50 (default)
  --json                               query gives each answer as a line of JSON
  --format csv|markdown|html           query same gives a file of this kind

  -h, --help                           this text
  --version                            the version

Exit status
  0  every document was read, and its analysis written
  1  some document failed, or the engine's data; each is named on standard error, and in json and annotations
     has a line {"id","error"} in its place. The others are complete. Or there is no index to ask, or it is damaged,
     or its making was stopped; what was read is kept
     check: or some quotation was not found as it is quoted. Words left out behind dots are no fault
  2  the command was not understood, or no file matches --transcripts
  3  the output could not be written to its end: the disk is full, or its reader closed the pipe. What
     was written before is good
`;

const FORMATS = ['json', 'csv', 'markdown', 'html', 'annotations', 'words'] as const;
type Format = (typeof FORMATS)[number] | 'why';

export interface AnalyzeOptions {
  readonly files: readonly string[];
  readonly jsonl: boolean;
  readonly format: Format;
  /** Ids of rules that do not answer. */
  readonly without: readonly string[];
  readonly offsets: 'utf16' | 'codepoint';
  readonly textFormat: TextFormat | 'auto';
  /** Whether the dates of the text are wanted. */
  readonly dates: boolean;
  /** The day of the article, as `2019-05-03`, where the caller gives it. */
  readonly date: string | undefined;
  readonly separator: Separator;
  /** The encoding of the files; undefined: it is found out. */
  readonly encoding: string | undefined;
  /** Where the texts are written for, see `homeHints`. */
  readonly home: readonly string[];
  /** Whether the corrections beside a file count. */
  readonly corrections: boolean;
  /** How many threads read. */
  readonly jobs: number;
  /** The output of an earlier run, which is gone on with. */
  readonly resume: string | undefined;
}

export type CheckOptions = Pick<AnalyzeOptions, 'files' | 'encoding' | 'home' | 'corrections'> & {
  /** Files, folders and globs. */
  readonly transcripts: readonly string[];
  readonly json: boolean;
};

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'analyze'; readonly options: AnalyzeOptions }
  | { readonly kind: 'check'; readonly options: CheckOptions };

/** A command line that cannot be understood; the message says what to do. */
export class UsageError extends Error {}

/** Reads the command line's words (without node and script). Throws UsageError. */
export function parseCommand(words: readonly string[]): Command {
  if (words[0] === 'check') return parseCheck(words.slice(1));
  const { values, positionals } = parse(words, OPTIONS);
  if (values.help || (words.length === 1 && words[0] === 'help')) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [verb, ...files] = positionals;
  if (verb === undefined) throw new UsageError('no command given; try: news-lens analyze FILE');
  if (verb !== 'analyze')
    throw new UsageError(`unknown command '${verb}'; the commands are: analyze, check, index, query, mcp`);
  if (values.jsonl && files.length > 0) throw new UsageError('--jsonl reads standard input and takes no files');
  if (!values.jsonl && files.length === 0) throw new UsageError("no file given; name files, '-' or --jsonl");
  const format: Format = values.why ? 'why' : oneOf('--format', values.format, FORMATS);
  const unknown = values.without.find((id) => !isRule(id));
  if (unknown !== undefined) throw new UsageError(`no rule is called '${unknown}'; docs/rules.md lists them`);
  if (format === 'html' && (values.jsonl || files.length > 1)) {
    throw new UsageError('--format html makes one page of one file; run it once for each file');
  }
  if (values.dates && format !== 'json' && format !== 'html')
    throw new UsageError('--dates adds to --format json only, and to html');
  if (values.date !== undefined && !values.dates) throw new UsageError('--date is for --dates');
  if (values.date !== undefined && fromIso(values.date) === null) {
    throw new UsageError(`--date takes a day as YYYY-MM-DD, not '${values.date}'`);
  }
  const jobs = values.jobs === undefined ? 1 : countOf('--jobs', values.jobs, MOST_JOBS);
  if (jobs > 1 && files.includes('-')) throw new UsageError("'-' is one document: leave out --jobs, or name files");
  if (values.resume !== undefined && format !== 'json' && format !== 'annotations')
    throw new UsageError('--resume is for --format json and annotations, which have a line for each document');
  if (values.resume === '') throw new UsageError('--resume takes a file');
  const encoding = knownEncoding(values.encoding);
  if (encoding !== undefined && values.jsonl) throw new UsageError('--encoding is for files; --jsonl reads UTF-8');
  return {
    kind: 'analyze',
    options: {
      files,
      jsonl: values.jsonl,
      format,
      offsets: oneOf('--offsets', values.offsets, ['utf16', 'codepoint']),
      without: values.without,
      dates: values.dates,
      date: values.date,
      separator: separatorOf(values.separator),
      encoding,
      home: values.home,
      corrections: !values['no-corrections'],
      jobs,
      resume: values.resume,
      textFormat: oneOf('--text-format', values['text-format'], ['auto', ...textFormats]),
    },
  };
}

const OPTIONS = {
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
  jsonl: { type: 'boolean', default: false },
  format: { type: 'string', default: 'json' },
  offsets: { type: 'string', default: 'utf16' },
  separator: { type: 'string', default: 'comma' },
  encoding: { type: 'string' },
  'text-format': { type: 'string', default: 'auto' },
  why: { type: 'boolean', default: false },
  without: { type: 'string', multiple: true, default: [] as string[] },
  dates: { type: 'boolean', default: false },
  date: { type: 'string' },
  home: { type: 'string', multiple: true, default: [] as string[] },
  'no-corrections': { type: 'boolean', default: false },
  jobs: { type: 'string' },
  resume: { type: 'string' },
} as const;

const CHECK_OPTIONS = {
  help: OPTIONS.help,
  transcripts: { type: 'string', multiple: true, default: [] as string[] },
  json: { type: 'boolean', default: false },
  encoding: OPTIONS.encoding,
  home: OPTIONS.home,
  'no-corrections': OPTIONS['no-corrections'],
} as const;

function parseCheck(words: readonly string[]): Command {
  const { values, positionals: files } = parse(words, CHECK_OPTIONS);
  if (values.help) return { kind: 'help' };
  const { transcripts, json, home } = values;
  if (transcripts.length === 0)
    throw new UsageError("no transcripts given; try: news-lens check --transcripts 'speeches/*.txt' FILE");
  if (files.length === 0) throw new UsageError('no article given; name files');
  const encoding = knownEncoding(values.encoding);
  return {
    kind: 'check',
    options: { files, transcripts, json, encoding, home, corrections: !values['no-corrections'] },
  };
}

/** Threads, at most. */
export const MOST_JOBS = 64;

/** A whole number from 1 to `most`. Throws UsageError. */
export function countOf(option: string, value: string, most: number): number {
  const count = Number(value);
  if (/^\d+$/.test(value) && count >= 1 && count <= most) return count;
  throw new UsageError(`${option} takes a number from 1 to ${String(most)}, not '${value}'`);
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>;

function parse<T extends Options>(words: readonly string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function knownEncoding(encoding: string | undefined): string | undefined {
  if (encoding === undefined || encodingName(encoding) !== undefined) return encoding;
  throw new UsageError(`--encoding does not know '${encoding}'`);
}

/** By its name, or the sign itself. */
function separatorOf(value: string): Separator {
  const bySign = separators.find((name) => separatorSigns[name] === value);
  return bySign ?? oneOf('--separator', value, separators);
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`${option} takes ${allowed.join(' or ')}, not '${value}'`);
  return found;
}
