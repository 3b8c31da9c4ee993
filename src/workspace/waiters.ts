import type { Cancellation } from './workerQuestions';

/** Who waits for something that will be there once: all are answered together. */
export class Waiters<Answer> {
  readonly #waiting = new Set<(answer: Answer | undefined) => void>();

  get size(): number {
    return this.#waiting.size;
  }

  /** Resolves with the next answer; undefined as soon as the token is cancelled. */
  next(token?: Pick<Cancellation, 'onCancellationRequested'>): Promise<Answer | undefined> {
    return new Promise((resolve) => {
      const cancelled = token?.onCancellationRequested(() => {
        finish(undefined);
      });
      const finish = (answer: Answer | undefined): void => {
        cancelled?.dispose();
        this.#waiting.delete(finish);
        resolve(answer);
      };
      this.#waiting.add(finish);
    });
  }

  /** Undefined: there will be none. */
  answer(answer: Answer | undefined): void {
    for (const finish of [...this.#waiting]) finish(answer);
  }
}
