"use server";

import { z } from "zod";
import { refusedFor } from "@/app/refused-for";
import type { Started } from "@/components/memberships/card-form";
import type { PlanChanges } from "@/components/memberships/change-plan";
import type { Problem } from "@/components/memberships/membership-view";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { pageContext } from "@/lib/auth/viewer";
import { MINUTE } from "@/lib/clock";
import { REASONS } from "@/lib/errors";
import { requireWithin } from "@/lib/limits/count-window";
import { cancel } from "@/lib/memberships/cancel";
import { changePlan } from "@/lib/memberships/change-plan";
import { openPortal } from "@/lib/memberships/open-portal";
import { payOpenInvoice } from "@/lib/memberships/pay-open-invoice";
import { previewChange } from "@/lib/memberships/preview-change";
import { reactivate } from "@/lib/memberships/reactivate";
import { previewView } from "./present";

// A server action is an address that anyone may post anything to.
const PlanName = z.string().max(40);
const Instant = z.iso.datetime();
const STEPS_A_MINUTE = 30;

/** Does a step with the member's plan; each asks Stripe, so that their number is bounded. */
async function step<T>(
  act: (ctx: Ctx) => Promise<T>,
): Promise<{ problem: string } | { problem?: undefined; done: T }> {
  const ctx = await pageContext();
  try {
    await requireWithin(ctx.db, `checkout:${signedIn(ctx).id}`, STEPS_A_MINUTE, MINUTE, ctx.now);
    return { done: await act(ctx) };
  } catch (error) {
    const { reason } = refusedFor(error, ctx.requestId, "a step of a membership failed");
    return { problem: REASONS[reason][1] };
  }
}

/** What changing to a plan would cost and change. */
export async function previewPlan(plan: string): ReturnType<PlanChanges["preview"]> {
  const asked = await step((ctx) => previewChange(ctx, { plan: PlanName.parse(plan) }));
  return asked.problem === undefined ? { preview: previewView(asked.done) } : asked;
}

/** Changes to it, as it was previewed. */
export async function submitPlan(plan: string, reckonedAt: string): ReturnType<PlanChanges["change"]> {
  const asked = await step((ctx) =>
    changePlan(ctx, { plan: PlanName.parse(plan), reckonedAt: new Date(Instant.parse(reckonedAt)) }),
  );
  return asked.problem === undefined ? { confirm: asked.done.clientSecret !== null } : asked;
}

/** Lets the membership end with what is paid for. */
export async function submitCancel(): Promise<Problem> {
  return (await step(cancel)).problem ?? null;
}

/** Takes the cancellation back. */
export async function submitReactivate(): Promise<Problem> {
  return (await step(reactivate)).problem ?? null;
}

/** The address of Stripe's page where the card is changed. */
export async function leaveForCard(): Promise<{ problem: string } | { problem?: undefined; url: string }> {
  const asked = await step(openPortal);
  return asked.problem === undefined ? asked.done : asked;
}

/** The secret to the bill that is open, for Stripe.js alone. */
export async function startInvoicePayment(): Promise<Started> {
  const ctx = await pageContext();
  try {
    await requireWithin(ctx.db, `checkout:${signedIn(ctx).id}`, STEPS_A_MINUTE, MINUTE, ctx.now);
    return { clientSecret: (await payOpenInvoice(ctx)).clientSecret };
  } catch (error) {
    return { refused: refusedFor(error, ctx.requestId, "paying an invoice failed") };
  }
}
