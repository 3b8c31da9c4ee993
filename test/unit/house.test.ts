import * as assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../root';

/**
 * Rules of the house that the linter does not know. What still breaks one is counted here: a count may only fall, and whoever
 * makes it fall writes the new one. A rule at 0 is kept.
 */
const PENDING = {
  'files of the engine that share their name with another': 0,
  'files in circles of imports, type imports included': 0,
  'imports of views in the editor': 0,
  'members with the keyword private': 0,
  'functions that hold state in three variables and more': 0,
  'files with rules without a test of their name': 0,
  'files of quotes, entities and places without a test of their name': 0,
  'reasons that are compared': 0,
  'files outside of syntax that ask a tree for its subjects by name': 0,
};

interface SourceFile {
  /** From the project's folder, such as `src/engine/quotes/marks.ts`. */
  readonly name: string;
  readonly tree: ts.SourceFile;
  /** Files of the project that it imports, those of types too. */
  readonly imports: readonly string[];
}

function filesBelow(folder: string): SourceFile[] {
  return readdirSync(path.join(projectRoot, folder), { recursive: true })
    .map((each) => path.posix.join(folder, String(each).replaceAll('\\', '/')))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const text = readFileSync(path.join(projectRoot, name), 'utf8');
      const imports = ts
        .preProcessFile(text)
        .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
        .map(({ fileName }) => `${path.posix.join(path.posix.dirname(name), fileName)}.ts`);
      return { name, tree: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true), imports };
    });
}

/** Where nodes of a kind stand: `src/engine/analyzer.ts:12`. */
function places(files: readonly SourceFile[], isWanted: (node: ts.Node) => boolean): string[] {
  return files.flatMap(({ name, tree }) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (isWanted(node))
        found.push(`${name}:${String(tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1)}`);
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
}

/** The files that come back to themselves by what they import. */
function inCircles(files: readonly SourceFile[]): string[] {
  const imports = new Map(files.map((file) => [file.name, file.imports]));
  return [...imports.keys()].filter((start) => {
    const seen = new Set<string>();
    const open = [start];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      for (const next of imports.get(name) ?? []) {
        if (next === start) return true;
        if (!seen.has(next)) open.push(next);
        seen.add(next);
      }
    }
    return false;
  });
}

const isPrivate = (node: ts.Node): boolean => node.kind === ts.SyntaxKind.PrivateKeyword;

/** A function whose inner functions share three variables and more: a class says better what it is. */
function holdsState(node: ts.Node): boolean {
  if (!ts.isFunctionLike(node) || !('body' in node) || !node.body || !ts.isBlock(node.body)) return false;
  const { statements } = node.body;
  const variables = statements
    .filter(ts.isVariableStatement)
    .filter(({ declarationList: { flags } }) => (flags & ts.NodeFlags.Let) !== 0)
    .flatMap(({ declarationList }) => declarationList.declarations.map(({ name }) => name.getText()));
  const shared = new Set<string>();
  const visit = (inner: ts.Node, isInside: boolean): void => {
    if (isInside && ts.isIdentifier(inner) && variables.includes(inner.text)) shared.add(inner.text);
    ts.forEachChild(inner, (child) => {
      visit(child, isInside || ts.isFunctionLike(child));
    });
  };
  visit(node.body, false);
  return shared.size >= 3;
}

const isReason = (node: ts.Node | undefined): boolean =>
  node !== undefined &&
  ((ts.isIdentifier(node) && node.text === 'reason') ||
    (ts.isPropertyAccessExpression(node) && node.name.text === 'reason') ||
    (ts.isNonNullExpression(node) && isReason(node.expression)));

const EQUALITY = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);
/** Words for people may be made from a reason, such as by `replace`, but not asked. */
const QUESTIONS = new Set(
  'match matchAll test exec search includes indexOf startsWith endsWith has get localeCompare'.split(' '),
);

