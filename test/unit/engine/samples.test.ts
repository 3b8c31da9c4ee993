import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { createAnalyzer } from '../../../src/engine/analyzer';
import { testResources } from '../../resources';
import { projectRoot } from '../../root';

/** For each sample article its quotations in marks: the first words of what is marked, and who is given as the speaker. */
const samples: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  '000_ff6a9ac4ff59a0f5.txt': [
    ['"We must not push', 'Italian foreign minister Angelino Alfano'],
    ['"will be complex', 'Alfano'],
    ['"Now is the right moment', 'he'],
    ['"renewed harmony"', 'Alfano'],
    ['"for the overall atmosphere', 'The ministry'],
    ['"It is clear to all', 'Tillerson'],
    ['"deplorable"', 'Russia'],
    ['"changed the game"', 'The Foreign Secretary'],
    ['"terrorist warehouse" … "toxic substances"', 'Both Moscow; Damascus'],
  ],
  'wire-port-strike.txt': [
    ['"We have been patient … "Nobody can say', 'Marek Zielinski'],
    ['"left the table', 'Spokeswoman Ewa Nowicka'],
    ['"I read every page … "It took four minutes', 'he'],
    ['"flexible"', 'it'],
    ['"A port that stands still', 'Lis'],
    ['"I will travel', 'Lis'],
    ['"somewhere between four', 'Anneke de Vries'],
  ],
  'press-release-battery-plant.txt': [
    ['"Chattanooga has the workers … "We looked at', 'Dr. Grace Okafor-Lindqvist'],
    ['"These are jobs … "Our county', 'Hamilton County Mayor Dwight Pell'],
    ['"Lumen\'s decision … "I want to thank', 'Gov. Laura Whitcomb'],
    ['"more than $90 million', 'a study commissioned by the company'],
  ],
  'council-budget.md': [
    ['&ldquo;the longest evening', 'Mayor Aroha Tamatea'],
    ['"A budget is a list … "I have made my list', 'Tamatea'],
    ['&quot;a lifeline with eleven', 'councillor Hemi Parata'],
    ['"run out of easy things', 'Councillor Judith Sorley'],
    ['"You cannot ask', 'She'],
    ['"vote the same way', 'Parata'],
    ['"surprised and sorry"', 'its director, Miriam Cole'],
  ],
};

describe('the sample articles', () => {
  const analyzer = createAnalyzer(testResources());

  for (const [file, expected] of Object.entries(samples)) {
    it(`are read as an editor reads them: ${file}`, () => {
      const text = readFileSync(path.join(projectRoot, 'seeds', file), 'utf8');
      const { quotes } = analyzer.analyze({ id: file, text, format: file.endsWith('.md') ? 'markdown' : 'plain' });
      const marked = quotes.filter(({ quoted }) => quoted.length > 0);
      const found = marked.map(({ quoted, speakers }, i) => {
        const starts = expected[i]?.[0].split(' … ') ?? [];
        const words = quoted.map(([from, to], piece) =>
          text.slice(from, Math.min(to, from + (starts[piece]?.length ?? 20))),
        );
        return [words.join(' … '), speakers.map((speaker) => speaker.text).join('; ')];
      });
      assert.deepEqual(found, expected);
    });
  }

  it('go on over three paragraphs', () => {
    const text = readFileSync(path.join(projectRoot, 'seeds', 'feature-river-keepers.txt'), 'utf8');
    const { quotes } = analyzer.analyze({ id: 'river', text, format: 'plain' });
    const long = quotes.find(({ segments }) => segments.length === 3);
    assert.ok(long);
    assert.match(text.slice(...(long.segments[0] ?? [0, 0])), /^“When the big flood came/);
    assert.match(text.slice(...(long.segments[2] ?? [0, 0])), /this colour\.”$/);
  });
});
