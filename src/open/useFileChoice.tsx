import { type ReactElement, useRef } from "react";

/** The browser's own dialog for files. `field` has to stand somewhere; `choose` opens the dialog. */
export function useFileChoice(onFiles: (files: readonly File[]) => void): {
  readonly field: ReactElement;
  readonly choose: () => void;
} {
  const input = useRef<HTMLInputElement>(null);
  const field = (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        // The same file can be chosen again.
        currentTarget.value = "";
        if (files.length > 0) onFiles(files);
      }}
    />
  );
  return { field, choose: () => input.current?.click() };
}
