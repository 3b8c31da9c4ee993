import { ruledBy, ruling, type Ruling } from '../rules/ruling';
import type { Entity, Mention, Span } from '../analysis';
import { formKey } from '../entities/formKey';
import { rulingOf, type PlacedCorrection } from './correction';
import { bestFit } from './spans';

const listed = ruling('said/listed');

/** An entity while mentions move. */
interface Draft {
  readonly entity: Entity;
  /** Empty: to be told from the mentions. */
  name: string;
  mentions: readonly Mention[];
  aliases: readonly string[];
  roles: Entity['roles'];
  maybe: Entity['maybeSameAs'];
  /** Whether mentions came or went. */
  touched: boolean;
}

/**
 * The entities after corrections: what was said to be the same is one, what was said not to be is two. `aliases` are pairs
 * that hold in every article (*Big Blue*: *IBM*). Ids are given anew, in order of the first mention.
 */
export function correctEntities(
  entities: readonly Entity[],
  text: string,
  corrections: readonly PlacedCorrection[],
  aliases: Readonly<Record<string, string>>,
): readonly Entity[] {
  const pairs = Object.entries(aliases);
  const judgements = corrections.filter(({ kind }) => kind === 'sameAs' || kind === 'notTheSame');
  if (judgements.length === 0 && pairs.length === 0) return entities;
  const drafts = entities.map(draftOf);
  if (pairs.length > 0) applyAliases(drafts, text, pairs);
  for (const judgement of judgements) {
    if (judgement.kind === 'sameAs') unite(drafts, text, judgement);
    if (judgement.kind === 'notTheSame') part(drafts, text, judgement);
  }
  return finish(drafts, text);
}

function draftOf(entity: Entity): Draft {
  const { name, mentions, aliases, roles, maybeSameAs } = entity;
  return { entity, name, mentions, aliases, roles, maybe: maybeSameAs, touched: false };
}

function applyAliases(drafts: Draft[], text: string, pairs: readonly (readonly [string, string])[]): void {
  const forms = new Set(drafts.flatMap(({ mentions }) => mentions.map((mention) => keyOf(text, mention))));
  const named = (name: string): Draft | undefined => {
    const key = formKey(name);
    // Most names of a long list are not in an article.
    if (!forms.has(key)) return undefined;
    return drafts.find(({ mentions }) => mentions.some((mention) => keyOf(text, mention) === key));
  };
  for (const [alias, name] of pairs) {
    const from = named(alias);
    const to = named(name);
    if (from && to && from !== to) move(drafts, text, { from, to, mentions: from.mentions, by: listed });
    else if (from && !to) rename(from, name);
  }
}

/** The name of the list, which need not be in the text; the one in the text becomes an alias. */
function rename(draft: Draft, name: string): void {
  draft.aliases = [draft.name, ...draft.aliases];
  draft.name = name;
}

type Pair = Extract<PlacedCorrection, { kind: 'sameAs' | 'notTheSame' }>;

function unite(drafts: Draft[], text: string, judgement: Pair): void {
  const from = named(drafts, judgement.target);
  const to = named(drafts, judgement.other);
  if (!from || !to || from === to) return;
  move(drafts, text, { from, to, mentions: meant(from, text, judgement), by: rulingOf(judgement) });
  settle(from, to);
}

function part(drafts: Draft[], text: string, judgement: Pair): void {
  const from = named(drafts, judgement.target);
  const to = named(drafts, judgement.other);
  if (!from || !to) return;
  if (from !== to) {
    settle(from, to);
    return;
  }
  const other = bestFit(from.mentions, spans, judgement.other);
  const alike = other && keyOf(text, other) === formKey(slice(text, judgement.target));
  const leaving = meant(from, text, { ...judgement, here: judgement.here === true || alike === true });
  if (leaving.length === 0 || (other && leaving.includes(other))) return;
  const fresh: Draft = {
    entity: from.entity,
    name: '',
    mentions: [],
    aliases: [],
    roles: [],
    maybe: [],
    touched: true,
  };
  drafts.push(fresh);
  move(drafts, text, { from, to: fresh, mentions: leaving, by: rulingOf(judgement) });
}

