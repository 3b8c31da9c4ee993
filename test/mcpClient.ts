import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { Failure } from '../src/tools/failures';
import type { Answer } from '../src/tools/runTool';

/** A client of the server as it is started by others: a process of its own. */
export interface McpClient {
  readonly client: Client;
  /** What a tool answers, and whether that is an error. */
  readonly call: (
    name: string,
    input: Readonly<Record<string, unknown>>,
  ) => Promise<{ answer: Answer | Failure; isError: boolean }>;
  /** What the process has said on standard error. */
  readonly errors: () => string;
  readonly close: () => Promise<void>;
}

/** Starts the server and connects to it. */
export async function startMcpClient(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<McpClient> {
  const transport = new StdioClientTransport({ command, args: [...args], env: { ...env }, stderr: 'pipe' });
  let told = '';
  transport.stderr?.on('data', (data) => (told += String(data)));
  const client = new Client({ name: 'test', version: '1' });
  // What is no message of the protocol on standard output is an error of the transport.
  client.onerror = (error) => (told += `client: ${error.message}\n`);
  await client.connect(transport);
  return {
    client,
    async call(name, input) {
      const { content, isError } = (await client.callTool({ name, arguments: input })) as CallToolResult;
      const [first] = content;
      const text = first?.type === 'text' ? first.text : '';
      return { answer: JSON.parse(text) as Answer | Failure, isError: isError === true };
    },
    errors: () => told,
    close: () => client.close(),
  };
}
