import type { ImportFile } from "../ingest/file.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { CloseIcon } from "../ui/icons.ts";
import { formatMessage, type FileReport } from "../ingest/report.ts";

interface FileTableProps {
  readonly reports: readonly FileReport[];
  readonly files: readonly ImportFile[];
  readonly onRemove: (file: ImportFile) => void;
}

/** Of each file: what it is and what its rows became; one of several can be taken out. */
export function FileTable({ reports, files, onRemove }: FileTableProps) {
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
            {files.length > 1 && (
              <th scope="col">
                <span className="sr-only">{t("open.remove")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {reports.map((file, at) => (
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
              {files.length > 1 && (
                <td className="text-end">
                  <Remove file={files.find(({ name }) => name === file.name)} onRemove={onRemove} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RemoveProps {
  readonly file: ImportFile | undefined;
  readonly onRemove: (file: ImportFile) => void;
}

function Remove({ file, onRemove }: RemoveProps) {
  const { t } = useLocale();
  if (file === undefined) return null;
  return (
    <IconButton
      icon={CloseIcon}
      label={t("open.remove-file", { name: file.name })}
      onClick={() => onRemove(file)}
    />
  );
}
