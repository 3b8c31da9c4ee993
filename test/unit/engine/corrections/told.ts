import assert from 'node:assert/strict';
import type { Analysis, Entity, Quotation, Span } from '../../../../src/engine/analysis';
import { createAnalyzer, type Analyzer } from '../../../../src/engine/analyzer';
import type { Judgement, PlacedCorrection } from '../../../../src/engine/corrections/correction';
import type { UserLists } from '../../../../src/engine/userLists';
import { testResources } from '../../../resources';

let analyzer: Analyzer | undefined;

/** An article of which somebody told us something. */
export class Told {
  readonly #judgements: PlacedCorrection[] = [];
  #lists: Pick<UserLists, 'aliases' | 'ignoredNames'> | undefined;

  constructor(
    readonly text: string,
    readonly format: 'plain' | 'markdown' = 'plain',
  ) {}

  /** The nth occurrence of some words. */
  at(words: string, nth = 1): Span {
    let at = -1;
    for (let i = 0; i < nth; i++) at = this.text.indexOf(words, at + 1);
    assert.ok(at >= 0, words);
    return [at, at + words.length];
  }

  say(judgement: Judgement<Span>, confirmed = false): this {
    this.#judgements.push({ ...judgement, id: String(this.#judgements.length), confirmed });
    return this;
  }

  lists(lists: Partial<UserLists>): this {
    this.#lists = { aliases: {}, ignoredNames: [], ...lists };
    return this;
  }

  read(): Analysis {
    analyzer ??= createAnalyzer(testResources());
    const { text, format } = this;
    const lists = this.#lists;
    return analyzer.analyze({ id: 'told', text, format, corrections: this.#judgements, ...(lists ? { lists } : {}) });
  }

  /** The one entity with a mention at a span. */
  entity(span: Span, analysis = this.read()): Entity | undefined {
    const found = analysis.entities.filter(({ mentions }) =>
      mentions.some((mention) => mention.span[0] === span[0] && mention.span[1] === span[1]),
    );
    assert.ok(found.length < 2, 'two entities at one place');
    return found[0];
  }

  quotation(words: string, analysis = this.read()): Quotation | undefined {
    return analysis.quotes.find(({ content }) => content.join(' ').includes(words));
  }
}

/** Nothing but ids tells two analyses apart whose parts were put in another order: every reference must lead somewhere. */
export function isWhole({ entities, quotes }: Analysis): void {
  const ids = entities.map(({ id }) => id);
  assert.deepEqual(
    ids,
    ids.map((_, i) => `e${i + 1}`),
  );
  assert.deepEqual(
    quotes.map(({ id }) => id),
    quotes.map((_, i) => `q${i + 1}`),
  );
  for (const { maybeSameAs, id } of entities) {
    for (const other of maybeSameAs) assert.ok(ids.includes(other.id) && other.id !== id);
  }
  for (const { speakers, parent } of quotes) {
    assert.ok(parent === null || quotes.some(({ id }) => id === parent));
    for (const { entity } of speakers) assert.ok(entity === null || ids.includes(entity.id));
  }
  const starts = entities.map(({ mentions }) => mentions[0]?.span[0] ?? -1);
  assert.deepEqual(
    starts,
    [...starts].sort((a, b) => a - b),
  );
}

export const harbour = [
  'Ana Reis, the mayor of Lisbon, said on Tuesday that the harbour would not close.',
  '',
  '"The port stays open," Reis said. "We have read the report."',
  '',
  'Rui Lopo, a fisherman from Porto, was not convinced. "Nobody asked us," said Lopo.',
  '',
  '"It is a shame," he added. The paper called it a "white elephant".',
  '',
  'The Big Blue company has offices in Springfield. IBM said it would stay in Springfield.',
  '',
].join('\n');
