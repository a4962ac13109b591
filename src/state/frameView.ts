import type { Address } from "./url.ts";

/** A set is not made in somebody else's page: in a frame such a link opens the timeline, and what it asked for is told. */
export function inFrame<A extends Pick<Address, "view" | "problems">>(address: A): A {
  if (!address.view.embed || address.view.view !== "edit") return address;
  return {
    ...address,
    view: { ...address.view, view: "timeline" },
    problems: [
      ...address.problems,
      {
        parameter: "view",
        given: ["edit"],
        reason: "value",
        values: { said: "view=edit" },
      },
    ],
  };
}
