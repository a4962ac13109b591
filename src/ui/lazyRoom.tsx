import {
  Component,
  createElement,
  Suspense,
  use,
  useEffect,
  useRef,
  useState,
  type ComponentType,
  type ReactNode,
} from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { localName } from "../state/dataAddress.ts";
import { viewStore } from "../state/view.ts";
import { IN_TEXT } from "./buttons.ts";
import { focusView } from "./returnFocus.ts";
import { useOnline } from "./useOnline.ts";

interface Options<Props> {
  /** Stands in its place until it has come. */
  readonly waiting?: ReactNode;
  /** For what nobody looks at: nothing is said when it does not come. */
  readonly quiet?: boolean;
  /** Around what is said when it does not come. */
  readonly around?: ComponentType<Props & { readonly children: ReactNode }>;
}

/** A component whose code comes when it is shown, or before that, when nobody waits for it: it then stands there with the first render. */
export type LazyRoom<Props> = ((props: Props) => ReactNode) & {
  /** Never rejects: what did not come is asked for again when it is shown. */
  readonly fetchAhead: () => Promise<void>;
};

/** Over a reload: the reader waits for the view, and the focus goes there once it has come. */
const AWAITED = "siyaq-awaited";

/** In a sandboxed frame there is no storage: its reader finds the focus where the browser puts it. */
function storage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

/** Whether a page read anew shows the same: not a file of the reader's own, nor what they are writing. */
function isAllInAddress(): boolean {
  const { data, view } = viewStore.getState();
  return localName(data) === null && view !== "edit";
}

/**
 * A component whose code is fetched when it is first shown. When that fails, or the component does, its own place
 * alone says so and fetches again when the network is back or a button is pressed: React.lazy would keep the failure
 * for good.
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
    awaited,
  }: {
    readonly room: ReturnType<typeof ask>;
    readonly props: Props;
    readonly awaited: boolean;
  }) {
    const shown = here ?? use(room);
    useEffect(() => {
      const kept = storage();
      if (quiet || !(awaited || kept?.getItem(AWAITED))) return;
      kept?.removeItem(AWAITED);
      // What asked for it is gone, and with it the focus.
      if (document.activeElement === document.body) focusView();
    }, [awaited]);
    return createElement(shown, props);
  }

  function Room(props: Props) {
    const [{ room, tries }, setAttempt] = useState(() => ({ room: ask(), tries: 0 }));
    const again = (): void => {
      asked = null;
      const fresh = ask();
      // Chromium keeps a module that could not be fetched as long as the page: only a page read anew asks again.
      fresh.catch(() => {
        if (!navigator.onLine || !isAllInAddress()) return;
        storage()?.setItem(AWAITED, "1");
        location.reload();
      });
      setAttempt({ room: fresh, tries: tries + 1 });
    };
    const failed = quiet ? null : <RoomFailed again={tries > 0} onRetry={again} />;
    return (
      <RoomBoundary
        key={tries}
        fallback={Around === undefined ? failed : <Around {...props}>{failed}</Around>}
      >
        <Suspense fallback={waiting}>
          <Fetched room={room} props={props} awaited={tries > 0} />
        </Suspense>
      </RoomBoundary>
    );
  }

  return Object.assign(Room, {
    fetchAhead: async (): Promise<void> => {
      await ask().catch(() => (asked = null));
    },
  });
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

interface RoomFailedProps {
  /** Not for the first time: the button that was pressed is gone, and this one stands in its place. */
  readonly again: boolean;
  readonly onRetry: () => void;
}

function RoomFailed({ again, onRetry }: RoomFailedProps) {
  const { t } = useLocale();
  const online = useOnline();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (again && document.activeElement === document.body) button.current?.focus();
  }, [again]);
  useEffect(() => {
    addEventListener("online", onRetry);
    return () => removeEventListener("online", onRetry);
  }, [onRetry]);
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 p-4 text-ui">
      <p>{t(online ? "ui.room-failed" : "ui.room-offline")}</p>
      <button ref={button} type="button" className={IN_TEXT} onClick={onRetry}>
        {t("ui.room-retry")}
      </button>
    </div>
  );
}
