import type { Currency } from "@/lib/money";
import { call } from "./client";

export type PoolTransferOrder = { id: number; accountId: string; amountMinor: number; currency: Currency };

/** What a transfer out of the subscription pool is known by at Stripe, and in the reconciler. */
export const poolGroup = (id: number): string => `pool-${id}`;

/** Our number of a transfer that belongs to such a group; null for any other. */
export const poolTransferOf = (group: string | null): number | null =>
  Number(/^pool-(\d+)$/.exec(group ?? "")?.[1]) || null;

/**
 * Sends a producer's shares from the platform's own balance to their account, and answers Stripe's id. Asked again it
 * finds what was made, also after Stripe has forgotten the key. Refused with `balance_insufficient` while subscribers'
 * money has not become available.
 */
export async function createPoolTransfer(order: PoolTransferOrder): Promise<string> {
  const group = poolGroup(order.id);
  const made = await call("list transfers", (client) =>
    client.transfers.list({ transfer_group: group, limit: 1 }),
  );
  if (made.data[0]) return made.data[0].id;
  const transfer = await call("transfer from pool", (client) =>
    client.transfers.create(
      {
        amount: order.amountMinor,
        currency: order.currency.toLowerCase(),
        destination: order.accountId,
        transfer_group: group,
        description: "Your share of BeatPass subscriptions",
        metadata: { pool_transfer: String(order.id) },
      },
      { idempotencyKey: `${group}:transfer` },
    ),
  );
  return transfer.id;
}
