import clsx from "clsx";

interface CheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly onChange: (checked: boolean) => void;
}

/** A line with a box or a button of choice before its words: all of it takes the press. */
export const CHECK_LINE = "flex min-h-8 items-center gap-2 text-ui pointer-coarse:min-h-11";
/** The box itself. */
export const CHECK_BOX = "m-0 size-4 shrink-0 accent-ink pointer-coarse:size-5";

export function Checkbox({ label, checked, disabled, className, onChange }: CheckboxProps) {
  return (
    <label className={clsx(CHECK_LINE, className)}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        className={CHECK_BOX}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {label}
    </label>
  );
}
