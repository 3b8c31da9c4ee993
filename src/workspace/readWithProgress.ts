import * as vscode from 'vscode';

/** Shows how far a long reading is, with a button to stop it. `read` is given the token of that button and of the caller. */
export async function readWithProgress<T>(
  document: vscode.TextDocument,
  onProgress: vscode.Event<number>,
  read: (token: vscode.CancellationToken) => Promise<T>,
  token?: vscode.CancellationToken,
): Promise<T> {
  const name = vscode.workspace.asRelativePath(document.uri);
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Reading {0}', name),
      cancellable: true,
    },
    async (progress, button) => {
      const source = new vscode.CancellationTokenSource();
      const stop = (): void => {
        source.cancel();
      };
      if (token?.isCancellationRequested) stop();
      let told = 0;
      const listeners = vscode.Disposable.from(
        source,
        button.onCancellationRequested(stop),
        ...(token ? [token.onCancellationRequested(stop)] : []),
        onProgress((done) => {
          progress.report({ increment: Math.max(0, 100 * (done - told)) });
          told = Math.max(told, done);
        }),
      );
      try {
        return await read(source.token);
      } finally {
        listeners.dispose();
      }
    },
  );
}
