import { fileURLToPath } from "node:url";
import { serveStatic } from "./staticHost.ts";
import { expect, searchOf, settled, test } from "./support.ts";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));

test("tells once when its first event stands", async ({ page, siyaq }) => {
  await siyaq.open();
  const marks = await page.evaluate(() => performance.getEntriesByName("siyaq:first-event").length);
  expect(marks).toBe(1);
});

test("moves nothing once the first events stand", async ({ page, siyaq }) => {
  await page.addInitScript(() => {
    let moved = 0;
    Reflect.set(globalThis, "moved", moved);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ("value" in entry && typeof entry.value === "number") moved += entry.value;
      Reflect.set(globalThis, "moved", moved);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await siyaq.open();
  // Tools, filters and the network have come by then.
  await expect(page.locator("[data-actor]").first()).toBeVisible();
  await settled(page);
  const moved: unknown = await page.evaluate((): unknown => Reflect.get(globalThis, "moved"));
  expect(moved).toBeLessThan(0.05);
});

test("lets the browser compile its first scripts while they come", async ({ request }) => {
  const page = await (await request.get("./")).text();
  const scripts = [...page.matchAll(/"(\.\/assets\/(?:main|start)-[\w-]+\.js)"/g)];
  expect(scripts).toHaveLength(2);
  for (const [, path = ""] of scripts)
    expect(await (await request.get(path)).text()).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
});

test("speaks Arabic to a reader whose browser asks for neither language", async ({ browser }) => {
  const context = await browser.newContext({ locale: "fr-FR" });
  const page = await context.newPage();
  await page.goto("./");
  await settled(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await context.close();
});

test("works under any path of a static host", async ({ page, siyaq }) => {
  const host = await serveStatic({ folder: DIST, prefix: "/news/2026/siyaq/" });
  siyaq.trust(host.url);
  await page.goto(`${host.url}${searchOf({ lang: "en" })}`);
  await settled(page);
  await expect(page.locator("[data-event]").first()).toBeVisible();
  await host.close();
});

test("carries a policy that allows no script but its own", async ({ page, siyaq }) => {
  await siyaq.open();
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute("content", /script-src 'self';/);
  siyaq.expectErrors(/Content Security Policy/);
  siyaq.expectErrors(/TrustedScript/);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    // Refused as it is, where the browser knows Trusted Types; as a child of the element, by the policy.
    script.append("document.title = 'taken over'");
    document.body.append(script);
    return document.title;
  });
  expect(ran).not.toBe("taken over");
});
