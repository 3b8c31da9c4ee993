// A picture of News Lens in VS Code, for the README and for looking at one's work:
//   node tools/screenshot.mjs --file seeds/x.txt --tree --theme "Light Modern" --out out/shots/x.png
// More: --width 1280 --height 800 --scale 2 --side-bar 200 (its width) --hover "text in the editor"
// --command "News Lens: Show Legend" (several times: one after the other) --wait 1500 (milliseconds before the picture)
// --settings '{"editor.fontSize": 16}' --line 20 (go there) --click "text in the tree"
// --press 'svg.map' (several times: what is clicked in a page inside the workbench, such as the overview)
// --scroll-to '.map' (in such a page). --clip 0,0,600,400 (a part).
// A name that ends with .webp is written as WebP. Build first: npm run build.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages, root } from './project.mjs';
import { startServer, testSettings } from './vscode/server.mjs';
import { decorationBoxes, openWindow, quickOpen, showNewsLens, textBox } from './vscode/window.mjs';

const { values } = parseArgs({
  options: {
    file: { type: 'string', default: 'seeds/000_ff6a9ac4ff59a0f5.txt' },
    theme: { type: 'string', default: 'Light Modern' },
    out: { type: 'string', default: 'out/shots/screenshot.png' },
    tree: { type: 'boolean', default: false },
    width: { type: 'string', default: '1280' },
    height: { type: 'string', default: '800' },
    scale: { type: 'string', default: '1' },
    'side-bar': { type: 'string' },
    hover: { type: 'string' },
    line: { type: 'string' },
    click: { type: 'string' },
    command: { type: 'string', multiple: true, default: [] },
    press: { type: 'string', multiple: true, default: [] },
    'scroll-to': { type: 'string' },
    clip: { type: 'string' },
    wait: { type: 'string', default: '500' },
    settings: { type: 'string', default: '{}' },
  },
});

await installPackages(root, "the project's tools");
const file = path.resolve(root, values.file);
const server = await startServer({
  copies: [path.dirname(file)],
  settings: { ...testSettings, 'workbench.colorTheme': values.theme, ...JSON.parse(values.settings) },
  link: [root],
});
try {
  const size = { width: Number(values.width), height: Number(values.height), scale: Number(values.scale) };
  const { browser, page } = await openWindow(server, size);
  try {
    await takePicture(page);
  } finally {
    await browser.close();
  }
} finally {
  await server.stop();
}

async function takePicture(page) {
  await page.locator('.activitybar a.action-label[aria-label^="News Lens"]').waitFor();
  await quickOpen(page, path.basename(file));
  await page.locator('.editor-instance .view-lines .view-line').first().waitFor();
  // Most commands are there once the text is read; some texts are not.
  await decorationBoxes(page)
    .first()
    .waitFor({ timeout: 10_000 })
    .catch(() => undefined);
  if (values.tree) await showNewsLens(page);
  if (values['side-bar']) await resizeSideBar(page, Number(values['side-bar']));
  if (values.line) await quickOpen(page, `:${values.line}`);
  for (const command of values.command) {
    await quickOpen(page, `>${command}`);
    await page.waitForTimeout(500);
  }
  if (values.click) await page.locator('.pane-body .monaco-list-row', { hasText: values.click }).first().click();
  if (values.hover) {
    const box = await textBox(page, values.hover);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
    await page.locator('.monaco-hover:visible .hover-contents').first().waitFor();
  }
  await page.waitForTimeout(Number(values.wait));
  for (const selector of values.press) await inPages(page, (frame) => frame.locator(selector).first().click());
  const scrolledTo = values['scroll-to'];
  if (scrolledTo) await inPages(page, (frame) => frame.locator(scrolledTo).first().evaluate(toTop));
  if (values.press.length > 0 || scrolledTo) await page.waitForTimeout(500);
  const target = path.resolve(root, values.out);
  mkdirSync(path.dirname(target), { recursive: true });
  const [x, y, width, height] = (values.clip ?? '').split(',').map(Number);
  const png = await page.screenshot(values.clip ? { clip: { x, y, width, height } } : {});
  writeFileSync(target, target.endsWith('.webp') ? await asWebp(page, png) : png);
  console.log(path.relative(root, target));
}

/** Does something in each page inside the workbench that has what it is done to. */
async function inPages(page, act) {
  for (const frame of page.frames().filter((each) => each.parentFrame()?.parentFrame())) {
    await act(frame).catch(() => undefined);
  }
}

/** Runs in the page. */
function toTop(element) {
  element.scrollIntoView({ block: 'start' });
}

/** A picture as WebP, which is a quarter of its size; the browser has an encoder. */
async function asWebp(page, png) {
  const blank = await page.context().newPage();
  const url = await blank.evaluate(encode, `data:image/png;base64,${png.toString('base64')}`);
  await blank.close();
  return globalThis.Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** Runs in the page. */
async function encode(source) {
  const { document } = globalThis;
  const image = document.createElement('img');
  image.src = source;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), {
    width: image.naturalWidth,
    height: image.naturalHeight,
  });
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp', 0.9);
}

async function resizeSideBar(page, width) {
  const bar = await page.locator('.part.sidebar').boundingBox();
  const y = bar.y + bar.height / 2;
  await page.mouse.move(bar.x + bar.width, y);
  await page.mouse.down();
  await page.mouse.move(bar.x + width, y, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(bar.x + width / 2, bar.y + bar.height - 5, { steps: 3 });
}
