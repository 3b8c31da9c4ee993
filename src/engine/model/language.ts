import { openModel } from './modelFile';
import { readNameModel, type NameModel } from './nameModel';
import { createParser } from './parser';
import { createSyntaxReader, type SyntaxReader } from '../syntax/syntax';
import { createTagger } from './tagger';

/** What the engine takes from a trained model. */
export interface Language {
  readonly names: NameModel;
  readonly readSyntax: SyntaxReader;
  /** The names of the finer tags, as `VERB/VBD`, under their codes. */
  readonly tags: readonly string[];
}

/** A language, or why there is none: a person is told so, in these words. */
export type OpenedLanguage =
  { readonly language: Language; readonly problem: null } | { readonly language: null; readonly problem: string };

/** Opens the bytes of `media/english.model`. Does not throw: what cannot be used is said in `problem`. */
export function openLanguage(bytes: Uint8Array | undefined): OpenedLanguage {
  if (!bytes) return { language: null, problem: 'The language model is missing.' };
  try {
    const model = openModel(bytes);
    const readSyntax = createSyntaxReader(createTagger(model), createParser(model));
    return { language: { names: readNameModel(model), readSyntax, tags: model.tags }, problem: null };
  } catch (error) {
    return { language: null, problem: error instanceof Error ? error.message : String(error) };
  }
}
