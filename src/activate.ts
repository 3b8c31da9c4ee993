import * as vscode from 'vscode';
import type { ExtensionApi } from './api';
import type { NewsLensExports } from './newsLensApi';
import { registerAnalyzeCommand } from './editor/analyzeCommand';
import { registerChecks } from './editor/checks';
import { registerCorrectionCommands } from './editor/correctionCommands';
import { registerCorrectionHistory } from './editor/correctionHistory';
import { registerDecorations } from './editor/decorations';
import { registerDefinitions } from './editor/definitions';
import { registerDescribePerson } from './editor/describePerson';
import { registerDocumentHighlights } from './editor/documentHighlights';
import { registerFolderSymbols } from './editor/folderSymbols';
import { registerHovers } from './editor/hovers';
import { registerImportCorrections } from './editor/importCorrections';
import { registerInlayHints } from './editor/inlayHints';
import { registerLanguageModelTools } from './editor/languageModelTools';
import { registerLanguageStatus } from './editor/languageStatus';
import { registerLegend } from './editor/legend';
import { registerMcpServer, type ServerProgram } from './editor/mcpServer';
import { registerNavigation } from './editor/navigation';
import { registerNewsText } from './editor/newsText';
import { registerPeopleCompletion } from './editor/peopleCompletion';
import { QuotedOtherwise } from './editor/quotedOtherwise';
import { publicApi } from './editor/publicApi';
import { registerReferences } from './editor/references';
import { registerRename } from './editor/rename';
import { registerSameWordsHover } from './editor/sameWordsHover';
import { registerSelectionRanges } from './editor/selectionRanges';
import { registerShowCorrections } from './editor/showCorrections';
import { registerSampleArticle } from './editor/sampleArticle';
import { registerStatus } from './editor/statusItem';
import { registerToggleLessSure } from './editor/toggleLessSure';
import { registerSymbols } from './editor/symbols';
import { AtlasFiles } from './views/atlasFiles';
import { registerComparison } from './views/comparisonView';
import { registerCopyCommands } from './views/copyCommands';
import { registerEntityTree } from './views/entityTree';
import { registerDossier } from './views/dossierView';
import { registerExportCommands } from './views/exportCommands';
import { registerFindNames } from './views/findNames';
import { registerFolderOverview } from './views/folderOverview';
import { registerFolderTree } from './views/folderTree';
import { registerTreeScope } from './views/treeScope';
import { registerFindInArticles } from './views/findInArticles';
import { registerQuotesOnly } from './views/quotesOnly';
import type { OverviewParts } from './views/overviewContent';
import { registerOverview } from './views/overviewView';
import { registerQuoteDifference } from './views/quoteDifference';
import { createReadingViews } from './views/readingViews';
import { registerSettledNames } from './views/settledNames';
import { registerShowSameWords } from './views/showSameWords';
import { registerSameWordsList } from './views/sameWordsList';
import { registerShowInContext } from './views/showInContext';
import { registerReviewQueue } from './views/reviewQueue';
import { registerFindingBadges } from './views/findingBadges';
import { registerPasteQuotation } from './views/pasteQuotation';
import { registerInsertCitation } from './views/insertCitation';
import { ProgressNotes, registerProgress } from './views/progress';
import { registerQuotationTests } from './views/quotationTests';
import { registerReportReading } from './views/reportReading';
import { registerContextKeys } from './workspace/contextKeys';
import { createCorrectionStore } from './workspace/correctionStore';
import { createAnalysisStore } from './workspace/documentStore';
import { EngineClient } from './workspace/engineClient';
import { createFolderIndex, type IndexHost } from './workspace/folderIndex';
import { createIgnoredFindings } from './workspace/ignoredFindings';
import { createGuidance } from './workspace/guidance';
import { registerIndexFolder } from './workspace/indexFolder';
import { createPeopleStore } from './workspace/peopleStore';
import type { ReplaceFile } from './workspace/wholeFile';
import type { StartWorker } from './workspace/workerSupervisor';

/** What differs between the hosts. */
export interface Services {
  readonly startWorker: StartWorker;
  /** Absent where there are no files of a machine. */
  readonly replaceFile?: ReplaceFile;
  /** What makes and asks the index of a folder. */
  readonly index: IndexHost;
  /** What answers assistants outside of the editor; absent where there are no processes. */
  readonly serverProgram?: ServerProgram;
}

