import * as vscode from 'vscode';
import type { EntityType } from '../engine/analysis';
import type { FoundName } from '../index/folderProtocol';
import type { FolderIndex } from '../workspace/folderIndex';

/** So many names are offered for what is typed. */
const LIMIT = 100;

const kinds: Readonly<Record<EntityType, vscode.SymbolKind>> = {
  person: vscode.SymbolKind.Class,
  organization: vscode.SymbolKind.Module,
  place: vscode.SymbolKind.Namespace,
};

class NameSymbol extends vscode.SymbolInformation {
  readonly found: FoundName;

  constructor(found: FoundName, folder: vscode.Uri) {
    const location = new vscode.Location(vscode.Uri.joinPath(folder, found.path), new vscode.Position(0, 0));
    super(found.name, kinds[found.kind], found.role ?? '', location);
    this.found = found;
  }
}

/** Registers the people, organisations and places of the folder as symbols of the workspace, found by how a name begins. */
export function registerFolderSymbols(index: FolderIndex): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query: string): Promise<NameSymbol[]> {
      const { folder } = index;
      if (!folder || query.trim() === '') return [];
      const found = await index.ask({ kind: 'names', begin: query.slice(0, 100), limit: LIMIT }).catch(() => undefined);
      return found?.answer.map((name) => new NameSymbol(name, folder)) ?? [];
    },
    // The article is read for the one that is chosen.
    async resolveWorkspaceSymbol(symbol: vscode.SymbolInformation): Promise<vscode.SymbolInformation> {
      if (!(symbol instanceof NameSymbol)) return symbol;
      const { path, name, aliases } = symbol.found;
      const found = await index.ask({ kind: 'where', path, names: [name, ...aliases] }).catch(() => undefined);
      const at = found?.answer;
      if (at) {
        const range = new vscode.Range(at.line, at.character, at.endLine, at.endCharacter);
        symbol.location = new vscode.Location(symbol.location.uri, range);
      }
      return symbol;
    },
  });
}
