import { and, desc, eq } from "drizzle-orm";
import { follows, producers, users } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { behind, cursorAt } from "@/lib/paging/time-cursor";
import { findUser } from "@/lib/profiles/find-user";
import { type PublicPerson, personColumns, publicPerson } from "@/lib/profiles/public-person";

export type ListedFollow = { person: PublicPerson; since: Date };
export type FollowPage = { rows: ListedFollow[]; nextCursor: string | null };
type Listing = {
  userId: number;
  /** Those who follow the person, or those whom the person follows. */
  of: "followers" | "following";
};

/** One of the two lists of a person, the latest first. A private person's are for themselves: `not_found` to others. */
export async function listFollows(
  ctx: Ctx,
  input: Listing & { limit: number; cursor?: string | undefined },
): Promise<FollowPage> {
  await requireOpen(ctx, input.userId);
  const { whose, listed } = sides(input.of);
  const found = await ctx.db
    .select({ ...personColumns, since: follows.createdAt })
    .from(follows)
    .innerJoin(users, eq(users.id, listed))
    .leftJoin(producers, eq(producers.userId, users.id))
    .where(
      and(
        eq(whose, input.userId),
        input.cursor ? behind(input.cursor, follows.createdAt, listed) : undefined,
      ),
    )
    .orderBy(desc(follows.createdAt), desc(listed))
    .limit(input.limit + 1);
  const rows = found.slice(0, input.limit).map(({ since, ...row }) => ({ person: publicPerson(row), since }));
  const last = found.length > input.limit ? rows.at(-1) : undefined;
  return { rows, nextCursor: last ? cursorAt(last.since, last.person.id) : null };
}

const sides = (of: Listing["of"]) =>
  of === "followers"
    ? { whose: follows.followedId, listed: follows.followerId }
    : { whose: follows.followerId, listed: follows.followedId };

async function requireOpen(ctx: Ctx, userId: number): Promise<void> {
  if (ctx.actor.kind === "user" && ctx.actor.id === userId) return;
  const { isOpen } = await findUser(ctx, { user: String(userId) });
  if (!isOpen) fail("not_found");
}
