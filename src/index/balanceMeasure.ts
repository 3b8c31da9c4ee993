/** What of the quotations is counted: those of sources with a name, or of those of whom somebody entered a value under a key. */
export type BalanceMeasure =
  { readonly kind: 'named' } | { readonly kind: 'entered'; readonly key: string; readonly value: string };

/** `named`, or `gender=woman`: a key and a value as they were entered. Undefined for what is neither. */
export function readMeasure(text: string): BalanceMeasure | undefined {
  if (text.trim() === 'named') return { kind: 'named' };
  const [, key = '', value = ''] = /^\s*([^=]+?)\s*=\s*(\S.*?)\s*$/.exec(text) ?? [];
  return key === '' || value === '' ? undefined : { kind: 'entered', key, value };
}
