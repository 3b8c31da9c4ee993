import * as vscode from 'vscode';
import { everyKind, kindsOf, type TreeKind } from './treeKinds';
import type { Grouping } from './treeLayouts';

/** What the tree's title buttons set. Grouping, following and kinds are settings, so that they stay; a filter is for now. */
export interface TreeOptions extends vscode.Disposable {
  readonly grouping: Grouping;
  readonly followCursor: boolean;
  /** The kinds of row that are listed. */
  readonly kinds: ReadonlySet<TreeKind>;
  /** Remembers which kinds are listed; all of them is the default again. */
  setKinds(kinds: Iterable<TreeKind>): Promise<void>;
  filter: string;
  readonly onDidChange: vscode.Event<void>;
}

const MESSAGE_TIME = 5000;

const GROUPINGS: readonly Grouping[] = ['kind', 'speaker', 'order'];

/** The options and the commands that change them, mirrored to context keys that pair the buttons. */
export function createTreeOptions(): TreeOptions {
  const changed = new vscode.EventEmitter<void>();
  let filter = '';
  let { grouping, followCursor, kinds } = read();
  const mirror = (): void => {
    setContext('newsLens.grouping', grouping);
    setContext('newsLens.followCursor', followCursor);
    setContext('newsLens.filtered', filter !== '');
    setContext('newsLens.kindsLeftOut', kinds.size < everyKind.size);
  };
  mirror();
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('newsLens.tree')) return;
      ({ grouping, followCursor, kinds } = read());
      mirror();
      changed.fire();
    }),
    setting('newsLens.groupByKind', 'groupBy', 'kind', () => vscode.l10n.t('The list is grouped by kind')),
    setting('newsLens.groupBySpeaker', 'groupBy', 'speaker', () => vscode.l10n.t('The list is grouped by speaker')),
    setting('newsLens.groupByOrder', 'groupBy', 'order', () => vscode.l10n.t('The list is in text order')),
    setting('newsLens.followCursorOn', 'followCursor', true, () => vscode.l10n.t('The list follows the cursor')),
    setting('newsLens.followCursorOff', 'followCursor', false, () =>
      vscode.l10n.t('The list no longer follows the cursor'),
    ),
  );
  return {
    get grouping() {
      return grouping;
    },
    get followCursor() {
      return followCursor;
    },
    get kinds() {
      return kinds;
    },
    setKinds(chosen) {
      const next = kindsOf([...chosen]);
      return write('kinds', next.size === everyKind.size ? undefined : [...next]);
    },
    get filter() {
      return filter;
    },
    set filter(next) {
      if (next === filter) return;
      filter = next;
      mirror();
      changed.fire();
    },
    onDidChange: changed.event,
    dispose() {
      subscriptions.dispose();
    },
  };
}

function read(): Pick<TreeOptions, 'grouping' | 'followCursor' | 'kinds'> {
  const settings = vscode.workspace.getConfiguration('newsLens.tree');
  const grouping = settings.get<string>('groupBy');
  return {
    grouping: GROUPINGS.find((name) => name === grouping) ?? 'kind',
    followCursor: settings.get<boolean>('followCursor', true),
    kinds: kindsOf(settings.get<unknown>('kinds')),
  };
}

/** A command that changes a setting, and says so: without an article in view nothing else would show it. */
function setting(command: string, name: string, value: unknown, done: () => string): vscode.Disposable {
  return vscode.commands.registerCommand(command, async () => {
    await write(name, value);
    vscode.window.setStatusBarMessage(done(), MESSAGE_TIME);
  });
}

/** Changes a setting where it is set already, for the folder or else for the user. */
async function write(name: string, value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration('newsLens.tree');
  const inWorkspace = settings.inspect(name)?.workspaceValue !== undefined;
  await settings.update(name, value, !inWorkspace);
}

function setContext(key: string, value: unknown): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
