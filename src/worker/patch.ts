import type { Analysis, Entity, Mention, Quotation, Span } from '../engine/analysis';
import { alignEntities, alignSpans } from './align';
import type { TextChange } from './changes';
import { createMoves, renumber } from './moves';
import { sameData } from './sameData';

/** Items of the previous list that only moved, or one new item. `from` is the previous item it takes the place of, or -1. */
export type Piece<T> = { readonly keep: number; readonly count: number } | { readonly from: number; readonly item: T };

/** An entity on its way: its mentions may be told as pieces of the previous ones. */
export interface EntityNews {
  readonly entity: Entity;
  /** When present, the mentions; then those of `entity` are left empty. */
  readonly mentions?: readonly Piece<Mention>[];
}

/** What leads from one analysis of a document to the next. */
export type AnalysisPatch =
  | {
      readonly kind: 'whole';
      readonly analysis: Analysis;
      /** What happened to the text since the previous analysis; null when nothing is known of it. */
      readonly changes: readonly TextChange[] | null;
    }
  | {
      readonly kind: 'pieces';
      readonly changes: readonly TextChange[];
      readonly quotes: readonly Piece<Quotation>[];
      readonly terms: readonly Piece<Analysis['terms'][number]>[];
      readonly entities: readonly Piece<EntityNews>[];
      readonly warnings: readonly Piece<Analysis['warnings'][number]>[];
    };

/**
 * What changed between two analyses of one document, so that `applyPatch(previous, patch)` equals `next`.
 * Items that the changes of the text only moved are not sent; their spans are shifted and their ids renumbered on the
 * other side. The whole is sent when the patch would be no smaller.
 */
export function diffAnalysis(previous: Analysis, next: Analysis, changes: readonly TextChange[]): AnalysisPatch {
  const whole: AnalysisPatch = { kind: 'whole', analysis: next, changes };
  if (previous.id !== next.id || previous.offsets !== next.offsets) return whole;

  const entityOrigins = alignEntities(previous.entities, next.entities, changes);
  const quoteOrigins = alignSpans(previous.quotes, next.quotes, firstSegment, changes);
  const moves = createMoves(
    changes,
    renumber(previous.entities, entityOrigins, 'e'),
    renumber(previous.quotes, quoteOrigins, 'q'),
  );

  let sent = 0;
  const send = <T>(item: T): T => {
    sent += 1;
    return item;
  };
  const entityNews = (entity: Entity, old: Entity | undefined): EntityNews => {
    if (!old) {
      sent += entity.mentions.length;
      return { entity };
    }
    const origins = alignSpans(old.mentions, entity.mentions, spanOf, changes);
    return {
      entity: { ...entity, mentions: [] },
      mentions: pieces(old.mentions, entity.mentions, origins, moves.mention, send),
    };
  };
  const patch: AnalysisPatch = {
    kind: 'pieces',
    changes,
    quotes: pieces(previous.quotes, next.quotes, quoteOrigins, moves.quotation, send),
    terms: pieces(
      previous.terms,
      next.terms,
      alignSpans(previous.terms, next.terms, spanOf, changes),
      moves.spanned,
      send,
    ),
    entities: pieces(previous.entities, next.entities, entityOrigins, moves.entity, (entity, old) =>
      send(entityNews(entity, old)),
    ),
    warnings: pieces(
      previous.warnings,
      next.warnings,
      alignSpans(previous.warnings, next.warnings, spanOf, changes),
      moves.spanned,
      send,
    ),
  };
  return sent > 0 && sent >= size(next) ? whole : patch;
}

/** The analysis that `diffAnalysis` was given as `next`. Items that did not move are the same objects as before. */
export function applyPatch(previous: Analysis, patch: AnalysisPatch): Analysis {
  if (patch.kind === 'whole') return patch.analysis;
  const moves = createMoves(
    patch.changes,
    renumber(previous.entities, origins(patch.entities), 'e'),
    renumber(previous.quotes, origins(patch.quotes), 'q'),
  );
  const entity = ({ entity, mentions }: EntityNews, old: Entity | undefined): Entity =>
    mentions ? { ...entity, mentions: unpack(old?.mentions ?? [], mentions, moves.mention, (item) => item) } : entity;
  return {
    ...previous,
    quotes: unpack(previous.quotes, patch.quotes, moves.quotation, (item) => item),
    terms: unpack(previous.terms, patch.terms, moves.spanned, (item) => item),
    entities: unpack(previous.entities, patch.entities, moves.entity, entity),
    warnings: unpack(previous.warnings, patch.warnings, moves.spanned, (item) => item),
  };
}

function pieces<T, N>(
  previous: readonly T[],
  next: readonly T[],
  origin: readonly number[],
  move: (item: T) => T,
  send: (item: T, old: T | undefined) => N,
): Piece<N>[] {
  const list: Piece<N>[] = [];
  next.forEach((item, index) => {
    const from = origin[index] ?? -1;
    const old = previous[from];
    if (old === undefined || !sameData(move(old), item)) {
      list.push({ from, item: send(item, old) });
      return;
    }
    const last = list.at(-1);
    if (last && 'keep' in last && last.keep + last.count === from) {
      list[list.length - 1] = { keep: last.keep, count: last.count + 1 };
    } else {
      list.push({ keep: from, count: 1 });
    }
  });
  return list;
}

function unpack<T, N>(
  previous: readonly T[],
  list: readonly Piece<N>[],
  move: (item: T) => T,
  receive: (item: N, old: T | undefined) => T,
): T[] {
  return list.flatMap((piece) =>
    'keep' in piece
      ? previous.slice(piece.keep, piece.keep + piece.count).map(move)
      : [receive(piece.item, previous[piece.from])],
  );
}

/** For each item of the new list, the index of the previous one it goes back to, or -1. */
function origins(list: readonly Piece<unknown>[]): number[] {
  return list.flatMap((piece) =>
    'keep' in piece ? Array.from({ length: piece.count }, (_, index) => piece.keep + index) : [piece.from],
  );
}

function size({ quotes, terms, entities, warnings }: Analysis): number {
  const mentions = entities.reduce((sum, entity) => sum + entity.mentions.length, 0);
  return quotes.length + terms.length + entities.length + mentions + warnings.length;
}

const firstSegment = (quotation: Quotation): Span | undefined => quotation.segments[0];
const spanOf = ({ span }: { readonly span: Span }): Span => span;
