import type {
  ArticleAnnotation,
  EntityType,
  MentionForm,
  PlaceKind,
  QuotationAct,
  QuotationModality,
  Range,
} from './annotation';

/** A stretch that an annotator marked: its code and where it stands in the text without marks. */
interface Mark {
  readonly code: string;
  readonly span: Range;
}

interface QuotationRow {
  readonly code: string;
  readonly sources: readonly string[];
  readonly act: QuotationAct;
  readonly modality: QuotationModality;
  readonly parent: string | null;
}

const types: Readonly<Record<string, EntityType>> = { p: 'person', o: 'organization', l: 'place', x: 'other' };
const forms: Readonly<Record<string, MentionForm>> = { '': 'name', '=': 'nominal', '*': 'pronoun' };
const placeKinds: readonly PlaceKind[] = ['country', 'continent', 'region', 'admin', 'city', 'site', 'water', 'other'];

/** What is wrong with a shorthand, with its line. */
export class ShorthandError extends Error {}

/**
 * Reads the annotators' shorthand (`docs/annotation.md`): rows for entities and quotations, a line `---`, then the article with
 * `{code words}` around what is annotated. Spans are UTF-16 offsets into `text`, half-open.
 * @throws ShorthandError when the article without marks is not `text`, or a code has no row, or a row no mark.
 */
export function readShorthand(id: string, text: string, shorthand: string): ArticleAnnotation {
  const cut = shorthand.search(/^---[ \t]*\n/m);
  if (cut < 0) throw new ShorthandError('a line --- must stand between the rows and the article');
  const rows = shorthand
    .slice(0, cut)
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '');
  const marks = readMarks(text, shorthand.slice(shorthand.indexOf('\n', cut) + 1));
  const quotationRows = rows.filter((row) => /^q\d/.test(row)).map(readQuotationRow);
  const entityRows = rows.filter((row) => /^[polx]\d/.test(row));
  const odd = rows.find((row) => !/^[polxq]\d/.test(row));
  if (odd !== undefined) throw new ShorthandError(`a row must begin with p1, o1, l1, x1 or q1: ${odd}`);
  const codes = new Set([...entityRows.map(codeOf), ...quotationRows.map(({ code }) => code)]);
  if (codes.size < rows.length) throw new ShorthandError(`two rows of one code: ${rows.map(codeOf).sort().join(' ')}`);
  for (const { code, span } of marks) {
    if (!/^(t|d(\?|\d{4}(-\d\d(-\d\d)?)?(\/\d{4}(-\d\d(-\d\d)?)?)?)|[polx]\d+[=*]?|q\d+[cs]?)$/.test(code)) {
      throw new ShorthandError(`what is “${code}” (before “${text.slice(span[0], span[0] + 30)}”)?`);
    }
    const row = /^[polxq]\d+/.exec(code)?.[0];
    if (row !== undefined && !codes.has(row)) throw new ShorthandError(`${row} has no row (“${text.slice(...span)}”)`);
  }
  return {
    version: 1,
    id,
    entities: entityRows.map((row) => entity(row, marks)),
    quotations: quotationRows.map((row) => quotation(row, marks, codes, text)),
    terms: marks.filter(({ code }) => code === 't').map(({ span }) => span),
    dates: marks.filter(({ code }) => code.startsWith('d')).map(({ code, span }) => date(code.slice(1), span)),
  };
}

