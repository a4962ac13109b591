import type { Locale } from "../i18n/locale.ts";
import type { MessageKey } from "../i18n/keys.ts";
import { EXIT } from "./io.ts";
import { type OptionName, optionsOf } from "./options.ts";

interface Command {
  readonly usage: string;
  readonly does: MessageKey;
  readonly options: readonly OptionName[];
}

const READING: readonly OptionName[] = ["date-order", "map"];
const ANY: readonly OptionName[] = ["lang", "quiet", "help"];

export const COMMANDS = {
  check: {
    usage: "siyaq check FILE…",
    does: "cli.does-check",
    options: ["json", "report", "force", "strict", ...READING, ...ANY],
  },
  convert: {
    usage: "siyaq convert FILE… -o SET.json",
    does: "cli.does-convert",
    options: ["output", "force", ...READING, ...ANY],
  },
  pack: {
    usage: "siyaq pack FILE… -o SET.parquet",
    does: "cli.does-pack",
    options: ["output", "force", ...READING, ...ANY],
  },
  serve: {
    usage: "siyaq serve FILE…",
    does: "cli.does-serve",
    options: ["port", ...ANY],
  },
} as const satisfies Record<string, Command>;
export type CommandName = keyof typeof COMMANDS;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

const EXITS = [
  [EXIT.fine, "cli.exit-fine"],
  [EXIT.notWhole, "cli.exit-not-whole"],
  [EXIT.unread, "cli.exit-unread"],
  [EXIT.usage, "cli.exit-usage"],
  [EXIT.interrupted, "cli.exit-interrupted"],
] as const satisfies readonly (readonly [number, MessageKey])[];

function* exits({ t }: Locale): Generator<string> {
  yield "";
  yield t("cli.help-exits");
  for (const [code, key] of EXITS) yield `  ${String(code).padEnd(4)} ${t(key)}`;
}

export function* help(locale: Locale): Generator<string> {
  const { t } = locale;
  yield t("cli.does-siyaq");
  yield "";
  for (const { usage, does } of Object.values(COMMANDS)) {
    yield `  ${usage}`;
    yield `      ${t(does)}`;
  }
  yield "";
  yield t("cli.help-files");
  yield t("cli.help-more");
  yield* exits(locale);
}

export function* commandHelp(name: CommandName, locale: Locale): Generator<string> {
  const { t } = locale;
  const { usage, does, options } = COMMANDS[name];
  yield usage;
  yield `  ${t(does)}`;
  yield "";
  for (const option of optionsOf(options)) {
    const short = option.short === undefined ? "" : `-${option.short}, `;
    const value = option.value === undefined ? "" : ` ${option.value}`;
    yield `  ${short}--${option.name}${value}`;
    yield `      ${t(option.help)}`;
  }
  yield "";
  yield t("cli.help-files");
  yield* exits(locale);
}
