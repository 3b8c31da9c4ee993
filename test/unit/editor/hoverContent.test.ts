import assert from 'node:assert/strict';
import { hoverContent, type HoverContent, type SpeakerFacts } from '../../../src/editor/hoverContent';
import { createAnalysisIndex } from '../../../src/engine/analysisIndex';
import { Article, lisbon } from './article';

function at(article: Article, words: string, nth = 1): HoverContent | undefined {
  const [start, end] = article.span(words, nth);
  return hoverContent(createAnalysisIndex(article.analysis()), article.text, (start + end) >> 1);
}

describe('hoverContent', () => {
  const article = new Article(
    '“Lisbon is not for sale,” said Mayor Ana Reis. He called it “theatre”. “We stay,” she added. Reis left. “Nobody knows.”',
  );
  article
    .entity('e1', 'person', ['Ana Reis', 'Reis'], { roles: [{ text: 'Mayor', span: article.span('Mayor') }] })
    .entity('e2', 'place', ['Lisbon'], { place: lisbon })
    .quote('q1', '“Lisbon is not for sale,”', {
      cue: { span: article.span('said'), text: 'said', lemma: 'say' },
      speakers: [article.speaker('Mayor Ana Reis', 'e1')],
    })
    .quote('q2', '“We stay,”', {
      speakers: [article.speaker('she', 'e1', { form: 'pronoun', confidence: 0.75, rule: 'pronoun/nearest' })],
    })
    .quote('q3', '“Nobody knows.”')
    .term('“theatre”', 'term/few-words');

  it('says nothing where nothing is known', () => {
    assert.equal(at(article, 'left'), undefined);
    assert.equal(hoverContent(createAnalysisIndex(new Article('').analysis()), '', 0), undefined);
  });

  it('tells who a person is and how often they come', () => {
    const content = at(article, 'Reis', 2);
    assert.deepEqual(content?.span, article.span('Reis', 2));
    assert.deepEqual(content?.blocks, [
      {
        kind: 'entity',
        id: 'e1',
        type: 'person',
        name: 'Ana Reis',
        aliases: ['Reis'],
        roles: ['Mayor'],
        mentions: 2,
        quotes: 2,
        first: article.span('Ana Reis'),
        next: article.span('Ana Reis'),
        metonym: false,
        standIn: null,
        place: null,
        level: null,
        maybe: [],
      },
    ]);
  });

  it('lists what overlaps, the smallest first', () => {
    const content = at(article, 'Lisbon');
    assert.deepEqual(
      content?.blocks.map((block) => block.kind),
      ['entity', 'quote'],
    );
    assert.deepEqual(content?.span, article.span('Lisbon'));
    assert.deepEqual(
      at(article, 'Ana Reis')?.blocks.map((block) => block.kind),
      ['entity', 'quote'],
    );
  });

  it('tells who says a quotation, how sure that is and why', () => {
    const [, quote] = at(article, 'Lisbon')?.blocks ?? [];
    assert.deepEqual(quote, {
      kind: 'quote',
      id: 'q1',
      begin: '“Lisbon is not for sale,”',
      quotation: 'direct',
      words: 5,
      traits: [],
      level: 'certain',
      leastSure: 'source',
      speakers: [
        {
          name: 'Ana Reis',
          written: null,
          source: 'person',
          identified: true,
          level: 'certain',
          by: { rule: 'source/subject' },
          chain: null,
          span: article.span('Mayor Ana Reis'),
        },
      ],
      cue: 'said',
      when: null,
    });
  });

  it('leads from a pronoun that speaks to the one it stands for', () => {
    const blocks = at(article, 'she')?.blocks;
    const facts = blocks?.find((block) => block.kind === 'quote');
    assert.equal(facts?.speakers[0]?.name, 'Ana Reis');
    assert.equal(facts?.speakers[0]?.written, 'she');
    assert.equal(facts?.speakers[0]?.level, 'likely');
    assert.equal(facts?.speakers[0]?.span, null, 'the speaker is pointed at');
    assert.ok(blocks?.some((block) => block.kind === 'entity' && block.name === 'Ana Reis'));
  });

  it('shows the way from a pronoun to the name, and why', () => {
    const other = new Article('Ana Reis left. Reis slept. “We stay,” she said. The mayor slept.');
    const via = [other.span('Reis', 2), other.span('Ana Reis')];
    const entity = { id: 'e1', confidence: 0.8, rule: 'pronoun/speaker', via };
    other
      .entity('e1', 'person', ['Ana Reis', 'Reis', 'The mayor'])
      .quote('q1', '“We stay,”', { speakers: [{ ...other.speaker('she', 'e1', { form: 'pronoun' }), entity }] });
    const [, quote] = at(other, 'she')?.blocks ?? [];
    const facts = [quote, ...(at(other, 'stay')?.blocks ?? [])].find((block) => block?.kind === 'quote');
    assert.deepEqual(facts?.speakers[0]?.chain, {
      words: ['she', 'Reis', 'Ana Reis'],
      by: { rule: 'pronoun/speaker' },
    });
  });

  describe('of a speaker that stands for another mention', () => {
    const other = new Article('Angelino Alfano came. Alfano sat.\nHe said it rained.');
    const via = [other.span('Alfano', 2), other.span('Angelino Alfano')];
    const link = { id: 'e1', confidence: 0.8, rule: 'pronoun/nearest', via };
    const facts = (more: object): unknown => {
      const article = new Article(other.text).entity('e1', 'person', ['Angelino Alfano', 'Alfano']);
      article.quote('q1', 'it rained', {
        kind: 'indirect',
        speakers: [article.speaker('He', null, { form: 'pronoun', entity: { ...link, ...more } })],
      });
      const quote = at(article, 'rained')?.blocks[0];
      return quote?.kind === 'quote' ? quote.speakers[0] : undefined;
    };

    it('tells the chain that leads to the name, and why, as sure as its weakest part', () => {
      assert.deepEqual(facts({}), {
        name: 'Angelino Alfano',
        written: 'He',
        chain: { words: ['He', 'Alfano', 'Angelino Alfano'], by: { rule: 'pronoun/nearest' } },
        source: 'person',
        identified: true,
        level: 'likely',
        by: { rule: 'source/subject' },
        span: other.span('He'),
      });
    });

    it('tells each step once, and takes spans that lead nowhere', () => {
      const chain = (spans: unknown): unknown => (facts({ via: spans }) as SpeakerFacts).chain?.words;
      assert.deepEqual(chain([other.span('He'), other.span('Alfano', 2), other.span('Alfano', 2)]), [
        'He',
        'Alfano',
        'Angelino Alfano',
      ]);
      assert.deepEqual(chain([[900, 910]]), ['He', 'Angelino Alfano']);
      assert.equal(chain([]), undefined);
    });
  });

  it('has no speaker where none was found', () => {
    const [quote] = at(article, 'Nobody')?.blocks ?? [];
    assert.deepEqual(quote?.kind === 'quote' && quote.speakers, []);
  });

  it('tells where a place is, how sure that is and what else it could be', () => {
    const [place] = at(article, 'Lisbon')?.blocks ?? [];
    assert.ok(place?.kind === 'entity');
    assert.equal(place.level, 'likely');
    assert.equal(place.place?.country, 'PT');
    assert.equal(place.place?.candidates.length, 1);
    assert.equal(place.next, null, 'there is no other mention to go to');
  });

  it('explains words in marks that are nobody’s', () => {
    assert.deepEqual(at(article, 'theatre')?.blocks, [{ kind: 'term', by: { rule: 'term/few-words' } }]);
  });

  it('names nested, thought, denied and hypothetical quotations', () => {
    const other = new Article('“He said ‘no’ to me.”');
    other
      .quote('q1', other.text, { act: 'thought', modality: 'denied' })
      .quote('q2', '‘no’', { parent: 'q1', modality: 'hypothetical' });
    const traits = at(other, 'no')?.blocks.map((block) => (block.kind === 'quote' ? block.traits : []));
    assert.deepEqual(traits, [
      ['nested', 'hypothetical'],
      ['thought', 'denied'],
    ]);
  });

  it('does not tell of an outer quotation that is not shown', () => {
    const other = new Article('He hopes they say “no” to me.').quote('q2', '“no”', { parent: 'q1' });
    const [quote] = at(other, 'no')?.blocks ?? [];
    assert.deepEqual(quote?.kind === 'quote' && quote.traits, []);
  });

  it('lists no more than a few things', () => {
    const other = new Article('Reis');
    for (let i = 0; i < 9; i++) other.entity(`e${i}`, 'person', ['Reis']);
    assert.equal(at(other, 'Reis')?.blocks.length, 4);
  });
});
