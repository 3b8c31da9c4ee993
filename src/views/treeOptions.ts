import * as vscode from 'vscode';
import type { Grouping } from './treeLayouts';

/** What the tree's title buttons set. Grouping and following are settings, so that they stay; a filter is for now. */
export interface TreeOptions extends vscode.Disposable {
  readonly grouping: Grouping;
  readonly followCursor: boolean;
  filter: string;
  readonly onDidChange: vscode.Event<void>;
}

const GROUPINGS: readonly Grouping[] = ['kind', 'speaker', 'order'];

/** The options and the commands that change them, mirrored to context keys that pair the buttons. */
export function createTreeOptions(): TreeOptions {
  const changed = new vscode.EventEmitter<void>();
  let filter = '';
  let { grouping, followCursor } = read();
  const mirror = (): void => {
    setContext('newsLens.grouping', grouping);
    setContext('newsLens.followCursor', followCursor);
    setContext('newsLens.filtered', filter !== '');
  };
  mirror();
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('newsLens.tree')) return;
      ({ grouping, followCursor } = read());
      mirror();
      changed.fire();
    }),
    setting('newsLens.groupByKind', 'groupBy', 'kind'),
    setting('newsLens.groupBySpeaker', 'groupBy', 'speaker'),
    setting('newsLens.groupByOrder', 'groupBy', 'order'),
    setting('newsLens.followCursorOn', 'followCursor', true),
    setting('newsLens.followCursorOff', 'followCursor', false),
  );
  return {
    get grouping() {
      return grouping;
    },
    get followCursor() {
      return followCursor;
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

function read(): { grouping: Grouping; followCursor: boolean } {
  const settings = vscode.workspace.getConfiguration('newsLens.tree');
  const grouping = settings.get<string>('groupBy');
  return {
    grouping: GROUPINGS.find((name) => name === grouping) ?? 'kind',
    followCursor: settings.get<boolean>('followCursor', true),
  };
}

/** A command that changes a setting where it is set already, for the folder or else for the user. */
function setting(command: string, name: string, value: unknown): vscode.Disposable {
  return vscode.commands.registerCommand(command, async () => {
    const settings = vscode.workspace.getConfiguration('newsLens.tree');
    const inWorkspace = settings.inspect(name)?.workspaceValue !== undefined;
    await settings.update(name, value, !inWorkspace);
  });
}

function setContext(key: string, value: unknown): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
