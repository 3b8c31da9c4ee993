import type { Analysis, Entity, Mention, Quotation, Span, Speaker, Term } from '../analysis';
import { placeOf } from './entry';
import { parseSidecar, type Sidecar, type SidecarProblem } from './sidecar';

/** What a file of JSON has to say about an article: an analysis as it is exported, or corrections as they are kept. */
export type JudgedFile =
  | {
      readonly kind: 'analysis';
      readonly analysis: Analysis;
      /** It is of the whole article, so that what is not in it was taken out. */
      readonly whole: boolean;
      /** How many of its entries make no sense and are left out. */
      readonly unread: number;
    }
  | { readonly kind: 'corrections'; readonly sidecar: Sidecar };

type Unknown = Readonly<Record<string, unknown>>;

const SCHEMA = 1;

/**
 * Reads the text of such a file, which people may have edited by hand: what the comparison does not need may be missing, an
 * entry that makes no sense is counted and left out. The answer is what is wrong when the whole makes none.
 */
export function parseJudgedFile(text: string): JudgedFile | SidecarProblem {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return 'syntax';
  }
  const file = objectOf(value);
  if (!file) return 'shape';
  if (!('schema' in file)) {
    const sidecar = parseSidecar(text);
    return typeof sidecar === 'string' ? sidecar : { kind: 'corrections', sidecar };
  }
  const { schema, quotes, entities, terms = [], offsets } = file;
  if (typeof schema === 'number' && schema > SCHEMA) return 'version';
  if (schema !== SCHEMA || !Array.isArray(quotes) || !Array.isArray(entities) || !Array.isArray(terms)) return 'shape';
  const known = {
    quotes: quotes.flatMap((entry) => quotationOf(entry) ?? []),
    entities: withOwnIds(entities.flatMap((entry) => entityOf(entry) ?? [])),
    terms: terms.flatMap((entry) => termOf(entry) ?? []),
  };
  const unread =
    quotes.length + entities.length + terms.length - known.quotes.length - known.entities.length - known.terms.length;
  return {
    kind: 'analysis',
    analysis: { schema: 1, id: '', offsets: offsets === 'codepoint' ? 'codepoint' : 'utf16', ...known, warnings: [] },
    whole: unread === 0 && !('part' in file),
    unread,
  };
}

function quotationOf(value: unknown): Quotation | undefined {
  const entry = objectOf(value);
  const segments = listOf(entry?.['segments'], spanOf);
  const content = listOf(entry?.['content'], textOf);
  const speakers = listOf(entry?.['speakers'], speakerOf);
  const kind = (['direct', 'mixed', 'indirect'] as const).find((known) => known === entry?.['kind']);
  if (!entry || !segments?.length || content?.length !== segments.length || !speakers || !kind) return undefined;
  return {
    id: textOf(entry['id']) ?? '',
    rule: textOf(entry['rule']) ?? '',
    kind,
    act: entry['act'] === 'thought' ? 'thought' : 'speech',
    modality: 'asserted',
    confidence: shareOf(entry['confidence']),
    parent: null,
    segments,
    content,
    quoted: [],
    cue: null,
    when: null,
    speakers,
  };
}

function speakerOf(value: unknown): Speaker | undefined {
  const entry = objectOf(value);
  const text = textOf(entry?.['text']);
  if (!entry || text === undefined) return undefined;
  const id = textOf(objectOf(entry['entity'])?.['id']);
  const forms = ['name', 'pronoun', 'nominal'] as const;
  return {
    span: spanOf(entry['span']) ?? [0, 0],
    text,
    form: forms.find((known) => known === entry['form']) ?? 'nominal',
    source: 'person',
    confidence: 1,
    rule: textOf(entry['rule']) ?? '',
    entity: id === undefined ? null : { id, confidence: 1, rule: '', via: [] },
  };
}

function entityOf(value: unknown): Entity | undefined {
  const entry = objectOf(value);
  const mentions = listOf(entry?.['mentions'], mentionOf);
  const name = textOf(entry?.['name']);
  const type = (['person', 'organization', 'place'] as const).find((known) => known === entry?.['type']);
  if (!entry || !mentions?.length || name === undefined || !type) return undefined;
  const place = placeOf(entry['place']);
  const rule = textOf(objectOf(entry['place'])?.['rule']) ?? '';
  return {
    id: textOf(entry['id']) ?? '',
    type,
    name,
    aliases: listOf(entry['aliases'], textOf) ?? [],
    roles: [],
    maybeSameAs: [],
    mentions,
    place: place ? { ...place, confidence: 1, rule, candidates: [] } : null,
  };
}

/** Where an id is missing or given twice nobody can tell who is meant: such entities get one that nothing refers to. */
function withOwnIds(entities: readonly Entity[]): Entity[] {
  const counts = new Map<string, number>();
  for (const { id } of entities) counts.set(id, (counts.get(id) ?? 0) + 1);
  return entities.map((entity, i) =>
    entity.id !== '' && counts.get(entity.id) === 1 ? entity : { ...entity, id: `no id ${String(i)}` },
  );
}

function mentionOf(value: unknown): Mention | undefined {
  const entry = objectOf(value);
  const span = spanOf(entry?.['span']);
  if (!entry || !span) return undefined;
  const form = entry['form'] === 'pronoun' || entry['form'] === 'nominal' ? entry['form'] : 'name';
  return { span, form, confidence: 1, rule: textOf(entry['rule']) ?? '', reading: 'literal' };
}

function termOf(value: unknown): Term | undefined {
  const entry = objectOf(value);
  const span = spanOf(entry?.['span']);
  const text = textOf(entry?.['text']);
  return span && text !== undefined ? { span, text, rule: textOf(entry?.['rule']) ?? '' } : undefined;
}

/** All of a list, or nothing when one of it makes no sense. */
function listOf<T>(value: unknown, read: (item: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.map(read).filter((item) => item !== undefined);
  return items.length === value.length ? items : undefined;
}

function spanOf(value: unknown): Span | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [start, end] = value as unknown[];
  const isOffset = (offset: unknown): offset is number => Number.isSafeInteger(offset) && (offset as number) >= 0;
  return isOffset(start) && isOffset(end) && start <= end ? [start, end] : undefined;
}

/** Of a file made before quotations had a confidence, or changed by hand: sure. */
function shareOf(value: unknown): number {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : 1;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function objectOf(value: unknown): Unknown | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Unknown) : undefined;
}
