import { defineConfig } from "@playwright/test";
import { launchOptions } from "./.ci/browser.ts";

const port = Number(process.env["E2E_PORT"] ?? 4180);
const url = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  fullyParallel: true,
  forbidOnly: process.env["CI"] !== undefined,
  // CI's machine is shared: a journey that only time ran out on is told as flaky, not as broken.
  retries: process.env["CI"] === undefined ? 0 : 1,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    baseURL: url,
    launchOptions: launchOptions(),
    viewport: { width: 1440, height: 900 },
    locale: "ar",
    timezoneId: "Africa/Tripoli",
    colorScheme: "light",
    // Recording each journey would take a quarter of the time of all of them.
    trace: process.env["CI"] === undefined ? "retain-on-failure" : "on-first-retry",
  },
  // The built site, as a static host would serve it: `npm run build` first.
  webServer: {
    command: `vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    url,
    reuseExistingServer: false,
  },
});
