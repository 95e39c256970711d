import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { follows, producers } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import type { Application } from "./read-own-application";
import { slugOf } from "./slug-of";

type Row = typeof producers.$inferInsert;
type Profile = Pick<Row, "name"> & Partial<Pick<Row, "bio" | "links" | "pictures" | "verifiedAt">>;

/** Opens an approved profile under the name that was asked for, with a slug of its own. */
export async function becomeProducer(ctx: Ctx, tx: Tx, { userId, producerName }: Application): Promise<void> {
  await openProfile(ctx, tx, { userId, name: producerName, wishes: slugWishes(producerName, userId) });
}

/**
 * Writes the producer's row under the first of the wished slugs that is free; whoever takes the same one at the same
 * time is waited for, not collided with. A closed row of theirs is opened again, under the slug that it has. Fails with
 * `already_a_producer`.
 */
export async function openProfile(
  ctx: Ctx,
  tx: Tx,
  { userId, wishes, ...profile }: Profile & { userId: number; wishes: Iterable<string> },
): Promise<void> {
  const [own] = await tx
    .select({ status: producers.status })
    .from(producers)
    .where(eq(producers.userId, userId));
  if (own?.status === "approved") fail("already_a_producer");
  const open = {
    ...profile,
    status: "approved" as const,
    followerCount: sql`(select count(*) from ${follows} where ${follows.followedId} = ${userId})`,
  };
  if (own) return void (await tx.update(producers).set(open).where(eq(producers.userId, userId)));
  for (const slug of wishes) {
    const [written] = await tx
      .insert(producers)
      .values({ userId, slug, ...open, createdAt: ctx.now })
      .onConflictDoNothing({ target: producers.slug })
      .returning({ id: producers.userId });
    if (written) return;
  }
  throw new Error(`no slug was free for user ${userId}`);
}

/** `nova-keys`, `nova-keys-2`, `nova-keys-3` and so on, without end. */
function* slugWishes(name: string, userId: number): Generator<string> {
  const plain = slugOf(name) ?? `producer-${userId}`;
  yield plain;
  for (let number = 2; ; number++) yield `${plain}-${number}`;
}
