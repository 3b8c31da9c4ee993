import type * as vscode from 'vscode';
import type { NewsLensExports } from './newsLensApi';
import type { ComparisonView } from './views/comparisonView';
import type { EntityTree } from './views/entityTree';
import type { OverviewView } from './views/overviewView';
import type { FolderOverview } from './views/folderOverview';
import type { FolderTree } from './views/folderTree';
import type { ProgressNotes } from './views/progress';
import type { QuotationTests } from './views/quotationTests';
import type { ReviewQueue } from './views/reviewQueue';
import type { AnalysisStore } from './workspace/analysisStore';
import type { CorrectionStore } from './workspace/correctionStore';
import type { FolderIndex } from './workspace/folderIndex';
import type { PeopleStore } from './workspace/peopleStore';

/** What activating the extension returns to its own tests; other extensions get what `NewsLensExports` says. */
export interface ExtensionApi extends NewsLensExports {
  readonly store: AnalysisStore;
  readonly corrections: CorrectionStore;
  readonly people: PeopleStore;
  readonly tree: EntityTree;
  readonly folderTree: FolderTree;
  readonly folderOverview: FolderOverview;
  readonly notes: ProgressNotes;
  readonly comparison: ComparisonView;
  readonly quotationTests: QuotationTests;
  readonly overview: OverviewView;
  readonly review: ReviewQueue;
  readonly folderIndex: FolderIndex;
  /** Whether the engine was ever started; it is not before a document is read. */
  readonly engineStarted: boolean;
  /** The folder with the file of the "News Lens" log. */
  readonly logFolder: vscode.Uri;
}
