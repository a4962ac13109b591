/** What a file says of itself in `format`. Raised only when old files could no longer be read. */
export const FORMAT = "siyaq/1";
