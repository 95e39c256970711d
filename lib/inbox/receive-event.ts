import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/acts/context";
import type { StripeEvent } from "@/lib/stripe/events";

/**
 * Keeps a verified event and orders its work, in one statement: both or neither, and once however often Stripe sends
 * it. Answers whether it was new.
 */
export async function receiveEvent(ctx: Ctx, event: StripeEvent): Promise<boolean> {
  const rows = await ctx.db.execute(sql`
    with kept as (
      insert into stripe_inbox
        (id, type, account, object_id, related_id, api_version, livemode, occurred_at, received_at)
      values (${event.id}, ${event.type}, ${event.account}, ${event.objectId}, ${event.relatedId},
        ${event.apiVersion}, ${event.livemode}, ${event.occurredAt.toISOString()}, ${ctx.now.toISOString()})
      on conflict (id) do nothing
      returning id
    )
    select graphile_worker.add_job('process-stripe-event', json_build_object('eventId', id),
      job_key => 'process-stripe-event:' || id) from kept`);
  return rows.length > 0;
}
