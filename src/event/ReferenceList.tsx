import { useLocale } from "../i18n/useLocale.ts";
import type { Cited } from "./evidence.ts";
import { Bearing } from "./EvidenceList.tsx";
import { Section } from "../ui/Section.tsx";
import { SourceTitle } from "./SourceTitle.tsx";

/** Sources cited as a whole, each with its address. */
export function ReferenceList({ cited }: { readonly cited: readonly Cited[] }) {
  const { t } = useLocale();
  if (cited.length === 0) return null;
  return (
    <Section title={t("event.references")} count={cited.length}>
      <ul className="space-y-2 text-ui">
        {cited.map(({ source, passages }) => (
          <li key={source.id}>
            <SourceTitle source={source} />
            {passages.map(
              (passage, at) =>
                (passage.stance !== "supports" || passage.for.length > 0 || passage.note) && (
                  <Bearing key={at} passage={passage} />
                ),
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