function comparesReason(node: ts.Node): boolean {
  if (ts.isSwitchStatement(node)) return isReason(node.expression);
  if (ts.isElementAccessExpression(node)) return isReason(node.argumentExpression);
  if (ts.isBinaryExpression(node)) {
    const sides = [node.left, node.right];
    // Whether there is one may be asked.
    const nothing = sides.some((side) => ['null', 'undefined', "''"].includes(side.getText()));
    return EQUALITY.has(node.operatorToken.kind) && !nothing && sides.some(isReason);
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression: object, name } = node.expression;
  return QUESTIONS.has(name.text) && [object, ...node.arguments].some(isReason);
}

describe('the house', function () {
  this.timeout(30_000);
  let src: SourceFile[];
  let engine: SourceFile[];
  before(() => {
    src = filesBelow('src');
    engine = src.filter(({ name }) => name.startsWith('src/engine/'));
  });

  const withoutTest = (files: readonly SourceFile[]): string[] =>
    files
      .map(({ name }) => name)
      .filter((name) => {
        const test = name.replace(/^src\/(.*)\.ts$/, 'test/unit/$1.test.ts');
        return !existsSync(path.join(projectRoot, test));
      });
  /** Whether anything is done in a file: types alone need no test. */
  const hasCode = ({ tree }: SourceFile): boolean =>
    tree.statements.some(
      (each) => ts.isFunctionDeclaration(each) || ts.isClassDeclaration(each) || ts.isVariableStatement(each),
    );

  const CHECKS: Record<keyof typeof PENDING, () => string[]> = {
    'files of the engine that share their name with another': () => {
      const nameOf = ({ name }: SourceFile): string => path.posix.basename(name);
      return engine
        .filter((file) => engine.some((each) => each !== file && nameOf(each) === nameOf(file)))
        .map((each) => each.name);
    },
    'files in circles of imports, type imports included': () => inCircles(src),
    'imports of views in the editor': () =>
      src
        .filter(({ name }) => name.startsWith('src/editor/'))
        .flatMap(({ name, imports }) =>
          imports.filter((each) => each.startsWith('src/views/')).map((each) => `${name}: ${each}`),
        ),
    'members with the keyword private': () => places(src, isPrivate),
    'functions that hold state in three variables and more': () => places(src, holdsState),
    'files with rules without a test of their name': () =>
      withoutTest(
        engine.filter(
          ({ imports, name }) =>
            !name.includes('/rules/') && imports.some((each) => /engine\/rules\/(?:ruleBook|signBook)\./.test(each)),
        ),
      ),
    'files of quotes, entities and places without a test of their name': () =>
      withoutTest(
        engine.filter(
          (file) => /^src\/engine\/(?:quotes|names|entities|references|places)\//.test(file.name) && hasCode(file),
        ),
      ),
    'reasons that are compared': () => places(engine, comparesReason),
    'files outside of syntax that ask a tree for its subjects by name': () =>
      engine
        .filter(({ name, tree }) => !/^src\/engine\/(?:syntax|model)\//.test(name) && tree.text.includes('nsubj'))
        .map(({ name }) => name),
  };

  for (const [rule, allowed] of Object.entries(PENDING)) {
    it(`${rule}: ${allowed === 0 ? 'none' : `no more than ${String(allowed)}`}`, () => {
      const found = CHECKS[rule as keyof typeof PENDING]();
      assert.ok(found.length <= allowed, `${String(found.length)} now:\n${found.join('\n')}`);
      assert.ok(found.length >= allowed, `fewer now: write ${String(found.length)} in place of ${String(allowed)}`);
    });
  }

  it('knows what is a comparison of a reason', () => {
    const compared = (code: string): boolean => {
      const tree = ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest, true);
      return places([{ name: 'a.ts', tree, imports: [] }], comparesReason).length > 0;
    };
    for (const code of [
      "a.reason === 'x'",
      'switch (reason) {}',
      'X.test(a.reason)',
      "reason.includes('x')",
      'WORDS[a.reason]',
    ]) {
      assert.ok(compared(code), code);
    }
    for (const code of [
      'reason = 1',
      '`${a.reason}: x`',
      'a.reason !== undefined',
      "reason !== ''",
      "reason.replace('a', 'b')",
      'f(reason)',
    ]) {
      assert.ok(!compared(code), code);
    }
  });
});