/** The marks in the order of their starts, outer ones first. */
function readMarks(text: string, marked: string): Mark[] {
  const marks: Mark[] = [];
  const open: { code: string; start: number }[] = [];
  const body = marked.replace(/\s+$/, '');
  let at = 0;
  for (let i = 0; i < body.length;) {
    const opening = /^\{([^\s{}]+) /.exec(body.slice(i, i + 40));
    if (body[i] === '\\' && body[i + 1] === '}')
      i += 1; // a brace of the article itself
    else if (opening) {
      open.push({ code: opening[1]!, start: at });
      i += opening[0].length;
      continue;
    } else if (body[i] === '}') {
      const last = open.pop();
      if (!last) throw new ShorthandError(`} without {, behind “${text.slice(Math.max(0, at - 40), at)}”`);
      marks.push({ code: last.code, span: [last.start, at] });
      i += 1;
      continue;
    }
    if (body[i] !== text[at]) {
      throw new ShorthandError(
        `the article says “${text.slice(Math.max(0, at - 30), at + 40)}”, the copy “${body.slice(Math.max(0, i - 30), i + 40)}”`,
      );
    }
    i += 1;
    at += 1;
  }
  if (open.length > 0) throw new ShorthandError(`{${open.at(-1)!.code} is not closed`);
  if (text.slice(at).trim() !== '') throw new ShorthandError(`the copy ends before “${text.slice(at, at + 60)}”`);
  return marks.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

const codeOf = (row: string) => /^\S+/.exec(row)?.[0] ?? '';

/** `q1 p1,o2; thought; denied; in q3`, with `-` for nobody who is named. */
function readQuotationRow(row: string): QuotationRow {
  const [head = '', ...rest] = row.split(';').map((part) => part.trim());
  const [code = '', who = '-', ...more] = head.split(/\s+/);
  const result = {
    act: 'speech' as QuotationAct,
    modality: 'asserted' as QuotationModality,
    parent: null as string | null,
  };
  for (const part of [...more, ...rest]) {
    if (part === 'speech' || part === 'thought') result.act = part;
    else if (part === 'asserted' || part === 'denied' || part === 'hypothetical') result.modality = part;
    else if (/^in q\d+$/.test(part)) result.parent = part.slice(3);
    else throw new ShorthandError(`${code}: what is “${part}”?`);
  }
  return { code, sources: who === '-' ? [] : who.split(','), ...result };
}

/** `p1 Ann Vale; mayor of Sorn`, `l1 Sorn; FR; city; 48.1 2.3`. */
function entity(row: string, marks: readonly Mark[]): ArticleAnnotation['entities'][number] {
  const code = codeOf(row);
  const type = types[code[0]!]!;
  const [name = '', ...rest] = row
    .slice(code.length)
    .split(';')
    .map((part) => part.trim());
  const mentions = marks
    .filter((mark) => mark.code.replace(/[=*]$/, '') === code)
    .map((mark) => ({ span: mark.span, form: forms[mark.code.slice(code.length)]! }));
  if (mentions.length === 0) throw new ShorthandError(`${code} is marked nowhere`);
  if (!mentions.some(({ form }) => form === 'name')) throw new ShorthandError(`${code} has no mention by name`);
  if (type !== 'place')
    return { id: code, type, name, roles: rest.filter((role) => role !== ''), place: null, mentions };
  const [country = '', kind = '', point = ''] = rest;
  const [latitude = NaN, longitude = NaN] = point.split(/[ ,]+/).map(Number);
  if (country !== '-' && !/^[A-Z]{2}$/.test(country))
    throw new ShorthandError(`${code}: the country is two capitals, or -`);
  if (!isPlaceKind(kind)) throw new ShorthandError(`${code}: the kind is one of ${placeKinds.join(', ')}`);
  if (point !== '-' && !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
    throw new ShorthandError(`${code}: latitude and longitude in degrees, or -`);
  }
  const place = {
    country: country === '-' ? null : country,
    kind,
    point: point === '-' ? null : ([latitude, longitude] as const),
  };
  return { id: code, type, name, roles: [], place, mentions };
}

function isPlaceKind(kind: string): kind is PlaceKind {
  return placeKinds.some((known) => known === kind);
}

function quotation(
  { code, sources, act, modality, parent }: QuotationRow,
  marks: readonly Mark[],
  codes: ReadonlySet<string>,
  text: string,
): ArticleAnnotation['quotations'][number] {
  const spans = (suffix: string) => marks.filter((mark) => mark.code === code + suffix).map(({ span }) => span);
  const content = spans('');
  if (content.length === 0) throw new ShorthandError(`${code} has no words`);
  const unknown = [...sources, ...(parent === null ? [] : [parent])].find((other) => !codes.has(other));
  if (unknown !== undefined) throw new ShorthandError(`${code}: ${unknown} has no row`);
  const words = content.map((span) => text.slice(...span)).join(' ');
  return {
    id: code,
    kind: kindOf(words),
    act,
    modality,
    parent,
    content,
    cue: spans('c'),
    source: spans('s'),
    entities: sources,
  };
}

/** Direct: all letters stand in marks; indirect: none; else mixed. */
function kindOf(words: string): 'direct' | 'mixed' | 'indirect' {
  const letters = (part: string) => part.replace(/[^\p{L}\p{N}]/gu, '').length;
  const outside = letters(
    words.replace(/["“„][^"“”]*["”]?|(?<![\p{L}\p{N}])['‘][^'’]*(?:['’](?=\p{L})[^'’]*)*['’](?!\p{L})/gu, ''),
  );
  if (outside === letters(words)) return 'indirect';
  return outside <= 1 ? 'direct' : 'mixed';
}

/** The first and the last day of `2019-05`, `2019-05-01/2019-05-07`; `?` for a day that the text does not give. */
function date(days: string, span: Range): ArticleAnnotation['dates'][number] {
  if (days === '?') return { span, from: null, to: null };
  const [from = '', to = from] = days.split('/');
  return { span, from: firstDay(from), to: lastDay(to) };
}

const firstDay = (date: string) => `${date}${'-01-01'.slice(((date.length - 4) / 3) * 3)}`;

function lastDay(date: string): string {
  const [year, month = '12', day] = date.split('-');
  if (day !== undefined) return date;
  const end = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${end}`;
}
