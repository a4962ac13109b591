import type { ReactNode } from "react";

/** From the edges of a phone, where the view has no margin of its own. */
export function Inset({ children }: { readonly children: ReactNode }) {
  return (
    <div className="@container">
      <div className="px-4 @tablet:px-0">{children}</div>
    </div>
  );
}
