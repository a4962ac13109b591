import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { Readable } from "node:stream";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".ts": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** What a path below the address is answered with: a file of the disk, or bytes that are made when it is asked for. */
export type Answer = { readonly file: string } | { readonly pieces: Iterable<string> };

export interface Hosting {
  /** Folder of the built site. */
  readonly folder: string;
  /** Paths that are not of the site, without the slash before them; null: none. May reject. */
  readonly opened: (path: string) => Promise<Answer | null>;
  /** 0: any that is free. */
  readonly port: number;
}

/** `bytes=0-99`, `bytes=100-`, `bytes=-8`: one range, both ends included. null: the whole. */
export function rangeOf(
  header: string | undefined,
  size: number,
): { readonly start: number; readonly end: number } | null {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return null;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(size - 1, Number(to));
  return start <= end ? { start, end } : null;
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile()) return void response.writeHead(404).end();
  const range = rangeOf(request.headers.range, found.size);
  const { start, end } = range ?? { start: 0, end: found.size - 1 };
  response.writeHead(range === null ? 200 : 206, {
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    "Content-Length": end - start + 1,
    "Accept-Ranges": "bytes",
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    ...(range === null ? {} : { "Content-Range": `bytes ${start}-${end}/${found.size}` }),
  });
  if (request.method === "HEAD" || found.size === 0) return void response.end();
  createReadStream(file, { start, end })
    .on("error", () => response.destroy())
    .pipe(response);
}

function sendPieces(response: ServerResponse, pieces: Iterable<string>): void {
  response.writeHead(200, {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "no-cache",
  });
  Readable.from(pieces).pipe(response);
}

/** A page elsewhere may give its own name to this address and would then read what is served: only ours is answered. */
const isOwnHost = (name: string | undefined): boolean =>
  /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(name ?? "");

const pathOf = (url: string | undefined): string | null => {
  try {
    return decodeURIComponent(new URL(url ?? "/", "http://host").pathname).slice(1);
  } catch {
    return null;
  }
};

async function answer(
  { folder, opened }: Hosting,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = pathOf(request.url);
  if (!isOwnHost(request.headers.host)) return void response.writeHead(403).end();
  if (request.method !== "GET" && request.method !== "HEAD")
    return void response.writeHead(405, { Allow: "GET, HEAD" }).end();
  if (path === null || path.includes("\0")) return void response.writeHead(400).end();
  const other = await opened(path);
  if (other !== null && "pieces" in other) return sendPieces(response, other.pieces);
  const file =
    other?.file ?? join(folder, path === "" || path.endsWith("/") ? `${path}index.html` : path);
  if (other === null && !normalize(file).startsWith(normalize(folder) + sep))
    return void response.writeHead(404).end();
  await sendFile(request, response, file);
}

/** The site on this machine alone, with ranges. Rejects when the port is taken. */
export async function host(
  hosting: Hosting,
): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((request, response) => {
    answer(hosting, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(hosting.port, "127.0.0.1", resolve);
  });
  const address = server.address();
  return {
    server,
    port: typeof address === "object" && address !== null ? address.port : hosting.port,
  };
}
