import type { Analysis } from '../engine/analysis';
import type { Guidance } from '../engine/guidance';
import { addEdit, summarize, type TextChange, type TextEdit } from '../worker/changes';
import { applyPatch, type AnalysisPatch } from '../worker/patch';
import type { ToEngine } from '../worker/protocol';
import type { ReadableText } from './reading';

/** Many small edits cost more to carry over than the text. */
const MOST_EDITS = 2000;

/** What the worker has of one document: which text, and which analysis its next patch starts from. */
export class WorkerText {
  #inWorker = false;
  /** Edits the worker was not told yet, and the version they lead to. */
  #edits: TextEdit[] = [];
  #version = -1;
  /** What the worker was told beside the text. */
  #guidance: Guidance | null = null;
  #last: Analysis | null = null;
  /** Changes of the text since the analysis that was handed on last; null when they are not known. */
  #changes: readonly TextChange[] | null = null;

  get inWorker(): boolean {
    return this.#inWorker;
  }

  /** Notes edits that led to a version. */
  edited(version: number, edits: readonly TextEdit[]): void {
    if (!this.#inWorker) return;
    for (const edit of edits) addEdit(this.#edits, edit);
    this.#version = version;
    if (this.#edits.length > MOST_EDITS) this.lose();
  }

  /** The worker has nothing of it any more, or nothing that is known to be right. */
  lose(): void {
    this.#inWorker = false;
    this.#edits = [];
    this.#guidance = null;
    this.#last = null;
    this.#changes = null;
  }

  /** The message that makes the worker read the present version: the edits, or the text if they are not all known. */
  message(text: ReadableText, request: number): ToEngine {
    const { uri, version, format, guidance } = text;
    const edits = this.#edits;
    const advised = guidance !== this.#guidance;
    const known = this.#inWorker && (edits.length > 0 || advised) && this.#version === version;
    if (!known) this.lose();
    this.#guidance = guidance;
    this.#edits = [];
    this.#inWorker = true;
    this.#version = version;
    return known
      ? { type: 'change', uri, request, version, edits, length: text.length, ...(advised ? { guidance } : {}) }
      : { type: 'open', uri, request, version, text: text.getText(), format, guidance };
  }

  /** The analysis a patch leads to; null when the patch is of a text that was lost meanwhile. */
  receive(patch: AnalysisPatch): Analysis | null {
    if (this.#last) this.#last = applyPatch(this.#last, patch);
    else if (patch.kind === 'whole') this.#last = patch.analysis;
    this.#changes = this.#changes && patch.changes && summarize([...this.#changes, ...patch.changes]);
    return this.#last;
  }

  /** The changes since this was last asked, which is when an analysis is handed on. */
  takeChanges(): readonly TextChange[] | null {
    const changes = this.#changes;
    this.#changes = [];
    return changes;
  }
}
