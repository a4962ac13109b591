import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dayOf } from "../src/model/day.ts";
import { generateEvents } from "./bench/generate/events.ts";
import { siyaqEvent } from "./bench/generate/forms.ts";
import { writeParquet } from "./bench/generate/parquet.ts";
import { type StaticHost, serveStatic } from "./staticHost.ts";
import { expect, settled, test } from "./support.ts";
import { WORDS } from "./words.ts";

const COUNT = 60_000;
const { t } = WORDS.en;

let host: StaticHost;
const events = generateEvents(COUNT);

test.beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "siyaq-large-"));
  writeParquet(events, join(folder, "set.parquet"));
  host = await serveStatic({ folder });
});
test.afterAll(() => host.close());

test("a large set is read by ranges, and its texts when they are shown", async ({
  page,
  siyaq,
}) => {
  siyaq.trust(host.url);
  const statuses = new Set<number>();
  page.on("response", (response) => {
    if (response.url().endsWith("set.parquet")) statuses.add(response.status());
  });
  const data = `${host.url}set.parquet`;
  await page.goto(`./?${new URLSearchParams({ lang: "en", data, view: "table" }).toString()}`);
  await page.getByRole("button", { name: t("app.foreign-allow") }).click();
  await settled(page);
  await expect(page.getByText(/^60,000 events/).first()).toBeVisible();
  expect([...statuses]).toEqual([206]);

  // The first row's title has come from the file.
  const first = siyaqEvent(events, 0);
  await expect(page.getByText(first.title).first()).toBeVisible();

  // An event that nobody has seen yet, by a link to it: found in the file, with its evidence.
  const last = siyaqEvent(events, COUNT - 1);
  await page.goto(`./?${new URLSearchParams({ lang: "en", data, event: last.id }).toString()}`);
  await page.getByRole("button", { name: t("app.foreign-allow") }).click();
  await expect(page.getByRole("heading", { name: last.title })).toBeVisible();

  // What is selected is saved, though most of its texts have never been shown: first days within the month.
  const month = { from: dayOf(2012, 3, 1), to: dayOf(2012, 3, 31) };
  const rows = Array.from({ length: COUNT }, (_, row) => row).filter(
    (row) => (events.lo[row] ?? 0) <= month.to && (events.hi[row] ?? 0) >= month.from,
  );
  const within = { lang: "en", data, t: "2012-03", category: "military" };
  await page.goto(`./?${new URLSearchParams(within).toString()}`);
  await page.getByRole("button", { name: t("app.foreign-allow") }).click();
  await settled(page);
  await page.getByRole("button", { name: t("app.share"), exact: true }).click();
  await page.getByRole("tab", { name: t("export.title") }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^CSV/ }).click(),
  ]);
  const [, ...lines] = readFileSync(await download.path(), "utf8")
    .trimEnd()
    .split("\r\n");
  const chosen = rows
    .map((row) => siyaqEvent(events, row))
    .filter(({ category }) => category === "military");
  expect(lines.length).toBe(chosen.length);
  expect(lines.map((line) => line.slice(0, line.indexOf(",")))).toEqual(chosen.map(({ id }) => id));
  expect(lines[0]).toContain(chosen[0]?.title);
});
