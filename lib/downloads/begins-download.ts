/**
 * Whether a request begins a download, rather than asking about it (HEAD) or going on with one (a range that does not
 * start at the first byte, as after a cut line or for the later parts of a download in pieces).
 */
export function beginsDownload(request: Request): boolean {
  if (request.method !== "GET") return false;
  const range = /^bytes=\s*(\d*)-/i.exec(request.headers.get("range") ?? "");
  return range === null || /^0+$/.test(range[1] ?? "");
}
