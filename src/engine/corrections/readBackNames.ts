import type { Analysis, Entity, Mention, PlaceCandidate, Span } from '../analysis';
import { formKey } from '../entities/formKey';
import { append } from '../lists';
import { bareQuote } from './anchor';
import { isSaid, type Judgement, type TextQuote } from './correction';
import { fold, placesOf, type Counterparts } from './counterparts';
import { samePlace } from './places';
import type { LeftOut, ReadBack } from './difference';

type News = ReadBack['judgements'][number];

export interface NamesReadBack extends Pick<ReadBack, 'judgements' | 'orphans' | 'same' | 'left'> {
  /** Said after all else, when it is settled what is a place. */
  readonly places: readonly News[];
  /** By entity of the other analysis, the ids of ours that have its names. */
  readonly entities: ReadonlyMap<Entity, ReadonlySet<string>>;
}

/** What another analysis says otherwise of names: what is one, of whom or what, and which place it is; in short steps. */
export function* readBackNames(
  theirs: Analysis,
  ours: Analysis,
  text: string,
  found: Counterparts,
): Generator<void, NamesReadBack, void> {
  const judgements: News[] = [];
  const places: News[] = [];
  const orphans: ReadBack['orphans'][number][] = [];
  const left: LeftOut[] = [];
  const entities = new Map<Entity, ReadonlySet<string>>();
  let same = 0;

  const ownNamed = new Map([...ours.entities].reverse().map((entity) => [formKey(entity.name), entity]));
  const ownAt = new Map<number, Entity>();
  for (const entity of ours.entities) for (const { span } of names(entity)) ownAt.set(span[0], entity);
  const formAt = ([start, end]: Span): string => formKey(fold(text.slice(start, end)));
  /** The first place of each form. */
  const forms = (spans: readonly Span[]): Span[] => [
    ...new Map([...spans].reverse().map((span) => [formAt(span), span])).values(),
  ];
  /** Whose names of ours are whose of theirs. */
  const shares = new Map<Entity, { readonly entity: Entity; readonly spans: Span[]; readonly main: boolean }[]>();

  for (const entity of theirs.entities) {
    yield;
    const spans = placesOf(entity, found);
    const named = names(entity);
    const said = named.some(isByPerson) || isSaid(entity.place);
    if (named.length === 0) continue;
    if (spans.length === 0) {
      if (said) for (const orphan of orphansOf(entity)) orphans.push(orphan);
      else left.push({ why: 'gone', words: entity.name });
      continue;
    }
    const before = judgements.length + places.length;
    const groups = new Map<Entity | undefined, Span[]>();
    for (const span of spans) {
      const own = ownAt.get(span[0]);
      const group = groups.get(own);
      if (group) group.push(span);
      else groups.set(own, [span]);
    }
    const owners = [...groups.keys()].filter((own) => own !== undefined);
    const main = mainOf(entity, owners, groups);
    entities.set(entity, new Set(owners.map(({ id }) => id)));
    for (const span of forms(groups.get(undefined) ?? [])) {
      judgements.push({ kind: 'name', target: span, type: entity.type });
    }
    const kept = main ? (groups.get(main) ?? []) : spans;
    const other = kept[0];
    const keptForms = new Set(kept.map(formAt));
    for (const [own, group] of groups) {
      if (own) {
        const parts = shares.get(own) ?? [];
        parts.push({ entity, spans: group, main: own === main });
        shares.set(own, parts);
      }
      if (own && own.type !== entity.type) {
        for (const span of forms(group)) judgements.push({ kind: 'name', target: span, type: entity.type });
      }
      if (own === main || !other || (own === undefined && !main)) continue;
      for (const target of forms(group)) {
        // Names written alike are one already, unless we have them apart.
        if (own || !keptForms.has(formAt(target))) {
          judgements.push({ kind: 'sameAs', target, other });
        }
      }
    }
    const place = main && placeNews(entity, main, spans);
    if (place) places.push(place);
    const known = renamed(entity, spans);
    if (known) for (const judgement of known) judgements.push(judgement);
    else if (known === null) left.push({ why: 'renamed', words: entity.name });
    const agree = judgements.length + places.length === before;
    if (agree && main && named.some(isByPerson) && !names(main).some(isByPerson)) {
      append(
        judgements,
        forms(spans).map((target): News => ({ kind: 'name', target, type: entity.type, confirmed: true })),
      );
    } else if (agree) {
      same += 1;
    }
  }
  return { judgements: [...judgements, ...parted(), ...removed()], places, orphans, left, same, entities };

  /** One of ours whose names are those of several: it is cut. */
  function parted(): News[] {
    return [...shares].flatMap(([own, parts]) => {
      const stays = parts.reduce((best, part) => (weight(own, part) > weight(own, best) ? part : best));
      const base = stays.spans[0];
      const stayingForms = new Set(stays.spans.map(formAt));
      return parts.flatMap((part): News[] => {
        if (part === stays || !part.main || !base) return [];
        const [first, ...more] = forms(part.spans);
        if (!first) return [];
        const alike = (span: Span): boolean => stayingForms.has(formAt(span));
        const alone = alike(first) ? part.spans.filter((span) => span !== first && formAt(span) === formAt(first)) : [];
        return [
          { kind: 'notTheSame', target: first, other: base, ...(alike(first) ? { here: true } : {}) },
          ...alone.map((target): News => ({ kind: 'sameAs', target, other: first, here: true })),
          ...more.map((target): News => ({
            kind: 'sameAs',
            target,
            other: first,
            ...(alike(target) ? { here: true } : {}),
          })),
        ];
      });
    });
  }

  /** Names of ours that the other analysis does not have, although its text had the words. */
  function removed(): News[] {
    const known = new Set([...found.mentions.values()].map(([start]) => start));
    return ours.entities.flatMap((entity) => {
      const all = names(entity).map(({ span }) => span);
      const kept = new Set(all.filter(([start]) => known.has(start)).map(formAt));
      const gone = all.filter((span) => !known.has(span[0]) && found.hadWords(span));
      const whole = forms(gone.filter((span) => !kept.has(formAt(span))));
      const alone = gone.filter((span) => kept.has(formAt(span)));
      return [
        ...whole.map((target): News => ({ kind: 'notAName', target })),
        ...alone.map((target): News => ({ kind: 'notAName', target, here: true })),
      ];
    });
  }

  /** A name that somebody wrote in: one that is in the text is meant; null when it is not; undefined when it is the old one. */
  function renamed(entity: Entity, spans: readonly Span[]): News[] | null | undefined {
    const key = formKey(entity.name);
    if (spans.some((span) => formAt(span) === key)) return undefined;
    const own = ownAt.get(spans[0]?.[0] ?? -1);
    if (own && formKey(own.name) === key) return undefined;
    const meant = ownNamed.get(key);
    const other = meant && names(meant)[0]?.span;
    return other ? forms(spans).map((target) => ({ kind: 'sameAs', target, other })) : null;
  }
}

