// The conditions of TypeScript files, and what becomes of a file when one is fixed.
import path from 'node:path';
import ts from 'typescript';

/**
 * @typedef {{ file: string, start: number, end: number, line: number, text: string }} Condition
 *   start, end: UTF-16 offsets into the file; line: from 1
 */

/** @param {ts.Expression} node @returns {ts.Expression[]} the smallest parts that are true or false: no `!`, `&&`, `||` */
function partsOf(node) {
  if (ts.isParenthesizedExpression(node)) return partsOf(node.expression);
  if (isNot(node)) return partsOf(node.operand);
  if (isAndOr(node)) return [...partsOf(node.left), ...partsOf(node.right)];
  return node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword ? [] : [node];
}

/** @param {ts.Node} node @returns {node is ts.PrefixUnaryExpression} */
const isNot = (node) => ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken;

/** @param {ts.Node} node @returns {node is ts.BinaryExpression} */
const isAndOr = (node) =>
  ts.isBinaryExpression(node) &&
  [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken].includes(node.operatorToken.kind);

/** The expressions below a node that decide something. @param {ts.Node} node @param {ts.TypeChecker} checker */
function decisionsAt(node, checker) {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node)) return [node.expression];
  if (ts.isForStatement(node) || ts.isConditionalExpression(node)) return node.condition ? [node.condition] : [];
  if (isNot(node)) return [node.operand];
  if (!isAndOr(node)) return [];
  // What stands on the right may be a value: `name && lookUp(name)`.
  const isBoolean = (checker.getTypeAtLocation(node.right).flags & ts.TypeFlags.BooleanLike) !== 0;
  return isBoolean ? [node.left, node.right] : [node.left];
}

/** A project of TypeScript whose files may be changed in memory. */
export class Sources {
  /** @type {Map<string, string>} */
  #changed = new Map();
  /** @type {Map<string, number>} */
  #versions = new Map();
  #options;
  #service;

  /** @param {string} root where tsconfig.json is @param {readonly string[]} files absolute; what they import comes with them */
  constructor(root, files) {
    const config = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config;
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
    // What a fixed condition leaves unused is no error of types.
    this.#options = { ...options, incremental: false, noUnusedLocals: false, noUnusedParameters: false };
    delete this.#options.tsBuildInfoFile;
    this.#service = ts.createLanguageService({
      getCompilationSettings: () => this.#options,
      getScriptFileNames: () => [...files],
      getScriptVersion: (file) => String(this.#versions.get(file) ?? 0),
      getScriptSnapshot: (file) => {
        const text = this.#changed.get(file) ?? ts.sys.readFile(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => root,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile,
      readDirectory: ts.sys.readDirectory,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
    });
  }

  /** @param {string} file @returns {Condition[]} in the order of the text */
  conditionsOf(file) {
    const program = this.#service.getProgram();
    const source = program?.getSourceFile(file);
    if (!program || !source) throw new Error(`${file} is no file of the project`);
    const checker = program.getTypeChecker();
    /** @type {Set<ts.Expression>} */
    const parts = new Set();
    const visit = (/** @type {ts.Node} */ node) => {
      for (const decision of decisionsAt(node, checker)) for (const part of partsOf(decision)) parts.add(part);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return [...parts]
      .map((part) => ({
        file,
        start: part.getStart(source),
        end: part.getEnd(),
        line: source.getLineAndCharacterOfPosition(part.getStart(source)).line + 1,
        text: part.getText(source).replace(/\s+/g, ' '),
      }))
      .sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** The text of a condition's file where the condition is what it is replaced with. @param {Condition} condition @param {string} words */
  replaced({ file, start, end }, words) {
    const text = ts.sys.readFile(file) ?? '';
    return `${text.slice(0, start)}${words}${text.slice(end)}`;
  }

  /** Whether a file with another text still has the right types. @param {string} file @param {string} text */
  typeChecks(file, text) {
    this.#set(file, text);
    const errors = [...this.#service.getSyntacticDiagnostics(file), ...this.#service.getSemanticDiagnostics(file)];
    this.#set(file, undefined);
    return !errors.some(({ category }) => category === ts.DiagnosticCategory.Error);
  }

  /**
   * A file's JavaScript that tells `globalThis.conditionSeen(number, value)` of each condition it comes to.
   * @param {string} file
   * @param {readonly { condition: Condition, number: number }[]} numbered of this file
   */
  watched(file, numbered) {
    const edits = numbered.flatMap(({ condition: { start, end }, number }) => [
      { at: start, order: -end, words: `globalThis.conditionSeen(${String(number)}, (` },
      { at: end, order: -Infinity, words: '))' },
    ]);
    let text = ts.sys.readFile(file) ?? '';
    // From the end; at one place what closes stands before what opens, and the longer opens first.
    edits.sort((a, b) => b.at - a.at || b.order - a.order);
    for (const { at, words } of edits) text = `${text.slice(0, at)}${words}${text.slice(at)}`;
    return this.javaScript(text);
  }

  /** TypeScript as the JavaScript that the tests load. @param {string} text */
  javaScript(text) {
    const compilerOptions = { ...this.#options, module: ts.ModuleKind.CommonJS, sourceMap: false };
    delete compilerOptions.moduleResolution;
    return ts.transpileModule(text, { compilerOptions }).outputText;
  }

  /** @param {string} file @param {string | undefined} text undefined: as on the disk */
  #set(file, text) {
    if (text === undefined) this.#changed.delete(file);
    else this.#changed.set(file, text);
    this.#versions.set(file, (this.#versions.get(file) ?? 0) + 1);
  }
}
