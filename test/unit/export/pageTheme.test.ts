import assert from 'node:assert/strict';
import { pageInTheme } from '../../../src/export/pageTheme';
import { pageStyle } from '../../../src/export/htmlStyle';

describe('the theme of a previewed page', () => {
  const words = '<p>@media (prefers-color-scheme: dark) color-scheme: light dark;</p>';
  const page = `<html><style>${pageStyle}</style>${words}`;

  it('is that of the editor, whatever the machine prefers', () => {
    const [dark, light] = [pageInTheme(page, 'dark'), pageInTheme(page, 'light')];
    assert.match(dark, /:root \{ color-scheme: dark;[^]*@media all \{ :root \{ --ground: #1b1d20/);
    assert.match(light, /:root \{ color-scheme: light;[^]*@media not all \{ :root \{ --ground: #1b1d20/);
  });

  it('is black and white in high contrast, with outlines in place of tints', () => {
    const [dark, light] = [pageInTheme(page, 'high-contrast'), pageInTheme(page, 'high-contrast-light')];
    assert.match(dark, /color-scheme: dark;[^]*@media all \{ mark\.direct[^]*--ground: #000; --ink: #fff;/);
    assert.match(light, /color-scheme: light;[^]*@media all \{ mark\.direct[^]*--ground: #fff; --ink: #000;/);
  });

  it('leaves the words of the article alone, and a page without a style', () => {
    assert.ok(pageInTheme(page, 'high-contrast').endsWith(`</style>${words}`));
    assert.equal(pageInTheme(words, 'dark'), words);
  });
});
