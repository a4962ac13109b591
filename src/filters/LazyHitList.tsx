import { lazyRoom } from "../ui/lazyRoom.tsx";

/** Not part of the first load; a search works without it. */
export const LazyHitList = lazyRoom(() => import("./HitList.tsx").then((file) => file.HitList), {
  quiet: true,
});
