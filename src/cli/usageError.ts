import type { MessageKey } from "../i18n/keys.ts";

/** What somebody typed cannot be meant: said in their language, with the way to the help. */
export class UsageError extends Error {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(key: MessageKey, values: Readonly<Record<string, string | number>> = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}
