import fc from "fast-check";

/** Where something stands in a document, as keys from its root. */
type Path = readonly string[];

function pathsOf(json: unknown, at: Path = []): Path[] {
  if (typeof json !== "object" || json === null) return [at];
  return [at, ...Object.entries(json).flatMap(([key, value]) => pathsOf(value, [...at, key]))];
}

function put(json: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(json))
    return json.map((each: unknown, at) => (String(at) === key ? put(each, rest, value) : each));
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, each]) => [
      name,
      name === key ? put(each, rest, value) : each,
    ]),
  );
}

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    "",
    [],
    {},
    true,
    0,
    -1,
    1e300,
    Number.NaN,
    "\u0000\uD800\u202E",
  ),
  fc.constantFrom<unknown>(
    "31/02/2019",
    "2019-13-45",
    "javascript:alert(1)",
    "<script>x</script><p",
    "../../etc",
    "__proto__",
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: "binary" }),
);

/** For tests: a document in which up to four values, anywhere, are something else. */
export const mutated = (json: unknown): fc.Arbitrary<unknown> =>
  fc
    .array(fc.tuple(fc.constantFrom(...pathsOf(json).filter((path) => path.length > 0)), strange), {
      maxLength: 4,
    })
    .map((changes) => changes.reduce((changed, [path, value]) => put(changed, path, value), json));
