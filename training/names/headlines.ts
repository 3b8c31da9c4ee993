import type { NameDocument } from './corpora';

const shortest = 20;
const longest = 160;
/** Every so many lines of a text become a headline. */
const step = 3;
const headlineWeight = 0.5;

/**
 * Lines of the documents in CAPITALS with the same names, as news writes its headlines: the corpora hardly have any.
 * A line whose length changes with its case is left out, as its offsets would.
 */
export function headlineDocuments(documents: readonly NameDocument[]): NameDocument[] {
  let lines = 0;
  return documents.flatMap((document) => {
    const found: NameDocument[] = [];
    let start = 0;
    for (const line of document.text.split('\n')) {
      const end = start + line.length;
      const text = line.toUpperCase();
      if (line.length >= shortest && line.length <= longest && lines++ % step === 0 && text.length === line.length) {
        const names = document.names
          .filter(({ span }) => span[0] >= start && span[1] <= end)
          .map(({ span, type }) => ({ span: [span[0] - start, span[1] - start] as const, type }));
        found.push({ ...document, text, names, weight: document.weight * headlineWeight });
      }
      start = end + 1;
    }
    return found;
  });
}
