import { z } from "zod";
import { subscriptionStatus } from "@/db/schema";
import { contract } from "@/lib/api/contract";
import { currencyCode, decimalAmount, sampledTime, success, uuidParam } from "@/lib/api/shapes";
import { PlanName, planName } from "@/lib/plans/contract";
import { InvoiceItem } from "./invoice-contract";

const tag = "Membership";
const amount = decimalAmount.meta({ example: 45 });
const cad = currencyCode.meta({ example: "CAD" });

export const MembershipItem = z
  .strictObject({
    plan: PlanName.meta({ description: "The plan that counts now, whoever pays for it" }),
    subscription: z
      .strictObject({
        uuid: uuidParam,
        status: z.enum(subscriptionStatus.enumValues),
        plan: PlanName,
        plan_since: sampledTime.nullable(),
        next_plan: PlanName.nullable().meta({ description: "What it becomes at the renewal: a downgrade" }),
        renewal_amount: amount.nullable(),
        currency: cad,
        current_period_start: sampledTime.nullable(),
        current_period_end: sampledTime.nullable(),
        cancel_at_period_end: z.boolean(),
        ended_at: sampledTime.nullable(),
        card: z
          .strictObject({
            brand: z.string().meta({ example: "visa" }),
            last4: z.string().meta({ example: "4242" }),
            exp_month: z.int().meta({ example: 12 }),
            exp_year: z.int().meta({ example: 2031 }),
          })
          .nullable(),
      })
      .nullable(),
    open_invoice: InvoiceItem.nullable().meta({ description: "What is owed: pay it at its hosted_url" }),
  })
  .meta({ id: "Membership" });

const bearer = { auth: "bearer", tag } as const;
const reads = { ...bearer, scope: "membership:read" } as const;
const writes = { ...bearer, scope: "membership:write" } as const;

export const readMembership = contract({
  ...reads,
  id: "readMembership",
  method: "GET",
  path: "/membership",
  title: "Your membership",
  description: "Your plan, what is paid for it, when it renews, and what is owed.",
  answer: success(MembershipItem),
  errors: [],
});

const clientSecret = z.string().nullable().meta({
  description: "Confirm it with Stripe.js; never store or log it. null when nothing is to be confirmed",
  example: "pi_xxx_secret_xxx",
});

export const subscribe = contract({
  ...writes,
  id: "subscribe",
  method: "POST",
  path: "/membership/subscribe",
  title: "Subscribe",
  description:
    "Takes a paid plan, monthly. Confirm the first payment with Stripe.js and the client_secret; the plan counts once " +
    "Stripe has told us. Asking again answers the same subscription; another plan before it was paid takes its place.",
  body: z.strictObject({
    plan: planName,
    expected_price: z
      .number()
      .nonnegative()
      .optional()
      .meta({ description: "Refuses with price_changed if the price is not this", example: 45 }),
  }),
  answer: success(z.strictObject({ client_secret: clientSecret, membership: MembershipItem })),
  errors: ["already_subscribed", "price_changed", "payment_unavailable"],
  idempotent: true,
  budgets: ["checkout"],
});

const unchangeable = [
  "no_membership",
  "membership_past_due",
  "membership_renewing",
  "membership_ending",
  "payment_unavailable",
] as const;

export const previewPlanChange = contract({
  ...reads,
  id: "previewPlanChange",
  method: "POST",
  path: "/membership/preview",
  title: "Preview a change of plan",
  description:
    "What changing to a plan costs now and what it changes when. Nothing is changed. Send reckoned_at with the change " +
    "to be charged exactly this.",
  body: z.strictObject({ plan: planName }),
  answer: success(
    z.strictObject({
      step: z.enum(["upgrade", "downgrade", "keep", "none"]).meta({
        description: "Now; at the renewal; takes a downgrade back; you have it already",
      }),
      plan: PlanName,
      due_now: amount,
      renewal_amount: amount,
      currency: cad,
      from: sampledTime.meta({ description: "When the plan counts" }),
      renews_at: sampledTime,
      lines: z.array(
        z.strictObject({ description: z.string(), amount, quantity: z.int(), proration: z.boolean() }),
      ),
      reckoned_at: sampledTime,
    }),
  ),
  errors: unchangeable,
  budgets: ["checkout"],
});

export const changePlan = contract({
  ...writes,
  id: "changePlan",
  method: "PUT",
  path: "/membership/plan",
  title: "Change the plan",
  description:
    "Up takes effect at once and charges the difference; down takes effect at the renewal; back to the plan that is " +
    "paid takes a downgrade back. With a client_secret the bank wants you to confirm, or the card was declined: until " +
    "that payment is confirmed the plan stays. Asking again changes nothing.",
  body: z.strictObject({
    plan: planName,
    reckoned_at: sampledTime.optional().meta({ description: "From the preview, at most 15 minutes old" }),
  }),
  answer: success(z.strictObject({ client_secret: clientSecret, membership: MembershipItem })),
  errors: [...unchangeable, "price_changed"],
  idempotent: true,
  budgets: ["checkout"],
});

export const cancelMembership = contract({
  ...writes,
  id: "cancelMembership",
  method: "POST",
  path: "/membership/cancel",
  title: "Cancel",
  description:
    "Ends the membership with the period that is paid for; one that is not paid for ends at once. Licenses that you " +
    "obtained stay valid.",
  answer: success(MembershipItem),
  errors: ["no_membership", "payment_unavailable"],
  idempotent: true,
  budgets: ["checkout"],
});

export const reactivateMembership = contract({
  ...writes,
  id: "reactivateMembership",
  method: "POST",
  path: "/membership/reactivate",
  title: "Take a cancellation back",
  description: "Before the period has ended: the membership renews as before.",
  answer: success(MembershipItem),
  errors: ["no_membership", "payment_unavailable"],
  idempotent: true,
  budgets: ["checkout"],
});

export const openPortal = contract({
  ...writes,
  id: "openPortal",
  method: "POST",
  path: "/membership/portal",
  title: "Change the card",
  description:
    "The address of Stripe's page for you alone, where you change the card that pays. It works for minutes.",
  answer: success(z.strictObject({ url: z.url() })),
  errors: ["no_membership", "payment_unavailable"],
  budgets: ["checkout"],
});
