import { sampleTime } from "@/lib/api/shapes";
import { toDecimal } from "@/lib/money";
import type { PoolShare } from "./list-pool-shares";

/** A share as the API shows it. */
export function presentPoolShare({ transfer, currency, ...share }: PoolShare) {
  const decimal = (minor: number) => toDecimal(minor, currency);
  return {
    status: share.status,
    currency,
    amount: decimal(share.amountMinor),
    member_paid: decimal(share.paidMinor),
    platform_fee: decimal(share.feeMinor),
    pool: decimal(share.poolMinor),
    transfer: transfer && {
      status: transfer.status,
      stripe_id: transfer.stripeId,
      failure_code: transfer.failureCode,
      paid_at: transfer.paidAt && sampleTime(transfer.paidAt),
    },
    divided_at: sampleTime(share.createdAt),
  };
}
