import clsx from "clsx";
import { useId, useRef, type ReactNode } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { PRIMARY } from "./buttons.ts";
import { useCopy } from "./useCopy.ts";

interface CopyFieldProps {
  /** What the text is, above it. */
  readonly label: string;
  readonly text: string;
  /** What the button does: "Copy the link". */
  readonly action: string;
  /** Code and addresses run from left to right whatever the page's language; prose has its own. */
  readonly dir?: "ltr" | "rtl";
  readonly lang?: string;
  /** More than one: a text of several lines. */
  readonly rows?: number;
  /** The button has the focus when the dialog opens. */
  readonly first?: boolean;
  /** Other things that can be done with the text, beside the button. */
  readonly children?: ReactNode;
}

/** A text to be copied: by the button, or by hand where the browser or the frame forbids it. */
export function CopyField({
  label,
  text,
  action,
  dir = "ltr",
  lang,
  rows = 1,
  first = false,
  children,
}: CopyFieldProps) {
  const { t } = useLocale();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { outcome, copy } = useCopy();
  const press = async (): Promise<void> => {
    await copy(text);
    // When it was refused, the keys will copy what is selected.
    field.current?.select();
  };
  return (
    <div>
      <label htmlFor={id} className="block text-label font-semibold">
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        readOnly
        rows={rows}
        dir={dir}
        lang={lang}
        value={text}
        spellCheck={false}
        className={clsx(
          "mt-1 block w-full resize-none rounded border border-control bg-raised px-2 py-1.5 text-ui",
          rows === 1
            ? "overflow-x-auto overflow-y-hidden whitespace-nowrap"
            : // As high as its text, where the browser can; else of its rows.
              "field-sizing-content max-h-72 overflow-auto",
        )}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1">
        <button
          type="button"
          ref={(button) => {
            // Read by the dialog when it opens; React's own prop would act too early.
            if (first) button?.setAttribute("autofocus", "");
          }}
          className={PRIMARY}
          onClick={() => void press()}
        >
          {action}
        </button>
        {children}
        <p role="status" className="text-ui text-ink-2 empty:hidden">
          {outcome === "copied" && t("ui.copied-text")}
          {outcome === "refused" && t("ui.copy-by-hand")}
        </p>
      </div>
    </div>
  );
}
