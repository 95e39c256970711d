import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { comments, producers, users } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { behind, cursorAt } from "@/lib/paging/time-cursor";
import { type PublicPerson, personColumns, publicPerson } from "@/lib/profiles/public-person";
import { isEditable, visitedTrack } from "./comment";

export type ShownComment = {
  id: number;
  status: "visible" | "hidden" | "deleted";
  /** Null, like `author`, when it is hidden or deleted and only its answers keep its place. */
  body: string | null;
  author: PublicPerson | null;
  /** Why it is hidden; told to its author alone. */
  hiddenBecause: string | null;
  isOwn: boolean;
  isEditable: boolean;
  isByProducer: boolean;
  isEdited: boolean;
  createdAt: Date;
};
export type Thread = ShownComment & { answers: ShownComment[] };
export type CommentPage = {
  rows: Thread[];
  /** Comments and answers that everybody sees. */
  total: number;
  nextCursor: string | null;
};
type Asked = { trackId: number; limit: number; cursor?: string | undefined };

/** What is said below a track, the newest first, each with its answers in their order. Fails with `not_found`. */
export async function listComments(ctx: Ctx, { trackId, limit, cursor }: Asked): Promise<CommentPage> {
  const { track } = await visitedTrack(ctx, trackId);
  const [found, total] = await Promise.all([
    rows(ctx)
      .where(
        and(
          eq(comments.trackId, trackId),
          isNull(comments.parentId),
          or(shown(ctx), ANSWERED),
          cursor ? behind(cursor, comments.createdAt, comments.id) : undefined,
        ),
      )
      .orderBy(desc(comments.createdAt), desc(comments.id))
      .limit(limit + 1),
    ctx.db.$count(comments, and(eq(comments.trackId, trackId), eq(comments.status, "visible"))),
  ]);
  const page = found.slice(0, limit);
  const answers = await rows(ctx)
    .where(
      and(
        inArray(
          comments.parentId,
          page.map(({ comment }) => comment.id),
        ),
        shown(ctx),
      ),
    )
    .orderBy(asc(comments.id));
  const show = (row: Row) => toShown(ctx, row, track.producerId);
  const last = page.at(-1)?.comment;
  return {
    rows: page.map((row) => ({
      ...show(row),
      answers: answers.filter(({ comment }) => comment.parentId === row.comment.id).map(show),
    })),
    total,
    nextCursor: found.length > limit && last ? cursorAt(last.createdAt, last.id) : null,
  };
}

const rows = ({ db }: Ctx) =>
  db
    .select({ comment: comments, ...personColumns })
    .from(comments)
    .innerJoin(users, eq(users.id, comments.authorId))
    .leftJoin(producers, eq(producers.userId, users.id));
type Row = Awaited<ReturnType<typeof rows>>[number];

/** What stands, and one's own that was hidden, so that nobody wonders where it went. */
function shown({ actor }: Ctx): SQL | undefined {
  const visible = eq(comments.status, "visible");
  if (actor.kind !== "user") return visible;
  return or(visible, and(eq(comments.status, "hidden"), eq(comments.authorId, actor.id)));
}

const ANSWERED = sql`exists (
  select from ${comments} answer where answer.parent_id = ${comments.id} and answer.status = 'visible')`;

function toShown(ctx: Ctx, { comment, ...author }: Row, producerId: number): ShownComment {
  const { id, status, body, createdAt } = comment;
  const isOwn = ctx.actor.kind === "user" && ctx.actor.id === comment.authorId;
  const isRead = status === "visible" || (status === "hidden" && isOwn);
  return {
    id,
    status,
    body: isRead ? body : null,
    author: isRead ? publicPerson(author) : null,
    hiddenBecause: isRead && status === "hidden" ? comment.moderationReason : null,
    isOwn,
    isEditable: isOwn && isEditable(comment, ctx.now),
    isByProducer: comment.authorId === producerId,
    isEdited: status === "visible" && comment.updatedAt !== null,
    createdAt,
  };
}
