import { aliasedTable, and, desc, eq, ilike, lt, or } from "drizzle-orm";
import { commentReports, comments, tracks, users } from "@/db/schema";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { encodeCursor, idOfCursor } from "@/lib/cursor";

export const REPORT_STATES = ["open", "upheld", "dismissed"] as const;
export type ReportState = (typeof REPORT_STATES)[number];
export type ReportPage = { rows: ListedReport[]; nextCursor: string | null };
export type ListedReport = {
  id: number;
  status: ReportState;
  reason: string;
  createdAt: Date;
  reporter: { id: number; name: string };
  comment: { id: number; body: string; status: "visible" | "hidden" | "deleted" };
  author: { id: number; name: string };
  track: { id: number; title: string };
};
type Asked = {
  /** Words of the comment, the reason or the author's name. */
  q?: string | undefined;
  status?: ReportState | undefined;
  limit: number;
  cursor?: string | undefined;
};

/** What people reported, the newest first, for the platform's own people. Fails with `forbidden`. */
export async function listReports(ctx: Ctx, { q, status, limit, cursor }: Asked): Promise<ReportPage> {
  asAdmin(ctx);
  const reporter = aliasedTable(users, "reporter");
  const words = q && `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const found = await ctx.db
    .select({
      id: commentReports.id,
      status: commentReports.status,
      reason: commentReports.reason,
      createdAt: commentReports.createdAt,
      reporter: { id: reporter.id, name: reporter.name },
      comment: { id: comments.id, body: comments.body, status: comments.status },
      author: { id: users.id, name: users.name },
      track: { id: tracks.id, title: tracks.title },
    })
    .from(commentReports)
    .innerJoin(reporter, eq(reporter.id, commentReports.reporterId))
    .innerJoin(comments, eq(comments.id, commentReports.commentId))
    .innerJoin(users, eq(users.id, comments.authorId))
    .innerJoin(tracks, eq(tracks.id, comments.trackId))
    .where(
      and(
        status && eq(commentReports.status, status),
        words
          ? or(ilike(comments.body, words), ilike(commentReports.reason, words), ilike(users.name, words))
          : undefined,
        cursor ? lt(commentReports.id, idOfCursor(cursor)) : undefined,
      ),
    )
    .orderBy(desc(commentReports.id))
    .limit(limit + 1);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows, nextCursor: last ? encodeCursor([last.id]) : null };
}

/** How many reports wait for somebody. Fails with `forbidden`. */
export function countOpenReports(ctx: Ctx): Promise<number> {
  asAdmin(ctx);
  return ctx.db.$count(commentReports, eq(commentReports.status, "open"));
}
