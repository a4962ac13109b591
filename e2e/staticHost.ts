import { createReadStream, statSync } from "node:fs";
import {
  createServer,
  type OutgoingHttpHeaders,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

export const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

export interface StaticHost {
  /** With the prefix and a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

interface Hosting {
  /** Folder that is served. */
  readonly folder: string;
  /** Path under which it lies: "/news/deep/". */
  readonly prefix?: string;
  /** Pages that exist only for the test, by path below the prefix. */
  readonly pages?: Readonly<Record<string, string>>;
  /** Answers of the test's own making, by path below the prefix. */
  readonly answers?: Readonly<Record<string, RequestListener>>;
}

/** Static hosts answer an address that ends in a slash with the page of that folder. */
export const indexed = (path: string): string =>
  path === "" || path.endsWith("/") ? `${path}index.html` : path;

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The plainest of static hosts, on a port and so on an origin of its own: no rewriting, no compression. */
export async function serveStatic({
  folder,
  prefix = "/",
  pages = {},
  answers = {},
}: Hosting): Promise<StaticHost> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname);
    const below = path.startsWith(prefix) ? normalize(indexed(path.slice(prefix.length))) : "..";
    const file = join(folder, below);
    const page = pages[below];
    const answer = answers[below];
    if (answer !== undefined) {
      answer(request, response);
      return;
    }
    if (page === undefined && (below.startsWith("..") || !isFile(file))) {
      response.writeHead(404).end();
      return;
    }
    const headers = {
      "Content-Type":
        TYPES[extname(page === undefined ? file : below)] ?? "application/octet-stream",
      "Access-Control-Allow-Origin": "*",
    };
    if (page === undefined) sendFile(file, request.headers.range, response, headers);
    else response.writeHead(200, headers).end(page);
  });
  return listening(server, prefix);
}

/** As a whole, or the piece `bytes=a-b` of it. */
function sendFile(
  file: string,
  range: string | undefined,
  response: ServerResponse,
  headers: OutgoingHttpHeaders,
): void {
  const size = statSync(file).size;
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? "") ?? [];
  if (from === undefined || to === undefined) {
    response.writeHead(200, { ...headers, "Content-Length": size });
    createReadStream(file).pipe(response);
    return;
  }
  const [start, end] = [Number(from), Math.min(Number(to), size - 1)];
  response.writeHead(206, {
    ...headers,
    "Content-Length": end - start + 1,
    "Content-Range": `bytes ${start}-${end}/${size}`,
    "Access-Control-Expose-Headers": "Content-Range",
  });
  createReadStream(file, { start, end }).pipe(response);
}

/** Starts the server on a port that is free. */
export async function listening(server: Server, prefix: string): Promise<StaticHost> {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return { url: `http://127.0.0.1:${portOf(server)}${prefix}`, close: () => closed(server) };
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("The host has no port.");
  return address.port;
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
