// @vitest-environment happy-dom
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { compile, readSources } from "../i18n/compile.ts";
import { DEFAULT_SETTINGS } from "../i18n/locale.ts";
import { createLocale } from "../i18n/pureLocale.ts";
import { LocaleContext } from "../i18n/useLocale.ts";
import { parseSearch } from "../state/url.ts";
import { NoLink } from "./NoLink.tsx";

it.each(["ar", "en"] as const)("names an address that opens the file, in %s", (lang) => {
  location.href = "https://example.org/siyaq/?data=local%3Amine&lang=ar";
  const locale = createLocale(lang, compile(readSources()[lang] ?? {}), DEFAULT_SETTINGS);
  const words = renderToStaticMarkup(
    <LocaleContext value={locale}>
      <NoLink />
    </LocaleContext>,
  );
  const [address = ""] = /https:[\w:/.?=-]+/.exec(words) ?? [];
  expect(address).toBe("https://example.org/siyaq/?data=./my-set.json");
  const { view, problems } = parseSearch(new URL(address).search);
  expect([view.data, problems]).toEqual(["./my-set.json", []]);
});
