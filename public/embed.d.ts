/** Types of embed.js, for pages that embed the timeline. Copy the file or point your compiler at it. */

/** `search` is a query of the timeline's own address: "?t=2019-03..2020-04&actor=haftar". */
interface SiyaqSearch {
  readonly search: string;
}

interface SiyaqEventMap {
  /** The timeline stands; `search` is what it opened with. */
  "siyaq-ready": CustomEvent<SiyaqSearch>;
  /** What is shown has changed: at most about twice a second. */
  "siyaq-state": CustomEvent<SiyaqSearch>;
  /** An event was opened, by its id, or closed. */
  "siyaq-select": CustomEvent<{ readonly event: string | null }>;
}

/** `<siyaq-timeline src lang theme height max-height title sandbox sync-url>`; the attributes are described in embed/. */
interface SiyaqTimelineElement extends HTMLElement {
  /** Shows what a search says, as a link would. Before the timeline is ready it is kept for then. */
  setState(search: string): void;
  /** Opens an event by its id; null closes it. */
  select(event: string | null): void;
}

interface HTMLElementTagNameMap {
  "siyaq-timeline": SiyaqTimelineElement;
}

interface HTMLElementEventMap extends SiyaqEventMap {}
