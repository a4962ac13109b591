import { parseArgs } from "node:util";
import type { MessageKey } from "../i18n/keys.ts";
import { UsageError } from "./usageError.ts";

interface Option {
  readonly short?: string;
  /** What stands for the value in the help, such as FILE; absent: the option has none. */
  readonly value?: string;
  readonly help: MessageKey;
}

const OPTIONS = {
  json: { help: "cli.option-json" },
  report: { value: "FILE.csv", help: "cli.option-report" },
  strict: { help: "cli.option-strict" },
  output: { short: "o", value: "FILE", help: "cli.option-output" },
  force: { short: "f", help: "cli.option-force" },
  port: { value: "NUMBER", help: "cli.option-port" },
  "date-order": { value: "COLUMN=dmy|mdy|ymd", help: "cli.option-date-order" },
  map: { value: "COLUMN=FIELD", help: "cli.option-map" },
  lang: { value: "ar|en", help: "cli.option-lang" },
  quiet: { short: "q", help: "cli.option-quiet" },
  help: { short: "h", help: "cli.option-help" },
  version: { short: "V", help: "cli.option-version" },
} as const satisfies Record<string, Option>;
export type OptionName = keyof typeof OPTIONS;

export const optionsOf = (
  names: readonly OptionName[],
): (Option & { readonly name: OptionName })[] => names.map((name) => ({ ...OPTIONS[name], name }));

export interface Given {
  readonly files: readonly string[];
  readonly has: (name: OptionName) => boolean;
  /** The last one given. */
  readonly text: (name: OptionName) => string | undefined;
  readonly texts: (name: OptionName) => readonly string[];
}

const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);

/** Throws UsageError. */
export function parseOptions(args: readonly string[], allowed: readonly OptionName[]): Given {
  const options = Object.fromEntries(
    optionsOf(allowed).map(({ name, short, value }) => [
      name,
      {
        type: value === undefined ? ("boolean" as const) : ("string" as const),
        multiple: true,
        ...(short === undefined ? {} : { short }),
      },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const files: string[] = [];
  const found = new Map<OptionName, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName: option } = token;
    if (!isOption(name) || !allowed.includes(name))
      throw new UsageError("cli.unknown-option", { option });
    const takes = "value" in OPTIONS[name];
    const value = token.value ?? "";
    if (takes && value === "") throw new UsageError("cli.option-without-value", { option });
    if (!takes && token.value !== undefined)
      throw new UsageError("cli.option-with-value", { option });
    found.set(name, [...(found.get(name) ?? []), value]);
  }
  return {
    files,
    has: (name) => found.has(name),
    text: (name) => found.get(name)?.at(-1),
    texts: (name) => found.get(name) ?? [],
  };
}

/** `COLUMN=VALUE`; the column's name may have an equals sign. Throws UsageError. */
export function pairOf(text: string, option: string): readonly [column: string, value: string] {
  const at = text.lastIndexOf("=");
  if (at < 1) throw new UsageError("cli.not-a-pair", { option, given: text });
  return [text.slice(0, at), text.slice(at + 1)];
}
