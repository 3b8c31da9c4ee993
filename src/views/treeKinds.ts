import type { GroupName } from '../editor/treeNodes';

/** The kinds of row that the list can leave out, in the order of its groups. */
export const treeKinds = ['quotes', 'people', 'organizations', 'places', 'checks'] as const;

export type TreeKind = (typeof treeKinds)[number];

/** All of them: nothing is left out. */
export const everyKind: ReadonlySet<TreeKind> = new Set(treeKinds);

/** The kinds that a setting names; what is no list counts as not set. */
export function kindsOf(value: unknown): ReadonlySet<TreeKind> {
  if (!Array.isArray(value)) return everyKind;
  return new Set(treeKinds.filter((kind) => value.includes(kind)));
}

/** The kind of the rows under a group: what is less sure, or nobody's, is a quotation too. */
export function kindOfGroup(group: GroupName): TreeKind {
  switch (group) {
    case 'person':
      return 'people';
    case 'organization':
      return 'organizations';
    case 'place':
      return 'places';
    case 'checks':
      return 'checks';
    case 'quote':
    case 'lessSure':
    case 'unattributed':
      return 'quotes';
  }
}
