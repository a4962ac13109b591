import { escaped } from "../model/plain.ts";
import { localise } from "../model/text.ts";
import type { Lang } from "../model/types.ts";
import type { Index } from "../query/index.ts";
import { fromHome } from "../state/page.ts";
import { pinnedView, statedUrl } from "../state/pinned.ts";
import { DEFAULT_VIEW, type Theme, type View } from "../state/view.ts";
import { SANDBOX } from "../ui/sandbox.ts";

/** A plain frame works everywhere; the element is lazier, grows with what it shows and needs our script. */
export const FORMS = ["iframe", "element"] as const;
/** What the frame opens on: what is shown now, or the set as it opens by itself. */
export const STARTS = ["present", "opening"] as const;

export interface EmbedChoice {
  readonly form: (typeof FORMS)[number];
  readonly start: (typeof STARTS)[number];
  readonly lang: Lang;
  readonly theme: Theme;
  /** Pixels. */
  readonly height: number;
  readonly controls: boolean;
}

/** Below it nothing can be read; above it no reader sees the whole. */
export const HEIGHTS = { least: 240, most: 2000, usual: 480 } as const;

/**
 * What is embedded. No version: the frame shows the present one, and its readers have followed no link that could
 * have said something else.
 */
function embeddedView(
  view: View,
  index: Index,
  { start, lang, theme, controls }: EmbedChoice,
): View {
  const shown =
    start === "present"
      ? pinnedView(view, index)
      : { ...DEFAULT_VIEW, set: view.set, data: view.data };
  return { ...shown, version: null, lang, theme, controls };
}

/** Where it opens in the small layout, which has no panel beside the timeline. */
const smallView = (view: View, index: Index, choice: EmbedChoice): View => ({
  ...embeddedView(view, index, choice),
  panel: null,
});

/** The address of the frame itself. */
export const frameUrl = (view: View, index: Index, choice: EmbedChoice): string =>
  statedUrl({ ...smallView(view, index, choice), embed: true });

/** Text of any origin as the value of a quoted attribute or between tags. */
const inLine = (text: string): string => escaped(text.replace(/\s+/g, " "));

const attributes = (given: Readonly<Record<string, string>>): string =>
  Object.entries(given)
    .map(([name, value]) => `\n  ${name}="${inLine(value)}"`)
    .join("");

/** HTML for somebody's page. The element holds a link, which is what readers without script see. */
export function embedCode(view: View, index: Index, choice: EmbedChoice): string {
  const { form, lang, theme, height } = choice;
  const { value: title, lang: titleLang } = localise(index.dataset.meta.title, lang);
  if (form === "iframe")
    return `<iframe${attributes({
      src: frameUrl(view, index, choice),
      title,
      lang: titleLang,
      loading: "lazy",
      width: "100%",
      height: String(height),
      style: "border:0",
      allow: "clipboard-write; web-share; fullscreen",
      sandbox: SANDBOX,
    })}\n></iframe>\n`;
  const link = statedUrl({
    ...embeddedView(view, index, choice),
    theme: "auto",
    controls: true,
  });
  return `<siyaq-timeline${attributes({
    src: statedUrl({ ...smallView(view, index, choice), theme: "auto" }),
    lang,
    ...(theme === "auto" ? {} : { theme }),
    height: String(height),
    title,
  })}
>
  <a href="${inLine(link)}"${titleLang === lang ? "" : ` lang="${inLine(titleLang)}"`}>${inLine(title)}</a>
</siyaq-timeline>
<script src="${inLine(fromHome("embed.js").href)}" async></script>
`;
}
