import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { loadMessages } from "../i18n/loadMessages.ts";
import { DEFAULT_SETTINGS } from "../i18n/locale.ts";
import { createLocale } from "../i18n/pureLocale.ts";
import { largeSet } from "../query/columns.fixture.ts";
import { NO_FILTERS, select } from "../query/select.ts";
import { domainOf } from "../query/window.ts";
import { DEFAULT_VIEW } from "../state/view.ts";
import type { StillPicture } from "../ui/picture.ts";
import { timelinePicture, titledPicture } from "./still.tsx";

async function wish() {
  const { index } = largeSet(2000);
  const window = domainOf(index);
  return {
    index,
    window,
    selection: select(index, NO_FILTERS, window),
    view: DEFAULT_VIEW,
    locale: createLocale("ar", await loadMessages("ar"), DEFAULT_SETTINGS),
    width: 1200,
    measure: (text: string, size: number) => text.length * size * 0.5,
  };
}

const titlesIn = ({ body }: StillPicture): number =>
  renderToStaticMarkup(<svg>{body}</svg>).match(/ رقم /g)?.length ?? 0;

it("names no event of a large set whose title has not come, and asks for those that it shows", async () => {
  const untold = await wish();
  expect(titlesIn(timelinePicture(untold))).toBe(0);
  expect(titlesIn(await titledPicture(untold))).toBeGreaterThan(8);
});
