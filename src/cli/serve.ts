import { basename, resolve } from "node:path";
import type { Locale } from "../i18n/locale.ts";
import { importFiles } from "../ingest/import.ts";
import { setText } from "../ingest/setText.ts";
import { openFiles } from "./files.ts";
import { type Answer, host } from "./host.ts";
import { EXIT, type Exit, type Io, line } from "./io.ts";
import type { Given } from "./options.ts";
import { exitOf } from "./read.ts";
import { reportText } from "./reportText.ts";
import { buildSite, isStale, SITE } from "./site.ts";
import { UsageError } from "./usageError.ts";
import { reasonOf } from "./words.ts";

/** A file's name as a part of an address that needs to be escaped once at most: the page refuses blanks in it. */
export const servedName = (file: string): string =>
  basename(file).replace(/[\s\p{Cc}\\%?#&+]+/gu, "-");

export const addressOf = (port: number, name: string): string =>
  `http://127.0.0.1:${port}/?data=./opened/${encodeURIComponent(name)}`;

const FOLDER = "opened/";
/** Several files are one set under this name. */
const MERGED = "set.json";

/**
 * Read when it is asked for, so that a reload of the page shows what the editor saved. The page is given a set and
 * cannot know what its files lost: that is said here.
 */
async function merged(
  files: readonly string[],
  { input, err }: Io,
  locale: Locale,
): Promise<Answer | null> {
  const { files: there, problems } = await openFiles(files, input);
  for (const each of problems) await line(err, reasonOf(each, locale));
  const result = await importFiles(there);
  if (exitOf(result) !== EXIT.fine)
    for (const each of reportText(result, locale)) await line(err, each);
  return result.dataset === null ? null : { pieces: setText(result.dataset) };
}

function portOf(given: Given): number {
  const text = given.text("port") ?? "0";
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError("cli.bad-port", { given: text });
  return port;
}

export interface ServeOptions {
  /** The built site, made anew when it is missing or older than its sources; another one in tests. */
  readonly site?: string;
  /** Ends the server. */
  readonly signal?: AbortSignal;
}

/** `siyaq serve FILE…`: the page on this machine with the files opened, until it is stopped. */
export async function serve(
  given: Given,
  io: Io,
  locale: Locale,
  { site, signal }: ServeOptions = {},
): Promise<Exit> {
  const { t } = locale;
  const port = portOf(given);
  const [first] = given.files;
  if (first === undefined) throw new UsageError("cli.no-file");
  if (given.files.includes("-")) throw new UsageError("cli.serve-stdin");
  const { problems } = await openFiles(given.files, io.input);
  for (const each of problems) await line(io.err, reasonOf(each, locale));
  if (problems.length > 0) return EXIT.unread;
  if (site === undefined && isStale()) {
    await line(io.err, t("cli.building"));
    try {
      await buildSite();
    } catch {
      await line(io.err, t("cli.build-failed"));
      return EXIT.unread;
    }
  }
  const alone = given.files.length === 1;
  const name = alone ? servedName(first) : MERGED;
  const opened = async (path: string): Promise<Answer | null> => {
    if (path !== FOLDER + name) return null;
    return alone ? { file: resolve(first) } : merged(given.files, io, locale);
  };
  let running;
  try {
    running = await host({ folder: site ?? SITE, opened, port });
  } catch {
    throw new UsageError("cli.port-taken", { port: String(port) });
  }
  const { server } = running;
  await line(io.out, addressOf(running.port, name));
  if (!given.has("quiet")) await line(io.err, t("cli.serving"));
  return new Promise((done) => {
    const stop = (): void => {
      server.close(() => done(EXIT.interrupted));
      server.closeAllConnections();
    };
    process.once("SIGINT", stop).once("SIGTERM", stop);
    signal?.addEventListener("abort", stop);
  });
}
