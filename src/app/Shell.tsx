import { Suspense, useRef, useState } from "react";
import { SearchSync } from "../filters/SearchSync.tsx";
import { useDataset } from "../state/dataset.ts";
import { useView } from "../state/view.ts";
import { useSize } from "../ui/useSize.ts";
import { DESKTOP, Embedded, KeyHelp, Narrow, PrintedSelection, TABLET, Wide } from "./rooms.ts";
import { Asking, EmptySet, Failed, Loading } from "./States.tsx";
import type { Consent } from "./useLoading.ts";
import { Shown } from "./useDocument.ts";
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
      {size && <Frame width={size.width} height={size.height} retry={retry} consent={consent} />}
    </div>
  );
}

function Frame({
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
  useMarks();
  if (consent.host !== null) return <Asking consent={consent} />;
  if (status === "error") return <Failed retry={retry} />;
  if (index === null) return <Loading />;
  if (index.events.length === 0)
    return (
      <>
        <EmptySet />
        <Shown />
      </>
    );
  const onHelp = (): void => setHelp(true);
  const frame = { width, height, onHelp };
  return (
    <>
      <SearchSync />
      <Suspense fallback={<Loading />}>
        {embed ? (
          <Embedded {...frame} narrow={width < TABLET} />
        ) : width < TABLET ? (
          <Narrow {...frame} />
        ) : (
          <Wide {...frame} desktop={width >= DESKTOP} />
        )}
        <Shown />
      </Suspense>
      <Suspense fallback={null}>
        {help && <KeyHelp onClose={() => setHelp(false)} />}
        {/* The table prints itself, in its own order; the page about the data prints as it is. */}
        {view === "timeline" && <PrintedSelection />}
      </Suspense>
    </>
  );
}
