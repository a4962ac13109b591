import type { LargePort } from "./earlyPort.ts";
import type { Answers, Beginnings, Question } from "./wire.ts";

interface Waiting {
  readonly begun: ((beginning: Beginnings[keyof Beginnings]) => void) | undefined;
  readonly resolve: (answer: Answers[keyof Answers]) => void;
  readonly reject: (reason: Error) => void;
}

/** Questions about a set to the worker that has its file, and who waits for the answers. */
export class Asking {
  readonly #port: LargePort;
  readonly #waiting = new Map<number, Waiting>();
  #asked: number;
  #lost = false;

  /** @param before whose questions these follow: an answer that comes late for those is none of these */
  constructor(port: LargePort, before: Asking | null = null) {
    this.#port = port;
    this.#asked = before === null ? 0 : before.#asked;
  }

  ask<K extends Question["kind"]>(
    question: Extract<Question, { kind: K }>,
    begun?: (beginning: Beginnings[K]) => void,
  ): Promise<Answers[K]>;
  ask(question: Question, begun?: Waiting["begun"]): Promise<Answers[keyof Answers]> {
    if (this.#lost) return Promise.reject(new Error("The thread that reads the file has ended."));
    const number = this.#asked++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { begun, resolve, reject });
      this.#port.post({ kind: "ask", number, question });
    });
  }

  begin(number: number, beginning: Beginnings[keyof Beginnings]): void {
    this.#waiting.get(number)?.begun?.(beginning);
  }

  answer(number: number, answer: Answers[keyof Answers]): void {
    this.#waiting.get(number)?.resolve(answer);
    this.#waiting.delete(number);
  }

  fail(number: number, why = new Error("The file does not answer.")): void {
    this.#waiting.get(number)?.reject(why);
    this.#waiting.delete(number);
  }

  /** @param why what those who wait are told */
  end(why?: Error): void {
    this.#lost = true;
    for (const number of this.#waiting.keys()) this.fail(number, why);
  }
}
