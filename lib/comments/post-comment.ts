import { and, eq, gt, ne, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { comments } from "@/db/schema";
import type { Ctx, User } from "@/lib/acts/context";
import { after, DAY, MINUTE } from "@/lib/clock";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { fail } from "@/lib/errors";
import { requireWithin } from "@/lib/limits/count-window";
import { notify } from "@/lib/notifications/notify";
import { readFields } from "@/lib/people/fields";
import { mayHear } from "@/lib/tracks/visibility";
import { type CommentRow, visitedTrack } from "./comment";
import { NewComment } from "./comment-fields";

const A_MINUTE = 5;
const A_DAY = 100;
const MOST_ANSWERS = 100;
type Given = { trackId: number; body: unknown; answers?: unknown };

/**
 * Says something below a track, or answers a comment there. Fails with `not_found`, `exclusive_sold` (a sold track is
 * silent to strangers), `validation_failed`, `comment_duplicate`, `thread_full` and `rate_limited`.
 */
export async function postComment(ctx: Ctx, { trackId, ...given }: Given): Promise<CommentRow> {
  const user = await requireCapability(ctx, "comment");
  const { track, relation } = await visitedTrack(ctx, trackId);
  if (!mayHear(track, relation)) fail("exclusive_sold");
  const { body, answers: parentId } = readFields(NewComment, given);
  await requireWithin(ctx.db, `comments:user:${user.id}`, A_MINUTE, MINUTE, ctx.now);
  await requireWithin(ctx.db, `comments-day:user:${user.id}`, A_DAY, DAY, ctx.now);
  return transaction(ctx.db, async (tx) => {
    await refuseDuplicate(tx, ctx, { user, trackId, body });
    const answered = parentId === null ? null : await holdAnswered(tx, { trackId, parentId });
    const [said] = await tx
      .insert(comments)
      .values({ trackId, authorId: user.id, parentId, body, createdAt: ctx.now })
      .returning();
    if (!said) throw new Error("no comment was written");
    await tell(ctx, tx, { user, said, track, answered });
    return said;
  });
}

/** One at a time for each person, so that of two clicks the second sees the first. */
async function refuseDuplicate(
  tx: Tx,
  { now }: Ctx,
  { user, trackId, body }: { user: User; trackId: number; body: string },
): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`comments:${user.id}`}, 0))`);
  const same = and(
    eq(comments.authorId, user.id),
    gt(comments.createdAt, after(now, -MINUTE)),
    eq(comments.trackId, trackId),
    eq(comments.body, body),
    ne(comments.status, "deleted"),
  );
  if ((await tx.$count(comments, same)) > 0) fail("comment_duplicate");
}

/** The comment that is answered: one of this track that stands, and is no answer itself. */
async function holdAnswered(tx: Tx, { trackId, parentId }: { trackId: number; parentId: number }) {
  const [answered] = await tx.select().from(comments).where(eq(comments.id, parentId)).for("update");
  const stands = answered?.trackId === trackId && answered.status === "visible" && answered.parentId === null;
  if (!answered || !stands) fail("not_found");
  if ((await tx.$count(comments, eq(comments.parentId, parentId))) >= MOST_ANSWERS) fail("thread_full");
  return answered;
}

type Told = {
  user: User;
  said: CommentRow;
  track: { title: string; producerId: number };
  answered: CommentRow | null;
};

/** Whoever is answered hears of it as that; the track's producer hears of everything else below it. */
async function tell(ctx: Ctx, tx: Tx, { user, said, track, answered }: Told): Promise<void> {
  const data = { trackId: said.trackId, title: track.title, name: user.name };
  const cause = `comment:${said.id}`;
  if (answered) await notify(ctx, tx, { userId: answered.authorId, kind: "comment_answered", data, cause });
  if (answered?.authorId !== track.producerId)
    await notify(ctx, tx, { userId: track.producerId, kind: "comment", data, cause });
}
