import { eq } from "drizzle-orm";
import type { z } from "zod";
import { transaction, violates } from "@/db/client";
import { producerApplications, producers } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx, User } from "@/lib/acts/context";
import { DAY } from "@/lib/clock";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { fail, invalid } from "@/lib/errors";
import { requireWithin } from "@/lib/limits/count-window";
import { readFields } from "@/lib/people/fields";
import { ApplicationFields } from "./application-fields";
import { isUnowned } from "./is-unowned";
import { type OwnApplication, readOwnApplication } from "./read-own-application";

const APPLICATIONS_A_DAY = 5;

/**
 * Asks for the Producer Program (facts §2): one open application a person, after a denial another. Fails with
 * `validation_failed`, `already_a_producer`, `not_a_producer` or `already_verified` where there is nothing to ask for,
 * `profile_not_claimable`, `application_open`, and `rate_limited`.
 */
export async function apply(ctx: Ctx, input: unknown): Promise<OwnApplication> {
  const user = await requireCapability(ctx, "apply_as_producer");
  const fields = readFields(ApplicationFields, input);
  const claimedProducerId = await claimedBy(ctx, user, fields);
  await requireWithin(ctx.db, `apply:user:${user.id}`, APPLICATIONS_A_DAY, DAY, ctx.now);
  try {
    await transaction(ctx.db, async (tx) => {
      const [made] = await tx
        .insert(producerApplications)
        .values({
          userId: user.id,
          type: fields.type,
          producerName: fields.producer_name,
          claimedProducerId,
          legalName: fields.legal_name,
          links: fields.links,
          message: fields.message,
          ownsRights: fields.owns_rights,
          termsAcceptedAt: ctx.now,
          createdAt: ctx.now,
        })
        .returning({ id: producerApplications.id });
      await audit(ctx, tx, "application.sent", `application:${made?.id}`, { type: fields.type });
    });
  } catch (error) {
    if (violates(error, "producer_applications_one_open")) fail("application_open");
    throw error;
  }
  return (await readOwnApplication(ctx)) ?? fail("not_found");
}

/** Whether there is something to ask for; and whose profile it is, for a claim. */
async function claimedBy(
  ctx: Ctx,
  user: User,
  { type, claimed_producer: slug }: z.output<typeof ApplicationFields>,
): Promise<number | null> {
  if (type !== "claim" && slug !== null)
    invalid({ claimed_producer: ["Only a claim names a profile. Leave it out, or choose to claim one."] });
  if (type === "verify") {
    if (!user.isProducer) fail("not_a_producer");
    const [own] = await ctx.db
      .select({ verifiedAt: producers.verifiedAt })
      .from(producers)
      .where(eq(producers.userId, user.id));
    return own?.verifiedAt ? fail("already_verified") : null;
  }
  if (user.isProducer) fail("already_a_producer");
  if (type === "become") return null;
  const found = await ctx.db
    .select({ id: producers.userId })
    .from(producers)
    .where(eq(producers.slug, slug ?? ""));
  const [claimed] = found;
  if (!claimed)
    return invalid({ claimed_producer: ["There is no profile of this name. Copy it from its address."] });
  return (await isUnowned(ctx.db, claimed.id)) ? claimed.id : fail("profile_not_claimable");
}
