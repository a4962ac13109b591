import { article, element, readyElements, test } from "./newspaper.ts";
import { expect } from "./support.ts";
import { WORDS } from "./words.ts";

const { t } = WORDS.ar;

test("a frame that has a question or cannot find its set is seen, not hidden behind the host's own content", async ({
  page,
  news,
  siyaq,
}) => {
  siyaq.expectErrors(/404/);
  await news.open((site) => ({
    pages: {
      "index.html": article(
        site,
        element(site, 'lang="ar"', "?set=no-such-set") +
          element(site, 'lang="ar"', "?data=https://elsewhere.invalid/set.json"),
      ),
    },
  }));
  await readyElements(page, 2);
  await expect(page.getByRole("link", { name: "الخط الزمني" }).first()).toBeHidden();
  const frame = (at: number) => page.locator("siyaq-timeline iframe").nth(at).contentFrame();
  await expect(frame(0).getByRole("button", { name: t("app.retry") })).toBeVisible();
  await expect(frame(1).getByRole("button", { name: t("app.foreign-allow") })).toBeVisible();
});
