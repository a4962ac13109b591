import { Window } from "happy-dom";
import { expect, it } from "vitest";
import { HOSTILE } from "./hostile.fixture.ts";
import { jsonScript, markup } from "./markup.ts";

function parsed(html: string) {
  const { document } = new Window();
  document.body.innerHTML = html;
  return document.body;
}

it("leaves text what it is, in an element and in an attribute", () => {
  const body = parsed(markup`<p title="${HOSTILE}">${HOSTILE}</p>`.text);
  expect(body.children).toHaveLength(1);
  const shown = HOSTILE.replace("\u0000", "\ufffd");
  expect(body.firstElementChild?.textContent).toBe(shown);
  expect(body.firstElementChild?.getAttribute("title")).toBe(shown);
});

it("joins lists, says nothing for null, and keeps what it made itself", () => {
  expect(
    markup`<ul>${["a<", "b"].map((each) => markup`<li>${each}</li>`)}${null}${3}</ul>`.text,
  ).toBe("<ul><li>a&lt;</li><li>b</li>3</ul>");
});

it("refuses an attribute without quotes, where nothing can be escaped", () => {
  expect(() => markup`<a href=${"x"}>`).toThrow(/quotes/);
});

it("puts JSON into a script that nothing in it can end", () => {
  const { text } = jsonScript("application/ld+json", { name: HOSTILE });
  expect(text.match(/<\/?script/g)).toEqual(["<script", "</script"]);
  expect(text).not.toContain("<!--");
  expect(JSON.parse(text.replace(/^<script[^>]*>|<\/script>$/g, ""))).toEqual({ name: HOSTILE });
});
