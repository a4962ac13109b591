import { useLocale } from "../i18n/useLocale.ts";
import { localAddress, localName } from "../state/dataAddress.ts";
import { useIndex } from "../state/dataset.ts";
import { useLocalSets } from "../state/localSets.ts";
import { openingActions } from "../state/opening.ts";
import { useView, viewActions } from "../state/view.ts";
import { OpenIcon } from "../ui/icons.ts";
import { TextOption } from "../ui/TextOption.tsx";
import { useSets } from "./sets.ts";
import { switchTo } from "./switching.ts";

const OWN = "?";

/**
 * The other sets: a native list under the arrow beside the headline. Those that lie beside the page, those of the
 * reader's own that were opened, and the way to open one. A set of neither kind stands first, as the one shown.
 */
export function SetSwitch() {
  const { t } = useLocale();
  const set = useView((view) => view.set);
  const data = useView((view) => view.data);
  const { title } = useIndex().dataset.meta;
  const sets = useSets();
  const mine = Object.entries(useLocalSets()).map(([name, local]) => ({
    address: localAddress(name),
    title: local.index.dataset.meta.title,
  }));
  const choose = (value: string): void => {
    if (value === OWN) openingActions.choose();
    else if (mine.some(({ address }) => address === value)) viewActions.openData(value);
    else {
      const to = sets.find(({ id }) => id === value);
      if (to !== undefined) void switchTo(to);
    }
  };
  return (
    <span className="relative inline-flex size-8 shrink-0 items-center justify-center rounded focus-within:outline-2 focus-within:outline-focus hover:bg-panel pointer-coarse:size-11">
      <OpenIcon size={20} strokeWidth={1.6} aria-hidden />
      <select
        aria-label={t("app.set")}
        title={t("app.set")}
        className="absolute inset-0 cursor-pointer appearance-none text-ui opacity-0"
        value={data ?? set}
        onChange={(event) => choose(event.target.value)}
      >
        {data !== null && localName(data) === null && <TextOption value={data} text={title} />}
        {sets.map((each) => (
          <TextOption key={each.id} value={each.id} text={each.title} />
        ))}
        {mine.map((each) => (
          <TextOption key={each.address} value={each.address} text={each.title} />
        ))}
        <option value={OWN}>{t("app.open-own-more")}</option>
      </select>
    </span>
  );
}
