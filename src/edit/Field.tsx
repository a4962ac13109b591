import clsx from "clsx";
import { useId, type ReactNode } from "react";
import { type Path, pointerOf } from "../ingest/mend.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { useFlaws } from "./check.ts";
import { editorActions, fieldId, useEditor } from "./editorState.ts";
import { Flaws } from "./Flaws.tsx";

export const INPUT =
  "block h-9 w-full min-w-0 rounded border border-control bg-raised px-2 text-base aria-invalid:border-oppose pointer-coarse:h-11 pointer-coarse:text-[16px]";

/** What a control needs to be the field of its label. */
export interface ControlProps {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
}

interface FieldProps {
  readonly path: Path;
  readonly label: string;
  /** A line of help below the control. */
  readonly hint?: string | undefined;
  /** The control says itself what is wrong with what is in it. */
  readonly ownFlaws?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A label, its control, what helps to fill it in, and what is wrong with it. */
export function Field({ path, label, hint, ownFlaws = false, children }: FieldProps) {
  const pointer = pointerOf(path);
  const id = useId();
  const flaws = useFlaws(pointer).filter(
    ({ problem }) => !(ownFlaws && problem.code === "bad-date"),
  );
  const touched = useEditor((editor) => editor.touched.has(pointer));
  const shown = flaws.filter(({ missing }) => touched || !missing);
  const wrong = flaws.some(({ missing }) => !missing);
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(shown.length === 0 ? [] : [`${id}-flaws`]),
  ].join(" ");
  return (
    <div className="min-w-0" onBlur={() => editorActions.touch(pointer)}>
      <label htmlFor={fieldId(pointer)} className="mb-0.5 block text-label font-semibold">
        {label}
      </label>
      {children({
        id: fieldId(pointer),
        ...(described === "" ? {} : { "aria-describedby": described }),
        ...(wrong ? { "aria-invalid": true } : {}),
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-0.5 text-axis text-ink-3">
          {hint}
        </p>
      )}
      <Flaws id={`${id}-flaws`} flaws={shown} />
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a form under a hairline. */
export function Group({ title, children }: GroupProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-hair pt-3 pb-5">
      <h4 id={id} className="mb-2 text-base font-semibold">
        {title}
      </h4>
      <div className="grid gap-3.5">{children}</div>
    </section>
  );
}

interface FoldProps extends GroupProps {
  /** How many things are in it. */
  readonly count?: number;
  /** Inside a row. */
  readonly quiet?: boolean;
}

/** A part that most records do without. */
export function Fold({ title, count = 0, quiet = false, children }: FoldProps) {
  const { number } = useLocale();
  return (
    <details className={clsx(!quiet && "border-t border-hair")}>
      <summary
        className={clsx(
          "cursor-pointer pointer-coarse:min-h-11",
          quiet ? "min-h-6 text-label text-focus" : "min-h-10 py-2.5 text-base font-semibold",
        )}
      >
        {title}
        {count > 0 && <span className="ms-1.5 font-normal text-ink-3">{number(count)}</span>}
      </summary>
      <div className={clsx("grid gap-3.5 pt-1", quiet ? "pb-1" : "pb-5")}>{children}</div>
    </details>
  );
}

/** Fields side by side as far as there is room. */
export function Pair({ children }: { readonly children: ReactNode }) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,15rem),1fr))] items-start gap-x-5 gap-y-4">
      {children}
    </div>
  );
}
