import { desc, eq } from "drizzle-orm";
import { producerApplications, producers } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";

export type Application = typeof producerApplications.$inferSelect;
export type OwnApplication = {
  application: Application;
  /** The profile that is claimed; null for other types. */
  claimed: { slug: string; name: string } | null;
};

/** The signed-in person's latest application, decided or not; null when there never was one. */
export async function readOwnApplication(ctx: Ctx): Promise<OwnApplication | null> {
  const [found] = await ctx.db
    .select({ application: producerApplications, claimed: { slug: producers.slug, name: producers.name } })
    .from(producerApplications)
    .leftJoin(producers, eq(producers.userId, producerApplications.claimedProducerId))
    .where(eq(producerApplications.userId, signedIn(ctx).id))
    .orderBy(desc(producerApplications.id))
    .limit(1);
  return found ?? null;
}
