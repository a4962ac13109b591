import { useRef, type ReactNode } from "react";
import { type Path, pointerOf } from "../ingest/mend.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { SECONDARY } from "../ui/buttons.ts";
import { AscendingIcon, CloseIcon, DescendingIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { useFlaws } from "./check.ts";
import { editorActions, fieldId } from "./editorState.ts";
import { draftActions, useFile } from "./draft.ts";
import { Flaws } from "./Flaws.tsx";
import { rowsAt } from "./tree.ts";

interface RowsProps {
  readonly path: Path;
  /** What one row is, for the names of its buttons: "actor 2". */
  readonly one: string;
  readonly add: string;
  /** The first field of a new row, which takes the focus. */
  readonly first: string;
  readonly make?: () => unknown;
  readonly children: (path: Path) => ReactNode;
}

/** Rows of a record's list: added, taken out, put in another order. The focus stays where the work is. */
export function Rows({ path, one, add, first, make = () => ({}), children }: RowsProps) {
  const count = useFile((file) => rowsAt(file, path).length);
  const box = useRef<HTMLDivElement>(null);
  const addRow = (): void => {
    draftActions.set([...path, count], make());
    editorActions.want(pointerOf([...path, count, ...(first === "" ? [] : [first])]));
  };
  const removeRow = (at: number): void => {
    draftActions.set([...path, at], undefined);
    requestAnimationFrame(() => {
      const buttons = box.current?.querySelectorAll<HTMLElement>("[data-remove]") ?? [];
      (
        buttons[Math.min(at, buttons.length - 1)] ??
        box.current?.querySelector<HTMLElement>("[data-add]")
      )?.focus();
    });
  };
  return (
    <div ref={box}>
      {count > 0 && (
        <ol className="mb-1">
          {Array.from({ length: count }, (_, at) => (
            <Row
              key={at}
              path={[...path, at]}
              one={one}
              at={at}
              count={count}
              onMove={(to) => draftActions.move(path, at, to)}
              onRemove={() => removeRow(at)}
            >
              {children([...path, at])}
            </Row>
          ))}
        </ol>
      )}
      <button type="button" data-add className={SECONDARY} onClick={addRow}>
        {add}
      </button>
    </div>
  );
}

interface RowProps {
  readonly path: Path;
  readonly one: string;
  readonly at: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

function Row({ path, one, at, count, onMove, onRemove, children }: RowProps) {
  const { t } = useLocale();
  const pointer = pointerOf(path);
  const flaws = useFlaws(pointer);
  const name = { name: one, number: at + 1 };
  return (
    <li
      id={fieldId(pointer)}
      tabIndex={-1}
      className="border-t border-hair-2 py-2.5 first:border-t-0 first:pt-0"
    >
      <div className="flex items-start gap-2">
        <div className="grid min-w-0 grow gap-3">{children}</div>
        <div className="flex shrink-0 flex-col items-center pt-4 @min-[720px]:flex-row-reverse @min-[720px]:pt-5.5">
          <IconButton
            icon={CloseIcon}
            label={t("edit.remove-row", name)}
            data-remove
            onClick={onRemove}
          />
          {count > 1 && (
            <>
              <IconButton
                icon={AscendingIcon}
                label={t("edit.row-up", name)}
                disabled={at === 0}
                onClick={() => onMove(at - 1)}
              />
              <IconButton
                icon={DescendingIcon}
                label={t("edit.row-down", name)}
                disabled={at === count - 1}
                onClick={() => onMove(at + 1)}
              />
            </>
          )}
        </div>
      </div>
      <Flaws id={`${fieldId(pointer)}-flaws`} flaws={flaws} />
    </li>
  );
}
