import { lazyRoom } from "../ui/lazyRoom.tsx";

/** The checklist and what it searches with are not part of the first load. */
export const LazyChecklist = lazyRoom(
  () => import("./FacetChecklist.tsx").then((file) => file.FacetChecklist),
  { waiting: <div className="h-40" /> },
);
