import { z } from "zod";
import { poolShareStatus, poolTransferStatus } from "@/db/schema";
import { contract } from "@/lib/api/contract";
import {
  currencyCode,
  cursorPageOf,
  cursorQuery,
  decimalAmount,
  sampledTime,
  success,
} from "@/lib/api/shapes";

const PoolShare = z
  .strictObject({
    status: z.enum(poolShareStatus.enumValues).meta({
      description:
        "pending: waits for the daily transfer. failed: goes into the next one. excluded: you could not be paid out " +
        "when it was divided, so the others had it.",
    }),
    currency: currencyCode.meta({ example: "CAD" }),
    amount: decimalAmount.meta({ description: "Your share", example: 1.27 }),
    member_paid: decimalAmount.meta({ example: 45 }),
    platform_fee: decimalAmount.meta({ example: 6.75 }),
    pool: decimalAmount.meta({ description: "What was divided among all producers", example: 38.25 }),
    transfer: z
      .strictObject({
        status: z.enum(poolTransferStatus.enumValues),
        stripe_id: z.string().nullable().meta({ example: "tr_xxx" }),
        failure_code: z.string().nullable().meta({ example: null }),
        paid_at: sampledTime.nullable(),
      })
      .nullable()
      .meta({ description: "What carries it to your Stripe account; null until the daily round" }),
    divided_at: sampledTime,
  })
  .meta({ id: "PoolShare" });

export const listPoolShares = contract({
  id: "listPoolShares",
  method: "GET",
  path: "/artist/pool-shares",
  tag: "Artist",
  title: "Shares of subscriptions",
  description:
    "Your part of each invoice that members paid, newest first. An invoice, less the platform fee, is divided among all " +
    "producers by what their tracks contribute; the parts sum to the pool, to the cent.",
  auth: "bearer",
  scope: "artist:read",
  query: cursorQuery.extend({ status: z.enum(poolShareStatus.enumValues).optional() }),
  answer: success(cursorPageOf(PoolShare)),
  errors: ["not_a_producer"],
});
