import { Failure } from "@/lib/errors";

export type LibraryProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** One value of an address; the empty text when it is missing or given twice. */
export async function addressOf({ searchParams }: LibraryProps) {
  const given = await searchParams;
  const one = (name: string) =>
    typeof given[name] === "string" ? given[name].replaceAll("\0", "").slice(0, 500) : "";
  return {
    q: one("q").trim().slice(0, 100),
    status: one("status"),
    type: one("type"),
    cursor: one("cursor"),
  };
}

/** The address of a list with these values, those that are empty left out. */
export function hrefWith(path: string, values: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ""));
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Reads a list; a cursor that no longer fits, from an old bookmark say, leads to its start. */
export async function fromCursor<T>(cursor: string, read: (cursor?: string) => Promise<T>): Promise<T> {
  try {
    return await read(cursor || undefined);
  } catch (error) {
    if (cursor && error instanceof Failure && error.reason === "validation_failed") return read();
    throw error;
  }
}
