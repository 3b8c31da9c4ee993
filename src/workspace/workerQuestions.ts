import type { FromEngine, ToEngine } from '../worker/protocol';

/** Tells when somebody thought better of it. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
  onCancellationRequested(listener: () => void): { dispose(): unknown };
}

/** What the engine is asked besides to read. */
type Question = Asked<'places'> | Asked<'towns'> | Asked<'check'> | Asked<'dates'> | Asked<'readable'>;
type Asked<Type> = Omit<Extract<ToEngine, { type: Type }>, 'request'>;

/** What answers a question. */
type Answer = Extract<FromEngine, { type: 'places' | 'towns' | 'findings' | 'dates' | 'readable' }>;

/** How long an answer is waited for. */
interface Bound {
  /** In ms. */
  readonly patience: number;
  readonly token: Cancellation;
  /** Called when the time is over or the token is cancelled; it must see to it that questions are forgotten. */
  readonly giveUp: () => void;
}

/** Who waits for an answer of the worker, and the numbers of what it is told. */
export class WorkerQuestions {
  readonly #post: (message: ToEngine) => void;
  readonly #waiting = new Map<number, (answer: Answer | null) => void>();
  #requests = 0;

  constructor(post: (message: ToEngine) => void) {
    this.#post = post;
  }

  /** A number that no message has had. */
  newRequest(): number {
    return ++this.#requests;
  }

  /** Resolves with the answer to a question; null when the engine will give none. */
  ask(question: Question, bound?: Bound): Promise<Answer | null> {
    const request = this.newRequest();
    return new Promise((resolve) => {
      const timer = bound && setTimeout(bound.giveUp, bound.patience);
      const listener = bound?.token.onCancellationRequested(bound.giveUp);
      this.#waiting.set(request, (answer) => {
        clearTimeout(timer);
        listener?.dispose();
        resolve(answer);
      });
      this.#post({ ...question, request });
    });
  }

  receive(answer: Answer): void {
    this.#waiting.get(answer.request)?.(answer);
    this.#waiting.delete(answer.request);
  }

  /** Nobody will answer any more. */
  forget(): void {
    for (const answer of this.#waiting.values()) answer(null);
    this.#waiting.clear();
  }
}
