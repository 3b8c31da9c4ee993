import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { ruleWords } from '../../src/export/ruleWords';
import { defaultTemplate, LONGEST_TEMPLATE } from '../../src/export/citationTemplate';
import { separators } from '../../src/export/csv';
import { projectRoot } from '../root';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
  readonly icon?: string;
  readonly enablement?: string;
}

interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}

interface Contributions {
  readonly commands: readonly Command[];
  readonly keybindings: readonly (MenuItem & { key: string; mac?: string })[];
  readonly colors: readonly { id: string; description: string; defaults: Record<string, string> }[];
  readonly configuration: readonly { title: string; properties: Record<string, Record<string, unknown>> }[];
  readonly menus: Record<string, readonly MenuItem[]>;
  readonly submenus?: readonly { id: string }[];
  readonly views?: Record<string, readonly { id: string; when?: string }[]>;
  readonly viewsContainers?: Record<string, readonly { id: string; icon: string }[]>;
  readonly viewsWelcome?: readonly { view: string; contents: string; when?: string }[];
  readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly WalkthroughStep[] }[];
}

interface WalkthroughStep {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

/** The manifest against the code: what one side names, the other has. */
describe('manifest', () => {
  const read = (name: string): string => readFileSync(path.join(projectRoot, name), 'utf8');
  const manifestText = read('package.json');
  const { contributes } = JSON.parse(manifestText) as { contributes: Contributions };
  const nls = JSON.parse(read('package.nls.json')) as Record<string, string>;
  const sources = readdirSync(path.join(projectRoot, 'src'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: read(path.join('src', name)) }));
  const hostCode = sources.map(({ text }) => text).join('\n');

  const all = (pattern: RegExp, text = hostCode): string[] =>
    [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
  const commands = contributes.commands.map(({ command }) => command).sort();
  const properties = Object.assign({}, ...contributes.configuration.map((group) => group.properties)) as Record<
    string,
    Record<string, unknown>
  >;
  const settings = Object.keys(properties).sort();
  const colors = contributes.colors.map(({ id }) => id).sort();
  const views = Object.values(contributes.views ?? {}).flat();
  const menuItems = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
  const conditions = [
    ...[...menuItems, ...views, ...(contributes.viewsWelcome ?? [])].map(({ when }) => when ?? ''),
    ...contributes.commands.map(({ enablement }) => enablement ?? ''),
  ].join('\n');
  /** Commands that VS Code makes of a view. */
  const ofViews = views.flatMap(({ id }) => [`${id}.focus`, `${id}.open`]);

  describe('commands', () => {
    it('are those that the code registers', () => {
      const registered = all(/register(?:TextEditor)?Command\(\s*'([^']+)'/g);
      assert.deepEqual(
        registered.filter((id) => !commands.includes(id)),
        [],
        'registered, not contributed',
      );
      const named = all(/'(newsLens\.[\w.]+)'/g);
      assert.deepEqual(
        commands.filter((id) => !named.includes(id)),
        [],
        'contributed, not in the code',
      );
    });

    it('have a category and a title in title case', () => {
      for (const { command, category, title } of contributes.commands) {
        assert.equal(category, 'News Lens', command);
        const words = nls[title.slice(1, -1)] ?? '';
        assert.match(words, /^\p{Lu}/u, command);
        const small = words.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word) && word.replace('…', '').length > 4);
        assert.deepEqual(small, [], `${command}: ${words}`);
      }
    });

    it('in menus, keys, welcome texts and links exist', () => {
      const linked = all(/\(command:([\w.]+)/g, JSON.stringify(nls));
      const inCode = all(/(?:enabledCommands: \[|executeCommand\(|command: )'(newsLens\.[\w.]+)'/g);
      const used = [...menuItems.flatMap(({ command }) => command ?? []), ...linked, ...inCode];
      const ours = used.filter((id) => id.startsWith('newsLens.'));
      assert.deepEqual(
        ours.filter((id) => !commands.includes(id) && !ofViews.includes(id)),
        [],
      );
    });

    it('that need an argument are hidden from the palette', () => {
      const hidden = (contributes.menus['commandPalette'] ?? []).filter(({ when }) => when === 'false');
      const internal = commands.filter((id) =>
        /^newsLens\.(reveal|(?:entities|checks|comparison|folderNames)\.\w+|review\.goTo)$/.test(id),
      );
      assert.deepEqual(
        internal.filter((id) => !hidden.some(({ command }) => command === id)),
        [],
      );
    });
  });

  describe('keys', () => {
    it('work only in an article or in our list, and are given once', () => {
      for (const { when, command } of contributes.keybindings) {
        const inArticle = (when ?? '').includes('editorTextFocus') && (when ?? '').includes('newsLens.hasAnalysis');
        const inOurs = /focusedView == newsLens\.\w+|editorTextFocus && resourceScheme =~ \/\^newslens-/.test(
          when ?? '',
        );
        assert.ok(inArticle || inOurs, command);
      }
      const given = contributes.keybindings.map(({ key, mac }) => `${key} ${mac ?? ''}`);
      assert.equal(new Set(given).size, given.length);
    });
  });

  describe('settings', () => {
    it('for citations give what the code gives without them', () => {
      assert.equal(properties['newsLens.citation.template']?.['default'], defaultTemplate);
      assert.equal(properties['newsLens.citation.template']['maxLength'], LONGEST_TEMPLATE);
    });

    it('for tables name every separator', () => {
      assert.deepEqual(properties['newsLens.csv.separator']?.['enum'], separators);
    });

    it('are those that the code reads', () => {
      const read = sources.flatMap(({ text }) => settingsReadBy(text));
      assert.deepEqual(
        read.filter((id) => !settings.includes(id)),
        [],
        'read, not contributed',
      );
      assert.deepEqual(
        settings.filter((id) => !read.includes(id)),
        [],
        'contributed, not read',
      );
    });

    it('that the code listens to exist', () => {
      for (const section of all(/affectsConfiguration\(\s*'(newsLens[\w.]*)'/g)) {
        assert.ok(
          settings.some((id) => id === section || id.startsWith(`${section}.`)),
          section,
        );
      }
    });

    it('stand in titled groups, each with a description and a default', () => {
      for (const { title } of contributes.configuration) assert.match(title, /^%/);
      for (const [id, property] of Object.entries(properties)) {
        assert.match(String(property['markdownDescription']), /^%/, id);
        assert.notEqual(property['default'], undefined, id);
      }
    });

    it('that descriptions and conditions point to exist', () => {
      const linked = all(/#(newsLens[\w.]+)#/g, JSON.stringify(nls));
      const asked = all(/config\.(newsLens[\w.]+)/g, conditions);
      assert.deepEqual(
        [...linked, ...asked].filter((id) => !settings.includes(id)),
        [],
      );
    });
  });

  describe('colours', () => {
    it('are those that the code draws with', () => {
      const drawn = all(/ThemeColor\(\s*'(newsLens\.\w+)'/g);
      assert.deepEqual(
        drawn.filter((id) => !colors.includes(id)),
        [],
        'drawn, not contributed',
      );
      assert.deepEqual(
        colors.filter((id) => !drawn.includes(id) && !hostCode.includes(`'${id.replace('newsLens.', '')}'`)),
        [],
        'contributed, not drawn',
      );
      for (const variable of all(/underline\('[^']*', '(\w+)'\)/g)) assert.ok(colors.includes(`newsLens.${variable}`));
    });

    it('are given for all four kinds of theme', () => {
      for (const { id, defaults } of contributes.colors) {
        assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
      }
    });

    it('are told from the background: lines 3 to 1, words 4.5 to 1, anything in high contrast 7 to 1', () => {
      const backgrounds = { light: '#ffffff', dark: '#1f1f1f', highContrast: '#000000', highContrastLight: '#ffffff' };
      for (const { id, defaults } of contributes.colors) {
        if (id.endsWith('Background')) continue;
        for (const [kind, background] of Object.entries(backgrounds)) {
          const color = defaults[kind] ?? '';
          if (color.endsWith('00') && color.length === 9) continue;
          const needed = kind.startsWith('highContrast') ? 7 : id.endsWith('Foreground') ? 4.5 : 3;
          const opaque = color.slice(0, 7);
          assert.ok(
            contrast(opaque, background) >= needed,
            `${id} ${kind}: ${contrast(opaque, background).toFixed(2)}`,
          );
        }
      }
    });
  });

  describe('views', () => {
    it('are those that the code makes', () => {
      const made = all(
        /(?:createTreeView|registerTreeDataProvider|registerWebviewViewProvider)(?:<[^()]*>)?\(\s*'([^']+)'/g,
      );
      assert.deepEqual(made, views.map(({ id }) => id).sort());
    });

    it('have welcome texts for existing views, and pictures that are there', () => {
      for (const { view } of contributes.viewsWelcome ?? [])
        assert.ok(
          views.some(({ id }) => id === view),
          view,
        );
      for (const { icon } of Object.values(contributes.viewsContainers ?? {}).flat()) {
        assert.ok(icon.startsWith('$(') || existsSync(path.join(projectRoot, icon)), icon);
      }
    });
  });

  describe('walkthrough', () => {
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

    it('has few steps, each with something to do, a picture with words for it, and an end', () => {
      assert.ok(steps.length <= 9);
      for (const { id, description, media, completionEvents } of steps) {
        const words = nls[description.slice(1, -1)] ?? '';
        assert.match(words, /\[[^\]]+\]\(command:newsLens\./, id);
        assert.doesNotMatch(words, /[*`]/, `${id}: the page shows such marks as they are`);
        assert.match(media.altText, /^%/, id);
        for (const event of completionEvents) {
          const [, kind, name = ''] = /^(onCommand|onView|onContext):(.+)$/.exec(event) ?? [];
          const known = {
            onCommand: commands,
            onView: views.map((view) => view.id),
            onContext: ['newsLens.hasAnalysis'],
          };
          assert.ok(known[kind as keyof typeof known].includes(name), event);
        }
      }
    });

    it('has pictures in the colours of the theme, which load nothing', () => {
      for (const { media } of steps) {
        const svg = read(media.svg);
        assert.match(svg, /^<svg xmlns/);
        assert.ok(svg.includes('var(--vscode-editor-foreground'), media.svg);
        for (const id of all(/--vscode-newsLens-(\w+)/g, svg)) assert.ok(colors.includes(`newsLens.${id}`), id);
        // High contrast has none of these: light grounds would stay, under white letters.
        assert.doesNotMatch(
          svg,
          /--vscode-(?:statusBar|sideBar|list-inactiveSelection)(?:-b|B)ackground, #/,
          media.svg,
        );
        // The page shows no style of a picture's own: only attributes count.
        assert.doesNotMatch(
          svg.replace('http://www.w3.org/2000/svg', ''),
          /https?:|<script|<image|url\(|<style|\sstyle=|\sclass=/,
        );
      }
    });
  });

  describe('context keys', () => {
    it('in conditions are set by the code, and those set are asked for', () => {
      const asked = all(/(?<![\w.])(newsLens\.[\w.]+)/g, conditions.replace(/\w*[vV]iew == newsLens[\w.]+/g, ''));
      const setters = sources.filter(({ text }) => text.includes("'setContext'"));
      const set = all(/'(newsLens\.[\w.]+)'/g, setters.map(({ text }) => text).join('\n')).filter(
        (key) =>
          !commands.includes(key) &&
          !ofViews.includes(key) &&
          !settings.some((id) => id.startsWith(key)) &&
          !views.some(({ id }) => id === key),
      );
      assert.deepEqual(
        asked.filter((key) => !set.includes(key)),
        [],
        'asked for, not set',
      );
      assert.deepEqual(
        set.filter((key) => !asked.includes(key)),
        [],
        'set, not asked for',
      );
    });
  });

  describe('promises', () => {
    it('to run where a folder is not trusted, or on no disk, are declared', () => {
      const { capabilities } = JSON.parse(manifestText) as { capabilities: unknown };
      assert.deepEqual(capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
    });

    it('to run in the oldest version that is named are kept: its types are those that the code compiles with', () => {
      const { engines, devDependencies } = JSON.parse(manifestText) as Record<string, Record<string, string>>;
      const installed = JSON.parse(read('node_modules/@types/vscode/package.json')) as { version: string };
      assert.equal(engines?.['vscode'], `^${devDependencies?.['@types/vscode'] ?? ''}`);
      assert.equal(installed.version, devDependencies?.['@types/vscode']);
    });

    it('to send nothing are kept: no code of ours reaches for the network', () => {
      // What Web Annotations call their vocabulary and places: names, which nobody opens.
      const names = /http:\/\/www\.w3\.org\/ns\/anno\.jsonld|https:\/\/sws\.geonames\.org\//g;
      const reaches =
        /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|https?:\/\/|TelemetryLogger|node:(?:https?|net)\b/;
      assert.deepEqual(
        sources.filter(({ text }) => reaches.test(text.replace(names, ''))).map(({ name }) => name),
        [],
      );
    });
  });

  describe('words', () => {
    it('of the manifest are all there, and all used', () => {
      const used = all(/"%([\w.]+)%"/g, manifestText);
      assert.deepEqual(used, Object.keys(nls).sort());
    });

    it('of the code are in the bundle for translators (npm run l10n)', async function () {
      this.timeout(60_000);
      const files = sources.map(({ text }) => ({ extension: '.ts', contents: text }));
      const wanted = await getL10nJson(files);
      const reasons = Object.fromEntries(Object.values(ruleWords).map((words) => [words, words]));
      const bundle: unknown = JSON.parse(read('l10n/bundle.l10n.json'));
      assert.deepEqual(bundle, { ...reasons, ...wanted });
    });

    it('of the code are plain strings that the bundle can hold, but for the reasons, which it holds all', () => {
      const calls = hostCode.replace('l10n.t(template', '').match(/\bl10n\.t\(/g) ?? [];
      const plain = hostCode.match(/\bl10n\.t\(\s*['{]/g) ?? [];
      assert.equal(plain.length, calls.length);
    });
  });
});

/** The settings that a file asks for, at once (`getConfiguration(S).get(K)`) or through a constant. */
function settingsReadBy(text: string): string[] {
  const ask = String.raw`\s*\.(?:get|update|inspect)(?:<[^()]*>)?\(\s*'([\w.]+)'`;
  const found: string[] = [];
  for (const [, name, section] of text.matchAll(/(?:(\w+)\s*=\s*)?[\w.]*getConfiguration\(\s*'(newsLens[\w.]*)'/g)) {
    const patterns = [String.raw`getConfiguration\(\s*'${section}'[^)]*\)${ask}`];
    if (name) patterns.push(String.raw`\b${name}${ask}`);
    for (const pattern of patterns) {
      for (const [, key] of text.matchAll(new RegExp(pattern, 'g'))) found.push(`${section}.${key}`);
    }
  }
  return found;
}

/** The contrast of two opaque colours by the Web Content Accessibility Guidelines: 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
