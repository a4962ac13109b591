import {
  createElement,
  useCallback,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from "react";
import { localName } from "../state/dataAddress.ts";
import type { Index } from "../query/index.ts";
import { useDataset, useShownIndex } from "../state/dataset.ts";
import { useOpeningWish } from "../state/opening.ts";
import { useView } from "../state/view.ts";
import { PrintedPicture } from "../ui/printedPicture.ts";
import { type Size, useSize } from "../ui/useSize.ts";
import { useFrame } from "./frames.ts";
import {
  Announcement,
  Editor,
  KeyHelp,
  Asking,
  EmptySet,
  LargeState,
  LostSet,
  NoSuchSet,
  OpenByHand,
  OpenPage,
  PrintedSelection,
  SharePanel,
  STILLS,
} from "./rooms.ts";
import { useMissingSet } from "./missingSet.ts";
import { Failed } from "./Failed.tsx";
import { Loading } from "./Loading.tsx";
import type { Consent } from "./useLoading.ts";
import { TellDocumentReady } from "./useDocument.ts";
import { useAfterPaint, useIdle } from "./useAfterPaint.ts";
import { useFocusOfNewSet } from "./useFocusOfNewSet.ts";
import { useHost } from "./useHost.ts";
import { useMarks } from "./useMarks.ts";
import { usePrintedPicture } from "./usePrintedPicture.ts";

interface ShellProps {
  readonly retry: () => void;
  readonly consent: Consent;
}

/** The page fills its window. */
const windowSize = (): Size => ({
  width: document.documentElement.clientWidth,
  height: document.documentElement.clientHeight,
});

export function Shell({ retry, consent }: ShellProps) {
  const root = useRef<HTMLDivElement>(null);
  const size = useSize(root, windowSize);
  const embed = useView((state) => state.embed);
  const status = useDataset((state) => state.status);
  const stands = useIdle(useAfterPaint(status !== "loading" || consent.host !== null));
  return (
    <div ref={root} className="h-full">
      {size && (
        <Sized
          root={root}
          width={size.width}
          height={size.height}
          retry={retry}
          consent={consent}
        />
      )}
      {stands && !embed && <Opening />}
    </div>
  );
}

/** Takes files that are dropped or pasted, and shows the page that reads them. */
function Opening(): ReactNode {
  const wish = useOpeningWish();
  // While editing, files that are dropped or pasted belong to the editor.
  const editing = useView((state) => state.view === "edit");
  return (
    <div className="fixed inset-x-0 bottom-0 z-50 bg-paper">
      {!editing && <OpenByHand />}
      {wish !== null && <OpenPage wish={wish} />}
    </div>
  );
}

function Sized({
  root,
  width,
  height,
  retry,
  consent,
}: ShellProps & {
  readonly root: RefObject<HTMLElement | null>;
  readonly width: number;
  readonly height: number;
}) {
  const embed = useView((state) => state.embed);
  const view = useView((state) => state.view);
  const status = useDataset((state) => state.status);
  const index = useShownIndex();
  const reading = useDataset((state) => state.reading !== null);
  // The address has only the name of a file, which this browser may not have.
  const lost = useView((state) => localName(state.data) !== null);
  const missing = useMissingSet();
  const [dialog, setDialog] = useState<"help" | "share" | null>(null);
  const close = (): void => setDialog(null);
  const openHelp = useCallback(() => setDialog("help"), []);
  const openShare = useCallback(() => setDialog("share"), []);
  const frame = useFrame(embed, width);
  // The first render of a set takes longest: deferred, React does it in slices.
  const waiting = useDeferredValue(index === null || frame === null || reading);
  const painted = useAfterPaint(status === "ready" && !waiting);
  const rested = useIdle(painted);
  useEffect(() => {
    if (!rested || embed) return;
    import("./roomsAhead.ts").then((ahead) => ahead.fetchRooms()).catch(() => undefined);
  }, [rested, embed]);
  useMarks();
  useFocusOfNewSet(status === "error" ? "failed" : waiting ? null : numberOf(index));
  // Questions and error messages count as rendered too: the host must not cover them with its own content.
  useHost(root, painted || consent.host !== null || status === "error");
  // Prepare the print version only after the page has rendered.
  const picture = usePrintedPicture(rested && (view === "timeline" || view === "table"));
  // The editor opens even if the set in the address failed to load.
  if (view === "edit" && !embed)
    return (
      <>
        <Editor />
        <TellDocumentReady />
      </>
    );
  if (consent.host !== null) return <Asking consent={consent} />;
  if (missing !== null) return <NoSuchSet name={missing} retry={retry} />;
  if (status === "error") return lost ? <LostSet /> : <Failed retry={retry} />;
  if (waiting || index === null || frame === null || reading) return <Loading />;
  if (index.events.length === 0)
    return (
      <>
        <EmptySet />
        <TellDocumentReady />
      </>
    );
  return (
    <PrintedPicture value={picture}>
      {createElement(frame, {
        // Row numbers belong to one set: remount the frame when the set changes.
        key: numberOf(index),
        width,
        height,
        painted,
        onHelp: openHelp,
        onShare: openShare,
      })}
      <TellDocumentReady />
      {painted && <Announcement />}
      {index.texts !== null && <LargeState />}
      {/* Only the error message needs this space: dialogs are in the top layer. */}
      <div className="fixed inset-x-0 bottom-0 z-50 bg-paper">
        {dialog === "help" && <KeyHelp onClose={close} />}
        {dialog === "share" && <SharePanel onClose={close} pictures={STILLS} />}
      </div>
      {/* The table prints itself, in its own order; the page about the data prints as it is. */}
      {rested && view === "timeline" && <PrintedSelection />}
    </PrintedPicture>
  );
}

const numbers = new WeakMap<object, number>();
let last = 0;

/**
 * A number for each set that was loaded: a file that is read again in another way is another set under the same id. A
 * large set keeps its number while more of its rows arrive.
 */
function numberOf(index: Index | null): number | null {
  if (index === null) return null;
  const set = index.texts ?? index;
  const number = numbers.get(set) ?? ++last;
  numbers.set(set, number);
  return number;
}
