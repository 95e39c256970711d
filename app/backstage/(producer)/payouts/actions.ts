"use server";

import { redirect } from "next/navigation";
import { pageContext } from "@/lib/auth/viewer";
import { startOnboarding } from "@/lib/connect/start-onboarding";
import { Failure } from "@/lib/errors";

/** Leads the producer to Stripe, or says why not. */
export async function leaveForStripe(): Promise<{ problem: string }> {
  const way = await startOnboarding(await pageContext()).catch((error) => {
    if (error instanceof Failure) return error;
    throw error;
  });
  return way instanceof Failure ? { problem: way.message } : redirect(way.url);
}
