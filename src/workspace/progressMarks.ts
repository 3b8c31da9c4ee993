/** What somebody notes of an article for themselves: that they have seen it, that it matters, that it is to be checked. */
export const progressMarks = ['seen', 'relevant', 'toCheck'] as const;
export type ProgressMark = (typeof progressMarks)[number];

/** The marks of articles, by address; an article without any has no entry. */
export type Progress = ReadonlyMap<string, ReadonlySet<ProgressMark>>;

/** More articles are not noted. */
const MOST = 100_000;
const LONGEST_ADDRESS = 4000;

/** Reads what was kept, whatever it holds. */
export function readProgress(kept: unknown): Progress {
  const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
  const progress = new Map<string, ReadonlySet<ProgressMark>>();
  for (const [address, value] of entries.slice(0, MOST)) {
    const marks = Array.isArray(value) ? progressMarks.filter((mark) => value.includes(mark)) : [];
    if (marks.length > 0 && address.length <= LONGEST_ADDRESS) progress.set(address, new Set(marks));
  }
  return progress;
}

/** The same to be kept. */
export function keptProgress(progress: Progress): Record<string, readonly ProgressMark[]> {
  return Object.fromEntries([...progress].map(([address, marks]) => [address, [...marks]]));
}

/** Sets a mark on articles, or takes it off where all have it. */
export function toggleMark(progress: Progress, addresses: readonly string[], mark: ProgressMark): Progress {
  const on = !addresses.every((address) => progress.get(address)?.has(mark));
  const next = new Map(progress);
  for (const address of addresses) {
    const has = (each: ProgressMark): boolean => (each === mark ? on : (progress.get(address)?.has(each) ?? false));
    const marks = progressMarks.filter(has);
    if (marks.length === 0) next.delete(address);
    else if (next.has(address) || next.size < MOST) next.set(address, new Set(marks));
  }
  return next;
}

/** After a file or a folder has another address; null: it was deleted. */
export function movedProgress(progress: Progress, from: string, to: string | null): Progress {
  const moved = [...progress].filter(([address]) => address === from || address.startsWith(`${from}/`));
  if (moved.length === 0) return progress;
  const next = new Map(progress);
  for (const [address] of moved) next.delete(address);
  for (const [address, marks] of moved) if (to !== null) next.set(to + address.slice(from.length), marks);
  return next;
}

/** The articles with a mark, by address. */
export function articlesWith(progress: Progress, mark: ProgressMark): string[] {
  return [...progress].flatMap(([address, marks]) => (marks.has(mark) ? [address] : [])).sort();
}

const signs: Readonly<Record<ProgressMark, string>> = { seen: '✓', relevant: '★', toCheck: '?' };

/** At most two signs, as there is room for beside a file; that it was seen goes without saying beside two others. */
export function badgeOf(marks: ReadonlySet<ProgressMark>): string {
  const shown = (['toCheck', 'relevant', 'seen'] as const).filter((mark) => marks.has(mark));
  return shown
    .slice(0, 2)
    .map((mark) => signs[mark])
    .join('');
}
