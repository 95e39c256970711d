const LONGEST = 40;

/**
 * A professional name as an address has it: `Nova Keys ✦` → `nova-keys`. Null for a name that leaves no Latin letter,
 * because an address of digits would read as a number.
 */
export function slugOf(name: string): string | null {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  return /[a-z]/.test(slug) ? slug : null;
}
