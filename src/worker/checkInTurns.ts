import { checkInSteps } from '../engine/checks/checkArticle';
import type { CheckedArticle, Finding, Rule } from '../engine/checks/finding';

/** How a check goes on and ends. */
export interface Turns {
  readonly nextTurn: (task: () => void) => void;
  /** Whether what is checked is still what there is. */
  readonly isCurrent: () => boolean;
  /** Called once; with null when the article was edited meanwhile. */
  readonly done: (findings: Finding[] | null) => void;
  readonly failed: (error: unknown) => void;
}

/** Checks an article with a turn for each rule, so that an edit need not wait for all of them. */
export function checkInTurns(
  article: CheckedArticle,
  rules: readonly Rule[],
  { nextTurn, isCurrent, done, failed }: Turns,
): void {
  const steps = checkInSteps(article, rules);
  const go = (): void => {
    if (!isCurrent()) {
      done(null);
      return;
    }
    try {
      const step = steps.next();
      if (step.done) done(step.value);
      else nextTurn(go);
    } catch (error) {
      failed(error);
    }
  };
  nextTurn(go);
}
