import assert from 'node:assert/strict';
import { overviewShell } from '../../../src/views/overviewShell';

describe('the page of an overview', () => {
  const page = overviewShell(
    { title: '<b>a & b</b>.txt', html: '<p>content</p>' },
    { script: 'const a = "</script><img>";', nonce: 'n0nce', language: 'de' },
  );

  it('lets run and look only what has its number, and lets nothing be loaded', () => {
    assert.ok(page.includes(`content="default-src 'none'; style-src 'nonce-n0nce'; script-src 'nonce-n0nce'"`));
    assert.deepEqual(page.match(/<(?:script|style)[^>]*>/g), ['<style nonce="n0nce">', '<script nonce="n0nce">']);
  });

  it('escapes the name of the file, and the script cannot end early', () => {
    assert.ok(page.includes('<h1 id="title">&lt;b&gt;a &amp; b&lt;/b&gt;.txt</h1>'));
    assert.equal(page.match(/<\/script>/g)?.length, 1);
    assert.ok(page.includes('<main id="content"><p>content</p></main>'));
  });
});
