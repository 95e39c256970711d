import { and, asc, inArray, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { licenses, plans, tracks } from "@/db/schema";
import { systemContext } from "@/lib/acts/context";
import { actorOfSession } from "@/lib/auth/actors";
import { after, DAY } from "@/lib/clock";
import { downloadTrack } from "@/lib/downloads/download-track";
import { granteeOf } from "@/lib/entitlements/entitlements";
import type { Say } from "../say";
import type { Added } from "./add-people";
import { randomFrom } from "./random";

/** Plans of the past buyers, given by hand: their payments are another story. */
const PLANS = ["classic", "plus", "pro"];

/** Seats for those who downloaded in the past, from before the first sale on. Answers whose they are. */
export async function addSeats(db: Database, people: Added[], since: Date): Promise<number[]> {
  const members = people.filter(
    ({ person, credentials }) => !person.producer && !person.isAdmin && !person.member && !credentials,
  );
  const offered = await db.select().from(plans).where(inArray(plans.name, PLANS)).orderBy(asc(plans.rank));
  await db.insert(licenses).values(
    members.flatMap(({ userId }, place) => {
      const plan = offered[place % offered.length];
      if (!plan) return [];
      return {
        productUuid: plan.productUuid,
        planUuid: plan.uuid,
        paymentService: "ad-hoc" as const,
        purchaserId: userId,
        granteeId: granteeOf(userId),
        startTime: since,
        endTime: after(new Date(), 30 * DAY),
      };
    }),
  );
  return members.map(({ userId }) => userId);
}

export type PastDownloads = {
  /** Whose plans downloaded. */
  members: number[];
  tracks: number[];
  /** When the earliest and the latest of them were, at the most. */
  from: Date;
  to: Date;
  say: Say;
};

/** Standard licenses of the past, by the act that every download goes through: one or two a track that offers any. */
export async function addDownloads(db: Database, past: PastDownloads): Promise<void> {
  const offering = await db
    .select({ id: tracks.id, publishedAt: tracks.publishedAt })
    .from(tracks)
    .where(and(inArray(tracks.id, past.tracks), ne(tracks.licensingType, "exclusive_only")))
    .orderBy(asc(tracks.id));
  let granted = 0;
  for (const { id: trackId, publishedAt } of offering) {
    const random = randomFrom("download", String(trackId));
    const out = Math.max(past.from.getTime(), publishedAt?.getTime() ?? 0);
    for (const userId of new Set([random.pick(past.members), random.pick(past.members)])) {
      const at = new Date(random.between(out, past.to.getTime()));
      const actor = await actorOfSession(db, { userId, version: 1 });
      if (!actor) throw new Error(`user ${userId} cannot sign in`);
      const ctx = { ...systemContext("seed", db, at), actor, ip: "127.0.0.1", userAgent: "BeatPass sandbox" };
      await downloadTrack(ctx, { trackId, termsAccepted: true, via: "browser" });
      granted += 1;
    }
  }
  past.say(`  ${granted} standard licenses`);
}
