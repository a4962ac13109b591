/** Reads citations back in the tests; it ships no types. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(text: string);
    /** CSL-JSON, one record a citation. */
    readonly data: Record<string, unknown>[];
  }
}
