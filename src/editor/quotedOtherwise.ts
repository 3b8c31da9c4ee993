import * as vscode from 'vscode';
import type { Span } from '../engine/analysis';
import type { OtherwiseFinding, QuotedElsewhere } from '../engine/checks/finding';
import { comparableWords } from '../engine/compare/comparedWords';
import { wordForWord } from '../engine/compare/quotedText';
import { SHARED_RUN } from '../index/fingerprints';
import type { FoundQuotation } from '../index/folderProtocol';
import { saidOtherwise, type SaidOtherwise } from '../index/saidOtherwise';
import type { AskedQuotation } from '../index/sameWords';
import type { DocumentAnalysis } from '../workspace/analysisStore';
import type { FolderIndex } from '../workspace/folderIndex';
import { speakerNotFound } from './labels';
import { askedOf } from './sameWordsHover';

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
  #answers = new Map<string, ReadonlyMap<string, Answer>>();
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

  /** What is known by now, without asking. */
  known(document: vscode.TextDocument, analysis: DocumentAnalysis): OtherwiseFinding[] {
    const answers = this.#answers.get(document.uri.toString());
    const { folder } = this.#index;
    if (!answers || !folder) return [];
    return this.#asked(document, analysis).flatMap(({ quotation, asked }) =>
      saidOtherwise(answers.get(keyOf(asked))?.found ?? []).map((otherwise) => {
        const [{ differences, speakers }] = otherwise.found;
        const here = asked.speakers.map(({ name }) => name);
        const words = differences[0] ?? { here: '', there: '' };
        return {
          ...{ rule: 'quoted-otherwise', quotation: quotation.id, problem: otherwise.problem, related: [] },
          span: placeOf(document.getText(), quotation.segments, otherwise, words.here),
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
    for (const { asked } of this.#asked(document, analysis)) {
      const own = keyOf(asked);
      const known = before?.get(own);
      if (known?.generation === generation) {
        answers.set(own, known);
        continue;
      }
      const told = await this.#index.ask({ kind: 'elsewhere', quotation: asked });
      if (!isWanted()) return false;
      const found = told?.answer ?? [];
      isNew ||= JSON.stringify(found) !== JSON.stringify(known?.found ?? []);
      answers.set(own, { found, generation });
    }
    // Those asked last stand last.
    this.#answers.delete(key);
    this.#answers.set(key, answers);
    for (const old of [...this.#answers.keys()].slice(0, -MOST_DOCUMENTS)) this.#answers.delete(old);
    return isNew;
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  #asked(
    document: vscode.TextDocument,
    analysis: DocumentAnalysis,
  ): { readonly quotation: ReturnType<typeof wordForWord>[number]; readonly asked: AskedQuotation }[] {
    const text = document.getText();
    return wordForWord(analysis.shown.analysis.quotes)
      .map((quotation) => ({ quotation, asked: askedOf(this.#index, document.uri, text, analysis, quotation) }))
      .filter(({ asked }) => comparableWords(asked.text).length >= SHARED_RUN);
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
