import * as vscode from 'vscode';
import type { AnalysisIndex } from '../engine/analysisIndex';
import type { AnalysisStore } from '../workspace/analysisStore';
import { rulingIn, type Ruling } from '../engine/rules/ruling';
import { speakerSureness, surenessLevel, type SurenessLevel } from '../engine/sureness';
import { speakerName } from '../export/attribution';
import { confidenceWord } from './labels';
import { appendPlain } from './links';
import { meantWithin, shortName, type Meant } from './meant';
import { introduction, occurrencesOf } from './occurrences';
import { textOf, toRange, toSpan } from './positions';
import { clip } from './preview';
import { reasonWords } from './reasonWords';
import { hasBlankLines, paragraphsAround } from './paragraphsAround';
import { inlayHintsEnabled, speakerHintsEnabled } from './settings';
import { spokenElsewhere, type SpokenElsewhere } from './speakersElsewhere';
import { freshAnalysis } from './whereRead';

/** Where the text has no name for a speaker, its words are cut to this length. */
const SPEAKER_LENGTH = 40;

/** Names behind pronouns and descriptions, *he ⟨Alfano⟩ said*, and before words whose speaker stands elsewhere. */
class NewsInlayHintsProvider implements vscode.InlayHintsProvider {
  readonly #store: AnalysisStore;
  readonly onDidChangeInlayHints: vscode.Event<void>;

  constructor(store: AnalysisStore, changed: vscode.Event<void>) {
    this.#store = store;
    this.onDidChangeInlayHints = changed;
  }

  async provideInlayHints(
    document: vscode.TextDocument,
    range: vscode.Range,
    token: vscode.CancellationToken,
  ): Promise<vscode.InlayHint[]> {
    const analysis = await freshAnalysis(this.#store, document, token);
    if (!analysis) return [];
    const { shown } = analysis;
    const span = toSpan(document, range);
    const meant = inlayHintsEnabled() ? meantWithin(shown, span) : [];
    const hints = meant.map((each) => hintOf(document, shown, each));
    if (!speakerHintsEnabled()) return hints;
    const blankLines = hasBlankLines(document);
    const spoken = spokenElsewhere(shown, span, (at) => paragraphsAround(document, [at, at], blankLines));
    return [...hints, ...spoken.map((words) => speakerHint(document, shown, words))];
  }
}

/** Registers the hints while they are wanted; a provider for every language, as a document of any can be read by request. */
export function registerInlayHints(store: AnalysisStore): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let registration: vscode.Disposable | undefined;
  const update = (): void => {
    const isWanted = inlayHintsEnabled() || speakerHintsEnabled();
    changed.fire();
    if (isWanted === (registration !== undefined)) return;
    registration?.dispose();
    registration = isWanted
      ? vscode.languages.registerInlayHintsProvider('*', new NewsInlayHintsProvider(store, changed.event))
      : undefined;
  };
  update();
  return vscode.Disposable.from(
    changed,
    store.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('newsLens.inlayHints')) update();
    }),
    {
      dispose: () => {
        registration?.dispose();
      },
    },
  );
}

function hintOf(document: vscode.TextDocument, index: AnalysisIndex, meant: Meant): vscode.InlayHint {
  const { entity, level, span } = meant;
  const part = new vscode.InlayHintLabelPart(bracketed(shortName(entity, index), level));
  const first = introduction(occurrencesOf(index, entity), (words) => textOf(document, words));
  if (first) part.location = new vscode.Location(document.uri, toRange(document, first));
  part.tooltip = tooltip(entity.name, level, meant.by);
  const hint = new vscode.InlayHint(toRange(document, span).end, [part]);
  hint.paddingLeft = true;
  return hint;
}

/** The speakers before their words; each leads to where the text has them. */
function speakerHint(document: vscode.TextDocument, index: AnalysisIndex, words: SpokenElsewhere): vscode.InlayHint {
  const parts = words.speakers.map((speaker) => {
    const entity = speaker.entity ? index.entity(speaker.entity.id) : undefined;
    const level = surenessLevel(speakerSureness(speaker));
    const name = speakerName(speaker, index);
    const part = new vscode.InlayHintLabelPart(
      bracketed(entity ? shortName(entity, index) : clip(name, SPEAKER_LENGTH), level),
    );
    part.location = new vscode.Location(document.uri, toRange(document, speaker.span));
    part.tooltip = tooltip(name, level, rulingIn(speaker));
    return part;
  });
  const hint = new vscode.InlayHint(toRange(document, [words.at, words.at]).start, parts);
  hint.paddingRight = true;
  return hint;
}

const bracketed = (name: string, level: SurenessLevel): string => (level === 'guess' ? `⟨${name}?⟩` : `⟨${name}⟩`);

function tooltip(name: string, level: SurenessLevel, by: Ruling): vscode.MarkdownString {
  const why = reasonWords(by);
  const markdown = appendPlain(new vscode.MarkdownString('**'), name).appendMarkdown('** · ');
  return appendPlain(markdown, why === '' ? confidenceWord(level) : `${confidenceWord(level)}: ${why}`);
}
