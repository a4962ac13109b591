import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasMarkup, plainText } from "./plainText.ts";

describe("plainText", () => {
  it("leaves plain text as it is, with the writer's line breaks", () => {
    const found = plainText("  طرابلس\r\nsecond line ");
    expect(found).toMatchObject({ text: "طرابلس\nsecond line", links: [], markup: false });
  });

  it("makes line breaks of blocks and none of inline elements", () => {
    const html = "<p>The <b>first</b>\n day</p><p>A list:</p><ul><li>one<li>two</ul>end<br>of it";
    expect(plainText(html).text).toBe("The first day\n\nA list:\n\none\n\ntwo\n\nend\nof it");
  });

  it("keeps the writer's line breaks beside inline elements", () => {
    expect(plainText("one <i>two</i>\nthree").text).toBe("one two\nthree");
  });

  it("decodes entities once", () => {
    expect(plainText("R&amp;D &lt;b&gt; &#1591;&#x628; &nbsp;AT&T &amp;amp; &unknown;").text).toBe(
      "R&D <b> طب AT&T &amp; &unknown;",
    );
  });

  it("lists links with the words that stood for them", () => {
    const found = plainText(
      'See <a href="https://a.example/x?a=1&amp;b=2">the <b>report</b></a>, <a href=//b.example>B</a>, <a href="https://a.example/x?a=1&b=2">again</a>',
    );
    expect(found.text).toBe("See the report, B, again");
    expect(found.links).toEqual([
      { url: "https://a.example/x?a=1&b=2", text: "the report" },
      { url: "https://b.example", text: "B" },
    ]);
  });

  it.each([
    ["javascript:alert(1)"],
    ["JaVaScRiPt:alert(1)"],
    ["java\nscript:alert(1)"],
    ["&#106;avascript:alert(1)"],
    ["data:text/html,<script>alert(1)</script>"],
    ["vbscript:x"],
    ["file:///etc/passwd"],
    ["../relative.html"],
  ])("drops the address %s and says so", (address) => {
    const found = plainText(`<a href="${address}">word</a>`);
    expect(found.text).toBe("word");
    expect(found.links).toEqual([]);
    expect(found.dropped).toHaveLength(1);
  });

  it("says nothing of an anchor in the same page", () => {
    expect(plainText('<a href="#top">up</a>').dropped).toEqual([]);
  });

  it("drops scripts, styles and templates with their content", () => {
    const found = plainText(
      "a<script>alert('<b>')</script>b<style>p{}</style>c<template>x</template>d",
    );
    expect(found.text).toBe("abcd");
    expect(found.removed).toEqual(["script", "style", "template"]);
  });

  it("keeps the addresses of frames, pictures and films", () => {
    const found = plainText(
      '<iframe src="https://v.example/1" onload="go()">old browser</iframe><img src="https://p.example/a.png" alt="A square" onerror=go()>text',
    );
    expect(found.text).toBe("text");
    expect(found.links).toEqual([
      { url: "https://v.example/1", text: "" },
      { url: "https://p.example/a.png", text: "A square" },
    ]);
    expect(found.removed).toEqual(["iframe", "img"]);
  });

  it("does not let an unclosed frame swallow the text", () => {
    expect(plainText("<iframe onload=alert(1)>after <b>it").text).toBe("after it");
    expect(plainText("<iframe></iframe><IFRAME src=x>after").text).toBe("after");
  });

  it("survives unclosed and crossed tags and templates of other programs", () => {
    expect(plainText("<b><i>one</b> two <p>three<div").text).toBe("one two\n\nthree");
    expect(plainText("{% if a < b %}{{ page.title }}{% endif %} <em>x").text).toBe(
      "{% if a < b %}{{ page.title }}{% endif %} x",
    );
    expect(plainText("<![CDATA[<p>inside</p>]]>").text).toContain("inside");
  });

  it("takes no words in angle brackets for tags", () => {
    expect(plainText("by <editor@example.org>, 3 < 4, <Haftar>, <3").text).toBe(
      "by <editor@example.org>, 3 < 4, <Haftar>, <3",
    );
  });

  it("reads no more than 100,000 characters", () => {
    const found = plainText(`<b>${"a".repeat(3_000_000)}`);
    expect(found.cut).toBe(true);
    expect(found.text).toHaveLength(99_997);
  });

  it("never throws and never hands out an address of another scheme", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom("<", ">", "</", "<a href=", "<iframe ", "<script>", "&#", "javascript:"),
      fc.constantFrom('"', "'", "<!--", "-->", "<![CDATA[", "https://a.example", "<p>", "\u0000"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const found = plainText(pieces.join(""));
        for (const { url } of found.links) expect(url).toMatch(/^https?:\/\/\S+$/i);
      }),
      { numRuns: 40 },
    );
  });
});

describe("hasMarkup", () => {
  it("knows tags and entities from other angle brackets and ampersands", () => {
    expect(["<b>x</b>", "a<br/>", "a &amp; b", "&#8220;"].every(hasMarkup)).toBe(true);
    expect(["a < b", "<Haftar>", "AT&T; x", "R&D", "<3"].some(hasMarkup)).toBe(false);
  });
});
