import { openEngine } from './openEngine';
import { serveThread } from './serveThread';

/** The thread of `analyze --jobs`. */
serveThread(({ options, media }) => openEngine(options, media));