/** The mentions that a judgement speaks of: one, or all of that form. */
function meant(draft: Draft, text: string, { target, here }: Pair): readonly Mention[] {
  const mention = bestFit(draft.mentions, spans, target);
  if (!mention || here === true) return mention ? [mention] : [];
  const key = keyOf(text, mention);
  return draft.mentions.filter((one) => one.form === 'name' && keyOf(text, one) === key);
}

interface Move {
  readonly from: Draft;
  readonly to: Draft;
  readonly mentions: readonly Mention[];
  readonly by: Ruling;
}

/** Moves mentions. When no name is left behind, what else is known of the entity goes with them. */
function move(drafts: readonly Draft[], text: string, { from, to, mentions, by }: Move): void {
  const going = new Set(mentions);
  const left = from.mentions.filter((mention) => mention.form === 'name' && !going.has(mention));
  const all = left.length === 0;
  const goes = (mention: Mention): boolean => all || going.has(mention);
  const moved = from.mentions
    .filter(goes)
    .map((mention) => (mention.form === 'name' ? { ...ruledBy(mention, by), confidence: 1 } : mention));
  to.mentions = [...to.mentions, ...moved].sort((a, b) => a.span[0] - b.span[0]);
  from.mentions = from.mentions.filter((mention) => !goes(mention));
  from.touched = to.touched = true;
  // Its full name may have gone.
  if (!left.some((mention) => keyOf(text, mention) === formKey(from.name))) from.name = '';
  if (!all) return;
  to.roles = [...to.roles, ...from.roles].sort((a, b) => a.span[0] - b.span[0]);
  to.maybe = [...to.maybe, ...from.maybe];
  for (const draft of drafts) {
    draft.maybe = draft.maybe.map((other) => (other.id === from.entity.id ? { ...other, id: to.entity.id } : other));
  }
}

/** Whether two entities are one is no longer open. */
function settle(one: Draft, other: Draft): void {
  one.maybe = one.maybe.filter(({ id }) => id !== other.entity.id);
  other.maybe = other.maybe.filter(({ id }) => id !== one.entity.id);
}

function finish(drafts: readonly Draft[], text: string): Entity[] {
  const kept = drafts.filter(({ mentions }) => mentions.length > 0).sort((a, b) => first(a) - first(b));
  const ids = new Map<string, string>();
  kept.forEach((draft, i) => {
    if (!ids.has(draft.entity.id)) ids.set(draft.entity.id, `e${String(i + 1)}`);
  });
  return kept.map((draft, i) => {
    const id = `e${String(i + 1)}`;
    const maybe = new Map<string, Entity['maybeSameAs'][number]>();
    for (const other of draft.maybe) {
      const known = ids.get(other.id);
      if (known !== undefined && known !== id) maybe.set(known, { ...other, id: known });
    }
    const { entity, mentions, roles } = draft;
    return { ...entity, ...namesOf(draft, text), id, mentions, roles, maybeSameAs: [...maybe.values()] };
  });
}

/** The name of an entity is the one it had, or, when that has gone, the longest form in the text. */
function namesOf({ name, aliases, mentions, touched }: Draft, text: string): Pick<Entity, 'name' | 'aliases'> {
  if (!touched) return { name, aliases };
  const forms = new Map<string, string>();
  for (const mention of mentions) {
    const words = slice(text, mention.span);
    if (mention.form === 'name' && !forms.has(formKey(words))) forms.set(formKey(words), words);
  }
  const longest = [...forms.values()].reduce((a, b) => (b.length > a.length ? b : a), '');
  forms.delete(formKey(name || longest));
  return { name: name || longest, aliases: [...forms.values()] };
}

function named(drafts: readonly Draft[], span: Span): Draft | undefined {
  return bestFit(drafts, ({ mentions }) => mentions.map((mention) => mention.span), span);
}

const spans = ({ span }: Mention): readonly Span[] => [span];
const first = ({ mentions }: Draft): number => mentions[0]?.span[0] ?? 0;

/** The words of a span on one line: a name may run over a line's end. */
function slice(text: string, [start, end]: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}

function keyOf(text: string, { span }: Mention): string {
  return formKey(slice(text, span));
}
