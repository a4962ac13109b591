import { useId, type ReactNode } from "react";

export interface LabelledProps {
  readonly label: string;
  /** In a line of tools the label stands before its control, else above. */
  readonly beside?: boolean;
}

/** The look of a control below its label. */
export const CONTROL =
  "mt-1 block h-9 w-full max-w-full rounded border border-control bg-raised px-2 text-ui pointer-coarse:h-11";
/** The look of one beside it. */
export const TOOL = "h-8 min-w-0 border-b border-control bg-paper pointer-coarse:h-11";

/** A control and its label; `children` gives the control the id that the label names. */
export function Labelled({
  label,
  beside = false,
  children,
}: LabelledProps & { readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={beside ? "flex min-w-0 items-center gap-2" : "min-w-0 max-w-full"}>
      <label htmlFor={id} className={beside ? "text-ink-3" : "block text-label font-semibold"}>
        {label}
      </label>
      {children(id)}
    </div>
  );
}
