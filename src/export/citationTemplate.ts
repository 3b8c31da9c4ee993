/** What a citation may hold; each is text, empty when it is not known. */
export const citationFields = ['quote', 'words', 'speaker', 'role', 'cue', 'kind', 'file', 'path', 'line'] as const;

export type CitationField = (typeof citationFields)[number];

/** How a citation is put together, as `parseTemplate` reads it. */
export type CitationTemplate = readonly (string | Placeholder)[];

interface Placeholder {
  readonly field: CitationField;
  /** Written in front of and behind the field, only if it is not empty. */
  readonly before: string;
  readonly after: string;
}

/** Why a template cannot be used. */
export interface TemplateProblem {
  readonly kind: 'unknown-field' | 'unclosed' | 'unopened' | 'empty' | 'too-long';
  /** The words of the template that are wrong. */
  readonly words: string;
}

/** The longest template, in UTF-16 code units: it is filled for every quotation of a list. */
export const LONGEST_TEMPLATE = 1000;

/** The citation that News Lens gives unless it is told otherwise. */
export const defaultTemplate = '{quote} — {speaker}{, role}, {file}:{line}';

/**
 * Reads a template: text with fields in braces, such as `{quote} ({speaker}, {file}:{line})`. Signs and blanks beside a
 * field's name, as in `{, role}` or `{ (role)}`, are written only when there is something in the field. `{{` and `}}`
 * stand for braces, `\n` for the end of a line.
 */
export function parseTemplate(template: string): CitationTemplate | TemplateProblem {
  if (template.trim() === '') return { kind: 'empty', words: template };
  if (template.length > LONGEST_TEMPLATE) return { kind: 'too-long', words: template.slice(0, 20) };
  const parts: (string | Placeholder)[] = [];
  for (const { 0: piece, index } of template.matchAll(/\{\{|\}\}|\{[^{}]*\}|[{}]|\\n|[^{}\\]+|\\/g)) {
    if (piece === '{{' || piece === '}}') parts.push(piece.charAt(0));
    else if (piece === '\\n') parts.push('\n');
    else if (piece === '{') return { kind: 'unclosed', words: template.slice(index, index + 20) };
    else if (piece === '}') return { kind: 'unopened', words: piece };
    else if (piece.startsWith('{')) {
      const placeholder = placeholderOf(piece.slice(1, -1));
      if (!placeholder) return { kind: 'unknown-field', words: piece };
      parts.push(placeholder);
    } else parts.push(piece);
  }
  return parts;
}

/** Whether a template could be read. */
export function isTemplate(read: CitationTemplate | TemplateProblem): read is CitationTemplate {
  return Array.isArray(read);
}

/** Puts the values into a template. */
export function fillTemplate(template: CitationTemplate, values: Readonly<Record<CitationField, string>>): string {
  return template
    .map((part) => {
      if (typeof part === 'string') return part;
      const value = values[part.field];
      return value === '' ? '' : `${part.before}${value}${part.after}`;
    })
    .join('');
}

function placeholderOf(words: string): Placeholder | undefined {
  const [, before = '', name, after = ''] = /^([^\p{L}]*)(\p{L}+)([^\p{L}]*)$/u.exec(words) ?? [];
  const field = citationFields.find((candidate) => candidate === name);
  return field && { field, before, after };
}
