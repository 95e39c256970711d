import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { type FollowState, readFollow } from "@/lib/follows/read-follow";
import { findUser } from "./find-user";
import type { PublicPerson } from "./public-person";

export type PublicUser = PublicPerson & {
  isOwn: boolean;
  /** What there is besides the name; null for a private person, whom only they themselves see whole. */
  more: { bio: string; since: Date; follow: FollowState } | null;
};

/** The public profile of a person, by number or handle. Fails with `not_found`. */
export async function readUser(ctx: Ctx, input: { user: string }): Promise<PublicUser> {
  const person = await findUser(ctx, input);
  const isOwn = ctx.actor.kind === "user" && ctx.actor.id === person.id;
  if (!person.isOpen && !isOwn) return { ...person, isOwn, more: null };
  const [[words], follow] = await Promise.all([
    ctx.db.select({ bio: users.bio, since: users.createdAt }).from(users).where(eq(users.id, person.id)),
    readFollow(ctx, { userId: person.id }),
  ]);
  return words ? { ...person, isOwn, more: { ...words, follow } } : fail("not_found");
}
