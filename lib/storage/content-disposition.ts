/**
 * A Content-Disposition header (RFC 6266) for a name in any script: an ASCII stand-in for old clients, and the true
 * name in UTF-8 (RFC 8187) where the two differ. Path separators and control characters never get through.
 */
export function contentDisposition(disposition: "attachment" | "inline", filename: string): string {
  const name = filename.toWellFormed().replace(/[\p{Cc}\p{Cf}/\\]+/gu, "_");
  const ascii = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]|["%]/gu, "_");
  const plain = `${disposition}; filename="${ascii}"`;
  return ascii === name ? plain : `${plain}; filename*=UTF-8''${extValue(name)}`;
}

// encodeURIComponent leaves these four, which RFC 8187 does not allow bare.
const extValue = (text: string) =>
  encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
