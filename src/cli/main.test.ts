import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "./help.ts";
import { folderWith, siyaq, WHOLE } from "./io.fixture.ts";

const at = folderWith({ "whole.csv": WHOLE });

describe("what is typed", () => {
  it.each([
    [[], "No command was given."],
    [["chek"], "There is no command “chek”."],
    [["check"], "No file was given."],
    [["check", "x", "--bogus"], "The option --bogus is not known here."],
    [["check", "x", "--port", "80"], "The option --port is not known here."],
    [["check", "x", "--report"], "The option --report needs a value."],
    [["check", "x", "--json=yes"], "The option --json takes no value."],
    [["check", "x", "--lang", "fr"], "“fr” is not one of the languages: ar or en."],
    [
      ["check", "x", "--date-order", "date"],
      "--date-order takes COLUMN=VALUE; “date” is not that.",
    ],
    [["check", "x", "--date-order", "date=ydm"], "“ydm” is no order of dates: dmy, mdy or ymd."],
    [
      ["check", at("whole.csv"), "--map", "day=date"],
      "There is no column “day”. There are: date · title · killed",
    ],
    [
      ["check", at("whole.csv"), "--map", "date=when"],
      "There is no field “when”. There are: id date",
    ],
    [
      ["check", "data/libya-2011-2021/set.json", "--map", "date=when"],
      "The columns of this kind of file are known",
    ],
    [["convert", "x"], "Where to? -o FILE says it"],
    [["serve", "x", "--port", "http"], "“http” is no port"],
    [["serve", "-"], "Standard input cannot be read again"],
  ] as const)("%j is refused with a reason and 64", async (args, reason) => {
    const { code, out, err } = await siyaq(args);
    expect(err).toContain(reason);
    expect(err).toContain("siyaq --help");
    expect([code, out]).toEqual([64, ""]);
  });

  it("is refused in Arabic too", async () => {
    expect((await siyaq(["check", "--lang=ar"])).err).toBe("لم يُذكر ملف.\nللمزيد: siyaq --help\n");
  });

  it.each([["--help"], ["help"], ["-h", "--lang", "ar"]])(
    "%j is answered with help",
    async (...args) => {
      const { code, out } = await siyaq(args);
      for (const { usage } of Object.values(COMMANDS)) expect(out).toContain(usage);
      expect(code).toBe(0);
    },
  );

  it.each(Object.entries(COMMANDS))(
    "%s tells all of its options and exit codes",
    async (name, { options }) => {
      const { code, out } = await siyaq([name, "--help"]);
      for (const option of options) expect(out).toContain(`--${option}`);
      expect(out).toMatch(/^ {2}130 /m);
      expect(code).toBe(0);
    },
  );
});

describe("the bin of package.json", () => {
  const BIN = "src/cli/siyaq.mjs";

  it("runs by itself, and knows its version", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, "check", "-", "--json"], {
      input: WHOLE,
      encoding: "utf8",
    });
    expect(JSON.parse(stdout)).toMatchObject({ events: 2 });
    expect([status, stderr]).toEqual([0, ""]);
    const { stdout: version } = spawnSync(process.execPath, [BIN, "--version"], {
      encoding: "utf8",
    });
    expect(version).toMatch(/^\d+\.\d+\.\d+\n$/);
  }, 60_000);

  it("does not mind a reader that leaves", async () => {
    const child = spawn(process.execPath, [
      BIN,
      "convert",
      "data/libya-2011-2021/set.json",
      "-o",
      "-",
    ]);
    let err = "";
    child.stderr.on("data", (piece: Buffer) => (err += piece.toString()));
    child.stdout.destroy();
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(err).toBe("");
  }, 60_000);
});
