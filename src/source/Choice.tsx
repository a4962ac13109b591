interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, words: string])[];
  readonly onChoose: (value: T) => void;
}

/** One of a few, as a native list with its label before it. */
export function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <label className="flex min-w-0 items-center gap-2">
      <span className="text-ink-3">{label}</span>
      <select
        value={value}
        className="h-8 min-w-0 border-b border-control bg-paper pointer-coarse:h-11"
        onChange={(change) => {
          const chosen = options.find(([each]) => each === change.currentTarget.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
