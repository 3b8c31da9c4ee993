// Mocha's usual report, and the counts as a file: tools/test.mjs adds them up.
'use strict';
const fs = require('node:fs');
const { reporters, Runner } = require('mocha');

class CountingSpec extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = runner.stats;
      fs.writeFileSync(process.env.NEWS_LENS_COUNTS, JSON.stringify({ passes, failures, pending }));
    });
  }
}

module.exports = CountingSpec;
