import clsx from "clsx";

/** Of a tab, whether it is a link, a button or a tab of a list; a line stands below the current one. */
export const tabLook = (current: boolean): string =>
  clsx(
    "relative flex min-h-9 items-center gap-1.5 text-ui whitespace-nowrap pointer-coarse:min-h-11",
    current
      ? "font-semibold after:absolute after:inset-x-0 after:-bottom-px after:h-[3px] after:bg-ink forced-colors:after:bg-[Highlight]"
      : "text-ink-2 hover:text-ink",
  );
