import type { Text } from "../model/types.ts";
import { CONTROL, Labelled, type LabelledProps, TOOL } from "./Labelled.tsx";
import { TextOption } from "./TextOption.tsx";

interface SelectProps<T extends string> extends LabelledProps {
  readonly value: T;
  /** Words of the page, or a text of the data. */
  readonly options: readonly (readonly [value: T, words: string | Text])[];
  readonly onChoose: (value: T) => void;
}

/** One of a few, as a native list. */
export function Select<T extends string>({
  value,
  options,
  onChoose,
  ...labelled
}: SelectProps<T>) {
  return (
    <Labelled {...labelled}>
      {(id) => (
        <select
          id={id}
          value={value}
          className={labelled.beside === true ? TOOL : CONTROL}
          onChange={(change) => {
            const chosen = options.find(([each]) => each === change.currentTarget.value);
            if (chosen) onChoose(chosen[0]);
          }}
        >
          {options.map(([each, words]) =>
            typeof words === "string" ? (
              <option key={each} value={each}>
                {words}
              </option>
            ) : (
              <TextOption key={each} value={each} text={words} />
            ),
          )}
        </select>
      )}
    </Labelled>
  );
}
