import { createElement, Suspense, useEffect, useRef, useState } from "react";
import { SearchSync } from "../filters/SearchSync.tsx";
import { useDataset } from "../state/dataset.ts";
import { useView } from "../state/view.ts";
import { useSize } from "../ui/useSize.ts";
import { useFrame } from "./frames.ts";
import { KeyHelp, preloadPanels, PrintedSelection } from "./rooms.ts";
import { Asking, EmptySet, Failed, Loading } from "./States.tsx";
import type { Consent } from "./useLoading.ts";
import { Shown } from "./useDocument.ts";
import { useAfterFirstEvent } from "./useAfterFirstEvent.ts";
import { useMarks } from "./useMarks.ts";

interface ShellProps {
  readonly retry: () => void;
  readonly consent: Consent;
}

export function Shell({ retry, consent }: ShellProps) {
  const root = useRef<HTMLDivElement>(null);
  const size = useSize(root);
  return (
    <div ref={root} className="h-full">
      {size && <Sized width={size.width} height={size.height} retry={retry} consent={consent} />}
    </div>
  );
}

function Sized({
  width,
  height,
  retry,
  consent,
}: ShellProps & { readonly width: number; readonly height: number }) {
  const embed = useView((state) => state.embed);
  const view = useView((state) => state.view);
  const status = useDataset((state) => state.status);
  const index = useDataset((state) => state.index);
  const [help, setHelp] = useState(false);
  const frame = useFrame(embed, width);
  const painted = useAfterFirstEvent();
  useEffect(() => {
    if (painted && !embed) preloadPanels();
  }, [painted, embed]);
  useMarks();
  if (consent.host !== null) return <Asking consent={consent} />;
  if (status === "error") return <Failed retry={retry} />;
  if (index === null || frame === null) return <Loading />;
  if (index.events.length === 0)
    return (
      <>
        <EmptySet />
        <Shown />
      </>
    );
  return (
    <>
      <SearchSync />
      {createElement(frame, { width, height, onHelp: () => setHelp(true) })}
      <Shown />
      <Suspense fallback={null}>
        {help && <KeyHelp onClose={() => setHelp(false)} />}
        {/* The table prints itself, in its own order; the page about the data prints as it is. */}
        {painted && view === "timeline" && <PrintedSelection />}
      </Suspense>
    </>
  );
}
