import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { formatDay } from "./day.ts";

const MOMENTS = ["2019-04-03T21:59:59Z", "2019-04-03T22:00:00Z", "2019-04-03T23:30:00Z"];

/** A process of its own: a test's thread keeps the zone of its machine, which may be UTC. */
const DAYS = `
  import { localDay } from "./src/model/localDay.ts";
  console.log(JSON.stringify(${JSON.stringify(MOMENTS)}.map((at) => localDay(new Date(at)))));
`;

const daysIn = (zone: string): string[] => {
  const { stdout } = spawnSync(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", DAYS],
    { encoding: "utf8", env: { ...process.env, TZ: zone } },
  );
  return (JSON.parse(stdout) as number[]).map(formatDay);
};

it("takes a moment for the day of the reader's own clock, which near midnight is not the day in UTC", () => {
  expect(daysIn("Africa/Tripoli")).toEqual(["2019-04-03", "2019-04-04", "2019-04-04"]);
});
