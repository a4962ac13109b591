import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";

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

/** Writes the script for pages that embed the timeline, small enough to be read by them first. */
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
  async generateBundle() {
    this.emitFile({ type: "asset", fileName: NAME, source: await hostScript() });
  },
});
