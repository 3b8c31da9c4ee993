import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const nodeBuiltIns = [
  'node:*',
  'fs',
  'fs/*',
  'path',
  'os',
  'util',
  'crypto',
  'worker_threads',
  'child_process',
  'url',
  'buffer',
  'process',
  'events',
  'stream',
  'readline',
  'zlib',
  'module',
  'perf_hooks',
];
/** Every item of a list that is spread into a call lies on the stack: some 100,000 overflow it. */
const spreadIntoCall = {
  selector:
    'CallExpression[callee.property.name=/^(push|unshift|splice|concat|min|max|fromCharCode|fromCodePoint)$/] > SpreadElement',
  message: 'A long list overflows the stack: use append, leastOf or greatestOf of src/engine/lists.ts.',
};
const questions = 'match|matchAll|test|exec|search|includes|indexOf|startsWith|endsWith|has|get|localeCompare';
/** Reasons are for people: what decided is told by the id of a rule. Whether there is one may be asked. */
const reason = ":matches(Identifier[name='reason'], MemberExpression[computed=false][property.name='reason'])";
const reasonsCompared = [
  `BinaryExpression[operator=/^[!=]==?$/]:not([right.raw='null']):not([right.type='Identifier'][right.name='undefined']):not([right.value='']) > ${reason}`,
  `SwitchStatement > ${reason}.discriminant`,
  `MemberExpression[computed=true] > ${reason}.property`,
  `CallExpression[callee.property.name=/^(${questions})$/] > ${reason}.arguments`,
  `CallExpression > MemberExpression[property.name=/^(${questions})$/].callee > ${reason}.object`,
].map((selector) => ({ selector, message: 'No code compares a reason: ask the id of the rule.' }));
const nodeTypes = {
  selector: "TSQualifiedName[left.name='NodeJS']",
  message: 'The engine runs in a browser too: no types of Node.',
};
const exportsByName = [
  { selector: 'ExportDefaultDeclaration', message: 'No default exports: a thing has one name.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
];
const host = ['**/editor/**', '**/views/**', '**/workspace/**', '**/worker/**', '**/cli/**'];

/** Nothing may be imported from these; `why` is what the reader of the error sees. */
const barred = (group, why, allowTypeImports = false) => ({ group, message: why, allowTypeImports });
const webToo = barred(nodeBuiltIns, 'This runs in the web extension host too: only src/extension.ts knows Node.');

export default defineConfig(
  globalIgnores(['dist/', 'out/', 'node_modules/', 'tools/vscode/node_modules/', 'media/', '**/.vscode-test/']),
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'training/**/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-for-of': 'off',
      'no-restricted-syntax': ['error', ...exportsByName],
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...exportsByName, spreadIntoCall] },
  },
  {
    files: ['src/engine/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...exportsByName, spreadIntoCall, ...reasonsCompared, nodeTypes] },
  },
  {
    files: ['src/engine/**/*.ts', 'src/export/**/*.ts', 'src/tools/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            barred(['vscode'], 'The engine knows no editor.'),
            barred(nodeBuiltIns, 'The engine runs in a browser too: no Node built-ins.'),
            barred(host, 'The engine knows none of its hosts.'),
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'require',
        '__dirname',
        'global',
        'setImmediate',
        'window',
        'document',
        'fetch',
      ],
    },
  },
  {
    files: [
      'src/editor/**/*.ts',
      'src/views/**/*.ts',
      'src/workspace/**/*.ts',
      'src/worker/**/*.ts',
      'src/activate.ts',
      'src/api.ts',
      'src/newsLensApi.ts',
      'src/extension.web.ts',
    ],
    ignores: ['src/worker/node*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [webToo],
        },
      ],
    },
  },
  {
    files: ['src/index/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            barred(['vscode'], 'The index knows no editor.'),
            barred(nodeBuiltIns, 'The host asks these files too: what needs Node is in src/index/node.'),
            barred([...host, '**/node/**'], 'The index knows none of its hosts.'),
          ],
        },
      ],
    },
  },
  {
    files: ['src/index/web/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            barred(['vscode'], 'The index knows no editor.'),
            barred([...nodeBuiltIns, '**/node/**'], 'A web worker runs these files.'),
          ],
        },
      ],
    },
  },
  {
    files: ['src/editor/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            webToo,
            barred(['**/views/**'], 'Views are made of parts of the editor, not the other way round.'),
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off', 'max-lines': 'off' },
  },
  {
    files: ['**/*.mjs'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
        AbortController: 'readonly',
        fetch: 'readonly',
      },
    },
  },
);
