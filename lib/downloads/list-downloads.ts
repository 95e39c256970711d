import { and, inArray, sql } from "drizzle-orm";
import { downloads, trackDownloads, trackFiles, tracks } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { checkLicenses, type LicenseCheck } from "@/lib/certificates/check-licenses";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { invalid } from "@/lib/errors";

/** A track that somebody downloaded, by license or as their own, with the last time they did. */
export type ListedDownload = {
  trackId: number;
  title: string;
  artist: string;
  lastAt: Date;
  /** Whether somebody owns its exclusive rights. */
  isSold: boolean;
  /** The license in force, else the newest there was; null of one's own. */
  license: LicenseCheck["license"];
  /** What there is to download again at once: WAV and MP3. Empty where more, or less, is delivered than these. */
  files: { id: number; kind: "wav" | "mp3_320" }[];
};
type Row = { track_id: string; title: string; artist: string; is_sold: boolean; last_at: string };

/**
 * What the signed-in person downloaded, each track once, the latest first. `q` is part of a title or of a producer's
 * name. Only one's own downloads are read for it, so that a page costs the same at any depth.
 */
export async function listDownloads(
  ctx: Ctx,
  input: { q?: string | undefined; page: number; perPage: number; cursor?: string | undefined },
) {
  const { id } = signedIn(ctx);
  const pattern = input.q?.trim() ? `%${input.q.trim().replace(/[\\%_]/g, "\\$&")}%` : null;
  const mine = sql`
    select taken.track_id, ${tracks.title} title, ${tracks.producerName} artist,
      ${tracks.exclusiveStatus} = 'sold' is_sold, max(taken.created_at) last_at
    from (
      select ${downloads.trackId} track_id, ${downloads.createdAt} created_at from ${downloads}
        where ${downloads.userId} = ${id}
      union all
      select ${trackDownloads.trackId}, ${trackDownloads.createdAt} from ${trackDownloads}
        where ${trackDownloads.userId} = ${id}
    ) taken join ${tracks} on ${tracks.id} = taken.track_id
    where ${pattern}::text is null or ${tracks.title} ilike ${pattern} or ${tracks.producerName} ilike ${pattern}
    group by taken.track_id, ${tracks.id}`;
  const [found, [counted]] = await Promise.all([
    ctx.db.execute<Row>(sql`
      select * from (${mine}) mine ${input.cursor ? sql`where ${beyond(input.cursor)}` : sql``}
      order by last_at desc, track_id desc
      limit ${input.perPage + 1} offset ${input.cursor ? 0 : (input.page - 1) * input.perPage}`),
    ctx.db.execute<{ total: string }>(sql`select count(*) total from (${mine}) mine`),
  ]);
  const taken = found.slice(0, input.perPage);
  const trackIds = taken.map(({ track_id }) => Number(track_id));
  const [checks, filesOf] = await Promise.all([
    checkLicenses(ctx, { trackIds }),
    standardFiles(ctx, trackIds),
  ]);
  const rows = taken.map((row, place) => toListed(row, checks[place]?.license ?? null, filesOf));
  const last = found.length > input.perPage ? rows.at(-1) : undefined;
  return {
    rows,
    total: Number(counted?.total ?? 0),
    page: input.page,
    perPage: input.perPage,
    nextCursor: last ? encodeCursor([last.lastAt.toISOString(), last.trackId]) : null,
  };
}

type FilesOf = (trackId: number) => ListedDownload["files"];

function toListed(row: Row, license: LicenseCheck["license"], filesOf: FilesOf): ListedDownload {
  const { track_id, title, artist, is_sold: isSold, last_at } = row;
  const trackId = Number(track_id);
  const isStandard = license?.type === "standard" && license.status === "active" && !isSold;
  const files = license === null || isStandard ? filesOf(trackId) : [];
  return { trackId, title, artist, lastAt: new Date(last_at), isSold, license, files };
}

/** The files that a standard license delivers, of many tracks. */
async function standardFiles(ctx: Ctx, trackIds: number[]): Promise<FilesOf> {
  const { id, trackId, kind } = trackFiles;
  const rows = await ctx.db
    .select({ id, trackId, kind })
    .from(trackFiles)
    .where(and(inArray(trackId, trackIds), inArray(kind, ["wav", "mp3_320"])));
  return (wanted) =>
    (["wav", "mp3_320"] as const).flatMap((each) =>
      rows
        .filter((row) => row.trackId === wanted && row.kind === each)
        .map((row) => ({ id: row.id, kind: each })),
    );
}

function beyond(cursor: string) {
  const [lastAt, trackId] = decodeCursor(cursor, 2);
  const instant = new Date(String(lastAt));
  if (Number.isNaN(instant.getTime()) || !Number.isSafeInteger(trackId)) {
    invalid({ cursor: ["This cursor was not handed out by this list. Start from the first page."] });
  }
  return sql`(last_at, track_id) < (${instant.toISOString()}::timestamptz, ${trackId}::bigint)`;
}
