import type { Analysis, Entity, Mention } from '../../../../src/engine/analysis';
import { createAnalyzer } from '../../../../src/engine/analyzer';
import { createMentionReader } from '../../../../src/engine/references/mentionReader';
import { readMentionLexicon } from '../../../../src/engine/words/mentionLexicon';
import type { MentionReading } from '../../../../src/engine/references/mentionReading';
import type { NameMention } from '../../../../src/engine/names/nameFinder';
import { openLanguage } from '../../../../src/engine/model/language';
import type { Syntax } from '../../../../src/engine/syntax/syntax';
import { testResources } from '../../../resources';
import { tokenize } from '../entities/reading';

/** The whole engine and the parts of the mention stage over the real lists and the real model. */

const resources = testResources();
const analyzer = createAnalyzer(resources);
const { language } = openLanguage(resources.model);
export const mentionLexicon = readMentionLexicon(resources);
const readMentions = createMentionReader(resources);

export function analyze(text: string): Analysis {
  return analyzer.analyze({ id: 'test', text, format: 'plain' });
}

export function syntaxOf(text: string): Syntax {
  if (!language) throw new Error('the model is missing');
  return language.readSyntax(tokenize(text));
}

/** The mentions of a paragraph, in which the names stand between bars: `|Ana Ruiz| said`. */
export function mentionsOf(
  marked: string,
  type: NameMention['type'] = 'person',
): { text: string; reading: MentionReading } {
  const pieces = marked.split('|');
  const names: NameMention[] = [];
  let text = '';
  pieces.forEach((piece, i) => {
    if (i % 2 === 1)
      names.push({ span: [text.length, text.length + piece.length], type, confidence: 1, by: { rule: 'test' } });
    text += piece;
  });
  return { text, reading: readMentions(syntaxOf(text), names) };
}

/** The entity with a mention at the words between bars, and the mention. */
export function meant(marked: string): { entity: Entity; mention: Mention; analysis: Analysis; text: string } | null {
  const start = marked.indexOf('|');
  const text = marked.replaceAll('|', '');
  const analysis = analyze(text);
  for (const entity of analysis.entities)
    for (const mention of entity.mentions) if (mention.span[0] === start) return { entity, mention, analysis, text };
  return null;
}
