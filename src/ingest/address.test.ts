import { describe, expect, it } from "vitest";
import { webAddress } from "./address.ts";

describe("webAddress", () => {
  it("writes what a browser would open", () => {
    expect(webAddress(" https://a.example/a b ")).toBe("https://a.example/a%20b");
    expect(webAddress("HTTPS://a.example/")).toBe("https://a.example/");
    expect(webAddress("https://")).toBeNull();
    expect(webAddress("a.example")).toBeNull();
  });
});
