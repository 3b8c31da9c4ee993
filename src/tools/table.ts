import { checkQuote } from './checkQuote';
import { places } from './places';
import { quotesOf } from './quotesOf';
import { sameQuote } from './sameQuote';
import { sources } from './sources';
import type { Tool } from './tool';
import { whoSaid } from './whoSaid';

/** The tools for language models, in the editor and over the Model Context Protocol alike. */
export const toolTable: readonly Tool[] = [whoSaid, quotesOf, sources, checkQuote, sameQuote, places];
