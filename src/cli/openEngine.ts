import { createAnalyzer } from '../engine/analyzer';
import { CountingLedger } from '../engine/rules/ledger';
import { loadResources } from '../worker/nodeResources';
import type { Engine } from './answerDocument';
import type { AnalyzeOptions } from './options';

/**
 * The engine as the options want it; rules are counted only where somebody asks. Throws when the data are damaged.
 * @param media the path of the folder with the engine's data
 */
export function openEngine({ format, without }: Pick<AnalyzeOptions, 'format' | 'without'>, media: string): Engine {
  const ledger = format === 'why' || without.length > 0 ? new CountingLedger(without) : undefined;
  return { analyzer: createAnalyzer(loadResources(media), ledger), ledger };
}
