import type { Entity, Quotation } from '../engine/analysis';
import type { Finding } from '../engine/checks/finding';
import { groupBySpeaker } from '../export/speakers';
import type { GroupName, GroupNode, NodeMaker, TreeNode, TreeSource } from '../editor/treeNodes';

/** How the tree is laid out: under kinds, under who speaks, or as the text has it. */
export type Grouping = 'kind' | 'speaker' | 'order';

/** What passed the filter, in text order. */
export interface LayoutItems {
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quotation[];
  /** Quotations that are not sure enough to stand among the others. */
  readonly lessSure: readonly Quotation[];
  readonly findings: readonly Finding[];
}

/** The upper levels of a tree. */
export interface Layout {
  readonly roots: readonly TreeNode[];
  /** The children of a group or a speaker; undefined for nodes the layout does not make itself. */
  children(node: TreeNode): readonly TreeNode[] | undefined;
}

/** What layouts need to know. */
export interface LayoutContext {
  readonly maker: NodeMaker;
  readonly source: TreeSource;
}

type MakeLayout = (items: LayoutItems, context: LayoutContext) => Layout;

/** A tree of its grouping; what the checks found stands in a group before it, what is less sure in one behind it. */
export function layOut(grouping: Grouping, items: LayoutItems, context: LayoutContext): Layout {
  const layout = layouts[grouping](items, context);
  const { lessSure, findings } = items;
  const { maker, source } = context;
  const checks = groupNode(source, 'checks', findings.length);
  const unsure = groupNode(source, 'lessSure', lessSure.length);
  return {
    roots: [...(findings.length > 0 ? [checks] : []), ...layout.roots, ...(lessSure.length > 0 ? [unsure] : [])],
    children(node) {
      if (node === checks) return findings.map((finding, i) => maker.finding(checks, finding, i));
      if (node === unsure) return lessSure.map((quotation) => maker.quote(unsure, quotation));
      return layout.children(node);
    },
  };
}

const layouts: Readonly<Record<Grouping, MakeLayout>> = {
  kind: byKind,
  speaker: bySpeaker,
  order: inTextOrder,
};

/** Quotations in text order; then people, organisations and places, those named most often first. */
function byKind({ entities, quotes }: LayoutItems, { maker, source }: LayoutContext): Layout {
  const members = new Map<TreeNode, (parent: TreeNode) => TreeNode[]>();
  const add = (group: GroupName, count: number, make: (parent: TreeNode) => TreeNode[]): void => {
    if (count > 0) members.set(groupNode(source, group, count), make);
  };
  add('quote', quotes.length, (parent) => quotes.map((quotation) => maker.quote(parent, quotation)));
  for (const type of ['person', 'organization', 'place'] as const) {
    const ofType = entities.filter((entity) => entity.type === type);
    add(type, ofType.length, (parent) =>
      ofType.sort((a, b) => b.mentions.length - a.mentions.length).map((entity) => maker.entity(parent, entity)),
    );
  }
  return { roots: [...members.keys()], children: (node) => members.get(node)?.(node) };
}

/** Whoever speaks most first; last, what nobody was found for. A quotation said together hangs under each speaker. */
function bySpeaker({ quotes }: LayoutItems, { maker, source }: LayoutContext): Layout {
  const shown = new Set(quotes);
  const { speakers, unresolved } = groupBySpeaker(source.index);
  const members = new Map<TreeNode, readonly Quotation[]>();
  for (const { key, name, source: kind, quotations } of speakers) {
    const own = quotations.filter((quotation) => shown.has(quotation));
    const [first] = own;
    if (!first) continue;
    const entity = source.index.entity(key);
    const stable = entity ? source.keyOf(entity.id) : key;
    members.set(
      {
        type: 'speaker',
        source,
        key: `speaker:${stable}`,
        parent: undefined,
        name,
        entity,
        kind,
        count: own.length,
        first,
      },
      own,
    );
  }
  const unattributed = unresolved.filter((quotation) => shown.has(quotation));
  if (unattributed.length > 0) members.set(groupNode(source, 'unattributed', unattributed.length), unattributed);
  return {
    roots: [...members.keys()],
    children: (node) => members.get(node)?.map((quotation) => maker.quote(node, quotation)),
  };
}

/** Entities where they are first named and quotations where they begin. */
function inTextOrder({ entities, quotes }: LayoutItems, { maker }: LayoutContext): Layout {
  const placed: { at: number; node: TreeNode }[] = [
    ...entities.map((item) => ({ at: item.mentions[0]?.span[0] ?? 0, node: maker.entity(undefined, item) })),
    ...quotes.map((item) => ({ at: item.segments[0]?.[0] ?? 0, node: maker.quote(undefined, item) })),
  ];
  return { roots: placed.sort((a, b) => a.at - b.at).map(({ node }) => node), children: () => undefined };
}

function groupNode(source: TreeSource, group: GroupName, count: number): GroupNode {
  return { type: 'group', source, key: `group:${group}`, parent: undefined, group, count };
}
