import * as assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import * as path from 'node:path';
import { sharesOf, stages } from '../bench/stageShares';
import { projectRoot } from '../root';

/** A node of a profile: a function of a file, and what it called. */
const node = (id: number, file: string, functionName: string, children: number[] = []): Profiler.ProfileNode => ({
  id,
  callFrame: {
    functionName,
    url: file && `file:///x/out/src/${file}.js`,
    scriptId: '0',
    lineNumber: 0,
    columnNumber: 0,
  },
  children,
});

const profile: Profiler.Profile = {
  startTime: 0,
  endTime: 1,
  nodes: [
    node(1, '', '(root)', [2, 6, 7]),
    node(2, 'engine/analyzer', 'read', [3]),
    node(3, 'engine/names/modelNameFinder', 'find', [4, 5]),
    node(4, 'engine/names/ruleNameFinder', 'find', [8]),
    node(5, 'engine/model/nameChain', 'marginals'),
    node(6, '', '(garbage collector)'),
    node(7, '', '(idle)'),
    node(8, 'engine/rules/ruleBook', 'find'),
  ],
  samples: [2, 4, 8, 5, 6, 7],
  timeDeltas: [1000, 2000, 3000, 3000, 1000, 9000],
};

describe('bench/stageShares', () => {
  it('gives each sample to the innermost stage, and collecting garbage to itself', () => {
    const shares = sharesOf(profile).stages.map(({ name, share }) => [name, share]);
    assert.deepEqual(shares, [
      ['names by rules', 0.5],
      ['names by the model', 0.3],
      ['other', 0.1],
      ['collecting garbage', 0.1],
    ]);
  });

  it('says in which room the time was spent', () => {
    const shares = sharesOf(profile).rooms.map(({ name, milliseconds }) => [name, milliseconds]);
    assert.deepEqual(shares, [
      ['rules', 3],
      ['model', 3],
      ['names', 2],
      ['engine', 1],
      ['collecting garbage', 1],
    ]);
  });

  it('knows stages by files that are there', () => {
    const files = stages.flatMap(({ files }) =>
      files.map((file) => path.join(projectRoot, 'src', 'engine', `${file}.ts`)),
    );
    assert.deepEqual(
      files.filter((file) => !existsSync(file)),
      [],
    );
  });
});
