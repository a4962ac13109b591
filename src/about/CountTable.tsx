import type { ReactNode } from "react";
import { useLocale } from "../i18n/useLocale.ts";

export interface CountLine {
  readonly id: string;
  readonly label: ReactNode;
  readonly count: number;
}

interface CountTableProps {
  readonly caption: string;
  readonly lines: readonly CountLine[];
}

/** Words, numbers, and a hairline as long as the number. */
export function CountTable({ caption, lines }: CountTableProps) {
  const { number } = useLocale();
  const most = Math.max(1, ...lines.map((line) => line.count));
  return (
    <table className="w-full text-ui">
      <caption className="pb-1 text-start font-semibold">{caption}</caption>
      <tbody>
        {lines.map(({ id, label, count }) => (
          <tr key={id} className="border-t border-hair-2">
            <th scope="row" className="py-1 pe-3 text-start font-normal">
              {label}
              <span
                aria-hidden
                className="mt-1 block h-0.5 bg-control"
                style={{ inlineSize: `${(100 * count) / most}%` }}
              />
            </th>
            <td className="w-12 py-1 text-end align-top">{number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
