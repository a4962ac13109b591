import { useLocale } from "../i18n/useLocale.ts";
import { BackIcon, ForwardIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";

interface PagerProps {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Rows of the page as a reader counts them. */
  readonly first: number;
  readonly last: number;
  readonly total: number;
  readonly onTurn: (page: number) => void;
}

/** Which part of a very long table is shown, and the ways to its neighbours. */
export function Pager({ page, pages, first, last, total, onTurn }: PagerProps) {
  const { t, number } = useLocale();
  return (
    <nav
      aria-label={t("table.pages")}
      className="sticky bottom-0 z-10 flex items-center gap-2 border-t border-ink bg-paper py-1 text-ui"
    >
      <IconButton
        icon={BackIcon}
        directional
        label={t("table.page-previous")}
        disabled={page === 0}
        onClick={() => onTurn(page - 1)}
      />
      <p role="status">
        {t("table.page", { first: number(first), last: number(last), total: number(total) })}
      </p>
      <IconButton
        icon={ForwardIcon}
        directional
        label={t("table.page-next")}
        disabled={page === pages - 1}
        onClick={() => onTurn(page + 1)}
      />
    </nav>
  );
}
