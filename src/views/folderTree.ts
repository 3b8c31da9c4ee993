import * as vscode from 'vscode';
import { entityIcon, mentionCount, typeGroup } from '../editor/labels';
import { clip } from '../editor/preview';
import type { EntityType } from '../engine/analysis';
import type { CommonName } from '../index/commonNames';
import type { FoundName } from '../index/folderProtocol';
import type { FolderIndex } from '../workspace/folderIndex';
import type { PeopleStore } from '../workspace/peopleStore';
import { noArticles } from '../workspace/indexFolder';
import { freshness, openHit } from './findInArticles';

/** So many rows at a time; the last one brings the next. */
const PAGE = 50;
const NAME_LENGTH = 100;
const TYPES: readonly EntityType[] = ['person', 'organization', 'place'];

interface GroupRow {
  readonly kind: 'group';
  readonly type: EntityType;
}
interface NameRow extends CommonName {
  readonly kind: 'name';
  readonly type: EntityType;
  /** How many of the same name stand above. */
  readonly namesakes: number;
  /** There is another one of the name. */
  readonly isOneOfSeveral: boolean;
}
interface ArticleRow {
  readonly kind: 'article';
  readonly hit: FoundName;
}
/** Shows more rows under its parent. */
interface MoreRow {
  readonly kind: 'more';
  readonly parent: GroupRow | NameRow;
}
type Row = GroupRow | NameRow | ArticleRow | MoreRow;

const groups = TYPES.map((type): GroupRow => ({ kind: 'group', type }));

