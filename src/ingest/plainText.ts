import { Parser } from "htmlparser2";
import { webAddress } from "./address.ts";

export interface FoundLink {
  /** http or https, absolute, without spaces. */
  readonly url: string;
  /** What the page showed for it; "" when nothing. */
  readonly text: string;
}

export interface PlainText {
  /** Without markup; paragraphs are parted by an empty line. Not cleaned of control characters: the draft does that. */
  readonly text: string;
  /** In the order of the text, each address once: of links, frames, pictures and films. */
  readonly links: readonly FoundLink[];
  /** Addresses that nobody may open: `javascript:`, `data:`, `file:`, relative ones. */
  readonly dropped: readonly string[];
  /** Elements whose content is gone, each name once: script, style, img, iframe … */
  readonly removed: readonly string[];
  /** There was any markup or entity at all. */
  readonly markup: boolean;
  /** Longer than 100,000 characters: the rest was not read. */
  readonly cut: boolean;
}

/** The parser looks for each closing tag among all open ones, so its time grows faster than the text. */
const MAX_LENGTH = 100_000;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const PARAGRAPHS = words("p blockquote h1 h2 h3 h4 h5 h6 ul ol dl table pre figure hr");
const LINES = words(
  "address article aside br caption center dd details dialog div dt fieldset figcaption footer form header legend li main menu nav option section summary tbody tfoot thead tr",
);
/** Nothing inside them is text for a reader. */
const SILENT = words("script style template iframe object svg math canvas noembed noframes head");
/** They showed or did something that a text cannot. */
const SHOWN = words(
  "script style template iframe object svg math canvas img picture video audio embed applet form input button frame",
);
const INLINE = words(
  "html body a abbr acronym applet area audio b base basefont bdi bdo big button cite code col colgroup data datalist del dfn dir em embed font frame frameset i img input ins kbd label link map mark marquee meta meter noscript optgroup output param picture plaintext progress q rp rt ruby s samp select small source span strike strong sub sup td textarea th time title track tt u var video wbr xmp image",
);
const known = (name: string): boolean =>
  INLINE.has(name) ||
  LINES.has(name) ||
  PARAGRAPHS.has(name) ||
  SILENT.has(name) ||
  /[-:]/.test(name);

/** The attribute that carries an address. Pictures and films keep theirs, so that a reader can still open them. */
const ADDRESS: Readonly<Record<string, string>> = {
  a: "href",
  area: "href",
  iframe: "src",
  "unclosed-iframe": "src",
  img: "src",
  video: "src",
  audio: "src",
  source: "src",
  embed: "src",
  object: "data",
};

/** Text that holds a known tag or an entity: for formats whose fields are not HTML by contract. */
export function hasMarkup(text: string): boolean {
  if (/&(?:[a-z]{2,8}\d?|#\d{2,7}|#x[\da-f]{2,6});/i.test(text)) return true;
  for (const [, name = ""] of text.matchAll(/<\/?([a-z][a-z\d:-]*)(?=[\s/>])[^<>]*>/gi))
    if (known(name.toLowerCase())) return true;
  return false;
}

/** `a < b`, `<Haftar>`, `<a@b.org>` are no tags; neither is a tag that the text's end cuts off before its name. */
function mended(html: string): string {
  const escaped = html.replace(/<(?=\/?([a-z][^\s/>]*))/gi, (bracket, name: string) =>
    known(name.toLowerCase()) ? bracket : "&lt;",
  );
  // Without an end, a frame would swallow all the text after it.
  const closed = escaped.toLowerCase().lastIndexOf("</iframe");
  const from = closed < 0 ? 0 : closed;
  return (
    escaped.slice(0, from) + escaped.slice(from).replace(/<iframe(?=[\s/>])/gi, "<unclosed-iframe")
  );
}

/** A line break of the source: a space where the text has blocks of its own, else the writer's own break. */
const SOFT = "\uE000";

function tidy(text: string, blocks: boolean): string {
  return text
    .replaceAll(SOFT, blocks ? " " : "\n")
    .replace(/[ \t\u00A0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/**
 * HTML of a foreign file as text with its links; `<p>Read <a href="https://a.org">this</a></p>` gives "Read this"
 * and one link. Never throws; knows no DOM, so it runs in workers and in Node.
 */
export function plainText(html: string): PlainText {
  const cut = html.length > MAX_LENGTH;
  const written = cut ? html.slice(0, MAX_LENGTH) : html;
  if (!/[<&]/.test(written))
    return {
      text: tidy(written.replace(/\r\n?/g, "\n"), false),
      links: [],
      dropped: [],
      removed: [],
      markup: false,
      cut,
    };

  let text = "";
  let blocks = false;
  let silent = 0;
  let pre = 0;
  let open: { readonly url: string; readonly from: number } | null = null;
  const links = new Map<string, string>();
  const dropped = new Set<string>();
  const removed = new Set<string>();

  const breakLine = (name: string): void => {
    if (PARAGRAPHS.has(name)) text += "\n\n";
    else if (LINES.has(name)) text += "\n";
    else return;
    blocks = true;
  };
  const closeLink = (): void => {
    if (open === null) return;
    const shown = tidy(text.slice(open.from), true);
    if ((links.get(open.url) ?? "") === "") links.set(open.url, shown);
    open = null;
  };
  const address = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const value = attributes[ADDRESS[name] ?? ""];
    if (value === undefined || value.trim() === "" || value.startsWith("#")) return;
    const url = webAddress(value);
    if (url === null) dropped.add(value);
    else if (name === "a") {
      closeLink();
      if (!links.has(url)) links.set(url, "");
      open = { url, from: text.length };
    } else if (!links.has(url)) links.set(url, attributes["alt"] ?? attributes["title"] ?? "");
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (SHOWN.has(name)) removed.add(name);
        if (name === "unclosed-iframe") removed.add("iframe");
        if (silent === 0) address(name, attributes);
        if (SILENT.has(name)) silent++;
        if (name === "pre") pre++;
        if (name === "td" || name === "th") text += " ";
        breakLine(name);
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent--;
        if (name === "pre") pre--;
        if (name === "a") closeLink();
        if (name !== "br" && name !== "hr") breakLine(name);
      },
      ontext(data) {
        if (silent === 0) text += data.replace(/\r\n?|\n/g, pre > 0 ? "\n" : SOFT);
      },
    },
    { recognizeCDATA: true },
  );
  parser.end(mended(written.replaceAll(SOFT, "")));
  closeLink();
  return {
    text: tidy(text, blocks),
    links: [...links].map(([url, shown]) => ({ url, text: shown })),
    dropped: [...dropped],
    removed: [...removed],
    markup: true,
    cut,
  };
}
