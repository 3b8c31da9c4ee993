import type { Analysis } from '../../../src/engine/analysis';
import { createAnalysisIndex } from '../../../src/engine/analysisIndex';
import { createTextReader } from '../../../src/export/textReader';
import type { TreeModel } from '../../../src/views/treeModel';
import type { TreeNode, TreeSource } from '../../../src/editor/treeNodes';
import { Article, lisbon } from '../editor/article';

/** A small article with one of everything. */
export function harbour(): Article {
  const article = new Article(
    [
      'Rui Lopo met Ana Reis in Lisbon.',
      '“The port stays open,” Reis said. “We are André’s friends,” said Lopo and Reis.',
      '“Never,” he said. “Maybe,” a fisherman said.',
      'Reis runs the Harbour Trust.',
    ].join('\n'),
  );
  return article
    .entity('e1', 'person', ['Rui Lopo', 'Lopo'])
    .entity('e2', 'person', ['Ana Reis', 'Reis'], { roles: [{ text: 'mayor', span: [0, 0] }] })
    .entity('e3', 'place', ['Lisbon'], { place: lisbon })
    .entity('e4', 'organization', ['Harbour Trust'])
    .quote('q1', '“The port stays open,”', { speakers: [article.speaker('Reis', 'e2')] })
    .quote('q2', '“We are André’s friends,”', {
      speakers: [article.speaker('Lopo', 'e1', {}, 2), article.speaker('Reis', 'e2', {}, 3)],
    })
    .quote('q3', '“Never,”', { speakers: [article.speaker('he', null, { form: 'pronoun' })] })
    .quote('q4', '“Maybe,”', { speakers: [article.speaker('a fisherman', null, { form: 'nominal' })] });
}

/** What a tree is made from, with keys of its own. */
export function sourceOf(analysis: Analysis, text: string): TreeSource {
  const index = createAnalysisIndex(analysis);
  return {
    uri: 'file:///tide.txt',
    index,
    lessSure: [],
    findings: [],
    text,
    reader: createTextReader(text),
    keyOf: (id) => `key-${id}`,
  };
}

/** A node in a few words. */
export function say(node: TreeNode): string {
  switch (node.type) {
    case 'group':
      return `${node.group} ${String(node.count)}`;
    case 'speaker':
      return `${node.name} ${String(node.count)}`;
    case 'entity':
      return node.entity.name;
    case 'mention':
      return `@${String(node.mention.span[0])}`;
    case 'quote':
      return node.quotation.id;
    case 'finding':
      return node.finding.rule;
  }
}

/** The roots of a tree with their children, in a few words. */
export function outline(model: TreeModel): Record<string, string[]> {
  return Object.fromEntries(model.roots.map((root) => [say(root), model.children(root).map(say)]));
}
