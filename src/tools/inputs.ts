/** What may be asked; each tool takes some of these. */
export interface ToolInput {
  readonly words?: string;
  readonly name?: string;
  readonly file?: string;
  readonly leave_out?: string;
  readonly transcripts?: readonly string[];
  readonly least?: number;
  readonly limit?: number;
  readonly cursor?: string;
}

export type InputName = keyof ToolInput;

interface TextField {
  readonly type: 'string';
  readonly description: string;
  readonly minLength: number;
  readonly maxLength: number;
}

interface NumberField {
  readonly type: 'number' | 'integer';
  readonly description: string;
  readonly minimum: number;
  readonly maximum: number;
}

interface ListField {
  readonly type: 'array';
  readonly description: string;
  readonly minItems: number;
  readonly maxItems: number;
  readonly items: { readonly type: 'string'; readonly minLength: number; readonly maxLength: number };
}

type Field = TextField | NumberField | ListField;

/** JSON Schema of what a tool takes. */
export interface InputSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, Field>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

const text = (maxLength: number, description: string): TextField => ({
  type: 'string',
  description,
  minLength: 1,
  maxLength,
});

/** So many items are on a page, unless another number is asked for. */
export const USUAL_LIMIT = 20;
/** Below this a quotation is not told, unless it is asked for; as on screen. */
export const USUAL_LEAST = 0.5;

const fields: Readonly<Record<InputName, Field>> = {
  words: text(4000, 'The words, as they stand in the text. Case, accents and punctuation make no difference.'),
  name: text(200, 'Name of a person, organisation or place; a surname alone will do.'),
  file: text(1000, 'One article: its path, relative to the folder. Without it all articles are searched.'),
  leave_out: text(1000, 'The article that the words come from, by its path: it is not searched.'),
  transcripts: {
    type: 'array',
    description: 'Transcripts of what was said: paths of files, or of folders with .txt, .srt and .vtt files.',
    minItems: 1,
    maxItems: 20,
    items: { type: 'string', minLength: 1, maxLength: 1000 },
  },
  least: {
    type: 'number',
    description: `How sure a quotation must be, from 0 to 1. Default ${String(USUAL_LEAST)}.`,
    minimum: 0,
    maximum: 1,
  },
  limit: {
    type: 'integer',
    description: `How many items a page has. Default ${String(USUAL_LIMIT)}.`,
    minimum: 1,
    maximum: 50,
  },
  cursor: text(40, 'The next_cursor of the page before, to go on; all else stays the same.'),
};

/** @param described words that say better than the usual ones what a field is in this tool */
export function schemaOf(
  names: readonly InputName[],
  required: readonly InputName[],
  described: Partial<Readonly<Record<InputName, string>>> = {},
): InputSchema {
  const properties = names.map((name) => [name, { ...fields[name], ...words(described[name]) }] as const);
  return { type: 'object', properties: Object.fromEntries(properties), required, additionalProperties: false };
}

const words = (description: string | undefined): { description?: string } =>
  description === undefined ? {} : { description };

/** What was asked, or what is wrong with it, in words that repeat nothing of it. */
export function readInput(schema: InputSchema, value: unknown): { input: ToolInput } | { problem: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problem: 'The input is no object.' };
  const given = Object.entries(value).filter(([, each]) => each !== undefined && each !== null);
  if (given.some(([name]) => !Object.hasOwn(schema.properties, name)))
    return { problem: `There is an unknown field; the fields are: ${Object.keys(schema.properties).join(', ')}.` };
  const missing = schema.required.find((name) => !given.some(([each]) => each === name));
  if (missing !== undefined) return { problem: `The field ${missing} is missing.` };
  for (const [name, each] of given) {
    const field = schema.properties[name];
    const problem = field && problemOf(field, each);
    if (problem !== undefined) return { problem: `The field ${name} must be ${problem}.` };
  }
  return { input: Object.fromEntries(given) };
}

function problemOf(field: Field, value: unknown): string | undefined {
  switch (field.type) {
    case 'string':
      return isText(value, field) ? undefined : `a text of ${range(field.minLength, field.maxLength)} characters`;
    case 'array': {
      const { items, minItems, maxItems } = field;
      const isList = Array.isArray(value) && value.length >= minItems && value.length <= maxItems;
      return isList && value.every((each) => isText(each, items))
        ? undefined
        : `a list of ${range(minItems, maxItems)} texts`;
    }
    case 'number':
    case 'integer': {
      const { minimum, maximum, type } = field;
      const isRight = typeof value === 'number' && value >= minimum && value <= maximum;
      return isRight && (type === 'number' || Number.isInteger(value))
        ? undefined
        : `a number from ${range(minimum, maximum)}`;
    }
  }
}

const isText = (value: unknown, bounds: { readonly minLength: number; readonly maxLength: number }): boolean =>
  typeof value === 'string' && value.trim().length >= bounds.minLength && value.length <= bounds.maxLength;

const range = (from: number, to: number): string => `${String(from)} to ${String(to)}`;
