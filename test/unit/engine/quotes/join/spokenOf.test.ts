import * as assert from 'node:assert/strict';
import { createAnalyzer } from '../../../../../src/engine/analyzer';
import { testResources } from '../../../../resources';

describe('whom the very words name', () => {
  const analyzer = createAnalyzer(testResources());
  /** Who says the last quotation of a text. */
  const lastSpeaker = (text: string): string | null => {
    const { quotes } = analyzer.analyze({ id: 'text', text, format: 'plain' });
    return quotes.at(-1)?.speakers[0]?.text ?? null;
  };

  it('is spoken of, where only an earlier quotation says who speaks', () => {
    assert.equal(lastSpeaker('“The pier is shut,” said Clara Hoffmann. It rained. “Hoffmann is a fool.”'), null);
    assert.equal(
      lastSpeaker('“The pier is shut,” Clara Hoffmann said.\n\n“Clara Hoffmann has no idea of it.”\n\nIt rained.'),
      null,
    );
  });

  it('speaks on without being named, or when saying who speaks', () => {
    assert.equal(
      lastSpeaker('“The pier is shut,” said Clara Hoffmann. It rained. “Nobody asked us.”'),
      'Clara Hoffmann',
    );
    assert.equal(
      lastSpeaker('“The pier is shut,” said Clara Hoffmann. It rained. “My name is Clara Hoffmann.”'),
      'Clara Hoffmann',
    );
  });
});
