import { and, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { notifications, producers, users } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { behind, cursorAt } from "@/lib/paging/time-cursor";
import { type PublicPerson, personColumns, publicPerson } from "@/lib/profiles/public-person";
import type { Kind, KindData } from "./kinds";
import { type Words, wordsOf } from "./words";

export type Notification = {
  id: number;
  kind: Kind;
  words: Words;
  /** Who caused it, where that is a person. */
  actor: PublicPerson | null;
  isRead: boolean;
  createdAt: Date;
};

/** What the signed-in person was told, the latest first: all of it, or only what they have or have not read. */
export async function listNotifications(
  ctx: Ctx,
  input: { read?: boolean | undefined; limit: number; cursor?: string | undefined },
): Promise<{ rows: Notification[]; nextCursor: string | null }> {
  const { id: userId } = signedIn(ctx);
  const found = await ctx.db
    .select({ notification: notifications, ...personColumns })
    .from(notifications)
    .leftJoin(users, eq(users.id, notifications.actorId))
    .leftJoin(producers, eq(producers.userId, users.id))
    .where(
      and(
        eq(notifications.userId, userId),
        isOf(input.read),
        input.cursor ? behind(input.cursor, notifications.createdAt, notifications.id) : undefined,
      ),
    )
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(input.limit + 1);
  const rows = found.slice(0, input.limit).map(({ notification, user, producer }) => {
    const { id, actorId, readAt, createdAt } = notification;
    const kind = notification.kind as Kind;
    const data = notification.data as KindData[Kind];
    return {
      id,
      kind,
      words: wordsOf({ kind, data, actorId }),
      actor: user && publicPerson({ user, producer }),
      isRead: readAt !== null,
      createdAt,
    };
  });
  const last = found.length > input.limit ? rows.at(-1) : undefined;
  return { rows, nextCursor: last ? cursorAt(last.createdAt, last.id) : null };
}

function isOf(read: boolean | undefined): SQL | undefined {
  if (read === undefined) return undefined;
  return read ? isNotNull(notifications.readAt) : isNull(notifications.readAt);
}

/** How many the signed-in person has not read, counted up to 100: what is beyond is only more. 0 for strangers. */
export async function countUnread(ctx: Ctx): Promise<number> {
  if (ctx.actor.kind !== "user") return 0;
  const some = ctx.db
    .select({ one: sql`1`.as("one") })
    .from(notifications)
    .where(and(eq(notifications.userId, ctx.actor.id), isNull(notifications.readAt)))
    .limit(100)
    .as("some");
  return ctx.db.$count(some);
}
