import { and, count, eq, isNull, ne } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { creditInvitations, producers, trackCredits } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { dayOf } from "@/lib/calendar";
import { after, DAY } from "@/lib/clock";
import { fail, invalid } from "@/lib/errors";
import { requireWithin } from "@/lib/limits/count-window";
import { notify } from "@/lib/notifications/notify";
import { isUnowned } from "@/lib/producer-program/is-unowned";
import { holdOwnTrack } from "@/lib/tracks/own-track";
import { ASK_AGAIN_AFTER, MOST_CREDITS } from "./invitation";

const A_DAY = 50;

/**
 * Asks another producer to be credited on one's track; nobody is credited before they agree. Again it changes nothing.
 * Fails with `not_found`, `credits_fixed`, `credit_declined` for who said no lately, `too_many_credits`, `rate_limited`,
 * and `validation_failed` for who cannot be asked.
 */
export async function askProducer(
  ctx: Ctx,
  { trackId, askedId }: { trackId: number; askedId: number },
): Promise<void> {
  const { id: producerId } = asProducer(ctx);
  await requireWithin(ctx.db, `credit-asked:${producerId}`, A_DAY, DAY, ctx.now);
  await transaction(ctx.db, async (tx) => {
    const track = await holdOwnTrack(tx, { trackId, producerId });
    if (track.exclusiveStatus === "sold") fail("credits_fixed");
    await requireAskable(tx, { trackId, producerId, askedId });
    const asked = and(eq(creditInvitations.trackId, trackId), eq(creditInvitations.producerId, askedId));
    const [before] = await tx.select().from(creditInvitations).where(asked);
    if (before && before.declinedAt === null) return;
    if (before?.declinedAt && after(before.declinedAt, ASK_AGAIN_AFTER) > ctx.now) fail("credit_declined");
    if ((await namesOn(tx, trackId, producerId)) >= MOST_CREDITS) fail("too_many_credits");

    // Asked anew it is another invitation: an answer to the old one answers nothing.
    if (before) await tx.delete(creditInvitations).where(asked);
    await tx.insert(creditInvitations).values({ trackId, producerId: askedId, createdAt: ctx.now });
    await notify(ctx, tx, {
      userId: askedId,
      kind: "credit_asked",
      data: { trackId, title: track.title, name: track.producerName },
      // Withdrawn and asked again all day long, it rings once.
      cause: `credit-asked:${trackId}:${dayOf(ctx.now)}`,
    });
    await audit(ctx, tx, "credit.asked", `track:${trackId}`, { producer: askedId });
  });
}

async function requireAskable(tx: Tx, of: { trackId: number; producerId: number; askedId: number }) {
  const refuse = (why: string) => invalid({ producer_id: [why] });
  if (of.askedId === of.producerId) refuse("You are credited already: it is your beat.");
  const [asked] = await tx
    .select({ name: producers.name, credited: trackCredits.trackId })
    .from(producers)
    .leftJoin(
      trackCredits,
      and(eq(trackCredits.producerId, producers.userId), eq(trackCredits.trackId, of.trackId)),
    )
    .where(and(eq(producers.userId, of.askedId), eq(producers.status, "approved")));
  if (!asked) return refuse("Ask a producer of BeatPass.");
  if (asked.credited !== null) refuse(`${asked.name} is credited already.`);
  if (await isUnowned(tx, of.askedId)) refuse(`Nobody signs in as ${asked.name}, so nobody can agree.`);
}

/** How many are credited besides whose track it is, or were asked and may still agree. */
async function namesOn(tx: Tx, trackId: number, producerId: number): Promise<number> {
  const [credited] = await tx
    .select({ names: count() })
    .from(trackCredits)
    .where(and(eq(trackCredits.trackId, trackId), ne(trackCredits.producerId, producerId)));
  const [asked] = await tx
    .select({ names: count() })
    .from(creditInvitations)
    .where(and(eq(creditInvitations.trackId, trackId), isNull(creditInvitations.declinedAt)));
  return (credited?.names ?? 0) + (asked?.names ?? 0);
}
