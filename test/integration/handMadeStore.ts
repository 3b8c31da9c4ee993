import * as vscode from 'vscode';
import type { Analysis } from '../../src/engine/analysis';
import { createAnalysisIndex } from '../../src/engine/analysisIndex';
import type { AnalysisStore, DocumentAnalysis, DocumentState } from '../../src/workspace/analysisStore';
import { shownIndex } from '../../src/workspace/shownIndex';

/** A store whose analyses are given by the test, for what must not depend on what the engine finds. */
export class HandMadeStore implements AnalysisStore {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #analyses = new Map<string, DocumentAnalysis>();
  readonly #states = new Map<string, DocumentState>();
  readonly onDidChange = this.#changed.event;

  /** Says of the document's present version what the analysis says. */
  give(document: vscode.TextDocument, analysis: Analysis): void {
    const index = createAnalysisIndex(analysis);
    this.#analyses.set(document.uri.toString(), {
      uri: document.uri,
      version: document.version,
      index,
      ...shownIndex(index),
      keyOf: (id) => id,
      idOf: (key) => key,
    });
    this.enter(document, 'ready');
  }

  /** Puts the document into a state. */
  enter(document: vscode.TextDocument, state: DocumentState): void {
    this.#states.set(document.uri.toString(), state);
    this.#changed.fire(document.uri);
  }

  /** Forgets the document. */
  take(document: vscode.TextDocument): void {
    this.#analyses.delete(document.uri.toString());
    this.enter(document, 'excluded');
  }

  state(document: vscode.TextDocument): DocumentState {
    return this.#states.get(document.uri.toString()) ?? 'unknown';
  }

  get(document: vscode.TextDocument): DocumentAnalysis | undefined {
    return this.#analyses.get(document.uri.toString());
  }

  analyze(document: vscode.TextDocument): Promise<DocumentAnalysis | undefined> {
    return Promise.resolve(this.get(document));
  }

  current(document: vscode.TextDocument): Promise<DocumentAnalysis | undefined> {
    return Promise.resolve(this.get(document));
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
