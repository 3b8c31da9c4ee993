import type { Entity, Mention, Span } from '../engine/analysis';
import type { AnalysisIndex } from '../engine/analysisIndex';
import { surenessLevel } from '../engine/sureness';
import { NameForms, surnameOf } from './nameForms';

/** What a person should look at before a form is changed: nothing, or why it may be meant to stay. */
export type RenameDoubt = 'none' | 'quoted' | 'shared' | 'guess';

export interface RenameEdit {
  readonly span: Span;
  readonly text: string;
  readonly doubt: RenameDoubt;
}

/** The forms that change, and those that stay as nothing tells what they would become: nicknames. */
export interface RenamePlan {
  readonly edits: readonly RenameEdit[];
  readonly left: readonly string[];
}

/** Why somebody cannot be renamed; `other` names who stands in the way. */
export type RenameRefusal =
  | { readonly why: 'not-a-name' }
  | { readonly why: 'not-a-person' }
  | { readonly why: 'perhaps-other'; readonly other: string };

/** Why a name cannot be given. */
export type NameRefusal = { readonly why: 'no-name' } | { readonly why: 'taken' };

/** The longest name that can be given, in UTF-16 code units. */
export const LONGEST_NAME = 100;

/** The person whose name stands at an offset, and where it stands there. */
export function renameTarget(
  index: AnalysisIndex,
  offset: number,
): { readonly entity: Entity; readonly here: Span } | RenameRefusal {
  const entity = index.entityAt(offset);
  const here = entity?.mentions.find(({ form, span }) => form === 'name' && span[0] <= offset && offset <= span[1]);
  if (!entity || !here) return { why: 'not-a-name' };
  if (entity.type !== 'person') return { why: 'not-a-person' };
  const [maybe] = entity.maybeSameAs;
  const other = maybe && index.entity(maybe.id);
  return other ? { why: 'perhaps-other', other: other.name } : { entity, here: here.span };
}

/** How all forms of a person's name change with the name; `text` is the document. */
export function planRename(index: AnalysisIndex, text: string, entity: Entity, name: string): RenamePlan | NameRefusal {
  const wanted = name.trim();
  if (wanted === '' || wanted.length > LONGEST_NAME || /[\r\n]/.test(wanted) || !/\p{L}/u.test(wanted)) {
    return { why: 'no-name' };
  }
  const others = index.analysis.entities.filter((other) => other !== entity && other.type === 'person');
  if (others.some((other) => other.name === wanted)) return { why: 'taken' };
  const forms = new NameForms(entity.name, wanted);
  const edits: RenameEdit[] = [];
  const left = new Set<string>();
  for (const mention of entity.mentions) {
    if (mention.form !== 'name') continue;
    const form = text.slice(...mention.span);
    const next = forms.of(form);
    if (next === undefined) left.add(form);
    else if (next !== form) edits.push(withPossessive(editOf(index, mention, next, isShared(form, others)), text));
  }
  return { edits, left: [...left] };
}

function editOf(index: AnalysisIndex, { span, confidence }: Mention, text: string, shared: boolean): RenameEdit {
  // Names between quotation marks are somebody's own words.
  const quoted = index.analysis.quotes.some((quotation) =>
    quotation.quoted.some(([start, end]) => start <= span[0] && span[1] <= end),
  );
  const doubt = quoted ? 'quoted' : shared ? 'shared' : surenessLevel(confidence) === 'guess' ? 'guess' : 'none';
  return { span, text, doubt };
}

/** Whether somebody else of the text could be called so. */
function isShared(form: string, others: readonly Entity[]): boolean {
  return others.some(({ name, aliases }) => [surnameOf(name), name, ...aliases].includes(form));
}

/** *Reis’ plan* becomes *Moor’s plan*: a bare apostrophe stands only behind an s. */
function withPossessive(edit: RenameEdit, text: string): RenameEdit {
  const [start, end] = edit.span;
  const bare = /^['’](?=\s+\p{L})/u.exec(text.slice(end, end + 3))?.[0];
  if (bare === undefined || edit.doubt === 'quoted' || !/s$/i.test(text.slice(start, end)) || /s$/i.test(edit.text)) {
    return edit;
  }
  return { ...edit, span: [start, end + 1], text: `${edit.text}${bare}s` };
}
