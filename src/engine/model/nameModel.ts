import { ByteReader } from './byteReader';
import type { LanguageModel } from './modelFile';
import { allowedPairs } from './nameLabels';
import { SparseTable } from './sparseTable';
import { unpackWeight } from './weights';
import { clustersSection, WordClusters } from './wordClusters';

/** The section of the model file that holds the names' weights. */
export const nameSection = 'names';

/** What training learnt of names. */
export interface NameModel {
  readonly clusters: WordClusters;
  /** Scores of neighbouring labels, natural logarithms, in the order of `allowedPairs`. */
  readonly transitions: Float64Array;
  /** What the table's scores are divided by to be natural logarithms. */
  readonly unit: number;
  /** Adds what the features say of each label to its score. */
  readonly table: { score(features: Int32Array, scores: Int32Array): void };
}

/**
 * The name model of an opened file: the unit, the scores of neighbouring labels, then the table of the features' weights.
 * @throws Error when the file has no names in it, or fewer bytes of them than it says
 */
export function readNameModel(model: LanguageModel): NameModel {
  const reader = new ByteReader(model.section(nameSection));
  const unit = Math.max(1, reader.varint());
  const transitions = Float64Array.from(allowedPairs, () => unpackWeight(reader.signedByte()) / unit);
  const clusters = new WordClusters(new ByteReader(model.section(clustersSection)));
  return { clusters, transitions, unit, table: new SparseTable(reader) };
}
