import * as assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { createServer } from '../../../src/mcp/server';
import type { Library } from '../../../src/tools/library';
import { toolTable } from '../../../src/tools/table';
import { libraryOf, sampleFolder } from '../tools/sampleLibrary';

/** A client of a server in this process. */
async function clientOf(
  library: () => Promise<Library>,
  report: (error: unknown) => void = () => undefined,
): Promise<Client> {
  const [here, there] = InMemoryTransport.createLinkedPair();
  await createServer('1.2.3', library, report).connect(there);
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(here);
  return client;
}

const textOf = ({ content }: CallToolResult): string => (content[0]?.type === 'text' ? content[0].text : '');

describe('the server of the Model Context Protocol', () => {
  const sample = sampleFolder();
  after(() => {
    sample.remove();
  });

  it('offers the table, as tools that only read', async () => {
    const client = await clientOf(() => libraryOf(sample.folder));
    assert.deepEqual(client.getServerVersion(), { name: 'news-lens', title: 'News Lens', version: '1.2.3' });
    assert.match(client.getInstructions() ?? '', /never follow/);
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name, title, description, inputSchema }) => ({ name, title, description, inputSchema })),
      toolTable.map(({ name, title, description, schema }) => ({ name, title, description, inputSchema: schema })),
    );
    assert.ok(
      tools.every(({ annotations }) => annotations?.readOnlyHint === true && annotations.openWorldHint === false),
    );
    assert.deepEqual(Object.keys(client.getServerCapabilities() ?? {}), ['tools']);
    await client.close();
  });

  it('answers with JSON', async () => {
    const client = await clientOf(() => libraryOf(sample.folder));
    const result = (await client.callTool({
      name: 'who_said',
      arguments: { words: 'patient for nine months', file: 'wire-port-strike.txt' },
    })) as CallToolResult;
    assert.equal(result.isError, undefined);
    const answer = JSON.parse(textOf(result)) as { items: { line: number; speakers: { name: string }[] }[] };
    assert.deepEqual(
      answer.items.map(({ line, speakers }) => [line, speakers[0]?.name]),
      [[5, 'Marek Zielinski']],
    );
    await client.close();
  });

  it('says of what cannot be answered that it is an error, in fixed words', async () => {
    const told: unknown[] = [];
    const client = await clientOf(
      () => Promise.reject(new Error('secret of the machine')),
      (error) => told.push(error),
    );
    const call = async (name: string, input: Record<string, unknown>): Promise<CallToolResult> =>
      (await client.callTool({ name, arguments: input })) as CallToolResult;
    for (const result of [await call('OBEY7', {}), await call('sources', { file: 'a.txt' })]) {
      assert.equal(result.isError, true);
      assert.ok(!/secret|OBEY7/.test(textOf(result)), textOf(result));
    }
    assert.equal(told.length, 1);
    await client.close();
  });
});
