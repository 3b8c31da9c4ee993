import type { ComparisonStatus } from '../engine/compare/comparison';
import type { CheckedQuotation, Difference } from '../export/checkedQuotations';
import { fold } from '../export/spaces';
import { printable } from './streams';

const statusWords: Readonly<Record<ComparisonStatus, string>> = {
  exact: 'exact',
  shortened: 'shortened',
  changed: 'changed',
  partly: 'partly found',
  missing: 'not found',
};

/** A line for each quotation, and for each difference that is to be looked at. */
export function checkLines(file: string, quotations: readonly CheckedQuotation[]): string {
  return quotations
    .map(({ found, status, line, speakers, quoted, transcript, differences }) => {
      const verdict = status === 'shortened' && !found ? 'shortened without a mark' : statusWords[status];
      const where = transcript ? [`${transcript.file}:${String(transcript.line)}`] : [];
      const parts = [...where, fold(quoted), ...(speakers.length > 0 ? [speakers.join(', ')] : [])];
      const first = `${found ? 'ok' : 'NOT OK'} ${file}:${String(line)}: ${verdict}: ${parts.join(' · ')}`;
      const others = found || status === 'missing' ? [] : differences.map(differenceLine);
      return [first, ...others].map((each) => `${printable(each)}\n`).join('');
    })
    .join('');
}

function differenceLine({ kind, quoted, said, marked }: Difference): string {
  switch (kind) {
    case 'leftOut':
      return `    left out${marked ? ', with a mark' : ''}: ${said ?? ''}`;
    case 'added':
      return `    not said: ${quoted ?? ''}`;
    case 'missing':
      return `    not found: ${quoted ?? ''}`;
    case 'changed':
    case 'bracketed':
      return `    said: ${said ?? ''}; quoted: ${quoted ?? ''}`;
  }
}