/** The people, organisations and places of all articles of the folder, those of most articles first, with their articles. */
export class FolderTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #index: FolderIndex;
  readonly #changed = new vscode.EventEmitter<Row | undefined>();
  /** How many rows are shown under a row, where they are more than a page. */
  readonly #shown = new Map<string, number>();
  readonly view: vscode.TreeView<Row>;
  readonly #subscriptions: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;
  #isOld = false;

  constructor(index: FolderIndex, people: PeopleStore) {
    this.#index = index;
    this.view = vscode.window.createTreeView<Row>('newsLens.folderNames', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.view,
      // What nobody looks at asks nothing.
      index.onDidChange(() => this.#grewOld()),
      people.onDidChange(() => this.#grewOld()),
      this.view.onDidChangeVisibility(() => {
        this.#refreshIfSeen();
      }),
      vscode.commands.registerCommand('newsLens.folderNames.more', (row: unknown) => {
        if (!isRow(row) || row.kind !== 'more') return;
        this.#shown.set(keyOf(row.parent), (this.#shown.get(keyOf(row.parent)) ?? PAGE) + PAGE);
        this.#changed.fire(row.parent);
      }),
      vscode.commands.registerCommand('newsLens.folderNames.open', async (row: unknown) => {
        if (!isRow(row) || row.kind !== 'article') return;
        const { path, name, aliases } = row.hit;
        const found = await index.ask({ kind: 'where', path, names: [name, ...aliases] }).catch(() => undefined);
        await openHit(index, { path, at: found?.answer ?? null });
      }),
    );
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    switch (row.kind) {
      case 'group': {
        const item = new vscode.TreeItem(typeGroup(row.type), row.type === 'person' ? Expanded : Collapsed);
        return Object.assign(item, { id: keyOf(row), iconPath: iconOf(row.type) });
      }
      case 'name': {
        const item = new vscode.TreeItem(clip(row.name, NAME_LENGTH), Collapsed);
        // Others of the name are told apart by what they are.
        const role = row.isOneOfSeveral ? (row.role ?? '') : '';
        const description = [role, articleCount(row.articles)].filter((part) => part !== '').join(' · ');
        return Object.assign(item, {
          ...{ id: keyOf(row), iconPath: iconOf(row.type), description, contextValue: 'folderName' },
          accessibilityInformation: { label: `${row.name}, ${description}` },
        });
      }
      case 'article': {
        const { title, path, date, role, mentions } = row.hit;
        const item = new vscode.TreeItem(clip(title === '' ? path : title, NAME_LENGTH), None);
        const told = [date ?? '', role ?? '', mentionCount(mentions)].filter((part) => part !== '').join(' · ');
        const command = { command: 'newsLens.folderNames.open', title: vscode.l10n.t('Go to'), arguments: [row] };
        return Object.assign(item, {
          ...{ iconPath: new vscode.ThemeIcon('file'), description: told, tooltip: path, command },
        });
      }
      case 'more': {
        const item = new vscode.TreeItem(vscode.l10n.t('Show More'), None);
        const command = { command: 'newsLens.folderNames.more', title: vscode.l10n.t('Show More'), arguments: [row] };
        return Object.assign(item, { iconPath: new vscode.ThemeIcon('ellipsis'), command });
      }
    }
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row?.kind === 'article' || row?.kind === 'more') return [];
    if (!this.#index.folder) return [];
    try {
      if (!row) return await this.#roots();
      const limit = this.#shown.get(keyOf(row)) ?? PAGE;
      if (row.kind === 'group') {
        const found = await this.#index.ask({ kind: 'common', type: row.type, from: 0, limit });
        const { items, more } = found?.answer ?? { items: [], more: false };
        return [...namesOf(row.type, items), ...(more ? [{ kind: 'more' as const, parent: row }] : [])];
      }
      const { name, type, newest } = row;
      const found = await this.#index.ask({ kind: 'naming', name, type, newest, limit });
      const { items, more } = found?.answer ?? { items: [], more: false };
      const rows = items.map((hit): Row => ({ kind: 'article', hit }));
      return [...rows, ...(more ? [{ kind: 'more' as const, parent: row }] : [])];
    } catch {
      this.view.message = vscode.l10n.t('The index cannot be read. Index the folder again.');
      return [];
    }
  }

  getParent(): undefined {
    return undefined;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Without an index there are no groups: the view's welcome text says what to do. */
  async #roots(): Promise<Row[]> {
    const size = await this.#index.ask({ kind: 'size' });
    this.view.message = !size ? '' : size.answer.articles > 0 ? freshness(size) : noArticles();
    return size?.answer.isNaming ? [...groups] : [];
  }

  #grewOld(): void {
    this.#isOld = true;
    this.#refreshIfSeen();
  }

  #refreshIfSeen(): void {
    if (!this.#isOld || !this.view.visible) return;
    this.#isOld = false;
    this.#changed.fire(undefined);
  }
}

/** Registers the list's other scope: the names of all articles of the folder. */
export function registerFolderTree(index: FolderIndex, people: PeopleStore): FolderTree {
  return new FolderTree(index, people);
}

/** The rows of a type: those of one name that are not the same follow each other in the order of their articles. */
function namesOf(type: EntityType, items: readonly CommonName[]): NameRow[] {
  const counts = new Map<string, number>();
  for (const { name } of items) counts.set(name, (counts.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  return items.map((item) => {
    const namesakes = seen.get(item.name) ?? 0;
    seen.set(item.name, namesakes + 1);
    return { kind: 'name', type, ...item, namesakes, isOneOfSeveral: (counts.get(item.name) ?? 0) > 1 };
  });
}

/** What the editor knows a row by, also when the folder has changed. */
const keyOf = (row: GroupRow | NameRow): string =>
  row.kind === 'group' ? `group ${row.type}` : `${row.type} ${String(row.namesakes)} ${row.name}`;

const iconOf = (type: EntityType): vscode.ThemeIcon =>
  new vscode.ThemeIcon(entityIcon(type), new vscode.ThemeColor(`newsLens.${type}Border`));

const articleCount = (count: number): string =>
  count === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', count);

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** The name and type of a row of the list; undefined for what is none. */
export function namedInRow(row: unknown): { name: string; type: EntityType } | undefined {
  return isRow(row) && row.kind === 'name' ? { name: row.name, type: row.type } : undefined;
}
