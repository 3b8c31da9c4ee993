/*
 * `npm run joins`: how well two of different articles are joined, on the pairs of `pairs.json`. Undecided joins nothing: of a pair
 * that is one it costs recall. What the engine does not name so any more is told apart, and counts neither way.
 */
import { judgeJoin } from '../../src/index/joins';
import { namedInArticles, readPairs, type NamedInArticle, type PairSide } from './pairs';

const known = new Map<string, NamedInArticle>();
const keyOf = (type: string, { article, name }: PairSide): string => `${type} ${article} ${name}`;
for (const entity of namedInArticles()) known.set(keyOf(entity.type, entity), entity);

const types = ['person', 'organization', 'place', 'all'] as const;
const counts = new Map(types.map((type) => [type, { joined: 0, right: 0, same: 0, open: 0, unread: 0, untold: 0 }]));
const wrong: string[] = [];
for (const { type, one, other, same } of readPairs()) {
  const [a, b] = [known.get(keyOf(type, one)), known.get(keyOf(type, other))];
  const verdict = a && b ? judgeJoin(a, b) : undefined;
  for (const of of [type, 'all'] as const) {
    const count = counts.get(of)!;
    if (same === null) count.untold++;
    else if (!verdict) count.unread++;
    else {
      if (verdict.verdict === 'undecided') count.open++;
      if (verdict.verdict === 'same') count.joined++;
      if (verdict.verdict === 'same' && same) count.right++;
      if (same) count.same++;
    }
  }
  if (!verdict || same === null || (verdict.verdict === 'same') === same) continue;
  wrong.push(`${verdict.verdict} (${verdict.rule}): ${one.name} in ${one.article}, ${other.name} in ${other.article}`);
}
const share = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));
for (const [type, { joined, right, same, open, unread, untold }] of counts) {
  console.log(
    `${type}: precision ${share(right, joined)} (${String(joined)} joined), recall ${share(right, same)} (${String(same)} are one), ` +
      `undecided ${String(open)}, not named so any more ${String(unread)}, not to be told ${String(untold)}`,
  );
}
if (process.argv.includes('--errors')) for (const line of wrong) console.log(line);
