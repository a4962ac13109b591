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

/** Of the history's entry, over a reload: the reader waits for the view, and the focus goes there once it has come. */
const AWAITED = "awaited";

/**
 * With what `use` notes of a promise itself once a component has waited for it. Noted before, nobody waits for what has
 * come, and React does not show it 300 ms late, as what it had to wait for a moment.
 */
function noted<T>(promise: Promise<T>): Promise<T> {
  promise.then(
    (value) => Object.assign(promise, { status: "fulfilled", value }),
    () => undefined,
  );
  return promise;
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
  const ask = (): Promise<ComponentType<Props>> => (asked ??= noted(load()));

  function Fetched({
    room,
    props,
    awaited,
  }: {
    readonly room: ReturnType<typeof ask>;
    readonly props: Props;
    readonly awaited: boolean;
  }) {
    const shown = use(room);
    useEffect(() => {
      if (quiet || !(awaited || history.state === AWAITED)) return;
      history.replaceState(null, "");
      // What asked for it is gone, and with it the focus.
      if (document.activeElement === document.body) focusView();
    }, [awaited]);
    return createElement(shown, props);
  }

  function Room(props: Props) {
    const [{ room, tries, pressed }, setAttempt] = useState(() => ({
      room: ask(),
      tries: 0,
      pressed: false,
    }));
    const again = (byHand: boolean): void => {
      asked = null;
      const fresh = ask();
      // Chromium keeps a module that could not be fetched as long as the page: only a page read anew asks again.
      fresh.catch(() => {
        if (!navigator.onLine || !isAllInAddress()) return;
        if (byHand) history.replaceState(AWAITED, "");
        location.reload();
      });
      setAttempt({ room: fresh, tries: tries + 1, pressed: byHand });
    };
    const failed = quiet ? null : <RoomFailed pressed={pressed} onRetry={again} />;
    return (
      <RoomBoundary
        key={tries}
        fallback={Around === undefined ? failed : <Around {...props}>{failed}</Around>}
      >
        <Suspense fallback={waiting}>
          <Fetched room={room} props={props} awaited={pressed} />
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
  /** The button that was pressed is gone, and this one stands in its place. */
  readonly pressed: boolean;
  readonly onRetry: (byHand: boolean) => void;
}

function RoomFailed({ pressed, onRetry }: RoomFailedProps) {
  const { t } = useLocale();
  const online = useOnline();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (pressed && document.activeElement === document.body) button.current?.focus();
  }, [pressed]);
  useEffect(() => {
    const retry = (): void => onRetry(false);
    addEventListener("online", retry);
    return () => removeEventListener("online", retry);
  }, [onRetry]);
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 p-4 text-ui">
      <p>{t(online ? "ui.room-failed" : "ui.room-offline")}</p>
      <button ref={button} type="button" className={IN_TEXT} onClick={() => onRetry(true)}>
        {t("ui.room-retry")}
      </button>
    </div>
  );
}
