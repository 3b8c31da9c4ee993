import * as vscode from 'vscode';
import type { Span } from '../engine/analysis';
import type { OtherwiseFinding, QuotedElsewhere } from '../engine/checks/finding';
import type { FoundQuotation } from '../index/folderProtocol';
import { saidOtherwise, type SaidOtherwise } from '../index/saidOtherwise';
import type { AskedQuotation } from '../index/sameWords';
import type { DocumentAnalysis } from '../workspace/analysisStore';
import type { FolderIndex } from '../workspace/folderIndex';
import { inTurns } from '../workspace/nextTurn';
import { askedQuotations, type QuotationAsked } from './askedQuotations';
import { speakerNotFound } from './labels';

/** What the index has said of a quotation, and before which change of the index. */
interface Answer {
  readonly found: readonly FoundQuotation[];
  readonly generation: number;
}

/** Of so many documents the answers are kept. */
const MOST_DOCUMENTS = 20;

/**
 * The check `quoted-otherwise`: quotations that other articles of the folder have in other words, or from somebody else. A
 * quotation is asked for once, until the index changes; without an index there are no findings.
 */
export class QuotedOtherwise implements vscode.Disposable {
  readonly #index: FolderIndex;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listening: vscode.Disposable;
  readonly #answers = new Map<string, ReadonlyMap<string, Answer>>();
  /** What is asked about an analysis, and for which folder. */
  readonly #prepared = new WeakMap<
    DocumentAnalysis,
    { readonly folder: string; readonly all: readonly QuotationAsked[] }
  >();
  #generation = 0;
  /** The folder's articles are others than before. */
  readonly onDidChange = this.#changed.event;

  constructor(index: FolderIndex) {
    this.#index = index;
    this.#listening = index.onDidChange(() => {
      this.#generation++;
      this.#changed.fire();
    });
  }

  /** What is known by now, without asking; nothing when it is no longer wanted. */
  async known(
    document: vscode.TextDocument,
    analysis: DocumentAnalysis,
    isWanted: () => boolean,
  ): Promise<OtherwiseFinding[]> {
    const answers = this.#answers.get(document.uri.toString());
    const { folder } = this.#index;
    if (!answers || !folder) return [];
    const all = await this.#asked(document, analysis, isWanted);
    const text = document.getText();
    return all.flatMap(({ quotation, asked }) =>
      saidOtherwise(answers.get(keyOf(asked))?.found ?? []).map((otherwise) => {
        const [{ differences, speakers }] = otherwise.found;
        const here = asked.speakers.map(({ name }) => name);
        const words = differences[0] ?? { here: '', there: '' };
        return {
          ...{ rule: 'quoted-otherwise', quotation: quotation.id, problem: otherwise.problem, related: [] },
          span: placeOf(text, quotation.segments, otherwise, words.here),
          words: [words.here, words.there],
          names: [here.join(', ') || speakerNotFound(), speakers.join(', ') || speakerNotFound()],
          text: asked.text,
          elsewhere: elsewhereOf(folder, otherwise),
        };
      }),
    );
  }

  /** Asks what is not known yet, one quotation after the other; resolves with whether there is anything new. */
  async ask(document: vscode.TextDocument, analysis: DocumentAnalysis, isWanted: () => boolean): Promise<boolean> {
    if (!this.#index.folder) return false;
    const key = document.uri.toString();
    const before = this.#answers.get(key);
    const generation = this.#generation;
    const answers = new Map<string, Answer>();
    let isNew = false;
    for (const { asked } of await this.#asked(document, analysis, isWanted)) {
      const own = keyOf(asked);
      const known = before?.get(own);
      if (known?.generation === generation) {
        answers.set(own, known);
        continue;
      }
      const told = await this.#index.ask({ kind: 'elsewhere', quotation: asked });
      const found = told?.answer ?? [];
      isNew ||= JSON.stringify(found) !== JSON.stringify(known?.found ?? []);
      answers.set(own, { found, generation });
      if (isWanted()) continue;
      // Who types on need not ask the same once more.
      this.#keep(key, new Map([...(before ?? []), ...answers]));
      return false;
    }
    if (!isWanted()) return false;
    this.#keep(key, answers);
    return isNew;
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  /** The answers for the documents asked last. */
  #keep(document: string, answers: ReadonlyMap<string, Answer>): void {
    this.#answers.delete(document);
    this.#answers.set(document, answers);
    for (const old of [...this.#answers.keys()].slice(0, -MOST_DOCUMENTS)) this.#answers.delete(old);
  }

  /** What is asked of a document; of a long one made ready in turns, once. Nothing when it is no longer wanted. */
  async #asked(
    document: vscode.TextDocument,
    analysis: DocumentAnalysis,
    isWanted: () => boolean,
  ): Promise<readonly QuotationAsked[]> {
    const folder = String(this.#index.folder);
    const known = this.#prepared.get(analysis);
    if (known?.folder === folder) return known.all;
    const all = await inTurns(askedQuotations(this.#index, document, analysis), isWanted);
    if (all) this.#prepared.set(analysis, { folder, all });
    return all ?? [];
  }
}

const keyOf = (asked: AskedQuotation): string => JSON.stringify(asked);

function elsewhereOf(folder: vscode.Uri, { found }: SaidOtherwise): OtherwiseFinding['elsewhere'] {
  const [first, ...rest] = found.map(({ path, at, text, copies }): QuotedElsewhere => {
    const lines = at && ([at.line, at.character, at.endLine, at.endCharacter] as const);
    return { uri: vscode.Uri.joinPath(folder, path).toString(), name: path, lines, text, copies };
  });
  return [first!, ...rest];
}

/** The words that differ, where they stand once in the quotation; else its first piece. */
function placeOf(text: string, segments: readonly Span[], { problem }: SaidOtherwise, words: string): Span {
  const whole = segments[0] ?? [0, 0];
  if (problem === 'speaker' || words === '') return whole;
  const places = segments.flatMap(([from, to]) => {
    const at = text.slice(from, to).indexOf(words);
    const again = text.slice(from, to).indexOf(words, at + 1);
    return at < 0 ? [] : again < 0 ? [from + at] : [from + at, from + again];
  });
  const [place, other] = places;
  return place === undefined || other !== undefined ? whole : [place, place + words.length];
}
