import { readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importFiles } from "../ingest/import.ts";
import { FAULTY, folderWith, siyaq, WHOLE } from "./io.fixture.ts";

const setOf = async (text: string) => (await importFiles([new File([text], "x")])).dataset;

describe("siyaq convert", () => {
  it.each(["libya-2011-2021", "libya-follow-up-committee", "example-two-accounts"])(
    "%s comes back as the same set",
    async (id) => {
      const path = `data/${id}/set.json`;
      const { code, out, err } = await siyaq(["convert", path, "-o", "-"]);
      expect(await setOf(out)).toEqual(await setOf(readFileSync(path, "utf8")));
      expect([code, err]).toEqual([0, ""]);
    },
  );

  it("writes a table as a set that is whole, and says how many events it holds", async () => {
    const at = folderWith({ "whole.csv": WHOLE });
    const { code, out, err } = await siyaq(["convert", at("whole.csv"), "-o", at("set.json")]);
    expect([code, out]).toEqual([0, ""]);
    expect(err).toMatch(/set\.json is written: 2 events\n$/);
    expect(JSON.parse(readFileSync(at("set.json"), "utf8"))).toMatchObject({
      format: "siyaq/1",
      events: [{ date: "2019-04-04", harm: [{ kind: "killed", best: 3 }] }, { date: "2019-04-14" }],
    });
    expect(await siyaq(["check", at("set.json")])).toMatchObject({ code: 0 });
  });

  it("merges several files", async () => {
    const at = folderWith({ "a.csv": WHOLE, "b.csv": "date,title\n2020,Third\n" });
    const { out } = await siyaq(["convert", at("a.csv"), at("b.csv"), "-o", "-", "-q"]);
    expect((await setOf(out))?.events).toHaveLength(3);
  });

  it("writes over a file only when told to, and leaves it whole when there is nothing to write", async () => {
    const at = folderWith({ "whole.csv": WHOLE, "there.json": "kept", "empty.csv": "" });
    const over = ["convert", at("whole.csv"), "-o", at("there.json")];
    expect(await siyaq(over)).toMatchObject({ code: 64 });
    expect(readFileSync(at("there.json"), "utf8")).toBe("kept");
    const empty = await siyaq(["convert", at("empty.csv"), "-o", at("there.json"), "--force"]);
    expect(empty).toMatchObject({ code: 2 });
    expect(readFileSync(at("there.json"), "utf8")).toBe("kept");
    expect(await siyaq([...over, "--force"])).toMatchObject({ code: 0 });
    expect(statSync(at("there.json")).size).toBeGreaterThan(100);
  });

  it("says on the other stream what was left out", async () => {
    const at = folderWith({ "faulty.csv": FAULTY });
    const { code, out, err } = await siyaq(["convert", at("faulty.csv"), "-o", "-"]);
    expect((await setOf(out))?.events).toEqual([]);
    expect(err).toContain("Open questions");
    expect(code).toBe(1);
  });

  it("ends with 2 when the disk does not take it", async () => {
    const at = folderWith({ "whole.csv": WHOLE });
    const { code, err } = await siyaq(["convert", at("whole.csv"), "-o", at("none/set.json")]);
    expect(err).toContain("ENOENT");
    expect(code).toBe(2);
  });
});
