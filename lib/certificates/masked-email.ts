/**
 * `jordan@example.com` → `j•••n@example.com`: the first and the last letter of the local part, and always three dots,
 * so that the length stays hidden too. A local part of one letter shows that letter once.
 */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf("@");
  const local = [...email.slice(0, Math.max(at, 0))];
  const domain = at < 0 ? "" : email.slice(at);
  return `${local[0] ?? ""}•••${local.length > 1 ? local.at(-1) : ""}${domain}`;
}
