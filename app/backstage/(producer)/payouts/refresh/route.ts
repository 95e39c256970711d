import { redirect } from "next/navigation";
import { pageContext, requireProducer } from "@/lib/auth/viewer";
import { lastConnectStatus } from "@/lib/connect/connect-status";
import { startOnboarding } from "@/lib/connect/start-onboarding";
import { Failure } from "@/lib/errors";

const PAGE = "/backstage/payouts";

/**
 * Where Stripe sends a producer whose link was used up or too old: on to a fresh one. Whoever has no account yet, or
 * comes while Stripe does not answer, sees the page, which says what to do.
 */
export async function GET(): Promise<Response> {
  await requireProducer(PAGE);
  const ctx = await pageContext();
  const { connected } = await lastConnectStatus(ctx);
  const way = connected
    ? await startOnboarding(ctx).catch((error) => {
        if (error instanceof Failure) return null;
        throw error;
      })
    : null;
  return redirect(way?.url ?? PAGE);
}
