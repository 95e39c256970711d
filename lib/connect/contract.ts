import { z } from "zod";
import { payoutStatus } from "@/db/schema";
import { contract } from "@/lib/api/contract";
import { currencyCode, decimalAmount, sampledTime, success } from "@/lib/api/shapes";

const tag = "Stripe Connect";

const Requirement = z.strictObject({
  description: z.string().meta({ example: "Your date of birth" }),
  fields: z.array(z.string()).meta({ description: "Stripe's field codes", example: ["individual.dob.day"] }),
  past_due: z.boolean(),
});

export const connectStatus = contract({
  id: "connectStatus",
  method: "GET",
  path: "/artist/stripe-connect/status",
  tag,
  title: "Check onboarding status",
  description:
    "Whether buyers can pay you and you can be paid out, asked of Stripe now, and what Stripe still wants. " +
    "Your tracks can be bought only while onboarding_complete is true.",
  auth: "bearer",
  scope: "artist:read",
  answer: success(
    z.strictObject({
      connected: z.boolean().meta({ description: "An account is there and connected to BeatPass" }),
      charges_enabled: z.boolean(),
      payouts_enabled: z.boolean(),
      details_submitted: z.boolean(),
      onboarding_complete: z.boolean().meta({ description: "All four of the above" }),
      requirements: z.array(Requirement).meta({ description: "What Stripe wants now, in words" }),
      pending_verification: z.array(Requirement).meta({ description: "What Stripe is checking" }),
      requirements_due_by: sampledTime.nullable(),
      disabled_reason: z
        .string()
        .nullable()
        .meta({ description: "Stripe's word for why the account is restricted", example: null }),
      disconnected_at: sampledTime.nullable(),
      checked_at: sampledTime
        .nullable()
        .meta({ description: "When Stripe said so; null without an account" }),
    }),
  ),
  errors: ["not_a_producer", "connect_unavailable"],
});

export const startOnboarding = contract({
  id: "startOnboarding",
  method: "POST",
  path: "/artist/stripe-connect/onboard",
  tag,
  title: "Create onboarding link",
  description:
    "Opens your Stripe account on first asking, or a new one when the last was disconnected, and answers a link " +
    "into Stripe's pages. It works once and for minutes: open it at once, ask again for another. When all is done " +
    "it leads to your Stripe dashboard instead.",
  auth: "bearer",
  scope: "artist:write",
  answer: success(
    z.strictObject({
      url: z.url().meta({ example: "https://connect.stripe.com/setup/e/acct_xxx/xxx" }),
      expires_at: sampledTime.nullable(),
      type: z.enum(["onboarding", "dashboard"]),
    }),
  ),
  errors: ["not_a_producer", "connect_unavailable"],
  idempotent: true,
});

const amount = (description: string) => decimalAmount.meta({ description });

export const connectFinances = contract({
  id: "connectFinances",
  method: "GET",
  path: "/artist/stripe-connect/finances",
  tag,
  title: "View finances",
  description:
    "Your money in each currency, never summed across them: what our books say, and what lies on your Stripe account " +
    "now. What is not known is null, never 0.",
  auth: "bearer",
  scope: "artist:read",
  answer: success(
    z.strictObject({
      connected: z.boolean(),
      payouts_enabled: z.boolean(),
      balances: z.array(
        z.strictObject({
          currency: currencyCode,
          total_balance: amount("Earned and not in your bank: future payouts, held, in transit"),
          future_payouts: amount("In no payout yet; negative after a refund of what was paid out"),
          held: amount("Held while a dispute is undecided"),
          in_transit: amount("On its way to your bank"),
          paid_out: amount("Arrived at your bank, ever"),
          lifetime_volume: amount("What buyers paid for your tracks, ever"),
          available: amount("On your Stripe account, ready to be paid out").nullable(),
          pending: amount("On your Stripe account, not ready yet").nullable(),
        }),
      ),
      payout_schedule: z
        .strictObject({
          interval: z.literal("daily"),
          minimum_amount: decimalAmount.meta({ description: "In each currency", example: 10 }),
        })
        .nullable()
        .meta({ description: "Null without a connected account" }),
      recent_payouts: z.array(
        z.strictObject({
          id: z.int(),
          stripe_id: z.string().meta({ example: "po_xxx" }),
          amount: decimalAmount,
          currency: currencyCode,
          status: z.enum(payoutStatus.enumValues).meta({ example: "paid" }),
          arrives_at: sampledTime.nullable(),
          paid_at: sampledTime.nullable(),
          failure_code: z.string().nullable().meta({ example: null }),
          failure_message: z.string().nullable().meta({ example: null }),
          created_at: sampledTime,
        }),
      ),
    }),
  ),
  errors: ["not_a_producer", "connect_unavailable"],
});
