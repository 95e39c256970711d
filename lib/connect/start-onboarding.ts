import { and, eq, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { producers } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { env } from "@/lib/env";
import { fail } from "@/lib/errors";
import { createAccount, dashboardLink, onboardingLink } from "@/lib/stripe/accounts";
import { connectAnswers } from "./connect-answers";
import { syncedProducer } from "./connect-status";
import { standingOf } from "./standing";
import { type ProducerRow, syncConnectAccount } from "./sync-connect-account";

/** Where Stripe sends the producer back to: the page, which asks Stripe anew; and when a link was used up, for another. */
const RETURN_PATH = "/backstage/payouts";
const REFRESH_PATH = "/backstage/payouts/refresh";

export type WayToStripe = {
  /** Works once, for the producer alone: never stored, never logged. */
  url: string;
  /** Null for the dashboard's, whose end Stripe does not say. */
  expiresAt: Date | null;
  /** `onboarding` while Stripe wants something, `dashboard` when all is done. */
  leadsTo: "onboarding" | "dashboard";
};

/**
 * Leads the signed-in producer to Stripe: to tell what it still wants, or, when all is told, to the account itself.
 * Opens the account on first asking, and another one when the last was disconnected. Fails `connect_unavailable`.
 */
export async function startOnboarding(ctx: Ctx): Promise<WayToStripe> {
  const before = await syncedProducer(ctx);
  const producer = standingOf(before).connected ? before : await connectAnew(ctx, before);
  const accountId = producer.stripeAccountId;
  if (!accountId) throw new Error(`the producer ${producer.userId} has no account after it was opened`);
  return connectAnswers(async () => {
    if (standingOf(producer).state === "ready") {
      const url = await dashboardLink(accountId);
      if (url) return { url, expiresAt: null, leadsTo: "dashboard" };
    }
    const pages = { returnUrl: `${env.APP_URL}${RETURN_PATH}`, refreshUrl: `${env.APP_URL}${REFRESH_PATH}` };
    const link = await onboardingLink(accountId, pages);
    // Disconnected since we asked: asking again opens another account.
    return link ? { ...link, leadsTo: "onboarding" } : fail("connect_unavailable", { retryAfter: 1 });
  });
}

/** Asked twice at once it is one account: the key at Stripe is the producer's and names the account before. */
async function connectAnew(ctx: Ctx, before: ProducerRow): Promise<ProducerRow> {
  const { userId, stripeAccountId: former, createdAt } = before;
  const account = await connectAnswers(() =>
    createAccount({
      email: asProducer(ctx).email,
      producerId: userId,
      idempotencyKey: `connect:${userId}:${createdAt.getTime()}:after:${former ?? "none"}`,
    }),
  );
  await transaction(ctx.db, async (tx) => {
    const noted = await tx
      .update(producers)
      .set({ stripeAccountId: account.id, disconnectedAt: null, stripeSyncedAt: null })
      .where(
        and(eq(producers.userId, userId), sql`${producers.stripeAccountId} is not distinct from ${former}`),
      )
      .returning({ id: producers.userId });
    if (noted.length) await audit(ctx, tx, "connect.opened", `producer:${userId}`, { former });
  });
  return (await connectAnswers(() => syncConnectAccount(ctx, { accountId: account.id }))) ?? before;
}
