import type { Path } from "../ingest/mend.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { Choice } from "./inputs.tsx";

/** The parts of an event that others may tell otherwise, and that evidence may bear on. */
export const TOLD = ["date", "status", "text", "actors", "place", "wording"] as const;

export function FieldChoice({ path, label }: { readonly path: Path; readonly label: string }) {
  const { t } = useLocale();
  return (
    <Choice
      path={path}
      label={label}
      values={TOLD}
      required
      name={(field) => t(`edit.field-${field}`)}
    />
  );
}
