import { checkFullNames } from './fullNameCheck';
import type { Check, CheckedArticle, Finding, Rule } from './finding';
import { append } from '../lists';
import { checkMarks } from './markChecks';
import { checkPronouns } from './pronouns';
import { checkRoles } from './roles';
import { checkSingleSource } from './singleSource';
import { checkSpeakers } from './speakerChecks';
import { checkSpelling } from './spelling';
import { checkTwoSpeakers } from './twoSpeakers';
import { checkVariants } from './variants';

const checks: Readonly<Record<Rule, Check>> = {
  'quotation-mark': checkMarks,
  'no-speaker': checkSpeakers,
  'unclear-pronoun': checkPronouns,
  'two-speakers': checkTwoSpeakers,
  'quote-variants': checkVariants,
  'name-spelling': checkSpelling,
  'no-full-name': checkFullNames,
  'role-conflict': checkRoles,
  'single-source': checkSingleSource,
};

/**
 * What a person should look at before an article goes out, in text order. Only the given rules are asked: the others cost
 * nothing. A step is one rule, so that the caller can do something else in between, or stop by not asking for more.
 */
export function* checkInSteps(article: CheckedArticle, rules: Iterable<Rule>): Generator<void, Finding[], void> {
  const findings: Finding[] = [];
  for (const rule of new Set(rules)) {
    append(findings, checks[rule](article));
    yield;
  }
  return findings.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/** The same at one go. */
export function checkArticle(article: CheckedArticle, rules: Iterable<Rule>): Finding[] {
  const steps = checkInSteps(article, rules);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
