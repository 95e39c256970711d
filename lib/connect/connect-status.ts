import { eq } from "drizzle-orm";
import { producers } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { connectAnswers } from "./connect-answers";
import { type ConnectStanding, isComplete, standingOf } from "./standing";
import { type ProducerRow, syncConnectAccount } from "./sync-connect-account";

/**
 * How the signed-in producer stands with Stripe, fetched now and noted. Fails `connect_unavailable` when Stripe does
 * not answer; what it said last is then to be had from `lastConnectStatus`.
 */
export async function connectStatus(ctx: Ctx): Promise<ConnectStanding> {
  return standingOf(await syncedProducer(ctx));
}

/** The same as Stripe last said it; `syncedAt` says when. Asks nobody. */
export async function lastConnectStatus(ctx: Ctx): Promise<ConnectStanding> {
  return standingOf(await producerOf(ctx));
}

/** Whether whoever looks is a producer whom nobody can buy from, as Stripe last said it. */
export async function isKeptFromSelling(ctx: Ctx): Promise<boolean> {
  const isProducer = ctx.actor.kind === "user" && ctx.actor.isProducer;
  return isProducer && !isComplete(await lastConnectStatus(ctx));
}

/** The signed-in producer's row, after Stripe was asked about the account that is still connected. */
export async function syncedProducer(ctx: Ctx): Promise<ProducerRow> {
  const producer = await producerOf(ctx);
  const accountId = producer.stripeAccountId;
  if (!accountId) return producer;
  return (await connectAnswers(() => syncConnectAccount(ctx, { accountId }))) ?? producer;
}

async function producerOf(ctx: Ctx): Promise<ProducerRow> {
  const { id } = asProducer(ctx);
  const [producer] = await ctx.db.select().from(producers).where(eq(producers.userId, id));
  return producer ?? fail("not_a_producer");
}