/** Puts the extension together. Only registers: the engine is started by the first document that is read. */
export function activateShared(
  context: vscode.ExtensionContext,
  { startWorker, replaceFile, index, serverProgram }: Services,
): NewsLensExports {
  const log = vscode.window.createOutputChannel('News Lens', { log: true });
  const engine = new EngineClient(startWorker, {
    log,
    unusable: () => {
      void offerLog(log, vscode.l10n.t('News Lens could not start the part that reads articles.'));
    },
    withoutModel: () => {
      void offerLog(
        log,
        vscode.l10n.t(
          'News Lens reads with less care: its language model cannot be used. Installing it again may help.',
        ),
      );
    },
  });
  const corrections = createCorrectionStore(log, replaceFile);
  const store = createAnalysisStore(engine, createGuidance(corrections), log);
  const ignored = createIgnoredFindings(corrections);
  const folderIndex = createFolderIndex(context, log, index);
  const otherwise = new QuotedOtherwise(folderIndex);
  const checks = registerChecks(store, ignored, (uri, version, rules) => engine.check(uri, version, rules), otherwise);
  const notes = new ProgressNotes(context.workspaceState);
  const tree = registerEntityTree(store, checks, notes);
  const views = createReadingViews(store);
  const comparison = registerComparison(store);
  const quotationTests = registerQuotationTests(store);
  const review = registerReviewQueue(store, corrections);
  const atlas = new AtlasFiles(context.extensionUri, log);
  const people = createPeopleStore(log, replaceFile);
  const parts: OverviewParts = {
    ...{ store, atlas, people },
    dates: (uri, version) => engine.dates(uri, version),
    towns: (area, most) => engine.towns(area, most),
  };
  const folderTree = registerFolderTree(folderIndex, people);
  const folderOverview = registerFolderOverview(folderIndex, people, context.extensionUri);
  const overview = registerOverview(parts, context.extensionUri);
  context.subscriptions.push(
    log,
    engine,
    corrections,
    store,
    registerContextKeys(store),
    registerDecorations(store),
    registerToggleLessSure(),
    registerLegend(),
    registerHovers(store),
    registerSymbols(store),
    checks,
    registerNavigation(store),
    registerDocumentHighlights(store),
    registerDefinitions(store),
    registerReferences(store),
    registerSelectionRanges(store),
    registerInlayHints(store),
    registerRename(store),
    registerStatus(store),
    registerLanguageStatus(store),
    registerAnalyzeCommand(store, log),
    tree,
    registerFindingBadges(tree.view),
    notes,
    registerProgress(notes),
    comparison,
    quotationTests,
    overview,
    registerCopyCommands(store),
    registerExportCommands(parts, log),
    views,
    registerQuotesOnly(store, views),
    registerShowInContext(store, views),
    registerCorrectionCommands({ store, corrections, lookUp: (name) => engine.places(name) }),
    people,
    registerDescribePerson(store, people),
    registerPeopleCompletion(store),
    registerCorrectionHistory(corrections),
    registerShowCorrections(corrections),
    registerImportCorrections(store, corrections, log),
    review,
    registerInsertCitation(store),
    registerReportReading(store, versionOf(context)),
    folderIndex,
    registerIndexFolder(folderIndex, log),
    registerFindInArticles(folderIndex, log),
    folderTree,
    folderOverview,
    registerTreeScope(context.workspaceState),
    registerFindNames(folderIndex, log),
    registerFolderSymbols(folderIndex),
    registerSameWordsHover(store, folderIndex),
    registerShowSameWords(store, folderIndex),
    registerSameWordsList(store, folderIndex, log),
    otherwise,
    registerQuoteDifference(),
    registerDossier(store, folderIndex, log),
    registerSettledNames(store, folderIndex, people),
    registerLanguageModelTools({ store, index: folderIndex }, log),
    registerPasteQuotation({ store, index: folderIndex }),
    registerMcpServer(serverProgram, versionOf(context)),
    registerSampleArticle(context.extensionUri),
    registerNewsText((name, bytes, token) => engine.readable(name, bytes, token)),
  );
  const getApi: NewsLensExports['getApi'] = (version) => publicApi(store, version);
  if (context.extensionMode !== vscode.ExtensionMode.Test) return { getApi };
  const forTests: ExtensionApi = {
    getApi,
    store,
    corrections,
    people,
    tree,
    folderOverview,
    folderTree,
    notes,
    comparison,
    quotationTests,
    overview,
    review,
    folderIndex,
    get engineStarted() {
      return engine.started;
    },
    logFolder: context.logUri,
  };
  return forTests;
}

function versionOf(context: vscode.ExtensionContext): string {
  const { version } = context.extension.packageJSON as { version?: unknown };
  return typeof version === 'string' ? version : '';
}

async function offerLog(log: vscode.LogOutputChannel, message: string): Promise<void> {
  const show = vscode.l10n.t('Show Log');
  const chosen = await vscode.window.showWarningMessage(message, show);
  if (chosen === show) log.show();
}
