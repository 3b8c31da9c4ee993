import { serveThread } from '../../../src/cli/serveThread';
import { slowAnalyzer } from '../worker/slowAnalyzer';

// A thread like analyzeThread's, with an analyzer that texts can make fail.
serveThread(() => ({ analyzer: slowAnalyzer(1) }));
