/**
 * The data the engine works with, as the host read it from `media/`: the engine itself opens no file.
 * Lists are the texts of `media/lexicon/*.txt`: one entry a line, `#` begins a comment.
 */
export interface Resources {
  /** The text of each list under its file name without the extension, e.g. `cue-verbs`. */
  readonly lexicon: Readonly<Record<string, string>>;
  /** The bytes of `media/places.gazetteer`; without them places have no coordinates. */
  readonly gazetteer: Uint8Array | undefined;
  /** The bytes of `media/english.model`; without them names are found by rules, and there is no syntax. */
  readonly model: Uint8Array | undefined;
}

/** The entries of a list, in its order; none when the list is missing. Fields of an entry are separated by tabs. */
export function entries(resources: Resources, list: string): string[] {
  const found: string[] = [];
  for (const line of (resources.lexicon[list] ?? '').split('\n')) {
    const comment = line.indexOf('#');
    const entry = (comment < 0 ? line : line.slice(0, comment)).trim();
    if (entry !== '') found.push(entry);
  }
  return found;
}
