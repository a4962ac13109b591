import { createContext, type ReactNode } from "react";

/** What stands above a printed table; `app` fills it with the timeline, which the table does not know. */
export const PrintedPicture = createContext<ReactNode>(null);
