import { readMarks, type MarkReading } from '../../../../../src/engine/quotes/marks/pairing';
import { CountingLedger } from '../../../../../src/engine/rules/ledger';
import { lexicon } from '../reader';

const ledger = new CountingLedger();

/** The marks of a text. */
export function read(text: string): MarkReading {
  ledger.clear();
  return readMarks(text, lexicon.elisions, ledger);
}

/** The pieces of a text as text; `~` open to the paragraph's end, `!` not closed. */
export function pieces(text: string): string[] {
  return read(text).pieces.map(({ span, open, closed }) => `${text.slice(...span)}${open ? '~' : closed ? '' : '!'}`);
}

/** Which rules answered for a text, without those for plain marks. */
export function rulesFor(text: string): string[] {
  read(text);
  return [...ledger.counts.keys()].filter((id) => id !== 'mark/open' && id !== 'mark/close');
}
