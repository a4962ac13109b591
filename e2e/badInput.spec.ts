import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { dayOf } from "../src/model/day.ts";
import { harmless } from "./harmless.ts";
import { panelHeading, parameters } from "./seen.ts";
import { expect, settled, test, type Params } from "./support.ts";
import { WORDS } from "./words.ts";

const LARGE = "libya-2011-2021";
const FILTERED: Params = { actor: "example-front", lanes: "place", event: "good-one" };

const fixture = (name: string): string =>
  readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), "utf8");

/** Puts a file beside the page, over the one that may be there; gives its address. */
const put = async (page: Page, body: string): Promise<string> => {
  await page.route(
    ({ pathname }) => pathname === "/files/mine.json",
    (route) => route.fulfill({ body, contentType: "application/json" }),
  );
  return "./files/mine.json";
};

const openBroken = async (page: Page, params: Params): Promise<void> => {
  await page.goto(`./?${new URLSearchParams(params).toString()}`);
  await settled(page, "error");
};

const events = (page: Page) => page.getByRole("grid").locator("[data-event]");

// The same in both languages but for its words, which the types and messages.test.ts see to.
const lang = "ar";
const { t } = WORDS[lang];
const failed = (page: Page) => page.getByRole("alert").filter({ hasText: t("app.failed") });

/** What holds for every set that cannot be opened: said, the link kept, another try works. */
async function recovers(page: Page, link: Params): Promise<void> {
  await expect(failed(page)).toContainText(t("app.failed-link-kept"));
  await triesAgain(page, link);
}

async function triesAgain(page: Page, link: Params): Promise<void> {
  expect(parameters(page)).toEqual(link);
  await page.getByRole("button", { name: t("app.retry") }).click();
  await settled(page);
  await expect(failed(page)).toHaveCount(0);
  await expect(panelHeading(page)).toBeVisible();
  expect(parameters(page)).toEqual(link);
}

test("a set that is missing", async ({ page, siyaq }) => {
  siyaq.expectErrors(/404/);
  const link = { lang, set: "no-such-set", ...FILTERED };
  await openBroken(page, link);
  const said = t("app.no-such-set", { name: link.set });
  await expect(page.getByRole("alert")).toHaveText(said);
  await expect(page).toHaveTitle(`${said} · ${t("app.name")}`);
  await page.route("**/data/no-such-set/canonical.json", (route) =>
    route.fulfill({ body: fixture("one-broken-event") }),
  );
  await triesAgain(page, link);
});

test("a way on from a set that is missing", async ({ page, siyaq }) => {
  siyaq.expectErrors(/404/);
  await openBroken(page, { lang, set: "no-such-set", actor: "haftar" });
  await page.getByRole("button", { name: /لجنة المتابعة|follow-up committee/ }).click();
  await settled(page);
  await expect(events(page).first()).toBeVisible();
  expect(parameters(page)).toEqual({ lang, actor: "haftar" });
});

