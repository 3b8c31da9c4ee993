import type { Analysis, Entity, Quotation } from './analysis';

/** Look-ups over one analysis that hovers, trees and commands share. Built once per analysis. */
export interface AnalysisIndex {
  readonly analysis: Analysis;
  entity(id: string): Entity | undefined;
  quotation(id: string): Quotation | undefined;
  /** The quotations an entity speaks, in text order. */
  quotationsOf(entityId: string): readonly Quotation[];
  /** The entity with a mention at the offset (the smallest such mention). An offset at either edge counts. */
  entityAt(offset: number): Entity | undefined;
  /** The quotation with a segment, cue or speaker at the offset (the smallest segment first). */
  quotationAt(offset: number): Quotation | undefined;
}
