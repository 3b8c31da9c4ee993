import * as assert from 'node:assert/strict';
import { build } from 'esbuild';
import { projectRoot } from '../root';

/** Parts of the engine that the host may load: types, look-ups, checks, corrections and a quick glance at a text, without data. */
const light = new Set([
  'src/engine/analysis.ts',
  'src/engine/analysisIndex.ts',
  'src/engine/shownQuotations.ts',
  'src/engine/corrections/analysisFile.ts',
  'src/engine/corrections/anchor.ts',
  'src/engine/corrections/budget.ts',
  'src/engine/corrections/correction.ts',
  'src/engine/corrections/counterparts.ts',
  'src/engine/corrections/entry.ts',
  'src/engine/corrections/fuzzy.ts',
  'src/engine/corrections/importPlan.ts',
  'src/engine/corrections/nestedJson.ts',
  'src/engine/corrections/places.ts',
  'src/engine/corrections/placing.ts',
  'src/engine/corrections/readBack.ts',
  'src/engine/corrections/readBackNames.ts',
  'src/engine/corrections/sidecar.ts',
  'src/engine/corrections/spans.ts',
  'src/engine/corrections/wordIndex.ts',
  'src/engine/entities/formKey.ts',
  'src/engine/resources.ts',
  'src/engine/lists.ts',
  'src/engine/review.ts',
  'src/engine/steps.ts',
  'src/engine/memory.ts',
  'src/engine/people/joinEntry.ts',
  'src/engine/people/peopleFile.ts',
  'src/engine/people/peopleOf.ts',
  'src/engine/people/personEntry.ts',
  'src/engine/places/placeCandidate.ts',
  'src/engine/rules/ruling.ts',
  'src/engine/sureness.ts',
  'src/engine/text/articlePage.ts',
  'src/engine/text/captionCues.ts',
  'src/engine/text/otherLanguage.ts',
  'src/engine/text/textFormat.ts',
  'src/engine/text/readsLikeNews.ts',
  'src/engine/words/data/formKey.json',
  'src/engine/words/data/language.json',
  'src/engine/words/wordSet.ts',
]);
const lightFolders = /^src\/engine\/(?:checks|compare)\//;

async function inputsOf(entry: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: projectRoot,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
    platform: entry.includes('web') ? 'browser' : 'node',
    alias: entry.includes('web') ? { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' } : {},
    external: ['vscode'],
  });
  const [output] = Object.values(metafile.outputs);
  return Object.entries(output?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
}

describe('activate', () => {
  for (const entry of ['src/extension.ts', 'src/extension.web.ts']) {
    it(`${entry} brings no engine, model or gazetteer code into the extension host`, async () => {
      const inputs = await inputsOf(entry);
      assert.ok(inputs.includes('src/activate.ts'));
      assert.deepEqual(
        inputs.filter((path) => path.startsWith('src/engine/') && !light.has(path) && !lightFolders.test(path)),
        [],
      );
      assert.deepEqual(
        // Of `entities` the few lines that escape, not the tables that decode.
        inputs.filter((path) =>
          /node_modules\/(?:compromise|@lezer|parse5|mammoth|postal-mime|fflate|entities\/(?!dist\/\w+\/escape))/.test(
            path,
          ),
        ),
        [],
      );
    });
  }

  it('the workers have the engine', async () => {
    for (const entry of ['src/worker/node.ts', 'src/worker/web.ts']) {
      assert.ok((await inputsOf(entry)).includes('src/engine/analyzer.ts'), entry);
    }
  });
});
