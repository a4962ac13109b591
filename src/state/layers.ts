import { createStore } from "zustand/vanilla";

type Close = () => void;

/** What lies over the page and is in no address, the last one on top: how each is closed. history.ts lets Back do it. */
export const layerStore = createStore<readonly Close[]>(() => []);

/** A layer that is open until the returned function is called; `close`: the reader wants it closed. */
export function openLayer(close: Close): () => void {
  layerStore.setState((layers) => [...layers, close], true);
  return () => layerStore.setState((layers) => layers.filter((each) => each !== close), true);
}

/** Closes the one on top; false when there is none. */
export function closeTopLayer(): boolean {
  const close = layerStore.getState().at(-1);
  close?.();
  return close !== undefined;
}
