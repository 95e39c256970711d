import { invalid } from "./errors";

/** Opaque to clients: where the next page begins, in the order of its list. */
export function encodeCursor(position: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

/** The position a cursor stands for. A made-up cursor is refused by name. */
export function decodeCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const plain = (part: unknown) => part === null || typeof part === "string" || Number.isFinite(part);
    if (Array.isArray(position) && position.length === length && position.every(plain)) return position;
  } catch {
    // Not base64 or not JSON: refused below, like any other position that we did not hand out.
  }
  return notOurs();
}

const notOurs = (): never =>
  invalid({ cursor: ["This cursor was not handed out by this list. Start from the first page."] });

/** The row number at which a list in the order of its ids goes on. A made-up cursor is refused by name. */
export function idOfCursor(cursor: string): number {
  const [id] = decodeCursor(cursor, 1);
  return Number.isSafeInteger(id) ? Number(id) : notOurs();
}
