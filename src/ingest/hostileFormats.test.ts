import { describe, expect, it } from "vitest";
import { isId } from "../model/ids.ts";
import { FORMAT_FILES } from "./formats.fixture.ts";
import { CORPUS, HARMFUL_LINKS } from "./hostile.fixture.ts";
import { importFiles } from "./import.ts";

const UNCLEAN = /[\0\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

/** Whatever the fields say: every record is counted, ids and addresses have their form, strings are clean. */
async function read(text: string) {
  const { dataset, report } = await importFiles([new File([text], "x")]);
  expect(report.rows).toBe(report.events + report.merged + report.left);
  expect(report.events).toBe(dataset?.events.length ?? 0);
  expect(JSON.stringify(dataset)).not.toMatch(UNCLEAN);
  const lists =
    dataset === null
      ? []
      : [
          dataset.events,
          dataset.actors,
          dataset.places,
          dataset.sources,
          dataset.categories,
          dataset.ties,
        ];
  for (const list of lists) {
    for (const { id } of list) expect(isId(id)).toBe(true);
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  }
  for (const { url = "https://" } of dataset?.sources ?? []) expect(url).toMatch(/^https?:\/\//i);
  expect("polluted" in {}).toBe(false);
  return { dataset, report };
}

/** Each format reads every string in some of its fields; three formats together read each in the same field. */
const SHARE = 3;
const ROWS = Math.ceil(CORPUS.length / SHARE);

describe.each(
  FORMAT_FILES.map((file, place) => ({ name: `${file.format} (${place})`, place, ...file })),
)("a hostile file of $name", ({ format, write, usual, links, place }) => {
  it("is text, whatever of it stands in which field", async () => {
    const { report } = await read(
      write(ROWS, (field, at) =>
        Object.hasOwn(usual, field)
          ? undefined
          : CORPUS[(at * SHARE + place + field.length * 37) % CORPUS.length],
      ),
    );
    expect(report).toMatchObject({ format, rows: ROWS });
    expect(report.events).toBeGreaterThan(ROWS / 3);
  });

  it.runIf(links.length > 0)("has no address that runs something, and each is told", async () => {
    for (const link of links) {
      const { dataset, report } = await read(
        write(HARMFUL_LINKS.length, (field, at) =>
          field === link
            ? HARMFUL_LINKS[at]
            : Object.hasOwn(usual, field)
              ? undefined
              : `${field} ${at}`,
        ),
      );
      for (const { url = "" } of dataset?.sources ?? [])
        expect(HARMFUL_LINKS.map((each) => each.trim())).not.toContain(url);
      // The schema of our own sets says it in its own word.
      const told = report.counts[format === "siyaq" ? "bad-value" : "bad-link"];
      expect(told).toBeGreaterThanOrEqual(HARMFUL_LINKS.length);
    }
  });
});
