// Writes l10n/bundle.l10n.json: every string that `l10n.t` is given in the code, then the words for the engine's reasons,
// which are said by the id of a rule (src/export/ruleWords.ts).

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { buildSync } from 'esbuild';

const bundle = 'l10n/bundle.l10n.json';
execFileSync('npx', ['vscode-l10n-dev', 'export', '--outDir', 'l10n', 'src'], { stdio: 'inherit' });
const { outputFiles } = buildSync({
  entryPoints: ['src/export/ruleWords.ts'],
  bundle: true,
  format: 'esm',
  write: false,
});
const { ruleWords } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
const words = JSON.parse(readFileSync(bundle, 'utf8'));
for (const template of Object.values(ruleWords)) words[template] ??= template;
writeFileSync(bundle, `${JSON.stringify(words, null, 2)}\n`);
