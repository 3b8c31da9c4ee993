import type { Entity, EntityType, Mention, Quotation, SourceKind, Span } from '../engine/analysis';
import type { AnalysisIndex } from '../engine/analysisIndex';
import type { Finding } from '../engine/checks/finding';
import { speakerName } from '../export/attribution';
import type { TextReader } from '../export/textReader';

export type GroupName = EntityType | 'quote' | 'checks' | 'unattributed' | 'lessSure';

interface NodeBase {
  /** What the node was made from: the spans of its subject hold there, whatever the document has become since. */
  readonly source: TreeSource;
  /** Stays the same over versions of the text and occurs once in a tree. */
  readonly key: string;
  readonly parent: TreeNode | undefined;
}

export interface GroupNode extends NodeBase {
  readonly type: 'group';
  readonly group: GroupName;
  readonly count: number;
}

/** Somebody with quotations; without an entity, a speaker known by the words of the text alone (*a police officer*). */
export interface SpeakerNode extends NodeBase {
  readonly type: 'speaker';
  readonly name: string;
  readonly entity: Entity | undefined;
  readonly kind: SourceKind | EntityType;
  /** How many quotations are shown under it. */
  readonly count: number;
  readonly first: Quotation;
}

export interface EntityNode extends NodeBase {
  readonly type: 'entity';
  readonly entity: Entity;
  /** How many quotations the entity speaks. */
  readonly quotes: number;
}

export interface MentionNode extends NodeBase {
  readonly type: 'mention';
  readonly entity: Entity;
  readonly mention: Mention;
  /** Which of the entity's mentions, from 0. */
  readonly ordinal: number;
}

export interface QuoteNode extends NodeBase {
  readonly type: 'quote';
  readonly quotation: Quotation;
  /** Names of the speakers; for somebody without a name, the words of the text. */
  readonly speakers: readonly string[];
}

/** Something that a person should look at. */
export interface FindingNode extends NodeBase {
  readonly type: 'finding';
  readonly finding: Finding;
}

export type TreeNode = GroupNode | SpeakerNode | EntityNode | MentionNode | QuoteNode | FindingNode;

/** What the tree is made from: one version of a document. */
export interface TreeSource {
  /** The document's address. */
  readonly uri: string;
  readonly index: AnalysisIndex;
  /** Quotations that are not sure enough to be marked. */
  readonly lessSure: readonly Quotation[];
  readonly text: string;
  /** What the checks have found. */
  readonly findings: readonly Finding[];
  readonly reader: TextReader;
  /** The stable key of an id of this analysis. */
  readonly keyOf: (id: string) => string;
}

/** Makes the nodes of single things; every key begins with its parent's, so that it occurs once. */
export interface NodeMaker {
  entity(parent: TreeNode | undefined, entity: Entity): EntityNode;
  quote(parent: TreeNode | undefined, quotation: Quotation): QuoteNode;
  finding(parent: TreeNode, finding: Finding, ordinal: number): FindingNode;
  /** What hangs under an entity: what it says, then where it is named. */
  details(node: EntityNode): readonly TreeNode[];
}

export function createNodeMaker(source: TreeSource): NodeMaker {
  const { index, keyOf } = source;
  const keyIn = (parent: TreeNode | undefined, key: string): string => (parent ? `${parent.key}/${key}` : key);
  const quote = (parent: TreeNode | undefined, quotation: Quotation): QuoteNode => ({
    type: 'quote',
    source,
    key: keyIn(parent, `quote:${keyOf(quotation.id)}`),
    parent,
    quotation,
    speakers: quotation.speakers.map((speaker) => speakerName(speaker, index)),
  });
  return {
    quote,
    finding: (parent, finding, ordinal) => ({
      type: 'finding',
      source,
      key: keyIn(parent, `${finding.rule}:${String(ordinal)}`),
      parent,
      finding,
    }),
    entity: (parent, entity) => ({
      type: 'entity',
      source,
      key: keyIn(parent, `entity:${keyOf(entity.id)}`),
      parent,
      entity,
      quotes: index.quotationsOf(entity.id).length,
    }),
    details: (node) => [
      ...index.quotationsOf(node.entity.id).map((item) => quote(node, item)),
      ...node.entity.mentions.map((mention, ordinal): MentionNode => ({
        type: 'mention',
        source,
        key: keyIn(node, `mention:${String(ordinal)}`),
        parent: node,
        entity: node.entity,
        mention,
        ordinal,
      })),
    ],
  };
}

/** What a node stands for, if it stands for one thing of the analysis. */
export function subjectOf(node: TreeNode): Entity | Quotation | undefined {
  switch (node.type) {
    case 'entity':
    case 'speaker':
      return node.entity;
    case 'quote':
      return node.quotation;
    case 'mention':
    case 'finding':
    case 'group':
      return undefined;
  }
}

/** Where a node leads: the span of what it stands for, or of the first thing under it. */
export function spanOf(node: TreeNode): Span | undefined {
  switch (node.type) {
    case 'entity':
      return node.entity.mentions[0]?.span;
    case 'speaker':
      return node.first.segments[0];
    case 'mention':
      return node.mention.span;
    case 'quote':
      return node.quotation.segments[0];
    case 'finding':
      return node.finding.span;
    case 'group':
      return undefined;
  }
}

/** Whether an offset lies in what a node stands for; both edges count. */
export function covers(node: TreeNode, offset: number): boolean {
  return spansOf(node).some(([start, end]) => start <= offset && offset <= end);
}

function spansOf(node: TreeNode): readonly Span[] {
  switch (node.type) {
    case 'entity':
      return node.entity.mentions.map((mention) => mention.span);
    case 'speaker':
      return [...node.first.segments, ...(node.entity?.mentions ?? []).map((mention) => mention.span)];
    case 'mention':
      return [node.mention.span];
    case 'quote':
      return node.quotation.segments;
    case 'finding':
      return [node.finding.span];
    case 'group':
      return [];
  }
}

/** Whether an argument of a command is a row of the tree. */
export function isTreeNode(value: unknown): value is TreeNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'key' in value && 'source' in value;
}
