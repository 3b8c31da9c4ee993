import assert from 'node:assert/strict';
import type { Analysis, Entity, Quotation, Span } from '../../../../src/engine/analysis';
import { parseJudgedFile } from '../../../../src/engine/corrections/analysisFile';
import type { Judgement } from '../../../../src/engine/corrections/correction';
import type { ReadBack } from '../../../../src/engine/corrections/difference';
import { readBack } from '../../../../src/engine/corrections/readBack';
import { toEnd } from '../../../../src/engine/steps';
import { analysisJson } from '../../../../src/export/json';
import { harbour, Told } from './told';

/** What corrections can say of an analysis, in words. */
function gist({ quotes, entities }: Analysis): unknown {
  const byId = new Map(entities.map((entity) => [entity.id, entity.name]));
  return {
    quotes: quotes.map(({ content, speakers }) => [
      content.join(' '),
      speakers.map(({ entity, text }) => byId.get(entity?.id ?? '') ?? text),
    ]),
    entities: entities.map(({ name, type, mentions, place }) => [
      name,
      type,
      mentions.filter(({ form }) => form === 'name').map(({ span }) => span),
      place && [place.name, place.country, place.admin1],
    ]),
  };
}

/** The analysis as it comes out of a file that somebody else wrote. */
function throughFile(analysis: Analysis): Analysis {
  const file = parseJudgedFile(analysisJson(analysis));
  assert.ok(typeof file === 'object' && file.kind === 'analysis');
  assert.equal(file.unread, 0);
  return file.analysis;
}

/** What is read back of an article that somebody corrected; makes sure that taking it over leads to the same reading. */
function readBackOf(text: string, ...said: ((told: Told) => Judgement<Span>)[]): ReadBack {
  const theirs = new Told(text);
  for (const judgement of said) theirs.say(judgement(theirs));
  const ours = new Told(text);
  const read = toEnd(readBack(throughFile(theirs.read()), ours.read(), text));
  for (const { confirmed = false, ...judgement } of read.judgements) ours.say(judgement, confirmed);
  assert.deepEqual(gist(ours.read()), gist(theirs.read()));
  assert.deepEqual([read.orphans, read.left], [[], []]);
  return read;
}

/** Changes an analysis as somebody would in a text editor. */
function edited(
  analysis: Analysis,
  change: (file: { quotes: Draft<Quotation>[]; entities: Draft<Entity>[] }) => void,
): Analysis {
  const file = JSON.parse(analysisJson(analysis)) as Parameters<typeof change>[0];
  change(file);
  const parsed = parseJudgedFile(JSON.stringify(file));
  assert.ok(typeof parsed === 'object' && parsed.kind === 'analysis');
  return parsed.analysis;
}

type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? Draft<I>[] : T[K] };

