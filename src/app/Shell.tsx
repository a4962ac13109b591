import { createElement, useEffect, useRef, useState, type RefObject } from "react";
import { SearchSync } from "../filters/SearchSync.tsx";
import { useDataset } from "../state/dataset.ts";
import { useView } from "../state/view.ts";
import { PrintedPicture } from "../ui/printedPicture.ts";
import { useSize } from "../ui/useSize.ts";
import { useFrame } from "./frames.ts";
import { KeyHelp, preloadPanels, PrintedSelection, SharePanel, STILLS } from "./rooms.ts";
import { Asking, EmptySet, Failed, Loading } from "./States.tsx";
import type { Consent } from "./useLoading.ts";
import { Shown } from "./useDocument.ts";
import { useAfterPaint } from "./useAfterPaint.ts";
import { useHost } from "./useHost.ts";
import { useMarks } from "./useMarks.ts";
import { usePrintedPicture } from "./usePrintedPicture.ts";

interface ShellProps {
  readonly retry: () => void;
  readonly consent: Consent;
}

export function Shell({ retry, consent }: ShellProps) {
  const root = useRef<HTMLDivElement>(null);
  const size = useSize(root);
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
  const index = useDataset((state) => state.index);
  const reading = useDataset((state) => state.reading !== null);
  const [dialog, setDialog] = useState<"help" | "share" | null>(null);
  const close = (): void => setDialog(null);
  const frame = useFrame(embed, width);
  const painted = useAfterPaint(status === "ready" && frame !== null);
  useEffect(() => {
    if (painted && !embed) preloadPanels();
  }, [painted, embed]);
  useMarks();
  // A question or a message is something to see as well: the host must not hide it behind content of its own.
  useHost(root, painted || consent.host !== null || status === "error");
  // What is read first comes first: paper is thought of once the page stands.
  const picture = usePrintedPicture(painted && (view === "timeline" || view === "table"));
  if (consent.host !== null) return <Asking consent={consent} />;
  if (status === "error") return <Failed retry={retry} />;
  if (index === null || frame === null || reading) return <Loading />;
  if (index.events.length === 0)
    return (
      <>
        <EmptySet />
        <Shown />
      </>
    );
  return (
    <PrintedPicture value={picture}>
      <SearchSync />
      {createElement(frame, {
        // Rows are numbers of one set: nothing of a frame outlives it.
        key: index.dataset.meta.id,
        width,
        height,
        painted,
        onHelp: () => setDialog("help"),
        onShare: () => setDialog("share"),
      })}
      <Shown />
      {/* A dialog needs no place; that it could not be fetched does. */}
      <div className="fixed inset-x-0 bottom-0 z-50 bg-paper">
        {dialog === "help" && <KeyHelp onClose={close} />}
        {dialog === "share" && <SharePanel onClose={close} pictures={STILLS} />}
      </div>
      {/* The table prints itself, in its own order; the page about the data prints as it is. */}
      {painted && view === "timeline" && <PrintedSelection />}
    </PrintedPicture>
  );
}