test("the network is off", async ({ page, siyaq, context }) => {
  siyaq.expectErrors(/ERR_INTERNET_DISCONNECTED/);
  // Rooms that the page had not fetched yet.
  siyaq.expectErrors(/dynamically imported module|preload CSS/);
  await siyaq.open({ lang });
  await expect(page.getByRole("combobox", { name: t("app.set") })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole("combobox", { name: t("app.set") }).selectOption(LARGE);
  // What is open stays, and so does its address.
  const retry = page.getByRole("button", { name: t("app.retry") });
  await expect(retry).toBeVisible();
  await expect(events(page).first()).toBeVisible();
  expect(parameters(page)).toEqual({ lang });
  await context.setOffline(false);
  await retry.click();
  await expect.poll(() => parameters(page)).toEqual({ lang, set: LARGE });
  await settled(page);
  await expect(events(page).first()).toBeVisible();
  await expect(retry).toHaveCount(0);
});

test("a file that is not JSON", async ({ page }) => {
  const data = await put(page, fixture("not-json"));
  const link = { lang, data, ...FILTERED };
  await openBroken(page, link);
  await expect(failed(page)).toContainText(
    t("problems.not-json", { known: "yes", line: 5, column: 34 }),
  );
  await expect(failed(page)).toContainText("/files/mine.json");
  await put(page, fixture("one-broken-event"));
  await recovers(page, link);
});

test("an event without a date and others broken among good ones", async ({ page, siyaq }) => {
  const data = await put(page, fixture("one-broken-event"));
  const link = { lang, data, lanes: "none", event: "good-two" };
  await siyaq.open(link);
  await expect(events(page)).toHaveCount(4);
  for (const id of ["good-one", "good-two", "good-three", "unknown-actor"])
    await expect(page.getByRole("grid").locator(`[data-event="${id}"]`)).toBeVisible();
  await expect(panelHeading(page)).toBeVisible();
  expect(parameters(page)).toEqual(link);

  const notice = page.getByRole("status").filter({ hasText: t("open.notice-left", { count: 2 }) });
  await notice.getByRole("button", { name: t("open.notice-report") }).click();
  const report = page.getByRole("dialog", { name: t("open.title") });
  await expect(report).toContainText(t("problems.event-without-date"));
  await report.getByRole("button", { name: t("open.back") }).click();
  await page.getByRole("link", { name: t("app.view-about"), exact: true }).click();
  const about = page.getByRole("article").filter({ hasText: t("about.title") });
  await expect(about).toContainText(t("problems.event-without-date"));
  await expect(about).toContainText("/events/1");
  await expect(about).toContainText(t("problems.bad-date", { edtf: "2019-02-30" }));
  await expect(about).toContainText(t("problems.unknown-actor", { id: "example-nobody" }));
});

test("an event and actors that are not in the data", async ({ page, siyaq }) => {
  const link = { lang, event: "no-such-event", focus: "nobody" };
  await siyaq.open(link);
  await expect(panelHeading(page)).toHaveText(t("event.unknown-title"));
  await expect(page.locator("aside")).toContainText("no-such-event");
  await expect(events(page).first()).toBeVisible();
  expect(parameters(page)).toEqual(link);
  await page.getByRole("button", { name: t("event.unknown-close") }).click();
  await expect(panelHeading(page)).toHaveText(t("network.panel-unknown"));
  await page.getByRole("button", { name: t("network.panel-close") }).click();
  await expect(page.locator("aside")).toHaveCount(0);
  await siyaq.open({ ...link, embed: "1" });
  await expect(page.getByRole("contentinfo")).toContainText(t("event.unknown-title"));
});

test("a filter by somebody who is not in the data", async ({ page, siyaq }) => {
  const link = { lang, actor: "nobody" };
  await siyaq.open(link);
  await expect(page.getByText(t("app.url-unknown", { said: "actor=nobody" }))).toBeVisible();
  await expect(events(page).first()).toBeVisible();
  await expect(page.getByText(t("filters.empty-filtered"))).toHaveCount(0);
  expect(parameters(page)).toEqual(link);
});

test("dates far from ours", async ({ page, siyaq }) => {
  const data = await put(page, fixture("far-dates"));
  await siyaq.open({ lang, data, event: "year-622" });
  await expect(page.getByRole("grid").locator('[data-event="year-622"]')).toBeVisible();
  await expect(page.getByRole("grid").locator('[data-event="year-2150"]')).toBeVisible();
  await expect(page.locator("aside")).toContainText(WORDS[lang].dates.year(dayOf(622)));
  await page.getByRole("link", { name: t("app.view-about"), exact: true }).click();
  const about = page.getByRole("article").filter({ hasText: t("about.title") });
  await expect(about).toContainText(t("problems.far-date", { edtf: "0622" }));
  await expect(about).toContainText(t("problems.far-date", { edtf: "2150" }));
  await expect(page.locator("body")).not.toContainText(/NaN|undefined|Infinity|Invalid/);
  // Nothing was lost, so nothing is complained about.
  await expect(page.getByText(t("app.data-partly-more"))).toHaveCount(0);
});

test("a set without events", async ({ page }) => {
  const data = await put(page, fixture("empty-set"));
  const link = { lang, data, actor: "example-front" };
  await page.goto(`./?${new URLSearchParams(link).toString()}`);
  await settled(page, "empty");
  await expect(page.getByRole("status").filter({ hasText: t("app.empty-set") })).toBeVisible();
  // No date is made up for it.
  await expect(page.locator("body")).not.toContainText(/\d{4}|NaN|undefined|Infinity/);
  expect(parameters(page)).toEqual(link);
  await page.getByRole("button", { name: t("app.open-default") }).click();
  await settled(page);
  await expect(events(page).first()).toBeVisible();
});

test("a file that attacks", async ({ page, siyaq }) => {
  const paths: string[] = [];
  page.on("request", (request) => paths.push(new URL(request.url()).pathname));
  const data = await put(page, fixture("hostile"));
  await siyaq.open({ lang, data, event: "html" });
  await expect(panelHeading(page)).toContainText("<script>window.hacked=1</script>");
  await harmless(page);
  await page.locator('[data-actor="example-front"]').click();
  await expect(panelHeading(page)).toContainText("<img src=x");
  await harmless(page);
  await page
    .getByRole("combobox", { name: t("filters.search-label") })
    .fill("<img src=x onerror=window.hacked=1>");
  await page.getByRole("link", { name: t("app.view-table"), exact: true }).click();
  await harmless(page);
  await page.getByRole("combobox", { name: t("filters.search-label") }).fill("");
  await expect(page.getByRole("rowheader").first()).toBeVisible();
  await harmless(page);
  await page.getByRole("link", { name: t("app.view-about"), exact: true }).click();
  await expect(page.getByRole("article").first()).toContainText("<script>");
  await harmless(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await siyaq.open({ lang, data });
  await page.locator('ol [data-event="html"]').click();
  await expect(page.getByRole("dialog")).toContainText("<script>window.hacked=1</script>");
  await harmless(page);
  await siyaq.open({ lang, data, event: "html", embed: "1" });
  await expect(page.getByRole("contentinfo")).toContainText("<script>");
  await harmless(page);
  expect(paths.filter((path) => !/^\/($|assets\/|data\/|files\/|icon\.svg$)/.test(path))).toEqual(
    [],
  );
});
