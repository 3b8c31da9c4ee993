import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { projectRoot } from '../root';
import type { Frame } from './rig';
import { until, type Workbench } from './support';

/** The themes in which a page must be readable. */
export const themes = ['Light Modern', 'Dark Modern', 'Dark High Contrast', 'Light High Contrast'] as const;

/** What is wrong with a page, by the rules of axe. */
interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** The page of an overview, as soon as its content has what is asked for. */
export async function pageWith(bench: Workbench, selector: string): Promise<Frame> {
  let found: Frame | undefined;
  await until(`the overview with ${selector}`, async () => {
    for (const each of bench.page.frames()) {
      const isIt = await each
        .evaluate<boolean>(`document.querySelector(${JSON.stringify(`#content ${selector}`)}) !== null`)
        .catch(() => false);
      if (isIt) found = each;
    }
    return found !== undefined;
  });
  return found ?? assert.fail();
}

/** What is seriously wrong with a page in the eyes of axe, with all of its tables open. */
export async function seriousIn(frame: Frame): Promise<string[]> {
  const axe = readFileSync(createRequire(path.join(projectRoot, 'package.json')).resolve('axe-core'), 'utf8');
  await frame.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; })`);
  await frame.evaluate(`${axe}; undefined`);
  const { violations } = await frame.evaluate<{ violations: Violation[] }>(`axe.run(document)`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`);
}
