import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect, createServer as createSocket, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StaticHost } from "./staticHost.ts";

export interface News {
  /** Pages by their names: "index.html". */
  readonly pages: Readonly<Record<string, string>>;
  /** Sent with every page. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Debian keeps it where the path of ordinary people does not lead. */
const NGINX = ["nginx", "/usr/sbin/nginx"].find((name) => spawnSync(name, ["-v"]).status === 0);

/**
 * A newspaper on an origin of its own, with the headers that it sends: by nginx where it is installed, as
 * newspapers do, else by Node. Its address says `localhost`, another site than the explorer's 127.0.0.1.
 */
export const serveNews = (news: News): Promise<StaticHost> =>
  NGINX === undefined ? byNode(news) : byNginx(NGINX, news);

async function listening(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The host has no port.");
  return address.port;
}

async function byNode({ pages, headers = {} }: News): Promise<StaticHost> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://host").pathname.slice(1) || "index.html";
    const page = pages[path];
    response.writeHead(page === undefined ? 404 : 200, {
      "Content-Type": "text/html; charset=utf-8",
      ...headers,
    });
    response.end(page);
  });
  const port = await listening(server);
  return {
    url: `http://localhost:${port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function freePort(): Promise<number> {
  const server = createSocket();
  const port = await listening(server);
  server.close();
  await once(server, "close");
  return port;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

const TEMPORARY = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

async function byNginx(command: string, { pages, headers = {} }: News): Promise<StaticHost> {
  const folder = mkdtempSync(join(tmpdir(), "siyaq-news-"));
  const port = await freePort();
  for (const [name, page] of Object.entries(pages)) writeFileSync(join(folder, name), page);
  const sent = Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}";`);
  const conf = join(folder, "nginx.conf");
  writeFileSync(
    conf,
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr crit;
events {}
http {
  access_log off; charset utf-8; types { text/html html; }
  ${TEMPORARY.map((each) => `${each}_temp_path ${folder}/${each};`).join(" ")}
  server { listen 127.0.0.1:${port}; root ${folder}; index index.html; ${sent.join(" ")} }
}`,
  );
  const server = spawn(command, ["-c", conf, "-p", folder], { stdio: "ignore" });
  const ended = once(server, "exit");
  // It answers within a few attempts or has ended over its configuration.
  while (!(await answers(port)))
    if (server.exitCode !== null) throw new Error(`nginx ended with ${server.exitCode}.`);
  return {
    url: `http://localhost:${port}/`,
    close: async () => {
      server.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
