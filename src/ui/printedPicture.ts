import { createContext, type ReactNode } from "react";

/** What stands above a printed table; `app` fills it with the timeline and the open event, which the table does not know. */
export const PrintedPicture = createContext<ReactNode>(null);
