import { useLocale } from "../i18n/useLocale.ts";
import { formatMessage, type FileReport } from "../ingest/report.ts";

/** Of each file: what it is and what its rows became. */
export function FileTable({ files }: { readonly files: readonly FileReport[] }) {
  const { t, tData, number } = useLocale();
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-ui">
        <thead>
          <tr className="border-b border-hair text-start text-label text-ink-3">
            {(["file", "rows", "events", "merged", "left"] as const).map((name) => (
              <th
                key={name}
                scope="col"
                className="py-1 pe-4 text-start font-normal whitespace-nowrap"
              >
                {t(`open.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map((file, at) => (
            <tr key={at} className="border-b border-hair-2">
              <th scope="row" className="py-1 pe-4 text-start font-normal wrap-anywhere">
                <bdi className="font-semibold">{file.name}</bdi>{" "}
                <span className="text-ink-3">
                  {file.format === null
                    ? t("open.not-read")
                    : tData(formatMessage(file.format), file.format)}
                </span>
              </th>
              {[file.rows, file.events, file.merged, file.left].map((count, column) => (
                <td key={column} className="py-1 pe-4">
                  {number(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
