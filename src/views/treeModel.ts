import type { Entity, Quotation } from '../engine/analysis';
import { createTreeFilter } from './treeFilter';
import { everyKind, treeKinds, type TreeKind } from './treeKinds';
import { layOut, type Grouping } from './treeLayouts';
import { covers, createNodeMaker, subjectOf, type TreeNode, type TreeSource } from '../editor/treeNodes';

/** One layout of one analysis. Children are made when they are asked for and stay the same objects from then on. */
export interface TreeModel {
  readonly source: TreeSource;
  /** Entities and quotations that passed the filter, and all there are of the listed kinds for this grouping. */
  readonly shown: number;
  readonly total: number;
  /** The kinds that are not listed although there is something of them. */
  readonly leftOut: readonly TreeKind[];
  readonly roots: readonly TreeNode[];
  children(node: TreeNode): readonly TreeNode[];
  /** The uppermost node of an entity or a quotation. */
  find(subject: Entity | Quotation): TreeNode | undefined;
  /** The node of the same key, for one of an earlier model of the same document. */
  successor(node: TreeNode): TreeNode | undefined;
}

const kindOf = { person: 'people', organization: 'organizations', place: 'places' } as const;

/**
 * Lays out what an analysis has of some kinds as a tree. An empty filter lets everything pass; under speakers only
 * quotations count.
 */
export function createTreeModel(
  source: TreeSource,
  grouping: Grouping,
  filter = '',
  kinds: ReadonlySet<TreeKind> = everyKind,
): TreeModel {
  const { analysis } = source.index;
  const maker = createNodeMaker(source);
  const passes = createTreeFilter(filter, source.index);
  const leftOut = new Set<TreeKind>();
  const listed = <T>(all: readonly T[], kindOfItem: (item: T) => TreeKind): readonly T[] => {
    for (const item of all) if (!kinds.has(kindOfItem(item))) leftOut.add(kindOfItem(item));
    return leftOut.size === 0 ? all : all.filter((item) => kinds.has(kindOfItem(item)));
  };
  const quotes = listed(analysis.quotes, () => 'quotes');
  const lessSure = listed(source.lessSure, () => 'quotes');
  const entities = listed(grouping === 'speaker' ? [] : analysis.entities, ({ type }) => kindOf[type]);
  const findings = listed(source.findings, () => 'checks');
  const items = {
    entities: entities.filter((entity) => passes.entity(entity)),
    quotes: quotes.filter((quotation) => passes.quotation(quotation)),
    lessSure: lessSure.filter((quotation) => passes.quotation(quotation)),
    findings: filter === '' ? findings : [],
  };
  const layout = layOut(grouping, items, { maker, source });
  const made = new Map<TreeNode, readonly TreeNode[]>();

  function children(node: TreeNode): readonly TreeNode[] {
    let nodes = made.get(node);
    if (!nodes) {
      nodes = layout.children(node) ?? (node.type === 'entity' ? maker.details(node) : []);
      made.set(node, nodes);
    }
    return nodes;
  }

  function successor(node: TreeNode): TreeNode | undefined {
    const parent = node.parent && successor(node.parent);
    if (node.parent && !parent) return undefined;
    return (parent ? children(parent) : layout.roots).find(({ key }) => key === node.key);
  }

  return {
    source,
    shown: items.quotes.length + items.lessSure.length + items.entities.length,
    total: quotes.length + lessSure.length + entities.length,
    leftOut: treeKinds.filter((kind) => leftOut.has(kind)),
    roots: layout.roots,
    children,
    successor,
    find(subject) {
      const stands = (node: TreeNode): boolean => subjectOf(node) === subject;
      const groups = layout.roots.filter((node) => mayHold(node, subject));
      return [layout.roots, ...groups.map(children)].flatMap((nodes) => nodes.find(stands) ?? [])[0];
    },
  };
}

/** Whether something may stand under an uppermost node; the rows of the other groups need not be made to look for it. */
function mayHold(node: TreeNode, subject: Entity | Quotation): boolean {
  if (node.type === 'speaker') return !('mentions' in subject);
  if (node.type !== 'group') return false;
  const isQuotes = node.group === 'quote' || node.group === 'unattributed' || node.group === 'lessSure';
  return 'mentions' in subject ? node.group === subject.type : isQuotes;
}

/** The row of the name or quotation at an offset; the very mention when its entity is open anyway. */
export function nodeAt(model: TreeModel, offset: number, open: ReadonlySet<string>): TreeNode | undefined {
  const { index } = model.source;
  const subjects = [index.entityAt(offset), index.quotationAt(offset)];
  for (const subject of subjects) {
    const node = subject && model.find(subject);
    if (!node) continue;
    if (node.type !== 'entity' || !open.has(node.key)) return node;
    return model.children(node).find((child) => child.type === 'mention' && covers(child, offset)) ?? node;
  }
  return undefined;
}
