import type { Parser } from '../../src/engine/model/parser';
import { relations } from '../../src/engine/model/relations';
import type { Tagger } from '../../src/engine/model/tagger';
import { partsOfSpeech } from '../../src/engine/model/tags';
import { tokensOf } from './conllu';

/**
 * CoNLL-U text with the model's own UPOS, XPOS, heads and relations in place of those that were there; words,
 * comments, multiword ranges and empty nodes stay.
 * @param names the model's tags
 */
export function annotateConllu(text: string, tagger: Tagger, parser: Parser, names: readonly string[]): string {
  const lines = text.split(/\r?\n/);
  let words: number[] = [];
  const finish = (): void => {
    const tokens = tokensOf(words.map((line) => lines[line]?.split('\t')[1] ?? '_'));
    const tags = tagger.tag(tokens);
    const parse = parser.parse(tokens, tags, 0, tokens.count);
    words.forEach((line, i) => {
      const fields = (lines[line] ?? '').split('\t');
      const relation = relations[parse.relations[i] ?? 0] ?? 'dep';
      fields[3] = partsOfSpeech[tags.upos[i] ?? 0] ?? 'X';
      fields[4] = (names[tags.fine[i] ?? 0] ?? '_').replace(/^[^/]*\//, '');
      fields[6] = String((parse.heads[i] ?? -1) + 1);
      fields[7] = relation;
      fields[8] = '_';
      lines[line] = fields.join('\t');
    });
    words = [];
  };
  lines.forEach((line, index) => {
    if (/^\d+\t/.test(line)) words.push(index);
    else if (line.trim() === '') finish();
  });
  finish();
  return lines.join('\n');
}
