import * as assert from 'node:assert/strict';
import { cpSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { runTool, type Answer } from '../../src/tools/runTool';
import { toolTable } from '../../src/tools/table';
import { readQuestions } from '../unit/tools/questions';
import { libraryOf, newFolder, sampleFolder } from '../unit/tools/sampleLibrary';
import { makeIndex } from './made';

async function ask(folder: string, name: string, input: unknown): Promise<Answer> {
  const tool = toolTable.find((each) => each.name === name);
  assert.ok(tool);
  const answer = await runTool(tool, input, await libraryOf(folder));
  assert.ok('items' in answer, JSON.stringify(answer));
  return answer;
}

describe('tools that ask the index of a folder', function () {
  this.timeout(120_000);
  const sample = sampleFolder();
  const index = path.join(sample.folder, '.news-lens');
  before(async () => {
    await makeIndex(sample.folder);
  });
  after(() => {
    sample.remove();
  });

  it('say with it what they say without', async () => {
    const bare = sampleFolder();
    try {
      const searching = readQuestions().filter(({ input }) => !('file' in input) && !('transcripts' in input));
      assert.ok(searching.length >= 12);
      for (const { tool, input } of searching) {
        const [quick, slow] = [await ask(sample.folder, tool, input), await ask(bare.folder, tool, input)];
        assert.ok(quick.index_of !== undefined && slow.index_of === undefined);
        const byFile = ({ items }: Answer): string[] => items.map((item) => JSON.stringify(item)).sort();
        assert.deepEqual(byFile(quick), byFile(slow), JSON.stringify(input));
        assert.ok(quick.articles.of <= slow.articles.of);
      }
    } finally {
      bare.remove();
    }
  });

  it('read the articles themselves: one that has changed says what it says now', async () => {
    const file = path.join(sample.folder, 'council-budget.md');
    writeFileSync(file, 'A budget\n\n"We have no budget," said Hemi Parata.\n');
    const { items } = await ask(sample.folder, 'quotes_of', { name: 'Hemi Parata' });
    assert.deepEqual(
      items.map(({ quote }) => quote),
      ['"We have no budget,"'],
    );
  });

  it('do without an index of another folder, one that leads outside, and one that is damaged', async () => {
    const other = sampleFolder();
    const outside = newFolder();
    try {
      const place = path.join(other.folder, '.news-lens');
      const asks = async (): Promise<void> => {
        const { items, index_of } = await ask(other.folder, 'quotes_of', { name: 'Siobhan Kettle' });
        assert.ok(items.length > 0 && index_of === undefined);
      };
      symlinkSync(index, place);
      await asks();
      rmSync(place);
      cpSync(index, place, { recursive: true });
      symlinkSync('/etc/hostname', path.join(place, 'link'));
      await asks();
      rmSync(path.join(place, 'link'));
      for (const name of readdirSync(place).filter((each) => each.endsWith('.sqlite')))
        writeFileSync(path.join(place, name), 'no index');
      await asks();
      renameSync(place, path.join(outside, 'index'));
      await asks();
    } finally {
      other.remove();
      rmSync(outside, { recursive: true, force: true });
    }
  });
});
