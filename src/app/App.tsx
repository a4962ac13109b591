import { LocaleContext } from "../i18n/useLocale.ts";
import { useLocaleValue } from "../state/locale.ts";
import { ShowingIndex } from "../state/dataset.ts";
import { Selecting } from "../state/selection.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Shell } from "./Shell.tsx";
import { useDocument } from "./useDocument.ts";
import { useLoading } from "./useLoading.ts";

export function App() {
  return (
    <ErrorBoundary>
      <Localised />
    </ErrorBoundary>
  );
}

function Localised() {
  const locale = useLocaleValue();
  const { retry, consent } = useLoading();
  useDocument(locale);
  if (locale === null) return null;
  return (
    <LocaleContext value={locale}>
      <ShowingIndex>
        <Selecting>
          <Shell retry={retry} consent={consent} />
        </Selecting>
      </ShowingIndex>
    </LocaleContext>
  );
}
