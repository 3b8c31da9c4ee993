import assert from 'node:assert/strict';
import type { Analysis, Quotation, Span } from '../../src/engine/analysis';
import { fold } from '../../src/export/spaces';

/** What `analysis.ts` promises of every analysis, for a text in UTF-16 offsets. */
export interface Promised {
  /** Plain text: the words at a span are those that are told. */
  readonly plain?: boolean;
  /** People corrected it: a speaker whose words are not in the text has an empty span. */
  readonly corrected?: boolean;
  /** A part of an analysis keeps the ids of the whole. */
  readonly part?: boolean;
}

/** Fails when an analysis breaks a promise of the data model. */
export function keepsPromises(analysis: Analysis, text: string, { plain, corrected, part }: Promised = {}): void {
  const { quotes, entities, terms, warnings } = analysis;
  const inText = ([start, end]: Span, what: string, least = 1): void => {
    assert.ok(Number.isInteger(start) && Number.isInteger(end), what);
    assert.ok(0 <= start && start + least <= end && end <= text.length, `${what} ${String(start)}–${String(end)}`);
  };
  /** A place and its words. */
  const said = (span: Span, words: string, what: string): void => {
    inText(span, what);
    if (plain) assert.equal(onOneLine(words), onOneLine(text.slice(...span)), what);
  };
  const share = (value: number, what: string): void => assert.ok(value >= 0 && value <= 1, `${what} ${String(value)}`);
  const ids = new Set([...quotes, ...entities].map(({ id }) => id));
  assert.equal(ids.size, quotes.length + entities.length, 'an id is there twice');

  for (const { id, segments, content, quoted, cue, when, speakers } of quotes) {
    assert.ok(segments.length > 0, `${id} has no words`);
    assert.equal(content.length, segments.length, `the words of ${id}`);
    segments.forEach((span, i) => said(span, content[i] ?? '', `segment of ${id}`));
    for (const span of quoted) inText(span, `quoted in ${id}`);
    inOrder(segments, `segments of ${id}`);
    inOrder(quoted, `what is quoted in ${id}`);
    if (cue) said(cue.span, cue.text, `cue of ${id}`);
    if (when) said(when.span, when.text, `time of ${id}`);
    for (const { span, text: words, confidence, entity } of speakers) {
      if (corrected) inText(span, `speaker of ${id}`, 0);
      else said(span, words, `speaker of ${id}`);
      share(confidence, `speaker of ${id}`);
      if (!entity) continue;
      assert.ok(ids.has(entity.id), `${id} is said by ${entity.id}, who is not there`);
      share(entity.confidence, `link of ${id}`);
      for (const step of entity.via) inText(step, `link of ${id}`);
    }
  }
  parentsLead(quotes);
  ascending(
    quotes.map(({ segments }) => segments[0]?.[0] ?? 0),
    'quotations',
  );

  for (const { id, name, aliases, roles, mentions, maybeSameAs, place } of entities) {
    assert.ok(mentions.length > 0, `${id} is never mentioned`);
    assert.notEqual(name, '', id);
    for (const { span, confidence } of mentions) {
      inText(span, `mention of ${id}`);
      share(confidence, `mention of ${id}`);
    }
    ascending(
      mentions.map(({ span }) => span[0]),
      `mentions of ${id}`,
    );
    assert.ok(!aliases.includes(name) && new Set(aliases).size === aliases.length, `aliases of ${id}`);
    for (const role of roles) inText(role.span, `role of ${id}`);
    for (const other of maybeSameAs) assert.ok(other.id !== id && ids.has(other.id), `${id} may be ${other.id}`);
    if (place) share(place.confidence, `place of ${id}`);
  }
  ascending(
    entities.map(({ mentions }) => mentions[0]?.span[0] ?? 0),
    'entities',
  );
  const names = entities.flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'name'));
  inOrder(
    names.map(({ span }) => span).sort((a, b) => a[0] - b[0]),
    'names',
  );

  for (const term of terms) said(term.span, term.text, 'term');
  ascending(
    terms.map(({ span }) => span[0]),
    'terms',
  );
  for (const { span, code } of warnings) inText(span, code);

  if (part) return;
  assert.deepEqual([...ids], [...numbered('q', quotes.length), ...numbered('e', entities.length)]);
}

/** Where the lines of a paragraph are joined, signs that are not seen go with the blanks beside their ends. */
/** Soft hyphens are no part of the words. */
const onOneLine = (words: string): string => fold(words.replace(/\u00ad/g, '').replace(/[\p{Cc}\p{Cf}]/gu, ' '));

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${letter}${String(i + 1)}`);

function ascending(offsets: readonly number[], what: string): void {
  offsets.forEach((offset, i) => assert.ok(offset >= (offsets[i - 1] ?? 0), `${what} are not in text order`));
}

function inOrder(spans: readonly Span[], what: string): void {
  spans.forEach(([start], i) => assert.ok(start >= (spans[i - 1]?.[1] ?? 0), `${what} overlap or are out of order`));
}

/** From each quotation its parents lead to one that has none. */
function parentsLead(quotes: readonly Quotation[]): void {
  const parents = new Map(quotes.map(({ id, parent }) => [id, parent]));
  for (const { id } of quotes) {
    let steps = 0;
    for (let at: string | null = id; at !== null; steps++) {
      const parent = parents.get(at);
      assert.ok(parent !== undefined && steps <= quotes.length, `the parents of ${id}`);
      at = parent;
    }
  }
}
