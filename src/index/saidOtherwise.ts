import type { FoundQuotation } from './folderProtocol';

/** Articles in which a quotation stands in other words, or is somebody else's. */
export interface SaidOtherwise {
  readonly problem: 'words' | 'speaker';
  /** The newest first. */
  readonly found: readonly [FoundQuotation, ...FoundQuotation[]];
}

/**
 * What is to be looked at of where else the words of a quotation stand: other words, and other speakers. The same words of the
 * same speaker, or fewer of them, are in order, and so is a phrase in common; where it cannot be told, nothing is said.
 */
export function saidOtherwise(elsewhere: readonly FoundQuotation[]): SaidOtherwise[] {
  const told = elsewhere.filter(
    ({ verdict, isOfSameWords }) => verdict !== null && verdict !== 'partly' && isOfSameWords,
  );
  const problems = (['words', 'speaker'] as const).map((problem) => {
    const [first, ...rest] = told.filter((one) => problemOf(one) === problem);
    return first ? [{ problem, found: [first, ...rest] as const }] : [];
  });
  return problems.flat();
}

function problemOf({ verdict, speaker }: FoundQuotation): SaidOtherwise['problem'] | undefined {
  if (speaker === 'other') return 'speaker';
  return verdict === 'changed' ? 'words' : undefined;
}
