import {
  Component,
  createElement,
  Suspense,
  use,
  useState,
  type ComponentType,
  type ReactNode,
} from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { localName } from "../state/dataAddress.ts";
import { viewStore } from "../state/view.ts";
import { useOnline } from "./useOnline.ts";

interface Options<Props> {
  /** Stands in its place until it has come. */
  readonly waiting?: ReactNode;
  /** For what nobody looks at: nothing is said when it does not come. */
  readonly quiet?: boolean;
  /** Around what is said when it does not come. */
  readonly around?: ComponentType<Props & { readonly children: ReactNode }>;
}

/** A component whose code can be fetched before it is shown: it then stands there with the first render. */
export type LazyRoom<Props> = ComponentType<Props> & { readonly fetch: () => Promise<void> };

/** Whether a page read anew shows the same: not a file of the reader's own, nor what they are writing. */
function isAllInAddress(): boolean {
  const { data, view } = viewStore.getState();
  return localName(data) === null && view !== "edit";
}

/**
 * A component whose code is fetched when it is first shown. When that fails, or the component does, its own place
 * alone says so, with a button that fetches again: React.lazy would keep the failure for good.
 */
export function lazyRoom<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { waiting = null, quiet = false, around: Around }: Options<Props> = {},
): LazyRoom<Props> {
  let asked: Promise<ComponentType<Props>> | null = null;
  /** What has come. React shows what it had to wait for 300 ms late, were it there in a moment. */
  let here: ComponentType<Props> | null = null;
  const ask = (): Promise<ComponentType<Props>> => (asked ??= load().then((room) => (here = room)));

  function Fetched({
    room,
    props,
  }: {
    readonly room: ReturnType<typeof ask>;
    readonly props: Props;
  }) {
    return createElement(here ?? use(room), props);
  }

  function Room(props: Props) {
    const [{ room, tries }, setAttempt] = useState(() => ({ room: ask(), tries: 0 }));
    const again = (): void => {
      asked = null;
      const fresh = ask();
      // Chromium keeps a module that could not be fetched as long as the page: only a page read anew asks again.
      fresh.catch(() => {
        if (navigator.onLine && isAllInAddress()) location.reload();
      });
      setAttempt({ room: fresh, tries: tries + 1 });
    };
    const failed = quiet ? null : <RoomFailed onRetry={again} />;
    return (
      <RoomBoundary
        key={tries}
        fallback={Around === undefined ? failed : <Around {...props}>{failed}</Around>}
      >
        <Suspense fallback={waiting}>
          <Fetched room={room} props={props} />
        </Suspense>
      </RoomBoundary>
    );
  }
  Room.fetch = async (): Promise<void> => {
    try {
      await ask();
    } catch (error) {
      // Who is shown it asks again.
      asked = null;
      throw error;
    }
  };
  return Room;
}

interface RoomBoundaryProps {
  readonly children: ReactNode;
  readonly fallback: ReactNode;
}

class RoomBoundary extends Component<RoomBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}

function RoomFailed({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useLocale();
  const online = useOnline();
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 p-4 text-ui">
      <p>{t(online ? "ui.room-failed" : "ui.room-offline")}</p>
      <button
        type="button"
        className="min-h-8 text-focus underline pointer-coarse:min-h-11"
        onClick={onRetry}
      >
        {t("ui.room-retry")}
      </button>
    </div>
  );
}
