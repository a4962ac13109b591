import { createReadStream, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { indexed, listening, type StaticHost, TYPES } from "../staticHost.ts";

const sizeOf = (path: string): number | null => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : null;
};

/** Last byte of `bytes=from-to`, both given or open at the end: all that subjects ask for. */
function rangeOf(header: string | undefined, size: number): { from: number; to: number } | null {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header ?? "");
  if (!match) return null;
  return { from: Number(match[1]), to: match[2] ? Math.min(Number(match[2]), size - 1) : size - 1 };
}

/** Paths and bytes of bodies, as they were sent. */
export type Sent = readonly { readonly path: string; readonly bytes: number }[];

export interface BenchHost extends StaticHost {
  /** What was sent since the last call, to whichever thread of the page asked. */
  readonly takeSent: () => Sent;
}

type Tell = (path: string, bytes: number) => void;

function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
  tell: Tell,
): void {
  const { pathname } = new URL(request.url ?? "/", "http://host");
  const below = normalize(indexed(decodeURIComponent(pathname.slice(1))));
  const file = join(folder, below);
  const size = below.startsWith("..") ? null : sizeOf(file);
  if (size === null) {
    response.writeHead(404).end();
    return;
  }
  const packed = sizeOf(`${file}.gz`);
  const range = packed === null ? rangeOf(request.headers.range, size) : null;
  const length = packed ?? (range ? range.to - range.from + 1 : size);
  if (request.method !== "HEAD") tell(pathname, length);
  response.writeHead(range ? 206 : 200, {
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    "Content-Length": length,
    "Cache-Control": "no-store",
    ...(packed === null ? { "Accept-Ranges": "bytes" } : { "Content-Encoding": "gzip" }),
    ...(range && { "Content-Range": `bytes ${range.from}-${range.to}/${size}` }),
  });
  if (request.method === "HEAD") response.end();
  else if (packed !== null) createReadStream(`${file}.gz`).pipe(response);
  else createReadStream(file, range ? { start: range.from, end: range.to } : {}).pipe(response);
}

/** What a good static host does: files that lie there packed (`x.js.gz`) go out packed, others by ranges. */
export async function serveBench(folder: string): Promise<BenchHost> {
  let sent: Sent[number][] = [];
  const server = createServer((request, response) =>
    answer(folder, request, response, (path, bytes) => sent.push({ path, bytes })),
  );
  return {
    ...(await listening(server, "/")),
    takeSent: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
  };
}
