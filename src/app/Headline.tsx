import clsx from "clsx";
import { useIndex } from "../state/dataset.ts";
import { Txt } from "../ui/Txt.tsx";
import { SetSwitch } from "./SetSwitch.tsx";

interface HeadlineProps {
  /** Font and size. */
  readonly className: string;
  /** The arrow comes a frame later; its place is kept. */
  readonly painted: boolean;
}

/** The set's title in lines of about one length, and behind its last word the arrow to the other sets. */
export function Headline({ className, painted }: HeadlineProps) {
  const { title } = useIndex().dataset.meta;
  return (
    <div className={clsx("min-w-0 text-balance", className)}>
      <h1 className="inline" tabIndex={-1}>
        <Txt text={title} />
      </h1>
      {/* Never alone on a line, and no line is higher for it. */}
      {"\u00a0"}
      <span className="-my-3 inline-flex size-8 align-middle print:hidden pointer-coarse:-my-4 pointer-coarse:size-11">
        {painted && <SetSwitch />}
      </span>
    </div>
  );
}
