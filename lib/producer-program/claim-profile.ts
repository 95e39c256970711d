import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import {
  collections,
  follows,
  licenseCertificates,
  producerDays,
  producerListeners,
  producers,
  purchases,
  trackCredits,
  tracks,
  users,
} from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { openProfile } from "./become-producer";
import { isUnowned } from "./is-unowned";
import type { Application } from "./read-own-application";

/** Whatever names its producer and changes hands with the profile. */
const MOVED = [tracks, trackCredits, collections, producerDays, producerListeners];

/**
 * Gives a profile that is nobody's to the applicant: its address and words, its beats and collections, its figures and
 * followers. One in whose name licenses were issued stays: certificates name their licensor for good, and money may be
 * owed to them. Fails with `profile_not_claimable`, `profile_has_sales` or `already_a_producer`.
 */
export async function claimProfile(ctx: Ctx, tx: Tx, application: Application): Promise<void> {
  const { id, userId, claimedProducerId } = application;
  if (claimedProducerId === null) throw new Error(`application ${id} claims no profile`);
  // Whoever signs in to it, or buys from it, waits until it has changed hands.
  await tx.select({ id: users.id }).from(users).where(eq(users.id, claimedProducerId)).for("update");
  const [claimed] = await tx
    .select()
    .from(producers)
    .where(eq(producers.userId, claimedProducerId))
    .for("update");
  if (!claimed || !(await isUnowned(tx, claimedProducerId))) return fail("profile_not_claimable");
  if (await hasSold(tx, claimedProducerId)) return fail("profile_has_sales");

  // The row stays, empty and closed, for whatever still names it.
  await tx
    .update(producers)
    .set({ status: "denied", slug: `${claimed.slug}-claimed-${id}`, bio: "", links: [], pictures: [] })
    .where(eq(producers.userId, claimedProducerId));
  const { name, slug, bio, links, pictures, verifiedAt } = claimed;
  await openProfile(ctx, tx, { userId, name, wishes: [slug], bio, links, pictures, verifiedAt });
  for (const table of MOVED)
    await tx.update(table).set({ producerId: userId }).where(eq(table.producerId, claimedProducerId));
  await moveFollowers(tx, claimedProducerId, userId);
}

async function hasSold(tx: Tx, producerId: number): Promise<boolean> {
  const [sale] = await tx
    .select({ id: purchases.id })
    .from(purchases)
    .where(eq(purchases.sellerId, producerId))
    .limit(1);
  const [license] = await tx
    .select({ id: licenseCertificates.id })
    .from(licenseCertificates)
    .where(eq(licenseCertificates.licensorId, producerId))
    .limit(1);
  return sale !== undefined || license !== undefined;
}

/** Written anew rather than changed, so that they are counted; nobody follows themselves. */
async function moveFollowers(tx: Tx, from: number, to: number): Promise<void> {
  await tx.execute(sql`
    insert into ${follows} (follower_id, followed_id, created_at)
    select follower_id, ${to}::bigint, created_at from ${follows} where followed_id = ${from} and follower_id <> ${to}
    on conflict do nothing`);
  await tx.delete(follows).where(eq(follows.followedId, from));
}
