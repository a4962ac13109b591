import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../i18n/locale.ts";
import { createLocale } from "../i18n/pureLocale.ts";
import { LocaleContext } from "../i18n/useLocale.ts";
import { TextOption } from "./TextOption.tsx";

it("says in which language and direction a choice is written", () => {
  const optionOf = (text: Record<string, string>): string =>
    renderToStaticMarkup(
      <LocaleContext value={createLocale("ar", {}, DEFAULT_SETTINGS)}>
        <TextOption value="set" text={text} />
      </LocaleContext>,
    );
  expect(optionOf({ en: "Clashes (Tripoli)." })).toBe(
    '<option value="set" lang="en" dir="ltr">Clashes (Tripoli).</option>',
  );
  expect(optionOf({ en: "Talks", ar: "محادثات" })).toBe(
    '<option value="set" lang="ar" dir="rtl">محادثات</option>',
  );
});
