import { describe, expect, it } from "vitest";
import { decoded, type Encoding, encodingOf, NotUtf8 } from "./decode.ts";

const of1256 = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder("windows-1256").decode(Uint8Array.of(byte)),
    byte,
  ]),
);
const in1256 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => of1256.get(letter) ?? 63);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
}

const ARABIC = "التاريخ,العنوان\n2019-04-04,هجوم على طرابلس\n";

describe("encodingOf", () => {
  it.each<[string, Uint8Array, Encoding]>([
    ["UTF-8", utf8(ARABIC), "utf-8"],
    ["UTF-8 with a mark", utf8(`\uFEFF${ARABIC}`), "utf-8"],
    ["ASCII", utf8("date,title\n2019,x\n"), "utf-8"],
    ["UTF-8 cut inside a letter", utf8(ARABIC).subarray(0, 13), "utf-8"],
    ["UTF-16 with a mark", utf16(`\uFEFF${ARABIC}`, true), "utf-16le"],
    ["UTF-16 without one", utf16(ARABIC, true), "utf-16le"],
    ["UTF-16, the other way", utf16(`\uFEFF${ARABIC}`, false), "utf-16be"],
    ["UTF-16, the other way, without a mark", utf16(ARABIC, false), "utf-16be"],
    ["UTF-16 of Latin letters", utf16("date,title\n2019,x\n", true), "utf-16le"],
    ["Arabic of Windows", in1256(ARABIC), "windows-1256"],
    ["a few Arabic words of Windows", in1256("id;name\n1;علي\n"), "windows-1256"],
    ["many of them", in1256("2011-02-17,يوم الغضب,بنغازي\n".repeat(20)), "windows-1256"],
    ["Latin-1", latin1("id,city\n1,São Paulo\n2,Bogotá\n"), "windows-1252"],
    ["French in Latin-1", latin1("Événement,été\n2019,Déclaration à Genève\n"), "windows-1252"],
    ["German in Latin-1", latin1("München,Köln,Düsseldorf\n"), "windows-1252"],
  ])("%s", (_, bytes, encoding) => {
    expect(encodingOf(bytes).encoding).toBe(encoding);
  });

  it("keeps a text of UTF-8 in which one byte is broken", () => {
    const bytes = utf8(ARABIC);
    bytes[1] = 0x20;
    expect(encodingOf(bytes)).toEqual({ encoding: "utf-8", mended: true });
  });
});

describe("decoded", () => {
  const pieces = async (bytes: Uint8Array, step: number, encoding: Encoding): Promise<string> => {
    async function* cut(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
    }
    let text = "";
    for await (const piece of decoded(cut(), encoding, encoding === "utf-8")) text += piece;
    return text;
  };

  it("puts letters together that were cut in two, and leaves the mark out", async () => {
    for (const step of [1, 2, 3, 7]) {
      expect(await pieces(utf8(`\uFEFF${ARABIC}`), step, "utf-8")).toBe(ARABIC);
      expect(await pieces(utf16(ARABIC, false), step, "utf-16be")).toBe(ARABIC);
      expect(await pieces(in1256(ARABIC), step, "windows-1256")).toBe(ARABIC);
    }
  });

  it("says that a text is no UTF-8 after all", async () => {
    await expect(pieces(in1256(ARABIC), 8, "utf-8")).rejects.toThrow(NotUtf8);
  });
});
