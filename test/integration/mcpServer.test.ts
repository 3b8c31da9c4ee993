import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { registerMcpServer, serverDefinitions } from '../../src/editor/mcpServer';
import { startMcpClient } from '../mcpClient';
import { extension, seedArticle, workspaceFolder } from './support';

describe('the server of the Model Context Protocol in the editor', () => {
  const program = (): { command: string; script: string } => ({
    command: process.execPath,
    script: vscode.Uri.joinPath(extension().extensionUri, 'dist', 'cli.js').fsPath,
  });

  it('is offered for the folders that are open, and answers as it is started there', async () => {
    const [definition, ...more] = serverDefinitions(program(), '1.2.3');
    assert.ok(definition && more.length === 0);
    assert.deepEqual(definition.args.slice(1), ['mcp', '--', workspaceFolder().fsPath]);
    const { client, call, close } = await startMcpClient(definition.command, definition.args, definition.env);
    try {
      assert.equal((await client.listTools()).tools.length, 6);
      const { answer } = await call('sources', { file: seedArticle });
      assert.ok('items' in answer && answer.items.some(({ name }) => name === 'Rex Tillerson'));
    } finally {
      await close();
    }
  });

  it('is registered where the editor knows how, and is no error where there are no processes', async () => {
    await extension().activate();
    registerMcpServer(program(), '1.2.3').dispose();
    registerMcpServer(undefined, '1.2.3').dispose();
  });
});
