import { useLocale } from "../i18n/useLocale.ts";
import { fromHome } from "../state/page.ts";

/** Why no link leads to a set of the reader's own device, and the address that it would have beside this page. */
export function NoLink() {
  const { t } = useLocale();
  const address = fromHome("./?data=./my-set.json").href;
  return <p className="text-base wrap-anywhere">{t("share.local", { address })}</p>;
}
