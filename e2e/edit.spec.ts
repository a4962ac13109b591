import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { parseDataset } from "../src/ingest/parse.ts";
import { resolveEdtf } from "../src/model/edtf.ts";
import type { Dataset } from "../src/model/types.ts";
import { expect, test } from "./support.ts";
import { WORDS } from "./words.ts";

/** Saves by the keys of every editor; the file as the explorer reads it. */
async function saved(page: Page): Promise<{ name: string; dataset: Dataset; codes: string[] }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.keyboard.press("Control+s"),
  ]);
  const text = readFileSync(await file.path(), "utf8");
  const name = file.suggestedFilename();
  const { dataset, problems } = parseDataset(JSON.parse(text), name, resolveEdtf);
  if (dataset === null) throw new Error(text);
  return { name, dataset, codes: problems.map(({ code }) => code) };
}

test("two events made in Arabic by keyboard alone, saved and shown", async ({ page, siyaq }) => {
  // Every letter is typed.
  test.slow();
  const { t } = WORDS.ar;
  await siyaq.open({ lang: "ar", view: "edit" });
  const press = async (name: string): Promise<void> => {
    await page.getByRole("button", { name, exact: true }).focus();
    await page.keyboard.press("Enter");
  };
  await press(t("edit.start-empty-do"));
  // Each new thing takes the focus: what is typed next is its name.
  await expect(
    page.getByRole("textbox", { name: t("edit.field-title"), exact: true }),
  ).toBeFocused();
  await page.keyboard.type("هدنة الوادي");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("هدنة الوادي");

  // Nothing is asked for in a second language, and the way on is in sight.
  await expect(page.getByRole("textbox")).toHaveCount(1);
  await press(t("edit.add-event"));
  const title = page.getByRole("textbox", { name: t("edit.field-title"), exact: true });
  await expect(title).toBeFocused();
  await expect(title).toHaveAttribute("dir", "rtl");
  await page.keyboard.type("اجتماع المجلس");
  const date = page.getByRole("textbox", { name: t("edit.field-date"), exact: true });
  await date.focus();
  await page.keyboard.type("7 مارس 2021");
  // It means one day alone: it stands as it was typed until the field is left.
  await expect(date).not.toHaveAttribute("aria-invalid");
  await expect(date).toHaveValue("7 مارس 2021");
  await page.keyboard.press("Tab");
  await expect(date).toHaveValue("2021-03-07");
  await expect(page.getByText("7 مارس 2021", { exact: true }).first()).toBeVisible();

  // A category that does not exist yet is made where it is needed.
  const category = page.getByRole("combobox", { name: t("edit.field-category"), exact: true });
  await category.focus();
  await category.selectOption(t("edit.new-categories"));
  await expect(
    page.getByRole("textbox", { name: t("edit.name-of-new"), exact: true }),
  ).toBeFocused();
  await page.keyboard.type("دبلوماسية");

  await press(t("edit.new-events"));
  await page.keyboard.type("هدنة");
  await date.focus();
  await page.keyboard.type("2021-03-09/..");
  await page.keyboard.press("Tab");
  await category.selectOption("دبلوماسية");
  await expect(category).not.toHaveValue("");
  await page.keyboard.press("Control+z");
  await expect(category).toHaveValue("");
  await page.keyboard.press("Control+z");
  await expect(date).toHaveValue("");
  await page.keyboard.press("Control+Shift+z");
  await page.keyboard.press("Control+y");
  await expect(category).not.toHaveValue("");

  const { name, dataset, codes } = await saved(page);
  expect(name).toMatch(/^[a-z0-9-]+\.json$/);
  expect(codes).toEqual(["language-absent"]);
  expect(dataset.events.map(({ title: { ar }, date: { edtf } }) => [ar, edtf])).toEqual([
    ["اجتماع المجلس", "2021-03-07"],
    ["هدنة", "2021-03-09/.."],
  ]);
  expect(new Set(dataset.events.map((event) => event.category)).size).toBe(1);

  // The draft outlives a reload, and the explorer shows it.
  await page.reload();
  await expect(page.getByText(t("edit.kept-found"))).toBeVisible();
  await press(t("edit.show"));
  await expect(page.locator("main [data-event]").first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("هدنة الوادي");
});

test("a copy of the set that is open: an actor renamed and deleted, an event's wrong date told of", async ({
  page,
  siyaq,
}) => {
  const { t } = WORDS.en;
  await siyaq.open({ lang: "en", view: "edit" });
  await page.getByRole("button", { name: t("edit.start-copy-do") }).click();
  await expect(page.getByText(t("edit.no-flaws"))).toBeVisible();
  await page.getByRole("button", { name: /Berlin Conference/ }).click();
  const date = page.getByRole("textbox", { name: t("edit.field-date"), exact: true });
  await date.fill("2020-01-32");
  await expect(page.getByText(t("edit.edtf-day", { piece: "2020-01-32", days: 31 }))).toBeVisible();
  // The list of what is wrong leads back to the field.
  await page.getByRole("button", { name: new RegExp(`^${t("edit.section-actors")}`) }).click();
  await page
    .getByRole("button", { name: /Berlin Conference.*Date/ })
    .first()
    .click();
  await expect(date).toBeFocused();
  await date.fill("2020-01-20~");
  await expect(page.getByText("about 20 January 2020").first()).toBeVisible();

  await page.getByRole("button", { name: new RegExp(`^${t("edit.section-actors")}`) }).click();
  await page.getByRole("button", { name: "Khalifa Haftar", exact: true }).click();
  await page.getByLabel(t("edit.id"), { exact: true }).fill("khalifa-haftar");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: t("edit.delete-actors") }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("listitem").first()).toBeVisible();
  await dialog.getByRole("button", { name: t("edit.delete-with-uses") }).click();
  await expect(page.getByText(t("edit.said-deleted"))).toBeVisible();
  expect((await saved(page)).codes).toEqual([]);
  await page.keyboard.press("Control+z");

  const { name, dataset, codes } = await saved(page);
  expect(name).toBe("libya-follow-up-committee.json");
  expect(codes).toEqual([]);
  expect(dataset.events).toHaveLength(15);
  expect(dataset.events.find(({ id }) => id === "berlin-conference")?.date.edtf).toBe(
    "2020-01-20~",
  );
  const named = JSON.stringify(dataset);
  expect(named).toContain('"khalifa-haftar"');
  expect(named).not.toContain('"haftar"');
});