describe('readBack', () => {
  const kinds = ({ judgements }: ReadBack): string[] => judgements.map(({ kind }) => kind);

  it('finds nothing to say of the same analysis', () => {
    const { judgements, orphans, left, same } = readBackOf(harbour);
    assert.deepEqual([judgements, orphans, left], [[], [], []]);
    const { quotes, entities } = new Told(harbour).read();
    assert.equal(same, quotes.length + entities.length);
  });

  it('takes over who speaks', () => {
    const named = readBackOf(harbour, (told) => ({
      kind: 'speaker',
      target: told.at('"Nobody asked us,"'),
      speakers: [{ mention: told.at('Ana Reis') }],
    }));
    assert.deepEqual(kinds(named), ['speaker']);
    const described = readBackOf(harbour, (told) => ({
      kind: 'speaker',
      target: told.at('"It is a shame,"'),
      speakers: [{ words: 'the harbour pilot' }],
    }));
    assert.deepEqual(kinds(described), ['speaker']);
    const nobody = readBackOf(harbour, (told) => ({
      kind: 'speaker',
      target: told.at('"It is a shame,"'),
      speakers: [],
    }));
    assert.deepEqual(kinds(nobody), ['speaker']);
  });

  it('takes over that the engine was right', () => {
    const theirs = new Told(harbour);
    const target = theirs.at('"Nobody asked us,"');
    theirs.say({ kind: 'speaker', target, speakers: [{ mention: theirs.at('Rui Lopo') }] }, true);
    const { judgements } = toEnd(readBack(throughFile(theirs.read()), new Told(harbour).read(), harbour));
    assert.deepEqual(judgements, [
      { kind: 'speaker', target, speakers: [{ mention: theirs.at('Rui Lopo') }], confirmed: true },
    ]);
    const again = toEnd(readBack(throughFile(theirs.read()), theirs.read(), harbour));
    assert.deepEqual(again.judgements, []);
  });

  it('takes over what is no quotation', () => {
    const read = readBackOf(harbour, (told) => ({
      kind: 'notAQuotation',
      target: told.at('"We have read the report."'),
    }));
    assert.ok(kinds(read).includes('notAQuotation'));
  });

  it('takes over what is one, what is two, what is none, and what kind of thing', () => {
    const one = readBackOf(harbour, (told) => ({ kind: 'sameAs', target: told.at('Porto'), other: told.at('Lisbon') }));
    assert.deepEqual(kinds(one), ['sameAs']);
    const two = readBackOf(harbour, (told) => ({
      kind: 'notTheSame',
      target: told.at('Reis', 2),
      other: told.at('Ana Reis'),
    }));
    assert.ok(kinds(two).includes('notTheSame'));
    const none = readBackOf(harbour, (told) => ({ kind: 'notAName', target: told.at('Springfield') }));
    assert.deepEqual(kinds(none), ['notAName']);
    const here = readBackOf(harbour, (told) => ({ kind: 'notAName', target: told.at('Springfield'), here: true }));
    assert.deepEqual(here.judgements, [{ kind: 'notAName', target: new Told(harbour).at('Springfield'), here: true }]);
    const typed = readBackOf(harbour, (told) => ({ kind: 'name', target: told.at('IBM'), type: 'person' }));
    assert.deepEqual(kinds(typed), ['name']);
    const overlooked = readBackOf(harbour, (told) => ({ kind: 'name', target: told.at('harbour'), type: 'place' }));
    assert.ok(kinds(overlooked).includes('name'));
  });

  it('takes over which place it is', () => {
    const read = readBackOf(harbour, (told) => ({
      kind: 'place',
      target: told.at('Springfield'),
      place: {
        name: 'Springfield',
        kind: 'city',
        country: 'US',
        admin1: 'Massachusetts',
        latitude: 42.1,
        longitude: -72.6,
        geonameId: 4951788,
        population: 153_000,
      },
    }));
    assert.deepEqual(kinds(read), ['place']);
    assert.deepEqual(kinds(readBackOf(harbour, (told) => ({ kind: 'place', target: told.at('Porto'), place: null }))), [
      'place',
    ]);
  });

  it('takes over what somebody wrote into the file', () => {
    const told = new Told(harbour);
    const analysis = told.read();
    const lopo = told.entity(told.at('Rui Lopo'), analysis);
    const file = edited(analysis, ({ quotes, entities }) => {
      // Who speaks, by name alone; a name that is another one's; a name that is none; a quotation less.
      const quote = quotes.find(({ content }) => content[0]?.includes('port stays open'));
      const [speaker] = quote?.speakers ?? [];
      if (speaker) speaker.text = 'Rui Lopo';
      for (const entity of entities) if (entity.name === 'Springfield') entity.name = 'Lisbon';
      entities.splice(
        entities.findIndex(({ name }) => name === 'Porto'),
        1,
      );
      quotes.splice(
        quotes.findIndex(({ content }) => content[0]?.includes('Nobody asked us')),
        1,
      );
    });
    const { judgements, left } = toEnd(readBack(file, analysis, harbour));
    assert.deepEqual(left, []);
    assert.deepEqual(judgements, [
      { kind: 'sameAs', target: told.at('Springfield'), other: told.at('Lisbon') },
      { kind: 'notAName', target: told.at('Porto') },
      { kind: 'speaker', target: told.at('"The port stays open,"'), speakers: [{ mention: lopo?.mentions[0]?.span }] },
      { kind: 'notAQuotation', target: told.at('"Nobody asked us,"') },
    ]);
  });

  it('finds the words again when the article has changed, and leaves what is new alone', () => {
    const theirs = new Told(harbour);
    theirs.say({
      kind: 'speaker',
      target: theirs.at('"Nobody asked us,"'),
      speakers: [{ mention: theirs.at('Ana Reis') }],
    });
    const text = `LISBON, Monday - "All is well," said Eva Pinto, a pilot.\n\n${harbour}\n"No more boats," said Tom Weller.\n`;
    const ours = new Told(text);
    const { judgements, orphans, left } = toEnd(readBack(throughFile(theirs.read()), ours.read(), text));
    assert.deepEqual(judgements, [
      { kind: 'speaker', target: ours.at('"Nobody asked us,"'), speakers: [{ mention: ours.at('Ana Reis') }] },
    ]);
    assert.deepEqual(orphans, []);
    assert.deepEqual(new Set(left.map(({ why }) => why)), new Set(['unsure']));
  });

  it('keeps what was said of words that are gone, and lists what was only read there', () => {
    const theirs = new Told(harbour);
    const quote = '"Nobody asked us,"';
    theirs.say({ kind: 'speaker', target: theirs.at(quote), speakers: [{ words: 'a pilot' }] });
    const text = harbour
      .split('\n\n')
      .filter((paragraph) => !paragraph.includes('Rui Lopo'))
      .join('\n\n');
    const { judgements, orphans, left } = toEnd(readBack(throughFile(theirs.read()), new Told(text).read(), text));
    assert.deepEqual(
      judgements.filter(({ kind }) => kind !== 'speaker'),
      [],
    );
    assert.deepEqual(orphans, [
      {
        kind: 'speaker',
        target: { exact: quote, prefix: '', suffix: '', start: theirs.at(quote)[0] },
        speakers: [{ words: 'a pilot' }],
      },
    ]);
    assert.ok(left.some(({ why, words }) => why === 'gone' && words === 'Rui Lopo'));
  });

  it('takes nothing for taken out that the file need not have', () => {
    const analysis = new Told(harbour).read();
    const few = { ...throughFile(analysis), quotes: [], entities: throughFile(analysis).entities.slice(-1) };
    const { judgements, left } = toEnd(readBack(few, analysis, harbour, false));
    assert.deepEqual([judgements, left], [[], []]);
  });

  it('says of another article that nothing of it is here', () => {
    const other = new Told('"I like tea," said Mia Wong in Hanoi.');
    assert.equal(toEnd(readBack(other.read(), new Told(harbour).read(), harbour)).related, false);
  });

  it('says of a name that is nowhere that it cannot be taken over', () => {
    const analysis = new Told(harbour).read();
    const file = edited(analysis, ({ entities }) => {
      for (const entity of entities) if (entity.name === 'Rui Lopo') entity.name = 'Rui Manuel Lopo';
    });
    const { judgements, left } = toEnd(readBack(file, analysis, harbour));
    assert.deepEqual([judgements, left], [[], [{ why: 'renamed', words: 'Rui Manuel Lopo' }]]);
  });

  it('says no more than it takes: a kind anew, a name moved, one of several parted', () => {
    const typed = readBackOf(harbour, (told) => ({ kind: 'name', target: told.at('IBM'), type: 'person' }));
    assert.deepEqual(typed.judgements, [{ kind: 'name', target: new Told(harbour).at('IBM'), type: 'person' }]);
    const moved = readBackOf(harbour, (told) => ({
      kind: 'sameAs',
      target: told.at('Reis', 2),
      other: told.at('Rui Lopo'),
    }));
    assert.deepEqual(kinds(moved), ['sameAs']);
    const text = 'Ann Lee came to Lisbon. "I am glad," Lee said. Lee left on Monday. Lee was ill on Tuesday.';
    const all = readBackOf(text, (told) => ({
      kind: 'notTheSame',
      target: told.at('Lee', 2),
      other: told.at('Ann Lee'),
    }));
    const unsaid = ({ judgements }: ReadBack): ReadBack['judgements'] =>
      judgements.filter(({ confirmed }) => confirmed !== true);
    assert.deepEqual(
      unsaid(all).map(({ kind }) => kind),
      ['notTheSame'],
    );
    const here = readBackOf(text, (told) => ({
      kind: 'notTheSame',
      target: told.at('Lee', 3),
      other: told.at('Lee', 4),
    }));
    const lee = new Told(text);
    assert.deepEqual(unsaid(here), [
      { kind: 'notTheSame', target: lee.at('Lee', 3), other: lee.at('Ann Lee'), here: true },
    ]);
  });

  it('takes over once that a name was read rightly', () => {
    const theirs = new Told(harbour);
    const target = theirs.at('IBM');
    theirs.say({ kind: 'name', target, type: 'organization' }, true);
    const file = throughFile(theirs.read());
    const { judgements } = toEnd(readBack(file, new Told(harbour).read(), harbour));
    assert.deepEqual(judgements, [{ kind: 'name', target, type: 'organization', confirmed: true }]);
    assert.deepEqual(toEnd(readBack(file, theirs.read(), harbour)).judgements, []);
  });

  it('lists a quotation that is gone and of which nobody said anything', () => {
    const text = harbour.replace('"The port stays open," Reis said. "We have read the report."\n\n', '');
    const { orphans, left } = toEnd(readBack(throughFile(new Told(harbour).read()), new Told(text).read(), text));
    assert.deepEqual(orphans, []);
    assert.ok(left.some(({ why, words }) => why === 'gone' && words.includes('The port stays open')));
  });

  it('tells two apart whom neither analysis knows, and one whom only ours does', () => {
    const [theirs, ours] = [new Told(harbour), new Told(harbour)];
    const target = theirs.at('"Nobody asked us,"');
    theirs.say({ kind: 'speaker', target, speakers: [{ words: 'the harbour pilot' }] });
    ours.say({ kind: 'speaker', target, speakers: [{ words: 'a fisherman' }] });
    const { judgements } = toEnd(readBack(throughFile(theirs.read()), ours.read(), harbour));
    assert.deepEqual(judgements, [{ kind: 'speaker', target, speakers: [{ words: 'the harbour pilot' }] }]);
    const analysis = new Told(harbour).read();
    const unlinked = edited(analysis, ({ quotes }) => {
      for (const { content, speakers } of quotes)
        if (content[0]?.includes('Nobody asked us')) for (const speaker of speakers) speaker.entity = null;
    });
    assert.deepEqual(toEnd(readBack(unlinked, analysis, harbour)).judgements, [
      { kind: 'speaker', target, speakers: [{ words: 'Lopo' }] },
    ]);
  });
});
