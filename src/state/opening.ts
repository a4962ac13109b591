import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

/** A file as the browser hands it over: dropped, chosen, pasted. */
interface OwnFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** What the reader wants of the page that opens files of their own (src/open); null: it is not there. */
export type OpeningWish =
  | { readonly kind: "choose" }
  | {
      readonly kind: "read";
      readonly files: readonly OwnFile[];
      /** The folders that they lay in hold others, which are left out. */
      readonly more?: boolean;
    }
  /** What was found in the file that is shown, with its questions. */
  | { readonly kind: "report" };

export const openingStore = createStore<{ readonly wish: OpeningWish | null }>(() => ({
  wish: null,
}));

export const useOpeningWish = (): OpeningWish | null => useStore(openingStore, ({ wish }) => wish);

export const openingActions = {
  choose: (): void => openingStore.setState({ wish: { kind: "choose" } }),
  read: (files: readonly OwnFile[], more = false): void =>
    openingStore.setState({ wish: { kind: "read", files, more } }),
  showReport: (): void => openingStore.setState({ wish: { kind: "report" } }),
  close: (): void => openingStore.setState({ wish: null }),
} as const;
