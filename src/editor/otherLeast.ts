/**
 * What the setting becomes when somebody switches between all quotations and the sure ones: 0, or what was set before.
 * Undefined unsets it, which leaves what is inherited; where that shows all as well, the usual value is written.
 */
export function otherLeast(
  least: number,
  before: number | undefined,
  inherited: number,
  usual: number,
): number | undefined {
  if (least > 0) return 0;
  if (before !== undefined && before > 0) return before;
  return inherited > 0 ? undefined : usual;
}
