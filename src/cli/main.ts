import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "../i18n/locale.ts";
import { check } from "./check.ts";
import { convert } from "./convert.ts";
import { COMMANDS, type CommandName, commandHelp, help, isCommand } from "./help.ts";
import { EXIT, type Exit, type Io, line } from "./io.ts";
import { type Given, type OptionName, parseOptions } from "./options.ts";
import { pack } from "./pack.ts";
import { serve } from "./serve.ts";
import { PROJECT } from "./site.ts";
import { UsageError } from "./usageError.ts";
import { langOf, wordsIn } from "./words.ts";

const RUN: Readonly<Record<CommandName, (given: Given, io: Io, locale: Locale) => Promise<Exit>>> =
  { check, convert, pack, serve };

/** Before the arguments are understood, for what is said of them. */
const languageIn = (args: readonly string[]): string | undefined =>
  args.flatMap((each, at) =>
    each === "--lang" ? (args[at + 1] ?? []) : each.startsWith("--lang=") ? each.slice(7) : [],
  )[0];

function version(): string {
  const file: unknown = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8"));
  return typeof file === "object" && file !== null && "version" in file ? String(file.version) : "";
}

const ALONE: readonly OptionName[] = ["lang", "help", "version"];

async function dispatch(args: readonly string[], io: Io, locale: Locale): Promise<Exit> {
  const [name = ""] = args;
  if (isCommand(name)) {
    const given = parseOptions(args.slice(1), COMMANDS[name].options);
    const lang = given.text("lang");
    if (lang !== undefined && lang !== "ar" && lang !== "en")
      throw new UsageError("cli.bad-lang", { given: lang });
    if (!given.has("help")) return RUN[name](given, io, locale);
    for (const each of commandHelp(name, locale)) await line(io.out, each);
    return EXIT.fine;
  }
  const given = parseOptions(args, ALONE);
  const [command] = given.files;
  if (given.has("version")) await line(io.out, version());
  else if (command !== undefined && command !== "help")
    throw new UsageError("cli.unknown-command", { command });
  else if (command === "help" || given.has("help"))
    for (const each of help(locale)) await line(io.out, each);
  else throw new UsageError("cli.no-command");
  return EXIT.fine;
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;

/** The whole command. Resolves to what the process ends with; never rejects. */
export async function main(args: readonly string[], io: Io): Promise<Exit> {
  // Whoever reads may have had enough (`| head`): that ends the command and is no fault.
  for (const stream of [io.out, io.err]) stream.on("error", () => undefined);
  const locale = wordsIn(langOf(languageIn(args), io.env));
  const { t } = locale;
  try {
    return await dispatch(args, io, locale);
  } catch (error) {
    if (codeOf(error) === "EPIPE" || codeOf(error) === "ERR_STREAM_DESTROYED") return EXIT.fine;
    if (error instanceof UsageError) {
      await line(io.err, t(error.key, error.values));
      await line(io.err, t("cli.see-help"));
      return EXIT.usage;
    }
    const reason = error instanceof Error ? error.message : String(error);
    await line(io.err, t("cli.failed", { reason })).catch(() => undefined);
    return EXIT.unread;
  }
}
