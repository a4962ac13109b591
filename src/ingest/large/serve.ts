import { buffersOf } from "../../query/columns.ts";
import { buffersOfTimes, whenOf } from "../../query/times.ts";
import { Refusal } from "../file.ts";
import { MOST_EVENTS } from "../limits.ts";
import { HEAD_KEY, readHead } from "../packed.ts";
import { addressSource, blobSource, type ByteSource, gathering } from "./byteSource.ts";
import { openColumns } from "./columnFile.ts";
import { isKnown, type Layout, packedLayout } from "./layout.ts";
import { type Desk, deskOf } from "./desk.ts";
import type { TextFile } from "./rowTexts.ts";
import { type ReadPart, setReader } from "./readSet.ts";
import type { Columns, LargeRequest, FileLocation, Question, Stop, LargeResponse } from "./wire.ts";

/** Below so many rows a file is read as a whole, with every check: that takes a moment, and tells more. */
const LARGE = 50_000;

type Tell = (told: LargeResponse, transfer?: Transferable[]) => void;

const MARK = "PAR1";

async function isParquet(bytes: ByteSource): Promise<boolean> {
  const head = await bytes.slice(0, Math.min(bytes.size, MARK.length));
  const mark = new TextDecoder("latin1").decode(head);
  return mark === MARK || mark === "PARE";
}

function stopOf(error: unknown): Stop {
  if (error instanceof Refusal) return { code: error.code, values: error.values };
  return { code: "unreachable", values: {} };
}

const columnsOf = (
  { columns, vocabulary, extent }: ReadPart,
  { titles, texts }: Layout,
): Columns => ({
  columns,
  vocabulary,
  ...whenOf(columns, extent ?? undefined),
  langs: [...new Set([...titles.keys(), ...texts.keys()])],
});

const transferOf = ({ columns, times }: Columns): ArrayBuffer[] => [
  ...buffersOf(columns),
  ...buffersOfTimes(times),
];

/**
 * The worker's end of the wire: opens one file, hands its columns over, then answers questions about its texts.
 *
 * @param least rows of a file that is large
 * @param ask the host, for pieces of a file at an address
 */
export function serveLarge(
  tell: Tell,
  least = LARGE,
  ask?: Parameters<typeof addressSource>[1],
): (request: LargeRequest) => void {
  /** Searches that wait until nobody is at the page. */
  let waiting: (() => void)[] = [];
  const quiet = (): Promise<void> =>
    new Promise((resolve) => {
      waiting.push(resolve);
      tell({ kind: "waiting" });
    });

  /** Questions wait until the file is open. */
  let opened: (texts: Desk) => void = () => undefined;
  let current = new Promise<Desk>((resolve) => (opened = resolve));
  let newest: Desk | null = null;
  const answerOf = (source: TextFile, rows: number): void => {
    // What is made ready for a part is no news once more has come.
    const desk: Desk = deskOf(source, rows, {
      quiet,
      searching: (how) => {
        if (newest === desk) tell({ kind: "searching", how });
      },
    });
    newest = desk;
    opened(desk);
    current = Promise.resolve(desk);
  };

  let stopped = false;
  /** Reads what is not read yet, once the file is open. */
  let goOn = async (): Promise<void> => undefined;

  async function open(place: FileLocation, name: string): Promise<void> {
    // It is fetched while the host is asked.
    const parsing = import("./vocabulary.ts");
    parsing.catch(() => undefined);
    const bytes =
      place.kind === "file"
        ? blobSource(place.file)
        : gathering(await addressSource(place.address, ask));
    const other = (): void =>
      tell({
        kind: "other",
        file: bytes.whole === null || place.kind === "file" ? null : new File([bytes.whole], name),
      });
    if (!(await isParquet(bytes))) return other();
    const [file, { growingVocabulary }] = await Promise.all([openColumns(bytes), parsing]);
    if (file.rows < least) return other();
    const head = readHead(file.metadata(HEAD_KEY));
    // A table of another program: with its texts, its questions and its figures as long as it can be held.
    if (head === null && file.rows <= MOST_EVENTS) return other();
    const layout = packedLayout([...file.columns.keys()]);
    if (layout === null && head === null)
      throw new Refusal("large-table", { rows: file.rows, most: MOST_EVENTS });
    const vocabulary = growingVocabulary(head, name);
    if (layout === null || vocabulary === null)
      throw new Refusal("parquet-columns", {
        columns: [...file.columns.keys()].slice(0, 40).join(", "),
      });
    const unread = [...file.nested].flatMap(([column, type]) =>
      isKnown(column) ? { column, type } : [],
    );
    const read = setReader(file, layout, vocabulary);
    goOn = async () => {
      stopped = false;
      const found = await read({
        part: (part) => {
          const told = columnsOf(part, layout);
          tell({ kind: "part", part: told }, transferOf(told));
          answerOf({ file, layout, vocabulary: part.vocabulary, order: null }, file.rows);
        },
        progress: (rows) => tell({ kind: "progress", rows, total: file.rows }),
        isStopped: () => stopped,
      });
      const { rows, left, order } = found;
      if (rows > 0 && left === rows && found.stopped === null)
        throw new Refusal("parquet-days", {
          column: layout.lo,
          type: file.columns.get(layout.lo) ?? "",
        });
      answerOf({ file, layout, vocabulary: found.vocabulary, order }, rows);
      const set = columnsOf(found, layout);
      tell(
        {
          kind: "done",
          set,
          renumbered: order !== null,
          total: file.rows,
          rows,
          left,
          unread,
          stop: found.stopped === null ? null : stopOf(found.stopped),
        },
        transferOf(set),
      );
    };
    await goOn();
  }

  const refused = (error: unknown): void => tell({ kind: "refused", stop: stopOf(error) });

  async function answer(number: number, question: Question): Promise<void> {
    try {
      const answered = await (
        await current
      ).answer(question, (beginning) => tell({ kind: "begun", number, beginning }));
      tell({ kind: "answer", number, answer: answered });
    } catch {
      tell({ kind: "failed", number });
    }
  }

  return (request) => {
    if (request.kind === "open") open(request.place, request.name).catch(refused);
    else if (request.kind === "go-on") goOn().catch(refused);
    else if (request.kind === "stop") stopped = true;
    else if (request.kind === "quiet") {
      for (const goesOn of waiting) goesOn();
      waiting = [];
    } else void answer(request.number, request.question);
  };
}
