/**
 * Hands the reader a file. A frame needs `allow-downloads` in its sandbox: without it the browser ignores the
 * request, and the page is not told.
 */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
