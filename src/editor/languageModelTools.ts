import * as vscode from 'vscode';
import { visible } from '../tools/bounds';
import { failure, type Failure } from '../tools/failures';
import { USUAL_LIMIT, type ToolInput } from '../tools/inputs';
import { runTool, type Answer } from '../tools/runTool';
import { toolTable } from '../tools/table';
import type { Tool } from '../tools/tool';
import { ArticleLibrary, type LibraryParts } from '../workspace/articleLibrary';
import { findPlace, isOutside } from '../workspace/articlePlaces';

/** Offers the tools to the language models that people talk to in the editor. */
export function registerLanguageModelTools(parts: LibraryParts, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    ...toolTable.map((tool) => vscode.lm.registerTool(nameInEditor(tool), new TableTool(tool, parts, log))),
  );
}

/** Under which a tool is known in the editor, where names of all extensions stand side by side. */
export const nameInEditor = ({ name }: Pick<Tool, 'name'>): string => `newsLens_${name}`;

class TableTool implements vscode.LanguageModelTool<ToolInput> {
  readonly #tool: Tool;
  readonly #parts: LibraryParts;
  readonly #log: vscode.LogOutputChannel;

  constructor(tool: Tool, parts: LibraryParts, log: vscode.LogOutputChannel) {
    this.#tool = tool;
    this.#parts = parts;
    this.#log = log;
  }

  async prepareInvocation({
    input,
  }: vscode.LanguageModelToolInvocationPrepareOptions<ToolInput>): Promise<vscode.PreparedToolInvocation> {
    const confirmationMessages = await confirmationFor(input);
    return {
      invocationMessage: vscode.l10n.t('News Lens looks into the articles'),
      ...(confirmationMessages ? { confirmationMessages } : {}),
    };
  }

  async invoke(
    { input, tokenizationOptions }: vscode.LanguageModelToolInvocationOptions<ToolInput>,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult> {
    let text = JSON.stringify(await this.#answer(input, token));
    // Fewer items on a page where there is less room; what was read is not read again.
    let limit = input.limit ?? USUAL_LIMIT;
    while (tokenizationOptions && limit > 1 && !token.isCancellationRequested) {
      if ((await tokenizationOptions.countTokens(text, token)) <= tokenizationOptions.tokenBudget) break;
      limit = Math.floor(limit / 2);
      text = JSON.stringify(await this.#answer({ ...input, limit }, token));
    }
    return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
  }

  async #answer(input: ToolInput, token: vscode.CancellationToken): Promise<Answer | Failure> {
    try {
      const library = new ArticleLibrary(this.#parts, token);
      return await runTool(this.#tool, input, library, () => token.isCancellationRequested);
    } catch (error) {
      this.#log.error(`tool ${this.#tool.name}: ${String(error)}`);
      return failure('failed');
    }
  }
}

/** So much of a path is shown, in UTF-16 units. */
const LONGEST = 300;

/** What a person is asked before files are read that are not in the folders that are open; undefined for all others. */
export async function confirmationFor({
  file,
  transcripts,
}: ToolInput): Promise<vscode.LanguageModelToolConfirmationMessages | undefined> {
  const outside: string[] = [];
  const named: readonly unknown[] = [file, ...(Array.isArray(transcripts) ? (transcripts as unknown[]) : [])];
  for (const each of named) {
    // What makes no sense is refused when the tool is called.
    if (typeof each !== 'string' || each.length > 1000) continue;
    const place = await findPlace(each);
    if (place && (await isOutside(place))) outside.push(visible(place.fsPath).slice(0, LONGEST));
  }
  if (outside.length === 0) return undefined;
  return {
    title: vscode.l10n.t('Read Outside of the Workspace?'),
    message: new vscode.MarkdownString().appendText(
      vscode.l10n.t('The model asks for what these files say: {0}', outside.join('; ')),
    ),
  };
}
