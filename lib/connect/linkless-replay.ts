import type { Replay } from "@/lib/api/idempotency";
import { succeed } from "@/lib/api/shapes";
import { presentWay } from "./present";
import { startOnboarding } from "./start-onboarding";

/** A link into an account works once and is never stored: a replay answers another one to the same account. */
export const linklessReplay: Replay = {
  keep: () => null,
  restore: async (ctx) => succeed(presentWay(await startOnboarding(ctx))),
};
