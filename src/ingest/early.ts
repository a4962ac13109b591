/** Answers that were asked for before anybody could read them, by address. */
const early = new Map<string, Promise<Response>>();

/** Starts the fetch of a set of our build's: `loadDataset` takes it from here. */
export function fetchEarly(url: string): void {
  const response = fetch(url);
  // Asked again, and told, by whoever reads it.
  response.catch(() => early.delete(url));
  early.set(url, response);
}

export function takeEarly(url: string): Promise<Response> | undefined {
  const response = early.get(url);
  early.delete(url);
  return response;
}
