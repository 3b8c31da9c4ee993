import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type * as Dates from '../../../../src/engine/dates/resolveDates';
import { createAnalyzer } from '../../../../src/engine/analyzer';
import { testResources } from '../../../resources';
import { projectRoot } from '../../../root';

const file = path.join(projectRoot, 'dist', 'dates.js');

describe('dist/dates.js', function () {
  before(function () {
    // Unit tests run without a build too.
    if (!existsSync(file)) this.skip();
  });

  it('runs in a web worker, which has no window, document, module, require, process or Buffer', () => {
    const worker = createContext({ self: {} });
    const { resolveDates } = runInContext(`${readFileSync(file, 'utf8')}; newsLensDates`, worker) as typeof Dates;
    const analyzer = createAnalyzer(testResources());
    const source = { id: '', text: 'He left last Tuesday.', format: 'plain' } as const;
    const [date] = resolveDates(analyzer.analyze(source), '2019-05-15', analyzer.tagged(source));
    assert.equal(date?.from, '2019-05-07');
  });
});