const isByPerson = (mention: Mention): boolean => isSaid(mention);
const names = ({ mentions }: Entity): Mention[] => mentions.filter(({ form }) => form === 'name');

/** The entity of ours that one of theirs is: that of its name, else that with the most of its mentions. */
function mainOf(
  { name }: Entity,
  owners: readonly Entity[],
  groups: ReadonlyMap<Entity | undefined, readonly Span[]>,
): Entity | undefined {
  const size = (own: Entity): number => groups.get(own)?.length ?? 0;
  const namesake = owners.find((own) => formKey(own.name) === formKey(name));
  return (
    namesake ??
    owners.reduce<Entity | undefined>((best, own) => (best && size(best) >= size(own) ? best : own), undefined)
  );
}

/** Who keeps an entity of ours that is to be cut: the one with its name, else the one with the most of its mentions. */
function weight(own: Entity, { entity, spans }: { readonly entity: Entity; readonly spans: readonly Span[] }): number {
  return formKey(entity.name) === formKey(own.name) ? Infinity : spans.length;
}

function placeNews(entity: Entity, own: Entity, [target]: readonly Span[]): News | undefined {
  if (entity.type !== 'place' || !target) return undefined;
  const [theirs, ours] = [entity.place, own.place];
  const agree = theirs === null || ours === null ? theirs === ours : samePlace(theirs, ours);
  if (!agree) return { kind: 'place', target, place: theirs && candidate(theirs) };
  if (!theirs || !isSaid(theirs) || isSaid(ours)) return undefined;
  return { kind: 'place', target, place: candidate(theirs), confirmed: true };
}

function orphansOf(entity: Entity): Judgement<TextQuote>[] {
  const start = names(entity)[0]?.span[0] ?? 0;
  const target = bareQuote(entity.name, start);
  const typed: Judgement<TextQuote> = { kind: 'name', target, type: entity.type };
  if (!entity.place || !isSaid(entity.place)) return [typed];
  return [typed, { kind: 'place', target, place: candidate(entity.place) }];
}

function candidate({
  name,
  kind,
  country,
  admin1,
  latitude,
  longitude,
  geonameId,
  population,
}: PlaceCandidate): PlaceCandidate {
  return { name, kind, country, admin1, latitude, longitude, geonameId, population };
}
