import type { Correction } from '../engine/corrections/correction';

/** What one command did. */
export interface CorrectionStep {
  readonly added: readonly Correction[];
  readonly removed: readonly Correction[];
}

/** The steps of one document, to be taken back and done again. */
export interface CorrectionHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  note(step: CorrectionStep): void;
  /** What takes the last step back; undefined when there is none. */
  undo(): CorrectionStep | undefined;
  /** What does the last step that was taken back again; undefined when there is none. */
  redo(): CorrectionStep | undefined;
}

/** Further back nobody remembers what was done. */
const MOST = 200;

export function createCorrectionHistory(): CorrectionHistory {
  const past: CorrectionStep[] = [];
  const future: CorrectionStep[] = [];
  return {
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
    },
    note(step) {
      past.push(step);
      if (past.length > MOST) past.shift();
      future.length = 0;
    },
    undo() {
      const step = past.pop();
      if (!step) return undefined;
      future.push(step);
      return { added: step.removed, removed: step.added };
    },
    redo() {
      const step = future.pop();
      if (step) past.push(step);
      return step;
    },
  };
}
