import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rolldown } from "vite";

const START = fileURLToPath(new URL("define.ts", import.meta.url));
/** Public: it stands in the pages of others, who never change it. */
const NAME = "embed.js";

/** A plain script, so that it may be had from another origin without its leave and twice on one page. */
async function hostScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      target: "es2022",
      write: false,
      copyPublicDir: false,
      lib: { entry: START, formats: ["iife"], name: "siyaq", fileName: "embed" },
    },
  });
  for (const { output } of [built].flat().filter((each) => "output" in each)) return output[0].code;
  throw new Error(`${NAME} came out empty.`);
}

/** The page's own fonts, for the pages about embedding: their names change with each build. */
function fontFaces(bundle: Rolldown.OutputBundle): string {
  const styles = Object.values(bundle).flatMap((file) =>
    file.type === "asset" && file.fileName.endsWith(".css") ? [String(file.source)] : [],
  );
  const faces = styles.flatMap((style) => style.match(/@font-face\s*\{[^}]*\}/g) ?? []);
  return faces.join("\n").replaceAll(/url\((["']?)(?:\.\/)?/g, "url($1../assets/");
}

/** Writes the script for pages that embed the timeline, and what the pages in public/embed need of the build. */
export const embedScript = (): Plugin => ({
  name: "siyaq:embed",
  configureServer(server) {
    server.middlewares.use(`/${NAME}`, (_request, response, next) => {
      hostScript().then((code) => {
        response.setHeader("Content-Type", "text/javascript; charset=utf-8");
        response.end(code);
      }, next);
    });
  },
  async generateBundle(_options, bundle) {
    this.emitFile({ type: "asset", fileName: "embed/fonts.css", source: fontFaces(bundle) });
    this.emitFile({ type: "asset", fileName: NAME, source: await hostScript() });
  },
});
