import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Lang } from "../src/model/types.ts";
import { barriers } from "./barriers.ts";
import { expect, LANGS, searchOf, settled, test, type Params } from "./support.ts";
import { WORDS } from "./words.ts";

const PHONE = { width: 390, height: 844 };
const FRAME = { width: 640, height: 480 };

interface State {
  readonly name: string;
  readonly params?: Params;
  readonly size?: { readonly width: number; readonly height: number };
  /** In both languages; the others take turns. */
  readonly both?: true;
  /** What the root says when it is there; `ready` when nothing is given. */
  readonly signal?: "error" | "empty";
  /** What the reader does then, and what shows that it has been done. */
  readonly reach?: (page: Page, lang: Lang) => Promise<void>;
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).click();

/** A copy of the present set in the editor, an event open with every fold and a date that does not exist. */
async function editWrongDate(page: Page, lang: Lang): Promise<void> {
  const { t } = WORDS[lang];
  await press(page, t("edit.start-copy-do"));
  for (const fold of await page.locator("details:not([open]) > summary").all())
    if (await fold.isVisible()) await fold.click();
  await page.getByRole("textbox", { name: t("edit.field-date"), exact: true }).fill("2020-02-30");
  await expect(page.getByRole("complementary").getByRole("listitem").first()).toBeVisible();
}

const STATES: readonly State[] = [
  { name: "timeline", both: true, reach: (page) => expect(page.getByRole("tree")).toBeVisible() },
  {
    name: "timeline of ninety-one events by actor, event open",
    params: { set: "libya-2011-2021", t: "..", lanes: "actor", event: "2020-01-19-berlin" },
    reach: (page) => expect(page.locator("aside").getByRole("article")).toBeVisible(),
  },
  {
    name: "event open",
    params: { event: "zaki-williams-call" },
    reach: (page) => expect(page.locator("aside").getByRole("article")).toBeVisible(),
  },
  {
    name: "actor in focus",
    params: { focus: "haftar" },
    reach: (page) => expect(page.locator("aside").getByRole("article")).toBeVisible(),
  },
  {
    name: "table, filtered",
    params: { view: "table", category: "diplomacy", q: "2020", event: "berlin-conference" },
    reach: (page) => expect(page.getByRole("rowheader").first()).toBeVisible(),
  },
  {
    name: "ties as a table",
    reach: async (page, lang) => {
      await press(page, WORDS[lang].t("network.as-table"));
      await expect(page.getByRole("table")).toBeVisible();
    },
  },
  {
    name: "about the data",
    params: { view: "about" },
    reach: (page) => expect(page.getByRole("article")).toBeVisible(),
  },
  {
    name: "filter open",
    reach: async (page, lang) => {
      const facet = WORDS[lang].t("filters.facet-actor");
      await page.getByRole("button", { name: new RegExp(`^${facet}:`) }).click();
      await expect(
        page.getByRole("dialog", { name: facet }).getByRole("checkbox").first(),
      ).toBeVisible();
    },
  },
  {
    name: "help",
    reach: async (page, lang) => {
      await press(page, WORDS[lang].t("app.help"));
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  },
  {
    name: "settings",
    reach: async (page, lang) => {
      await press(page, WORDS[lang].t("app.settings"));
      await expect(page.getByRole("dialog").getByRole("radio").first()).toBeVisible();
    },
  },
  {
    name: "nothing passes the filters, a part of the link not understood",
    params: { actor: "haftar", category: "diplomacy", lanes: "rivers" },
    reach: (page, lang) =>
      expect(page.getByText(WORDS[lang].t("filters.empty-filtered"))).toBeVisible(),
  },
  {
    name: "editor, ways to begin",
    params: { view: "edit" },
    reach: (page, lang) =>
      expect(page.getByRole("button", { name: WORDS[lang].t("edit.start-copy-do") })).toBeVisible(),
  },
  { name: "editor, an event", params: { view: "edit" }, reach: editWrongDate },
  { name: "phone, editor, an event", params: { view: "edit" }, size: PHONE, reach: editWrongDate },
  { name: "set that cannot be opened", params: { data: "./files/not-json.json" }, signal: "error" },
  { name: "set without events", params: { data: "./files/empty-set.json" }, signal: "empty" },
  {
    name: "tablet with an event",
    params: { event: "berlin-conference" },
    size: { width: 820, height: 1180 },
    reach: (page) => expect(page.locator("aside").getByRole("article")).toBeVisible(),
  },
  {
    name: "phone, list",
    both: true,
    size: PHONE,
    reach: (page) => expect(page.locator("ol [data-event]").first()).toBeVisible(),
  },
  {
    name: "phone, event in a sheet",
    params: { event: "berlin-conference" },
    size: PHONE,
    reach: (page) => expect(page.getByRole("dialog").getByRole("article")).toBeVisible(),
  },
  {
    name: "phone, network",
    size: PHONE,
    reach: async (page, lang) => {
      await press(page, WORDS[lang].t("app.tab-network"));
      await expect(page.getByRole("tree")).toBeVisible();
    },
  },
  {
    name: "phone, filters",
    size: PHONE,
    reach: async (page, lang) => {
      await press(page, WORDS[lang].t("app.tab-filters"));
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  },
  {
    name: "embed",
    params: { embed: "1", category: "diplomacy", event: "berlin-conference" },
    size: FRAME,
  },
  { name: "embed, narrow", params: { embed: "1" }, size: { width: 320, height: 480 } },
];

for (const [at, { name, both, params, size, signal, reach }] of STATES.entries())
  for (const lang of both ? LANGS : [LANGS[at % 2] ?? "ar"])
    test(`${name}, ${lang}`, async ({ page }) => {
      if (size) await page.setViewportSize(size);
      await page.route("**/files/*.json", async (route) => {
        const { pathname } = new URL(route.request().url());
        const body = readFileSync(
          new URL(`fixtures/${pathname.split("/").at(-1)}`, import.meta.url),
          "utf8",
        );
        await route.fulfill({ body, contentType: "application/json" });
      });
      await page.goto(`./${searchOf({ lang, ...params })}`);
      await settled(page, signal);
      await reach?.(page, lang);
      await page.evaluate(() => document.fonts.ready);
      expect(await barriers(page)).toEqual([]);
    });
