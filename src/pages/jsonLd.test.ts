import jsonld from "jsonld";
import { expect, it } from "vitest";
import { pageAt } from "./hostile.fixture.ts";
import { jsonLd } from "./jsonLd.ts";

const SCHEMA = "https://schema.org/";

/** schema.org's context without the network: every name is a term of it. */
const offline = (url: string) => {
  if (url !== "https://schema.org") return Promise.reject(new Error(`Asked for ${url}`));
  const document = { "@context": { "@vocab": SCHEMA, id: "@id", type: "@type" } };
  return Promise.resolve({ documentUrl: url, document });
};

type Node = Record<string, readonly { readonly "@value"?: unknown; readonly "@id"?: string }[]> & {
  readonly "@id": string;
  readonly "@type"?: readonly string[];
};

async function nodesOf(path: string, site: string | null): Promise<Node[]> {
  const base = site ?? "https://example.org/deep/small/en/";
  const document = JSON.parse(JSON.stringify(jsonLd(pageAt(path, site)))) as object;
  const options = { base, documentLoader: offline };
  const triples = await jsonld.toRDF(document, { ...options, format: "application/n-quads" });
  expect(JSON.stringify(triples)).toContain(`${SCHEMA}numberOfItems`);
  const expanded = await jsonld.expand(document, options);
  const flat: unknown = await jsonld.flatten(expanded, undefined, options);
  return flat as Node[];
}

const value = (node: Node | undefined, name: string): unknown =>
  node?.[SCHEMA + name]?.[0]?.["@value"];

it("is JSON-LD: a page about a data set, and its events in order", async () => {
  const nodes = await nodesOf("small/en/", "https://example.org/siyaq/");
  const home = "https://example.org/siyaq/small/en/";
  const typed = (type: string) => nodes.filter((node) => node["@type"]?.includes(SCHEMA + type));
  expect(typed("CollectionPage").map((node) => node["@id"])).toEqual([home]);
  expect(typed("CollectionPage")[0]?.[`${SCHEMA}about`]).toEqual([{ "@id": `${home}#dataset` }]);
  expect(value(typed("ItemList")[0], "numberOfItems")).toBe(3);
  expect(typed("Event").map((node) => node["@id"])).toEqual(
    ["about", "spring", "talks"].map((id) => `${home}#event-${id}`),
  );
  // A source that an event names is the one that the data set cites.
  const talks = typed("Event").find((node) => node["@id"].endsWith("talks"));
  expect(talks?.[`${SCHEMA}subjectOf`]).toEqual([{ "@id": `${home}#source-paper` }]);
  expect(typed("CreativeWork").map((node) => node["@id"])).toContain(`${home}#source-paper`);
});

it("says dates only as exactly as they are, and a status only where schema.org has one", async () => {
  const nodes = await nodesOf("small/en/", null);
  const event = (id: string) => nodes.find((node) => node["@id"].endsWith(`#event-${id}`));
  expect([value(event("talks"), "startDate"), value(event("talks"), "endDate")]).toEqual([
    "2019-04-14",
    "2019-04-16",
  ]);
  expect(value(event("talks"), "eventStatus")).toBe(`${SCHEMA}EventCancelled`);
  for (const id of ["spring", "about"]) {
    expect(value(event(id), "startDate")).toBeUndefined();
    expect(value(event(id), "eventStatus")).toBeUndefined();
    expect(value(event(id), "disambiguatingDescription")).toContain("2019");
  }
});

it("leads to the same places without the site's address, from any depth", async () => {
  const nodes = await nodesOf("small/en/", null);
  expect(nodes.map((node) => node["@id"])).toContain("https://example.org/deep/small/en/#dataset");
});
