import { and, count, desc, eq, ilike, or, type SQL, sql } from "drizzle-orm";
import { licenseCertificates } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { invalid } from "@/lib/errors";
import { isUuid } from "./is-uuid";
import { type Certificate, presentCertificate } from "./read-certificate";

export type LicenseFilter = {
  /** Part of the track's title, of an artist's name or of the license number. */
  q?: string | undefined;
  status?: Certificate["status"] | undefined;
  page: number;
  perPage: number;
  /** Where the last page ended; `page` is then ignored. */
  cursor?: string | undefined;
};

/** The signed-in person's certificates, newest first. By cursor, a page costs the same at any depth. */
export async function listLicenses(ctx: Ctx, filter: LicenseFilter) {
  const matching = and(
    eq(licenseCertificates.licenseeId, signedIn(ctx).id),
    filter.status && eq(licenseCertificates.status, filter.status),
    filter.q?.trim() ? mentions(filter.q.trim()) : undefined,
  );
  const page = ctx.db
    .select()
    .from(licenseCertificates)
    .where(and(matching, filter.cursor ? beyond(filter.cursor) : undefined))
    .orderBy(desc(licenseCertificates.issuedAt), desc(licenseCertificates.id))
    .limit(filter.perPage + 1)
    .offset(filter.cursor ? 0 : (filter.page - 1) * filter.perPage);
  const all = ctx.db.select({ total: count() }).from(licenseCertificates).where(matching);
  const [found, [counted]] = await Promise.all([page, all]);
  const rows = found.slice(0, filter.perPage);
  const last = found.length > filter.perPage ? rows.at(-1) : undefined;
  return {
    rows: rows.map(presentCertificate),
    total: counted?.total ?? 0,
    page: filter.page,
    perPage: filter.perPage,
    nextCursor: last ? encodeCursor([last.issuedAt.toISOString(), last.id]) : null,
  };
}

/** The documents are searched, not the live track: what the certificate says is what its holder remembers. */
function mentions(words: string): SQL | undefined {
  const pattern = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const track = sql`(${licenseCertificates.publicDocument}::jsonb -> 'track')`;
  return or(
    ilike(licenseCertificates.number, pattern),
    sql`${track} ->> 'title' ilike ${pattern}`,
    sql`(${track} -> 'artists')::text ilike ${pattern}`,
  );
}

function beyond(cursor: string): SQL {
  const [issuedAt, id] = decodeCursor(cursor, 2);
  const instant = new Date(String(issuedAt));
  if (Number.isNaN(instant.getTime()) || !isUuid(String(id))) {
    invalid({ cursor: ["This cursor was not handed out by this list. Start from the first page."] });
  }
  // A row comparison, so that the index leads straight to where the last page ended.
  return sql`(${licenseCertificates.issuedAt}, ${licenseCertificates.id}) < (${instant.toISOString()}::timestamptz, ${id}::uuid)`;
}
