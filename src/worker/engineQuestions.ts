import type { DateReading } from '../engine/analysis';
import { createAnalysisIndex } from '../engine/analysisIndex';
import type { Analyzer } from '../engine/analyzer';
import type { Finding } from '../engine/checks/finding';
import { articleDate } from '../engine/dates/articleDate';
import type { resolveDates } from '../engine/dates/resolveDates';
import { checkInTurns } from './checkInTurns';
import type { OpenDocument } from './openDocument';
import type { FromEngine, ToEngine } from './protocol';
import { readableText } from './readableText';

/** The worker's end of a message port, whatever kind of worker it is. */
export interface EnginePort {
  post(message: FromEngine): void;
  listen(listener: (message: ToEngine) => void): void;
  /** Calls back soon, but not before messages that are there already have been heard. */
  nextTurn(task: () => void): void;
  /** What reads dates: a bundle of its own, loaded when it is first asked for; from its script where one was sent. Absent where nobody asks. */
  loadDates?(script: string | undefined): Promise<ReadsDates>;
}

/** The part of the bundle of dates that is used here. */
export interface ReadsDates {
  readonly resolveDates: typeof resolveDates;
}

/** What the worker is asked besides to read. */
export type Question = Extract<ToEngine, { type: 'places' | 'towns' | 'check' | 'readable' | 'dates' }>;

/** What questions are answered with. */
export interface QuestionTools {
  readonly port: EnginePort;
  readonly documents: ReadonlyMap<string, OpenDocument>;
  /** The analyzer without a person's lists; undefined until the engine is set up. */
  readonly analyzer: () => Analyzer | undefined;
  readonly fail: (asked: { readonly uri: string; readonly request: number }, error: unknown) => void;
}

const questions: ReadonlySet<string> = new Set<Question['type']>(['places', 'towns', 'check', 'readable', 'dates']);

/** Whether a message asks something, and wants nothing read. */
export function isQuestion(message: ToEngine): message is Question {
  return questions.has(message.type);
}

/** Answers what the worker is asked besides to read: each question once, whatever goes wrong. */
export class Questions {
  readonly #port: EnginePort;
  readonly #documents: ReadonlyMap<string, OpenDocument>;
  readonly #analyzer: QuestionTools['analyzer'];
  readonly #fail: QuestionTools['fail'];

  constructor({ port, documents, analyzer, fail }: QuestionTools) {
    this.#port = port;
    this.#documents = documents;
    this.#analyzer = analyzer;
    this.#fail = fail;
  }

  answer(question: Question): void {
    const { request } = question;
    switch (question.type) {
      case 'places': {
        const places = this.#analyzer()?.placesOf(question.name) ?? [];
        this.#port.post({ type: 'places', request, places });
        return;
      }
      case 'towns': {
        const towns = this.#analyzer()?.townsIn(question.area, question.most) ?? [];
        this.#port.post({ type: 'towns', request, towns });
        return;
      }
      case 'check':
        this.#check(question);
        return;
      case 'readable':
        void readableText(question.name, question.bytes).then((answer) =>
          this.#port.post({ type: 'readable', request, answer }),
        );
        return;
      case 'dates':
        void this.#readDates(question);
        return;
    }
  }

  #check({ uri, request, version, rules }: Extract<ToEngine, { type: 'check' }>): void {
    const done = (findings: Finding[] | null): void => {
      this.#port.post({ type: 'findings', request, findings });
    };
    const document = this.#documents.get(uri);
    const isCurrent = (): boolean => document?.version === version && this.#documents.get(uri) === document;
    if (!document?.sent || document.sentVersion !== version || !isCurrent()) {
      done(null);
      return;
    }
    const failed = (error: unknown): void => {
      this.#fail({ uri, request }, error);
      done(null);
    };
    try {
      const index = createAnalysisIndex(document.sent);
      const nextTurn = (task: () => void): void => this.#port.nextTurn(task);
      checkInTurns({ index, text: document.text }, rules, { nextTurn, isCurrent, done, failed });
    } catch (error) {
      failed(error);
    }
  }

  async #readDates({ uri, request, version, script }: Extract<ToEngine, { type: 'dates' }>): Promise<void> {
    let dates: DateReading[] | null = null;
    try {
      const document = this.#documents.get(uri);
      const reads = await this.#port.loadDates?.(script);
      // Loading took a while: it may have been edited or closed.
      const isCurrent = document?.version === version && document.sentVersion === version;
      if (reads && isCurrent && document.sent && document.analyzer) {
        const { text, format, sent, analyzer } = document;
        dates = reads.resolveDates(sent, articleDate(text), analyzer.tagged({ text, format }));
      }
    } catch (error) {
      this.#fail({ uri, request }, error);
    }
    this.#port.post({ type: 'dates', request, dates });
  }
}
