/// <reference types="vitest/config" />
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { budget } from "./.ci/budget.ts";
import { fewChunks } from "./.ci/chunks.ts";
import { FRAMES, NETWORK } from "./.ci/entries.ts";
import { policy } from "./.ci/policy.ts";
import { preload } from "./.ci/preload.ts";
import { embedScript } from "./src/embed/build.ts";
import { messages } from "./src/i18n/compile.ts";
import { datasets } from "./src/ingest/build.ts";
import { pages } from "./src/pages/build.ts";

/** Unit tests that mock modules or stand in for the document: what they load is no other test's. */
const OWN_WORLD = [
  "src/app/{networkRoom,readAhead,switching,useLoading}.test.{ts,tsx}",
  "src/edit/keep.test.ts",
  "src/network/useGraph.test.ts",
  "src/network/crowd/{startRenderer,useRenderer}.test.{ts,tsx}",
  "src/state/{localeIn,unknownIds}.test.{ts,tsx}",
  "src/timeline/drawWords.test.ts",
];

/** Chunks whose parts the page's first script names. */
const WITH_PARTS = new RegExp(`\\b(${[...FRAMES, NETWORK].join("|")})-`);

export default defineConfig({
  // Any path of any static host.
  base: "./",
  plugins: [
    react(),
    tailwindcss(),
    messages(),
    datasets(),
    embedScript(),
    policy(),
    preload(),
    pages(),
    budget(),
    fewChunks(),
  ],
  build: {
    target: "es2023",
    manifest: true,
    // Fonts and icons stay files: a data: address would need its own line in the policy.
    assetsInlineLimit: 0,
    // The page's first script names the parts of each room that loads later, 2 kB of hashes. Only those of the
    // frames are worth it, which the first view waits for, and the network's, which stands below them; the others are
    // found when their room is.
    modulePreload: {
      // Who runs es2023 knows it, or does without.
      polyfill: false,
      resolveDependencies: (file, parts, { hostType }) =>
        hostType === "html" || WITH_PARTS.test(file)
          ? parts
          : parts.filter((part) => part.endsWith(".css")),
    },
  },
  // The reader's worker imports formats when a file needs them.
  worker: { format: "es" },
  // A frame in sandbox="allow-scripts" has the origin "null": hosts must allow it to read scripts, fonts and data.
  server: { cors: { origin: "*" } },
  // `npm start`. Where the port is taken Vite looks for the next free one, and says which.
  preview: {
    host: "127.0.0.1",
    port: Number(process.env["PORT"] ?? 4173),
    cors: { origin: "*" },
  },
  test: {
    // Properties of whole files take seconds, and machines are shared.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // By itself it leaves a core free, and CI has two.
    maxWorkers: 2,
    pool: "threads",
    environment: "node",
    projects: [
      {
        extends: true,
        test: {
          name: "shared",
          // A fresh world for each of 200 files would take longer than the tests.
          isolate: false,
          include: ["src/**/*.test.{ts,tsx}", ".ci/**/*.test.ts", "e2e/bench/*/*.test.ts"],
          exclude: OWN_WORLD,
        },
      },
      { extends: true, test: { name: "own world", isolate: true, include: OWN_WORLD } },
    ],
  },
});
