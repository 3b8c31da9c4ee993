import * as assert from 'node:assert/strict';
import { isArticlePage, isInWebProject, roughWords } from '../../../../src/engine/text/articlePage';

describe('pages that are articles', () => {
  it('say so, in one of three ways', () => {
    for (const page of [
      '<script type="application/ld+json">{"@type": "NewsArticle"}</script>',
      '<script type="application/ld+json">{"@type":["ReportageNewsArticle"]}</script>',
      '<meta property="og:type" content="article"/>',
      '<body><article class="x"><p>Word',
      '<div itemscope itemtype="https://schema.org/NewsArticle">',
    ])
      assert.ok(isArticlePage(page), page);
  });

  it('are none where they do not, or where a program is to fill them in', () => {
    for (const page of [
      '<h1>Quay</h1><p>Text</p>',
      '<meta property="og:type" content="website">',
      '<article>{{ body }}</article>',
      '<article><?php the_content(); ?></article>',
      '<article><% each %></article>',
    ])
      assert.ok(!isArticlePage(page), page);
    assert.ok(isArticlePage('<script>let a = "{{x}}"</script><article>'), 'scripts do not count');
  });

  it('lie in no folder of a program', () => {
    assert.ok(isInWebProject('src/pages/a.html'));
    assert.ok(isInWebProject('public/a.html'));
    assert.ok(!isInWebProject('saved/a.html'));
    assert.ok(!isInWebProject('a.html'));
  });

  it('have words without tags, scripts and styles', () =>
    assert.equal(
      roughWords('<style>p{}</style><p>One <b>two</b></p><SCRIPT>x</SCRIPT>three').replace(/\s+/g, ' ').trim(),
      'One two three',
    ));

  it('are looked at in linear time', () => {
    for (const unit of ['<script>', '<article', '"@type":[', '<meta og:type ', '</style><style>', '<a '])
      assert.ok(roughWords(unit.repeat(20_000)).length + Number(isArticlePage(unit.repeat(20_000))) >= 0);
  });
});
