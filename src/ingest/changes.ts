import { parseDays } from "../model/day.ts";
import type { MetaInput } from "../model/schema.ts";
import type { Change } from "../model/changes.ts";
import { compareVersions } from "../query/changes.ts";
import type { Expand } from "./expand.ts";
import type { Path } from "./mend.ts";
import type { Report } from "./problem.ts";

interface Told {
  readonly forms: NonNullable<MetaInput["changes"]>;
  /** Of the set. */
  readonly version: string;
  readonly events: Pick<ReadonlySet<string>, "has">;
  readonly pointer: (...path: Path) => string;
}

/** The list of changes: each about an event that is there, or that was withdrawn and is not; oldest first. */
export function changesOf(
  { forms, version, events, pointer }: Told,
  expand: Expand,
  report: Report,
) {
  const fate = new Map(forms.map(({ event, kind }) => [event, kind]));
  let newest = forms[0]?.version ?? version;
  return forms.flatMap((form, row): Change[] => {
    const at = (field: string): string => pointer("changes", row, field);
    const date = parseDays(form.date)?.start;
    if (date === undefined) {
      report.add("bad-date", at("date"), { edtf: form.date });
      return [];
    }
    const there = events.has(form.event);
    const gone = fate.get(form.event) === "withdrawn";
    if (there === gone) {
      report.add(there ? "withdrawn-but-there" : "change-of-nothing", at("event"), {
        id: form.event,
      });
      return [];
    }
    const early = (compareVersions(form.version, newest) ?? 0) < 0;
    const beyond = (compareVersions(form.version, version) ?? 0) > 0;
    if (early || beyond) report.add("changes-order", at("version"), { version: form.version });
    newest = form.version;
    const { kind, event } = form;
    return [{ version: form.version, date, kind, event, note: expand.text(form.note) }];
  });
}
