import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { panelHeading, parameters } from "./seen.ts";
import { serveStatic } from "./staticHost.ts";
import { expect, searchOf, settled, test } from "./support.ts";
import { WORDS } from "./words.ts";

const LARGE = "libya-2011-2021";
const FIXTURES = fileURLToPath(new URL("fixtures", import.meta.url));
const FIRST = "libya-follow-up-committee";
const title = (page: Page) => page.getByRole("heading", { level: 1 });

const lang = "ar";
const { t } = WORDS[lang];
const shapes = "شكل واحد لكل حدث";

test("the switch goes to the other data set and Back returns", async ({ page, siyaq }) => {
  await siyaq.open({ lang, event: "berlin-conference", actor: "haftar", t: "2019" });
  const first = await title(page).innerText();
  const choice = page.getByRole("combobox", { name: t("app.set") });
  await expect(choice).toHaveValue(FIRST);
  await choice.selectOption(LARGE);
  await expect(title(page)).not.toHaveText(first);
  // Events and dates are the first set's own; actors are shared.
  expect(parameters(page)).toEqual({ lang, set: LARGE, actor: "haftar" });
  await expect(title(page)).toBeFocused();
  // What was open once needs no network; what is asked for at rest, such as the list of sets, may fail.
  siyaq.expectErrors(/ERR_INTERNET_DISCONNECTED/u);
  await page.context().setOffline(true);
  await page.goBack();
  await expect(title(page)).toHaveText(first);
  await expect(panelHeading(page)).toBeVisible();
});

test("a file of the same host opens unasked", async ({ page, siyaq }) => {
  await siyaq.open({ lang, data: `./data/${LARGE}/set.json`, t: "2019" });
  const choice = page.getByRole("combobox", { name: t("app.set") });
  await expect(choice).toHaveValue(`./data/${LARGE}/set.json`);
  await expect(
    page.getByRole("grid").locator('[data-event="2019-04-04-tripoli-offensive"]'),
  ).toBeVisible();
  expect(parameters(page)["data"]).toBe(`./data/${LARGE}/set.json`);
  // The way back to the sets that lie beside the page.
  await choice.selectOption(FIRST);
  await expect.poll(() => parameters(page)).toEqual({ lang });
});

test("a file of another host is asked for first", async ({ page, siyaq }) => {
  const host = await serveStatic({ folder: FIXTURES });
  siyaq.trust(host.url);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().startsWith(host.url)) asked.push(request.url());
  });
  const link = { lang, data: `${host.url}shapes.json`, actor: "example-front", lanes: "none" };
  await page.goto(`./${searchOf(link)}`);
  await expect(title(page)).toHaveText(t("app.foreign-title"));
  await expect(page.getByRole("main")).toContainText(new URL(host.url).host);
  expect(asked).toEqual([]);

  await page.getByRole("button", { name: t("app.open-default") }).click();
  await settled(page);
  // Names of the file mean nothing here.
  expect(parameters(page)).toEqual({ lang, lanes: "none" });
  expect(asked).toEqual([]);

  await page.goBack();
  await page.getByRole("button", { name: t("app.foreign-allow") }).click();
  await expect(title(page)).toHaveText(shapes);
  expect(asked).toEqual([`${host.url}shapes.json`]);
  expect(parameters(page)).toEqual(link);
  await host.close();
});
