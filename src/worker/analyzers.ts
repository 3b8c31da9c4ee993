import type { Analyzer } from '../engine/analyzer';
import type { Resources } from '../engine/resources';
import { withUserLists, type UserLists } from '../engine/userLists';

/** The analyzers of one worker: folders may differ in the verbs and titles that people added. */
export interface Analyzers {
  /** The analyzer for a person's lists; a new one when verbs or titles are others than before. */
  for(lists: UserLists): Analyzer;
}

/** More than these are hardly in use at a time. */
const MOST = 3;

/** Makes an analyzer when it is first asked for, except that without lists: whether the engine can be set up must be known at once. */
export function createAnalyzers(resources: Resources, make: (resources: Resources) => Analyzer): Analyzers {
  const plain = make(resources);
  const made = new Map<string, Analyzer>();
  return {
    for(lists) {
      const { cueVerbs, titles } = lists;
      if (cueVerbs.length === 0 && titles.length === 0) return plain;
      const key = JSON.stringify([cueVerbs, titles]);
      const analyzer = made.get(key) ?? make(withUserLists(resources, lists));
      // The one in use becomes the last to go.
      made.delete(key);
      made.set(key, analyzer);
      const oldest = made.keys().next().value;
      if (made.size > MOST && oldest !== undefined) made.delete(oldest);
      return analyzer;
    },
  };
}
