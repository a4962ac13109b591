import type { Hits } from "../../query/search.ts";
import type { LargePort } from "./earlyPort.ts";
import type { Answers, Question } from "./wire.ts";

interface Waiting {
  /** Of a search: what it has found so far. */
  readonly found: ((hits: Hits) => void) | undefined;
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
    found?: (hits: Hits) => void,
  ): Promise<Answers[K]>;
  ask(question: Question, found?: (hits: Hits) => void): Promise<Answers[keyof Answers]> {
    if (this.#lost) return Promise.reject(new Error("The thread that reads the file has ended."));
    const number = this.#asked++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { found, resolve, reject });
      this.#port.post({ kind: "ask", number, question });
    });
  }

  find(number: number, hits: Hits): void {
    this.#waiting.get(number)?.found?.(hits);
  }

  answer(number: number, answer: Answers[keyof Answers]): void {
    this.#waiting.get(number)?.resolve(answer);
    this.#waiting.delete(number);
  }

  fail(number: number): void {
    this.#waiting.get(number)?.reject(new Error("The file does not answer."));
    this.#waiting.delete(number);
  }

  end(): void {
    this.#lost = true;
    for (const number of this.#waiting.keys()) this.fail(number);
  }
}
