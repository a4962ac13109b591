import { useLocale } from "../i18n/useLocale.ts";
import type { FacetName } from "../query/facets.ts";
import { useIndex } from "../state/dataset.ts";
import { ActorMark } from "../ui/ActorMark.tsx";
import { CategoryDot } from "../ui/CategoryDot.tsx";
import { facetLabel } from "../ui/facetLabel.ts";

interface FacetValueProps {
  readonly facet: FacetName;
  readonly value: string;
}

/** A filter's value in words, marked with its own language where that is not the reader's. */
export function FacetValue({ facet, value }: FacetValueProps) {
  const locale = useLocale();
  const label = facetLabel(locale, useIndex(), facet, value);
  if (label.lang === locale.lang) return label.value;
  return (
    <bdi lang={label.lang} dir={label.dir}>
      {label.value}
    </bdi>
  );
}

/** The mark that the value has in the timeline or the network. Decoration. */
export function FacetMark({ facet, value }: FacetValueProps) {
  const index = useIndex();
  if (facet === "category") {
    const slot = index.categories.get(value)?.slot;
    return slot === undefined ? null : <CategoryDot slot={slot} />;
  }
  const kind = facet === "actor" || facet === "voice" ? index.actors.get(value)?.kind : undefined;
  return kind === undefined ? null : <ActorMark kind={kind} />;
}
