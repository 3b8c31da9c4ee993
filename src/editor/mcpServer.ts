import * as vscode from 'vscode';

/** The program that answers, where files and processes of a machine are at hand. */
export interface ServerProgram {
  /** Node, or the editor that acts as Node. */
  readonly command: string;
  /** The command line's script. */
  readonly script: string;
}

/** A server as the editor starts it. */
export interface ServerDefinition {
  readonly label: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly version: string;
}

/** The part of VS Code 1.101 that is needed here; older versions have none of it. */
interface LaterVscode {
  readonly lm: {
    registerMcpServerDefinitionProvider?(
      id: string,
      provider: {
        readonly onDidChangeMcpServerDefinitions: vscode.Event<void>;
        provideMcpServerDefinitions(): readonly unknown[];
      },
    ): vscode.Disposable;
  };
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    version: string,
  ) => unknown;
}

/** Lets the editor find our server of the Model Context Protocol by itself, where it can and where there are processes. */
export function registerMcpServer(program: ServerProgram | undefined, version: string): vscode.Disposable {
  const later = vscode as unknown as LaterVscode;
  const Definition = later.McpStdioServerDefinition;
  if (!program || !Definition || !later.lm.registerMcpServerDefinitionProvider) return vscode.Disposable.from();
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      changed.fire();
    }),
    later.lm.registerMcpServerDefinitionProvider('newsLens.articles', {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () =>
        serverDefinitions(program, version).map(
          ({ label, command, args, env }) => new Definition(label, command, args, env, version),
        ),
    }),
  );
}

/** One server for the folders that are open; none without a folder of this machine. */
export function serverDefinitions({ command, script }: ServerProgram, version: string): ServerDefinition[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  if (folders.length === 0) return [];
  return [
    {
      label: 'News Lens',
      command,
      args: [script, 'mcp', '--', ...folders.map(({ uri }) => uri.fsPath)],
      // The editor's own program is Node only when it is told to be.
      env: { ELECTRON_RUN_AS_NODE: '1' },
      version,
    },
  ];
}
