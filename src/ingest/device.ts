/** Whether the reader asked the browser to save data; false in browsers that do not tell. */
export function savesData(): boolean {
  const connection: unknown = Reflect.get(globalThis.navigator ?? {}, "connection");
  return (
    typeof connection === "object" &&
    connection !== null &&
    Reflect.get(connection, "saveData") === true
  );
}

/** Milliseconds after which a page counts as idle where it does not say so itself. */
const REST = 2000;

/** Resolves when the page has nothing else to do. @param rest milliseconds, for browsers that do not tell */
export const whenIdle = (rest = REST): Promise<void> =>
  new Promise((resolve) => {
    if (typeof globalThis.requestIdleCallback === "function") requestIdleCallback(() => resolve());
    else setTimeout(resolve, rest);
  });
