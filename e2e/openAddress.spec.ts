import type { Page } from "@playwright/test";
import { parameters } from "./seen.ts";
import { type StaticHost, serveStatic } from "./staticHost.ts";
import { expect, settled, test } from "./support.ts";
import { WORDS } from "./words.ts";

/** A spreadsheet's table as Windows writes it in Arabic. */
const WINDOWS_1256 = Buffer.from(
  "\xc7\xe1\xca\xc7\xd1\xed\xce,\xc7\xe1\xda\xe4\xe6\xc7\xe4\n2019-04-04,\xde\xca\xc7\xe1 \xdd\xed \xd8\xd1\xc7\xc8\xe1\xd3\n2019-04-05,\xe5\xcf\xe4\xc9\n",
  "latin1",
);
const OPEN = { "Access-Control-Allow-Origin": "*" };
const TABLE = "date,title\n2019-04-04,Fighting in Tripoli\n";

let host: StaticHost;
let asked = 0;

test.beforeAll(async () => {
  host = await serveStatic({
    folder: "public",
    answers: {
      "windows.csv": (_, response) => response.writeHead(200, OPEN).end(WINDOWS_1256),
      // Nothing at first; whoever asks again is answered.
      "silent.csv": (_, response) => {
        if (asked++ % 2 === 1) response.writeHead(200, OPEN).end(TABLE);
      },
    },
  });
});
test.afterAll(() => host.close());

const lang = "en";
const { t } = WORDS[lang];
const events = (page: Page) => page.getByRole("grid").locator("[data-event]");
const failed = (page: Page) => page.getByRole("alert").filter({ hasText: t("app.failed") });

async function open(page: Page, file: string): Promise<void> {
  const data = `${host.url}${file}`;
  await page.goto(`./?${new URLSearchParams({ lang, data }).toString()}`);
  await page.getByRole("button", { name: t("app.foreign-allow") }).click();
}

test("a table in Windows-1256 by its address", async ({ page, siyaq }) => {
  siyaq.trust(host.url);
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  await open(page, "windows.csv");
  await settled(page);
  await expect(events(page)).toHaveCount(2);
  await expect(page.getByRole("grid")).toContainText("قتال في طرابلس");
  // The page's policy lets its own worker start, and nothing was read in the page's thread.
  expect(workers).toEqual([expect.stringMatching(/\/assets\/worker-[\w-]+\.js$/)]);
});

test("a host that never answers", async ({ page, siyaq }) => {
  siyaq.trust(host.url);
  await open(page, "silent.csv");
  await expect(page.getByRole("status")).toContainText(t("import.stage-waiting"));
  await page.getByRole("button", { name: t("import.stage-cancel") }).click();
  await expect(failed(page)).toContainText(t("problems.aborted"));
  expect(parameters(page)).toEqual({ lang, data: `${host.url}silent.csv` });
  await page.getByRole("button", { name: t("app.retry") }).click();
  await settled(page);
  await expect(events(page)).toHaveCount(1);
});
