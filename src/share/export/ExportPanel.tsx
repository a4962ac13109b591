import { useLocale } from "../../i18n/useLocale.ts";
import { usePinnedLink } from "../../state/pinned.ts";
import { useView } from "../../state/view.ts";
import { PRIMARY } from "../../ui/buttons.ts";
import { download } from "../../ui/download.ts";
import type { Pictures } from "../../ui/picture.ts";
import { toBlob } from "./chunks.ts";
import { fileName } from "./fileName.ts";
import { DATA_FORMATS } from "./formats.ts";
import { PictureForm, type PictureChoice } from "./PictureForm.tsx";
import { useShown } from "./useShown.ts";
import { useWork, type Runner, type WorkState } from "./useWork.ts";

/** Events of which the texts take a while to come from a file. */
const MANY = 5000;

/** Files of what is shown: a picture, or its data. */
export function ExportPanel({ pictures }: { readonly pictures: Pictures }) {
  const { t } = useLocale();
  const shown = useShown();
  const view = useView((state) => state);
  const runner = useWork();

  const picture = ({ name, width, format, scale }: PictureChoice): void => {
    const words = format === "svg" ? "SVG" : t("export.format-png", { scale });
    runner.start(words, async (work) => {
      const { takePicture } = await import("./takePicture.ts");
      const draw = await pictures[name]();
      const svg = await takePicture({ name, draw, shown, view, width }, work);
      if (format === "svg") {
        download(new Blob([svg.text], { type: "image/svg+xml" }), fileName(shown, name, "svg"));
        return;
      }
      const { pngOf } = await import("./png.ts");
      const what = scale === 1 ? name : `${name}_${scale}x`;
      download(await pngOf(svg, scale, work), fileName(shown, what, "png"));
    });
  };

  return (
    <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
      <PictureForm busy={runner.state.kind === "running"} onTake={picture} />
      <section aria-labelledby="export-data">
        <h3 id="export-data" className="text-base font-semibold">
          {t("export.data")}
        </h3>
        <p className="mt-1 text-ui text-ink-2">
          {t("export.data-note", { count: shown.count })}
          {shown.index.texts !== null && shown.count > MANY && ` ${t("export.data-large")}`}
        </p>
        <ul className="mt-2 border-t border-hair empty:hidden">
          {DATA_FORMATS.map(({ name, ending, type, what, load }) => (
            <li key={name} className="border-b border-hair">
              <button
                type="button"
                className="group flex min-h-9 w-full flex-wrap items-center gap-x-2 py-1 text-start text-ui pointer-coarse:min-h-11"
                onClick={() =>
                  runner.start(t(`export.data-${name}`), async (work) => {
                    const write = await load();
                    let lost = 0;
                    const chunks = write({ ...shown, lost: () => void lost++ }, work.signal);
                    const file = await toBlob(chunks, type, shown.count + 2, work);
                    download(file, fileName(shown, what, ending));
                    return lost;
                  })
                }
              >
                <span
                  lang="en"
                  dir="ltr"
                  className="text-focus underline underline-offset-3 group-hover:no-underline"
                >
                  {t(`export.data-${name}`)}
                </span>
                <span className="text-ink-2">{t(`export.data-${name}-note`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <div className="min-h-10 sm:col-span-2">
        <Progress runner={runner} />
      </div>
    </div>
  );
}

/** How far the work is, with the way out of it; then what became of it. */
function Progress({ runner: { state, cancel } }: { readonly runner: Runner }) {
  const { t } = useLocale();
  const running = state.kind === "running";
  return (
    <>
      {running && (
        <div className="flex items-center gap-4 text-ui">
          <span>{t("export.working", { name: state.name })}</span>
          <progress
            max={1}
            value={state.done}
            aria-label={t("export.working", { name: state.name })}
            className="h-1.5 min-w-0 grow"
          />
          <button type="button" className={PRIMARY} onClick={cancel}>
            {t("export.cancel")}
          </button>
        </div>
      )}
      <p role="status" className="text-ui text-ink-2">
        {running ? "" : <Outcome state={state} />}
      </p>
    </>
  );
}

/** A sandboxed frame has no origin. Whether it may save files nobody tells it: so that is said as it is. */
const isSandboxed = (): boolean => window.self !== window.top && window.origin === "null";

function Outcome({ state }: { readonly state: WorkState }) {
  const { t } = useLocale();
  const link = usePinnedLink();
  switch (state.kind) {
    case "idle":
    case "running":
      return null;
    case "cancelled":
      return t("export.cancelled");
    case "failed":
      return t(isTooLarge(state.error) ? "export.too-large" : "export.failed", {
        name: state.name,
      });
    case "done":
      if (!isSandboxed())
        return (
          <>
            {t("export.done", { name: state.name })}
            {state.lost > 0 && ` ${t("export.lost", { count: state.lost })}`}
          </>
        );
      return (
        <>
          {t("export.sandboxed", { name: state.name })}{" "}
          {link !== null && (
            <a
              href={link}
              target="_blank"
              rel="noopener noreferrer"
              className="text-focus underline"
            >
              {t("export.open-page")}
            </a>
          )}
        </>
      );
  }
}

const isTooLarge = (error: unknown): boolean => error instanceof Error && error.name === "TooLarge";
