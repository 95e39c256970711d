import { and, count, desc, eq, ilike, or, type SQL, sql } from "drizzle-orm";
import { licenseCertificates } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { invalid } from "@/lib/errors";
import { isUuid } from "./is-uuid";
import { type Certificate, presentCertificate } from "./read-certificate";

export type CertificateFilter = {
  /** Part of the track's title, of the other party's name (an artist's, the licensee's) or of the license number. */
  q?: string | undefined;
  type?: Certificate["type"] | undefined;
  status?: Certificate["status"] | undefined;
};
export type CertificatePage = {
  page: number;
  perPage: number;
  /** Where the last page ended; `page` is then ignored. */
  cursor?: string | undefined;
};

const {
  id: certificateId,
  number,
  type,
  status,
  issuedAt,
  publicDocument,
  licenseeId,
  licensorId,
} = licenseCertificates;

export type Party = "licensee" | "licensor";

/** A party's certificates that fit the filter, newest first. By cursor, a page costs the same at any depth. */
export async function searchCertificates(
  ctx: Ctx,
  whose: { party: Party; id: number },
  { q, type: wanted, status: standing, page, perPage, cursor }: CertificateFilter & CertificatePage,
) {
  const matching = and(
    eq(whose.party === "licensee" ? licenseeId : licensorId, whose.id),
    wanted && eq(type, wanted),
    standing && eq(status, standing),
    q?.trim() ? mentions(whose.party, q.trim()) : undefined,
  );
  const read = ctx.db
    .select()
    .from(licenseCertificates)
    .where(and(matching, cursor ? beyond(cursor) : undefined))
    .orderBy(desc(issuedAt), desc(certificateId))
    .limit(perPage + 1)
    .offset(cursor ? 0 : (page - 1) * perPage);
  const all = ctx.db.select({ total: count() }).from(licenseCertificates).where(matching);
  const [found, [counted]] = await Promise.all([read, all]);
  const rows = found.slice(0, perPage);
  const last = found.length > perPage ? rows.at(-1) : undefined;
  return {
    rows: rows.map(presentCertificate),
    total: counted?.total ?? 0,
    page,
    perPage,
    nextCursor: last ? encodeCursor([last.issuedAt.toISOString(), last.id]) : null,
  };
}

/** The documents are searched, not the live track: what the certificate says is what its parties remember. */
function mentions(party: Party, words: string): SQL | undefined {
  const pattern = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const document = sql`${publicDocument}::jsonb`;
  return or(
    ilike(number, pattern),
    sql`${document} #>> '{track,title}' ilike ${pattern}`,
    party === "licensee"
      ? sql`(${document} #> '{track,artists}')::text ilike ${pattern}`
      : sql`${document} #>> '{licensee,name}' ilike ${pattern}`,
  );
}

function beyond(cursor: string): SQL {
  const [time, id] = decodeCursor(cursor, 2);
  const instant = new Date(String(time));
  if (Number.isNaN(instant.getTime()) || !isUuid(String(id))) {
    invalid({ cursor: ["This cursor was not handed out by this list. Start from the first page."] });
  }
  // A row comparison, so that the index leads straight to where the last page ended.
  return sql`(${issuedAt}, ${certificateId}) < (${instant.toISOString()}::timestamptz, ${id}::uuid)`;
}
