import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import type { Locale } from "../src/i18n/locale.ts";
import { dayOf } from "../src/model/day.ts";
import { barriers } from "./barriers.ts";
import { expect, LANGS, test } from "./support.ts";
import { WORDS } from "./words.ts";

const fixture = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)), "utf8");
const TOLD = fixture("told.txt");
/** Its day follows from the words "tomorrow, Thursday" in a text of 1 April 2020. */
const MEETING = { ar: /^اجتماع لجنة الجسر/, en: /^The Bridge Committee meets/ } as const;
const TOMORROW = dayOf(2020, 4, 2);

const serve = (page: Page): Promise<unknown> =>
  page.route("**/told.json", (route) =>
    route.fulfill({ contentType: "application/json", body: fixture("told.json") }),
  );

/** The check in its unfolded state; nothing else of the page asks for it. */
async function unfold(page: Page, { t }: Locale) {
  await page.locator("summary", { hasText: t("check.title") }).click();
  const check = page.locator("details", { hasText: t("check.title") });
  await expect(check.getByRole("textbox", { name: t("check.field") })).toBeVisible();
  return check;
}

const marked = async (page: Page, event: string): Promise<string> =>
  (await page.locator(`[data-evidence~="${event}"]`).allTextContents()).join("");

for (const lang of LANGS) {
  const words = WORDS[lang];
  const { t, dates } = words;

  test(`the same text: each piece in its place beside its event, ${lang}`, async ({
    page,
    siyaq,
  }) => {
    await serve(page);
    await siyaq.open({ data: "told.json", view: "source", lang });
    const check = await unfold(page, words);
    await expect(page.locator("textarea")).toHaveCount(1);
    await check.getByRole("textbox").fill(TOLD);
    await check.getByRole("button", { name: t("check.compare") }).click();
    await expect(check.getByRole("status")).toContainText(t("check.verdict-same"));
    expect(await marked(page, "meeting")).toBe("اللجنة ستجتمع غدًا الخميس في قاعة البلدية");
    expect(await marked(page, "flood")).toBe("“حِمايَة” 🛡️ للأهالي من فيضان النهر");
    expect(await barriers(page, "details[open]")).toEqual([]);

    // From the text to the event, and to how its date is known.
    await page.locator('[data-evidence="meeting"]').getByRole("button").press("Enter");
    const date = t("event.day-in-words", {
      weekday: dates.weekday(TOMORROW),
      date: dates.day(TOMORROW),
    });
    await expect(page.getByText(t("derivation.so", { date }))).toBeVisible();
    const row = check.getByRole("button", { name: MEETING[lang] });
    await expect(row).toHaveAttribute("aria-current", "true");

    // From the event to the text.
    await check.getByRole("listitem").getByRole("button").first().click();
    await expect(page.locator('[data-evidence="talk"] [aria-pressed="true"]')).toBeInViewport();
  });
}

for (const lang of LANGS) {
  const words = WORDS[lang];
  const { t } = words;

  test(`a text that differs: found by its words, or listed, ${lang}`, async ({ page, siyaq }) => {
    await serve(page);
    await siyaq.open({ data: "told.json", view: "source", lang });
    const check = await unfold(page, words);
    const other = TOLD.split("\n").slice(0, 4).join("\n\n").replaceAll(/[“”]/g, '"');
    await check.getByRole("textbox").fill(other);
    await check.getByRole("button", { name: t("check.compare") }).click();
    await expect(check.getByRole("status")).toContainText(t("check.by-terms"));
    expect(await marked(page, "talk")).toContain("أمس الثلاثاء");
    const lost = check.locator("section", { hasText: t("check.lost") });
    await expect(lost.getByRole("button")).toHaveCount(1);
  });

  test(`a file is compared; what is no text is refused, ${lang}`, async ({ page, siyaq }) => {
    await serve(page);
    await siyaq.open({ data: "told.json", view: "source", lang });
    const check = await unfold(page, words);
    const file = check.getByLabel(t("check.file"));
    const give = (name: string, buffer: Buffer): Promise<void> =>
      file.setInputFiles({ name, mimeType: "text/plain", buffer });
    await check.getByRole("button", { name: t("check.compare") }).click();
    await expect(check.getByRole("status")).toHaveText(t("check.refused-empty"));
    await give("picture.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]));
    await expect(check.getByRole("status")).toHaveText(t("check.refused-binary"));
    await give("large.txt", Buffer.alloc(10_000_000, "x"));
    await expect(check.getByRole("status")).toHaveText(t("check.refused-large"));
    await give("told.txt", Buffer.from(TOLD.replaceAll("\n", "\r\n")));
    await expect(check.getByRole("status")).toContainText(t("check.verdict-same"));
  });
}

test("without a way to compute the hash it says so, and goes on by the length", async ({
  page,
  siyaq,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(Crypto.prototype, "subtle", { get: () => undefined }),
  );
  await serve(page);
  await siyaq.open({ data: "told.json", view: "source", lang: "en" });
  const check = await unfold(page, WORDS.en);
  await check.getByRole("textbox").fill(TOLD);
  await check.getByRole("button", { name: WORDS.en.t("check.compare") }).click();
  await expect(check.getByRole("status")).toContainText(WORDS.en.t("check.verdict-unknown"));
  expect(await marked(page, "meeting")).toBe("اللجنة ستجتمع غدًا الخميس في قاعة البلدية");
});

test("the text leaves no trace in the address, the storage or the network", async ({
  page,
  siyaq,
}) => {
  await serve(page);
  await siyaq.open({ data: "told.json", view: "source", lang: "ar" });
  const check = await unfold(page, WORDS.ar);
  const requests: string[] = [];
  page.on("request", (request) => {
    // The page's other rooms may come meanwhile: files of the build, by their names alone.
    const own = /\/assets\/[\w.-]+\.(?:js|css|woff2)$/.test(request.url());
    if (!own || request.method() !== "GET") requests.push(request.url());
  });
  await check.getByRole("textbox").fill(TOLD);
  await check.getByRole("button", { name: WORDS.ar.t("check.compare") }).click();
  await expect(check.getByRole("status")).toContainText(WORDS.ar.t("check.verdict-same"));
  expect(requests).toEqual([]);
  const kept = await page.evaluate(
    () =>
      [localStorage, sessionStorage].map((store) => JSON.stringify(store)).join(" ") +
      decodeURIComponent(location.href),
  );
  expect(kept).not.toContain("ستجتمع");
});
