import type { Profiler } from 'node:inspector';

/** A stage of the engine, by the file its work is done in or called from. */
interface Stage {
  readonly name: string;
  /** Files of `src/engine`, without ending. */
  readonly files: readonly string[];
}

/** A sample belongs to the stage that its innermost named file stands for. */
export const stages: readonly Stage[] = [
  { name: 'paragraphs', files: ['text/prose'] },
  { name: 'tokens and sentences', files: ['text/tokenizer'] },
  { name: 'tags', files: ['model/tagger'] },
  { name: 'trees', files: ['model/parser'] },
  { name: 'names by rules', files: ['names/ruleNameFinder'] },
  { name: 'names by the model', files: ['names/modelNameFinder', 'names/stretchReader'] },
  { name: 'certain names and places', files: ['names/certainNames', 'names/certainPlaces'] },
  { name: 'marks', files: ['quotes/marks/pairing'] },
  { name: 'reports without marks', files: ['quotes/reports/indirectReader'] },
  { name: 'merging reports', files: ['quotes/join/mergeReports'] },
  { name: 'marked quotations', files: ['quotes/regionReader'] },
  { name: 'other of quotations', files: ['quotes/quotationReader'] },
  { name: 'roles, pronouns, descriptions', files: ['references/mentionReader'] },
  { name: 'hints at places', files: ['places/hints'] },
  { name: 'document: entities', files: ['entities/unite'] },
  { name: 'document: places', files: ['places/resolve'] },
  { name: 'document: references', files: ['references/references'] },
  { name: 'document: speakers and joining', files: ['references/speakerLink', 'quotes/join/join'] },
  { name: 'document: how sure', files: ['quotes/sure/calibrated'] },
  { name: 'document: rest', files: ['documentPass'] },
  { name: 'other of paragraphs', files: ['paragraphReader'] },
];

/** V8's own. */
const COLLECTING = '(garbage collector)';
/** Neither is work of this process's script. */
const nobody = new Set(['(idle)', '(root)']);

/** What part of a time something took, the largest part first. */
export interface Share {
  readonly name: string;
  readonly milliseconds: number;
  /** 0 to 1. */
  readonly share: number;
}

/** A profile's time by stage, and by the room in which it was spent. */
export interface Shares {
  readonly stages: readonly Share[];
  /** Folders of `src/engine`. */
  readonly rooms: readonly Share[];
}

/**
 * Adds a profile's samples up. What stands above the engine in the stack counts as *other*, collecting garbage for itself.
 * @param profile as `Profiler.stop` gives it, of code that lies in files as the sources do
 */
export function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Shares {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const stageOf = new Map(stages.flatMap(({ name, files }) => files.map((file) => [file, name] as const)));
  const stageTimes = new Map<string, number>();
  const roomTimes = new Map<string, number>();
  const places = new Map<number, { readonly stage: string; readonly room: string } | null>();

  const placeOf = (leaf: number): { readonly stage: string; readonly room: string } | null => {
    const name = byId.get(leaf)?.callFrame.functionName ?? '';
    if (nobody.has(name)) return null;
    if (name === COLLECTING) return { stage: 'collecting garbage', room: 'collecting garbage' };
    let room: string | undefined;
    for (let id: number | undefined = leaf; id !== undefined; id = parents.get(id)) {
      const file = engineFile(byId.get(id)?.callFrame.url ?? '');
      if (file === null) continue;
      room ??= file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : 'engine';
      const stage = stageOf.get(file);
      if (stage !== undefined) return { stage, room };
    }
    return { stage: 'other', room: room ?? 'other' };
  };

  samples.forEach((leaf, i) => {
    let place = places.get(leaf);
    if (place === undefined) places.set(leaf, (place = placeOf(leaf)));
    if (place === null) return;
    const time = timeDeltas[i] ?? 0;
    stageTimes.set(place.stage, (stageTimes.get(place.stage) ?? 0) + time);
    roomTimes.set(place.room, (roomTimes.get(place.room) ?? 0) + time);
  });
  return { stages: sorted(stageTimes), rooms: sorted(roomTimes) };
}

/** The file of `src/engine` that an address names, without its ending; null for another. */
function engineFile(url: string): string | null {
  return /\/src\/engine\/(.+)\.js$/.exec(url.replaceAll('\\', '/'))?.[1] ?? null;
}

/** @param times in microseconds */
function sorted(times: ReadonlyMap<string, number>): Share[] {
  const whole = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times]
    .map(([name, time]) => ({ name, milliseconds: time / 1000, share: time / whole }))
    .sort((a, b) => b.share - a.share);
}
