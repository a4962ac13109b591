import { FORMAT_FILES } from "../src/ingest/formats.fixture.ts";
import { CORPUS } from "../src/ingest/hostile.fixture.ts";
import { harmless } from "./harmless.ts";
import { panelHeading } from "./seen.ts";
import { expect, test } from "./support.ts";
import { WORDS } from "./words.ts";

const FILE = "/files/hostile";
const { t } = WORDS.ar;

/** What could be markup, a call or an address; the unit tests read the rest as well. */
const ATTACKS = CORPUS.filter((words) => /[<&"'`=:{]/.test(words));

/** Every one of them in every field of a table but the day, which goes on from one to the next. */
function table(): string {
  const file = FORMAT_FILES.find(({ format }) => format === "table");
  return (
    file?.write(ATTACKS.length, (field, at) =>
      field === "date"
        ? `${1990 + (at % 30)}-0${1 + (at % 9)}`
        : ATTACKS[(at + field.length * 37) % ATTACKS.length],
    ) ?? ""
  );
}

test("the words of attacks in every field of a foreign file", async ({ page, siyaq }) => {
  const paths: string[] = [];
  page.on("request", (request) => paths.push(new URL(request.url()).pathname));
  page.on("dialog", (dialog) => {
    paths.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.route(
    ({ pathname }) => pathname === FILE,
    (route) => route.fulfill({ body: table(), contentType: "text/csv; charset=utf-8" }),
  );
  const data = `.${FILE}`;

  await siyaq.open({ lang: "ar", data });
  const marks = page.getByRole("grid").locator("[data-event]");
  await expect(marks.first()).toBeVisible();
  // The timeline, and the network beside it.
  await expect(page.locator("[data-actor]").first()).toBeVisible();
  await harmless(page);
  await page.getByRole("combobox", { name: t("filters.search-label") }).fill("onerror");
  await expect(marks.first()).toBeVisible();
  await marks.first().click();
  await expect(panelHeading(page)).toBeVisible();
  await harmless(page);
  await page.getByRole("combobox", { name: t("filters.search-label") }).fill("");
  await page.getByRole("link", { name: t("app.view-table"), exact: true }).click();
  await expect(page.getByRole("rowheader").first()).toBeVisible();
  await harmless(page);
  await page.getByRole("link", { name: t("app.view-about"), exact: true }).click();
  await expect(page.getByRole("article").first()).toContainText("<script>");
  await harmless(page);
  await siyaq.open({ lang: "en", data, embed: "1" });
  await harmless(page);

  expect(
    paths.filter((path) => !/^\/($|assets\/|data\/|icon\.svg$)/.test(path) && path !== FILE),
  ).toEqual([]);
});
